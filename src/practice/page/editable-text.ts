import type { Workspace } from './workspace.ts'

/** What was typed, out of what it became: names for ids, and no escapes. The workspace turns it back when it is sent. */
export function editableText(text: string, workspace: Workspace): string {
  return text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id: string) => {
      const actor = workspace.actors.find((other) => other.id === id)
      return actor ? `@${actor.name}` : whole
    })
    .replace(/<#(\w+)(?:\|[^>]*)?>/g, (whole, id: string) => {
      const channel = workspace.channels[id]
      return channel ? `#${channel.name}` : whole
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
