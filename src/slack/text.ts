// Text that Slack reads as mrkdwn. Whatever a person or an app typed passes through `slackText` or `escapeText`, so that
// it can neither call a whole channel nor pass for markup of ours. Slack offers no switch for this per message.

const BROADCAST_WORD = /@(?=(?:here|channel|everyone|group)\b)/gi
const ZERO_WIDTH_JOINER = '\u200d'
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const wholeCharacters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Shortens to at most `max` UTF-16 units without cutting a character (an emoji of several code points counts as one),
 * ending in `…` where something was left out. For plain text; for mrkdwn give `escapeText` the limit, or an entity is cut.
 */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : fill(text, max, (character) => character)
}

/**
 * Dynamic text as mrkdwn that only ever shows as itself: `&`, `<`, `>` are escaped (Slack asks for no others), and a
 * plain `@here` is broken by an invisible joiner, since `link_names` or a paste into a client would revive it.
 * `max` counts the escaped form, which is the one Slack measures.
 */
export function escapeText(text: string, max = Number.POSITIVE_INFINITY): string {
  const harmless = breakBroadcasts(text)
  const escaped = entities(harmless)
  if (escaped.length <= max) return escaped
  // The cut itself can lay a broadcast bare (`@hereabouts`), which takes one unit more to break.
  return breakBroadcasts(fill(harmless, max - 1, entities))
}

/** A piece of mrkdwn that is known to be harmless. Only this file makes them, so the type is the proof. */
class SafeText {
  readonly #mrkdwn: string

  constructor(mrkdwn: string) {
    this.#mrkdwn = mrkdwn
  }

  toString(): string {
    return this.#mrkdwn
  }
}

export type { SafeText }

type Piece = string | number | SafeText

/** The text of a message: what stands in the template is ours and kept, every `${piece}` is escaped unless it is safe. */
export function slackText(ours: TemplateStringsArray, ...pieces: Piece[]): string {
  return safeText(ours, ...pieces).toString()
}

/** The same as `slackText`, for a piece that goes into another template. */
export function safeText(ours: TemplateStringsArray, ...pieces: Piece[]): SafeText {
  const filled = pieces.map((piece, index) => asMrkdwn(piece) + (ours[index + 1] ?? ''))
  return new SafeText((ours[0] ?? '') + filled.join(''))
}

/** Joins pieces, escaping those that are not safe; for lists and lines. */
export function joinText(pieces: readonly Piece[], separator: string): SafeText {
  return new SafeText(pieces.map(asMrkdwn).join(entities(separator)))
}

/** Names a person and notifies them. An id that is none of Slack's shows as plain text. */
export function mention(userId: string): SafeText {
  return new SafeText(/^[UW][A-Z0-9_]+$/.test(userId) ? `<@${userId}>` : escapeText(userId))
}

export function channelLink(channelId: string): SafeText {
  return new SafeText(/^[CGD][A-Z0-9_]+$/.test(channelId) ? `<#${channelId}>` : escapeText(channelId))
}

/** A link to a web page; anything but http and https (a `slack:` or `javascript:` address) shows as its label alone. */
export function link(url: string, label: string): SafeText {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return new SafeText(escapeText(label))
  // A raw bar ends the address, and a bracket the link: what follows would be markup of the address's author.
  const address = new URL(url).href.replace(/[|<>]/g, encodeURIComponent).replaceAll('&', '&amp;')
  return new SafeText(`<${address}|${escapeText(label).replaceAll('|', '¦')}>`)
}

function asMrkdwn(piece: Piece): string {
  return piece instanceof SafeText ? piece.toString() : escapeText(String(piece))
}

function breakBroadcasts(text: string): string {
  return text.replace(BROADCAST_WORD, `@${ZERO_WIDTH_JOINER}`)
}

function entities(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
}

function fill(text: string, max: number, written: (character: string) => string): string {
  let kept = ''
  for (const { segment } of wholeCharacters.segment(text)) {
    const piece = written(segment)
    if (kept.length + piece.length > max - 1) break
    kept += piece
  }
  return `${kept.trimEnd()}…`
}

/** Shows a usergroup by its name, and notifies its members. */
export function usergroup(id: string): SafeText {
  return new SafeText(/^S[A-Z0-9]+$/.test(id) ? `<!subteam^${id}>` : escapeText(id))
}
