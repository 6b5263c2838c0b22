// What a chat client makes of typed words: names become ids, links are marked, and everything else is only words.

import type { User } from './records.ts'
import type { World } from './world.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Longest first, so that `@Ada Moreau` is not read as `@Ada`. */
const alternatives = (names: string[]) =>
  names
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|')

/**
 * `@Ada Moreau` → `<@U…>`, `#general` → `<#C…|general>`, `@here` → `<!here>`, a link → `<link>`; the rest is escaped.
 * Text that a client has written in this form already stays as it is. Commands name the people too (`<@U…|ada>`), as Slack does for a command with `should_escape`.
 */
export function asTyped(world: World, text: string, { isCommand = false } = {}): string {
  const users = new Map(
    world.state.users.all().flatMap((user): [string, User][] => [
      [user.name.toLowerCase(), user],
      [user.realName.toLowerCase(), user],
    ]),
  )
  const channels = new Map(world.state.channels.all().map((channel) => [channel.name, channel]))
  const pattern = new RegExp(
    [
      String.raw`(?<link>https?:\/\/[^\s<>|]+)`,
      String.raw`<@(?<userId>[UW][A-Z0-9]+)(?:\|[^>]*)?>`,
      String.raw`<#(?<channelId>[CDG][A-Z0-9]+)(?:\|[^>]*)?>`,
      '(?<ready>&(?:amp|lt|gt);|<!(?:here|channel|everyone)>)',
      String.raw`(?<![\w@])@(?<everybody>here|channel|everyone)\b`,
      String.raw`(?<![\w@])@(?<name>${alternatives([...users.keys()])})(?!\w)`,
      String.raw`(?<![\w#&])#(?<channel>${alternatives([...channels.keys()])})(?![\w-])`,
    ].join('|'),
    'gi',
  )
  let written = ''
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const { link, userId, channelId, ready, everybody, name, channel } = match.groups ?? {}
    const user = userId ? world.state.users.get(userId) : users.get(name?.toLowerCase() ?? '')
    const room = channelId ? world.state.channels.get(channelId) : channels.get(channel?.toLowerCase() ?? '')
    written += escaped(text.slice(from, match.index))
    from = match.index + match[0].length
    if (ready) written += ready
    else if (link) written += `<${link.replaceAll('&', '&amp;')}>`
    else if (user) written += isCommand ? `<@${user.id}|${user.name}>` : `<@${user.id}>`
    else if (everybody) written += `<!${everybody.toLowerCase()}>`
    else if (room) written += `<#${room.id}|${room.name}>`
    else written += escaped(match[0])
  }
  return written + escaped(text.slice(from))
}
