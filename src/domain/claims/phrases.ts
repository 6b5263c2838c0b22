import { foldAccents } from './fold-text.ts'

/**
 * A vocabulary as one regular expression over folded words, one alternative a line: `( … | … )`, `?`, `[…]` as in regular
 * expressions, a space stands for any white space,
 * `( \S+)` for a word that neither denies nor makes conditional, `…` for at most forty characters of the same clause, `#` opens a comment.
 * Alternatives begin and end at a word's edge; in Chinese, Japanese and Korean, which do not space words, use `unspaced`.
 */
export function phrases(source: TemplateStringsArray): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_'])(?:${alternatives(source)})(?![\\p{L}\\p{N}_])`, 'gu')
}

export function unspaced(source: TemplateStringsArray): RegExp {
  return new RegExp(`(?:${alternatives(source)})`, 'gu')
}

// A gap in a phrase must not swallow what turns the phrase round ("is not resolved", "whether it has recovered").
const ASSERTING =
  "(?!(?:not|never|no|nobody|none|\\p{L}+n't|cannot|might|may|could|would|should|will|whether|if|unless|until|till|when|once|after|only|can|must|PERSON|far|barely|hardly|nor|neither|without|to be|he|she)(?![\\p{L}'])|[\\p{L}]+[,;:])\\S+"

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
        .replaceAll('…', '[^.!?;]{0,40}?')
        .replaceAll(' ?', '\\s*')
        .replaceAll(' ', '\\s+'),
    )
    .join('|')
}

/** Several vocabularies as one. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'gu')

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
