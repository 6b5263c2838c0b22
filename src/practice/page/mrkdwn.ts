// Slack's mrkdwn as a tree: https://docs.slack.dev/messaging/formatting-message-text
// It is not Markdown: one star is bold, links are <address|text>, and only & < > are escaped.

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; text: string }
  | { kind: 'user'; id: string; label?: string }
  | { kind: 'channel'; id: string; label?: string }
  | { kind: 'broadcast'; text: string }
  | { kind: 'date'; seconds: number; format: string; href?: string; fallback: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'break' }

export type Passage =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'pre'; text: string }

export function parseMrkdwn(source: string): Passage[] {
  const found: Passage[] = []
  let end = 0
  for (const fence of source.matchAll(/\n?```\n?([\s\S]+?)\n?```\n?/g)) {
    found.push(...passages(source.slice(end, fence.index)))
    found.push({ kind: 'pre', text: unescapeText(plainLinks(fence[1] ?? '')) })
    end = fence.index + fence[0].length
  }
  return [...found, ...passages(source.slice(end))]
}

export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** In a preformatted passage a link is shown by its text. */
function plainLinks(text: string): string {
  return text.replace(/<([^@#!<>|][^<>|]*)(?:\|([^<>]*))?>/g, (_, href: string, label?: string) => label ?? href)
}

function passages(text: string): Passage[] {
  if (text === '') return []
  const found: { kind: 'paragraph' | 'quote'; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line)
    const kind = quoted ? 'quote' : 'paragraph'
    const last = found.at(-1)
    const content = quoted?.[1] ?? line
    if (last?.kind === kind) last.lines.push(content)
    else found.push({ kind, lines: [content] })
  }
  return found.map(({ kind, lines }) => ({ kind, children: withBreaks(lines) }))
}

function withBreaks(lines: string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? parseInline(line) : [{ kind: 'break' }, ...parseInline(line)],
  )
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const

// A style opens where no word runs into it and closes where none runs out of it, so that snake_case stays as it is.
const INLINE = new RegExp(
  [
    '`(?<code>[^`\\n]+)`',
    '<(?<angle>[^<>\\n]+)>',
    ':(?<emoji>[a-z+-][a-z0-9_+-]*):(?::skin-tone-\\d:)?',
    '(?<![\\w*_~])(?<mark>[*_~])(?=\\S)(?<styled>(?:`[^`]+`|<[^<>]+>|(?!\\k<mark>).)+?)(?<=\\S)\\k<mark>(?![\\w])',
  ].join('|'),
  'g',
)

export function parseInline(text: string): Inline[] {
  const nodes: Inline[] = []
  let end = 0
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) nodes.push({ kind: 'text', text: unescapeText(text.slice(end, match.index)) })
    nodes.push(inlineOf(match.groups ?? {}, match[0]))
    end = match.index + match[0].length
  }
  if (end < text.length) nodes.push({ kind: 'text', text: unescapeText(text.slice(end)) })
  return nodes
}

function inlineOf({ code, angle, emoji, mark, styled }: Record<string, string | undefined>, whole: string): Inline {
  if (code !== undefined) return { kind: 'code', text: unescapeText(code) }
  if (angle !== undefined) return reference(angle)
  if (emoji !== undefined) return { kind: 'emoji', name: emoji }
  const style = mark === '*' || mark === '_' || mark === '~' ? STYLES[mark] : undefined
  if (style && styled) return { kind: style, children: parseInline(styled) }
  return { kind: 'text', text: unescapeText(whole) }
}

function reference(angle: string): Inline {
  const bar = angle.indexOf('|')
  const target = bar < 0 ? angle : angle.slice(0, bar)
  const label = bar < 0 ? undefined : unescapeText(angle.slice(bar + 1))
  const labelled = label ? { label } : {}
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), ...labelled }
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), ...labelled }
  if (target.startsWith('!date^')) return dateOf(target, label)
  if (target.startsWith('!')) return { kind: 'broadcast', text: label ?? `@${target.slice(1).split('^')[0]}` }
  const href = unescapeText(target)
  return { kind: 'link', href, text: label ?? href }
}

function dateOf(target: string, fallback = ''): Inline {
  const [, seconds = '', format = '', href] = target.split('^')
  const at = Number(seconds)
  if (!Number.isFinite(at)) return { kind: 'text', text: fallback }
  return { kind: 'date', seconds: at, format, fallback, ...(href ? { href } : {}) }
}
