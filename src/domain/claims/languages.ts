import { english } from './english/english.ts'
import { chinese } from './languages/chinese.ts'
import { dutch } from './languages/dutch.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { italian } from './languages/italian.ts'
import { japanese } from './languages/japanese.ts'
import { korean } from './languages/korean.ts'
import { portuguese } from './languages/portuguese.ts'
import { russian } from './languages/russian.ts'
import { spanish } from './languages/spanish.ts'
import type { Lexicon } from './lexicon.ts'
import { findAll } from './phrases.ts'

const LATIN: readonly Lexicon[] = [english, spanish, portuguese, french, italian, german, dutch]

/**
 * The lexicons that may read these words, likeliest first: by script where a script tells, else by how many of its
 * common words each language finds. English is always among those of Latin script, as the language of the tools.
 */
export function lexiconsFor(words: string): readonly Lexicon[] {
  if (/[\u3040-\u30ff]/u.test(words)) return [japanese]
  if (/\p{Script=Hangul}/u.test(words)) return [korean]
  if (/\p{Script=Han}/u.test(words)) return [chinese, japanese]
  if (/\p{Script=Cyrillic}/u.test(words)) return [russian]
  return bestOf(words)
}

function bestOf(words: string): readonly Lexicon[] {
  const scored = LATIN.map((lexicon) => ({ lexicon, hits: findAll(lexicon.marks, words).length }))
  const most = Math.max(...scored.map(({ hits }) => hits))
  const enough = most <= 3 ? Math.max(most - 1, Math.min(most, 1)) : most
  return scored
    .filter(({ lexicon, hits }) => hits >= enough || (lexicon === english && hits >= most - 1))
    .map(({ lexicon }) => lexicon)
}
