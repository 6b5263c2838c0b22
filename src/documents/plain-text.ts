// Turns what people wrote, in Slack's mrkdwn, into plain text: https://docs.slack.dev/messaging/formatting-message-text

/** User ids to names; an id that is not in it shows as it is. */
export type Names = ReadonlyMap<string, string>

export function plainText(mrkdwn: string, names: Names = new Map()): string {
  return unescapeText(
    mrkdwn
      .replace(/<([^<>\n]{1,3000})>/g, (_, inside: string) => bracketed(inside, names))
      .replace(CODE, (_, before: string, code: string) => before + code)
      .replace(EMPHASIS, (_, before: string, _mark: string, inside: string) => before + inside),
  )
}

const CODE = /(^|[^`])`{1,3}([^`]+)`{1,3}(?!`)/g
/** Marks count at the edges of words only: `snake_case_name` and `2*3*4` have none. */
const EMPHASIS = /(^|[\s("'—–-])([*_])(?=\S)([^*_\n]{0,500}[^\s*_])\2(?=$|[\s.,;:!?)"'—–-])/g

/** What stands between angle brackets is Slack's: a mention, a channel, a broadcast, a date or a link. */
function bracketed(inside: string, names: Names): string {
  const [target = '', label] = split(inside)
  if (target.startsWith('@')) return names.get(target.slice(1)) ?? label?.replace(/^@/, '') ?? target.slice(1)
  if (target.startsWith('#')) return `#${(label ?? target.slice(1)).replace(/^#/, '')}`
  if (target.startsWith('!date^')) return label ?? ''
  if (target.startsWith('!')) return (label ?? target.slice(1).split('^')[0] ?? '').replace(/^@/, '')
  if (target.startsWith('mailto:')) return target.slice('mailto:'.length)
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return `<${inside}>`
  // The address is always shown: a label can name another place than the link leads to.
  return label === undefined || unescapeText(label) === unescapeText(target) || target.endsWith(`//${label}`)
    ? target
    : `${label} (${target})`
}

function split(inside: string): [string, string | undefined] {
  const bar = inside.indexOf('|')
  return bar === -1 ? [inside, undefined] : [inside.slice(0, bar), inside.slice(bar + 1)]
}

const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
