// Between what a person types and what Slack's client sends: names become ids, and & < > are escaped.

import type { Workspace } from './workspace.ts'

const BROADCASTS = ['here', 'channel', 'everyone']

/** `isCommand`: a command's references carry their names too, as Slack's `should_escape` has it. */
export function encodeTyped(text: string, workspace: Workspace, isCommand: boolean): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const named = (mark: string, name: string, id: string) => (isCommand ? `<${mark}${id}|${name}>` : `<${mark}${id}>`)
  return escaped.replace(/(?<![\w@#/])([@#])([a-z0-9][\w.-]*)/g, (typed, mark: '@' | '#', word: string) => {
    // "@ben." and "@ben" are the same person: a name may hold a full stop but does not end in one.
    const name = word.replace(/[.-]+$/, '')
    const rest = word.slice(name.length)
    if (mark === '@' && BROADCASTS.includes(name)) return `<!${name}>${rest}`
    const id = mark === '@' ? userId(workspace, name) : channelId(workspace, name)
    return id ? named(mark, name, id) + rest : typed
  })
}

/** The way back, for the box in which a message is edited. */
export function decodeTyped(text: string, workspace: Workspace): string {
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

function userId(workspace: Workspace, name: string): string | undefined {
  return workspace.actors.find((actor) => actor.name === name)?.id
}

function channelId(workspace: Workspace, name: string): string | undefined {
  return Object.values(workspace.channels).find((channel) => channel.name === name)?.id
}
