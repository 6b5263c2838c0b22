// Writes what people said into the document: as text that is only ever text, without secrets, with a link to where it
// was said. Everything that came from outside passes through here; nothing else may make a text node of it.

import type { PhrasingContent } from 'mdast'
import type { MessageRef } from '../domain/postmortem/line.ts'
import { type Inline, text } from './nodes.ts'
import { type Names, plainText } from './plain-text.ts'
import { redact } from './redaction.ts'

export type Reading = {
  /** The address of a message; an empty one is not linked. */
  permalink: (channel: string, ts: string, threadTs?: string) => string
  /** For mentions in messages, which Slack writes as ids. */
  names?: Names
}

export type Pen = ReturnType<typeof pen>

/** Longer than this, a reader follows the link. */
const LONGEST = 600
const LONGEST_QUOTE = 280

export function pen({ permalink, names }: Reading) {
  let redactions = 0

  const clean = (said: string, longest = LONGEST): string => {
    const { text: safe, count } = redact(plainText(said, names))
    redactions += count
    return clip(oneLine(safe), longest)
  }

  return {
    /** How many values were hidden so far. */
    redactions: () => redactions,
    words: (said: string): Inline => withAddresses(clean(said)),
    quote: (said: string): Inline => withAddresses(clean(said, LONGEST_QUOTE)),
    /** `2026-01-02 02:14 UTC`, linked to the message where there is one. */
    stamp: (at: string, source: MessageRef | null = null): Inline => {
      const shown = text(instant(at))
      const url = source ? permalink(source.channel, source.ts, source.threadTs ?? undefined) : ''
      return /^https?:\/\//.test(url) ? [{ type: 'link', url, children: [shown] }] : [shown]
    },
  }
}

export const instant = (at: string): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** Web addresses that people wrote become links that show the address; everything else stays text. */
function withAddresses(shown: string): Inline {
  const nodes: PhrasingContent[] = []
  let end = 0
  for (const { 0: address, index } of shown.matchAll(
    /\bhttps?:\/\/[^\s<>"'`|\\^{}[\]()*]*[^\s<>"'`|\\^{}[\]()*.,;:!?…]/g,
  )) {
    if (!URL.canParse(address)) continue
    if (index > end) nodes.push(text(shown.slice(end, index)))
    nodes.push({ type: 'link', url: address, children: [text(address)] })
    end = index + address.length
  }
  return end < shown.length || nodes.length === 0 ? [...nodes, text(shown.slice(end))] : nodes
}

// Control characters, and the marks that reverse the direction of writing so that a line reads otherwise than it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Pasted into a place that knows mentions, `@here` would call everybody there; so would what is left of `<!<@here>>`. */
const BROADCAST = /[<!#@]*@(?=(?:here|channel|everyone|group)(?![\p{L}\p{N}]))/giu
const OPENED_MENTION = /<+(?=[@!#]+[a-z])/gi

function oneLine(said: string): string {
  return said
    .replaceAll(UNPRINTABLE, ' ')
    .replaceAll(DIRECTION_MARKS, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(BROADCAST, '')
    .replaceAll(OPENED_MENTION, '')
    .trim()
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Never through an emoji of several code points. */
function clip(said: string, longest: number): string {
  if (said.length <= longest) return said
  let kept = ''
  for (const { segment } of characters.segment(said.slice(0, longest + 40))) {
    if (kept.length + segment.length > longest - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
