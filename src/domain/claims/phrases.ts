import { foldAccents } from './fold-text.ts'

/**
 * A vocabulary as one regular expression over folded words, one alternative a line: `( … | … )`, `?`, `[…]` as in regular
 * expressions; a space stands for any white space, `( \S+)` and `(\S+ )` for a word that neither denies nor makes
 * conditional, `…` for at most forty characters of the same clause; `#` opens a comment.
 * Alternatives begin and end at a word's edge; in Chinese, Japanese and Korean, which do not space words, use `unspaced`.
 */
export function phrases(source: TemplateStringsArray): RegExp {
  const words = alternatives(source)
  if (/\p{Script=Cyrillic}/u.test(words))
    return new RegExp(`(?<![\\p{L}\\p{N}_'])(?:${words})(?![\\p{L}\\p{N}_])`, 'gu')
  // Folded Latin text is plain ASCII, for which the simple classes do, at half the time.
  return new RegExp(`(?<![\\w'])(?:${words.replaceAll('[\\p{L}', '[a-z').replaceAll('\\p{L}', '[a-z]')})(?!\\w)`, 'g')
}

export function unspaced(source: TemplateStringsArray): RegExp {
  return new RegExp(`(?:${alternatives(source)})`, 'gu')
}

/** Several vocabularies as one. */
export const anyOf = (...patterns: readonly [RegExp, ...RegExp[]]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0].flags)

// A gap in a phrase must not swallow what turns the phrase round ("is not resolved", "whether it has recovered").
const ASSERTING =
  "(?!(?:not|never|no|nobody|none|\\p{L}+n't|cannot|might|may|could|would|should|will|whether|if|unless|until|till|when|once|after|only|can|must|PERSON|far|barely|hardly|nor|neither|without|to be|he|she)(?![\\p{L}'])|[\\p{L}]+[,;:])\\S{1,40}"

function alternatives(source: TemplateStringsArray): string {
  const lines = foldAccents(source.raw.join(''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines
    .map((line) =>
      line
        .replaceAll('( \\S+)', `( ${ASSERTING})`)
        .replaceAll('(\\S+ )', `(${ASSERTING} )`)
        .replaceAll('\\S+', '\\S{1,40}') // unbounded, it would be tried at every letter of a long run without spaces
        .replaceAll('\\S*', '\\S{0,40}')
        .replaceAll('…', '[^.!?;]{0,40}?')
        .replaceAll(' ?', '\\s*')
        .replaceAll(' ', '\\s+'),
    )
    .join('|')
}

/** A literal phrase of the configuration, as a pattern. */
export function literalPhrases(words: readonly string[]): RegExp | undefined {
  const escaped = words
    .filter((word) => word.trim() !== '')
    .map((word) =>
      word
        .trim()
        .split(/\s+/u)
        .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
        .join('\\s+'),
    )
  return escaped.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{Script=Latin}\\p{N}_])(?:${escaped.join('|')})(?![\\p{Script=Latin}\\p{N}_])`, 'gu')
}

export type Found = { start: number; end: number; words: string }

export function findAll(pattern: RegExp, text: string): Found[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }))
}

export const isIn = (pattern: RegExp, text: string): boolean => text.search(pattern) !== -1

const anchored = new WeakMap<RegExp, RegExp>()

/** The match at the very start of the text, if there is one; nothing further is looked at. */
export function opening(pattern: RegExp, text: string): Found | undefined {
  const sticky = anchored.get(pattern) ?? new RegExp(pattern.source, pattern.flags.replace('g', 'y'))
  anchored.set(pattern, sticky)
  sticky.lastIndex = 0
  const match = sticky.exec(text)
  return match === null ? undefined : { start: 0, end: match[0].length, words: match[0] }
}
