import { foldAccents } from './fold-text.ts'

export type Phrases = readonly RegExp[]

/**
 * A vocabulary: a regular expression for each line, over folded words. One for all lines takes four times as long, because
 * then the engine cannot skip ahead to a letter that every match must have. In a line: `( … | … )`, `?`, `[…]` as in regular
 * expressions; a space stands for any white space, `( \S+)` and `(\S+ )` for a word that neither denies nor makes
 * conditional, `…` for at most forty characters of the same clause; `#` opens a comment.
 * Alternatives begin and end at a word's edge; in Chinese, Japanese and Korean, which do not space words, use `unspaced`.
 */
export function phrases(source: TemplateStringsArray): Phrases {
  return linesOf(source).map((words) =>
    /\p{Script=Cyrillic}/u.test(words)
      ? new RegExp(`(?<![а-яa-z\\d_'])(?:${inCyrillic(words)})(?![а-яa-z\\d_])`, 'gu')
      : new RegExp(`(?<![\\w'])(?:${inAscii(words)})(?!\\w)`, 'g'),
  )
}

export const unspaced = (source: TemplateStringsArray): Phrases =>
  linesOf(source).map((words) => new RegExp(`(?:${words})`, 'gu'))

/** Folded Russian has the letters from а to я, "е" for "ё" and "и" for "й"; a class of all letters takes long to compile. */
const inCyrillic = (words: string): string => words.replaceAll('[\\p{L}', '[а-яa-z').replaceAll('\\p{L}', '[а-яa-z]')

/** Folded Latin text is plain ASCII, for which the simple classes do, in less time. */
const inAscii = (words: string): string => words.replaceAll('[\\p{L}', '[a-z').replaceAll('\\p{L}', '[a-z]')

// A gap in a phrase must not swallow what turns the phrase round ("is not resolved", "whether it has recovered").
const ASSERTING =
  "(?!(?:not|never|no|nobody|none|\\p{L}+n't|cannot|might|may|could|would|should|will|whether|if|unless|until|till|when|once|after|only|can|must|PERSON|far|barely|hardly|nor|neither|without|to be|he|she)(?![\\p{L}'])|[\\p{L}]+[,;:])\\S{1,40}"

function linesOf(source: TemplateStringsArray): string[] {
  return foldAccents(source.raw.join(''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
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
}

/** Literal phrases of the configuration. */
export function literalPhrases(words: readonly string[]): Phrases {
  const literals = words
    .filter((word) => word.trim() !== '')
    .map((word) => word.trim().split(/\s+/u).map(escaped).join('\\s+'))
  return literals.map(
    (phrase) => new RegExp(`(?<![\\p{Script=Latin}\\p{N}_])${phrase}(?![\\p{Script=Latin}\\p{N}_])`, 'gu'),
  )
}

/** For a literal inside a regular expression. */
export const escaped = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

export type Found = { start: number; end: number; words: string }

export const findAll = (vocabulary: Phrases | undefined, text: string): Found[] => [...findEach(vocabulary, text)]

/** One after the other, for a reader who stops at the first that counts. */
export function* findEach(vocabulary: Phrases | undefined, text: string): Generator<Found> {
  for (const pattern of vocabulary ?? []) {
    if (text.search(pattern) === -1) continue // most do not match, and matchAll copies a pattern before it looks
    for (const match of text.matchAll(pattern))
      yield { start: match.index, end: match.index + match[0].length, words: match[0] }
  }
}

export const isIn = (vocabulary: Phrases | undefined, text: string): boolean =>
  (vocabulary ?? []).some((pattern) => text.search(pattern) !== -1)

/** The text with spaces where the vocabulary matched, so that places stay what they were. */
export const blanked = (vocabulary: Phrases | undefined, text: string): string =>
  (vocabulary ?? []).reduce((rest, pattern) => rest.replace(pattern, (words) => ' '.repeat(words.length)), text)

/** Where a match at the very start of the text ends; undefined without one. */
export function opening(vocabulary: Phrases | undefined, text: string): number | undefined {
  for (const pattern of vocabulary ?? []) {
    const sticky = derived(pattern, 'y', (source) => source)
    sticky.lastIndex = 0
    const match = sticky.exec(text)
    if (match !== null) return match[0].length
  }
  return undefined
}

/** True when one phrase is the whole text. */
export const isWhole = (vocabulary: Phrases | undefined, text: string): boolean =>
  (vocabulary ?? []).some((pattern) => derived(pattern, '', (source) => `^(?:${source})$`).test(text))

const derivations = new WeakMap<RegExp, Map<string, RegExp>>()

/** The same pattern for another way of matching, compiled once. */
function derived(pattern: RegExp, flag: '' | 'y', change: (source: string) => string): RegExp {
  const known = derivations.get(pattern) ?? new Map<string, RegExp>()
  derivations.set(pattern, known)
  const found = known.get(flag) ?? new RegExp(change(pattern.source), pattern.flags.replace('g', flag))
  known.set(flag, found)
  return found
}
