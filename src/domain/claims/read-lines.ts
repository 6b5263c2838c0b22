import type { Claim } from './claim.ts'
import { type Sentence, sentencesOf } from './clauses.ts'
import { readFields } from './fields.ts'
import { lexiconsFor } from './languages.ts'
import type { Lexicon } from './lexicon.ts'
import { isIn, opening } from './phrases.ts'
import { type ExtraPhrases, NOTHING_READ, type RuleReading, readClause } from './read-clause.ts'

const RANK: Record<Claim, number> = { none: 0, acknowledges: 1, owns: 2, resolves: 3 }

/** Reads the folded words of one passage, line by line, by the rules of every language that may have written it. */
export function readLines(words: string, extra: ExtraPhrases): { line: string; reading: RuleReading }[] {
  const lexicons = lexiconsFor(words)
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => ({ line, reading: readFieldsOrWords(line, lexicons, extra) }))
}

function readFieldsOrWords(line: string, lexicons: readonly Lexicon[], extra: ExtraPhrases): RuleReading {
  const field = readFields(line)
  if (field === 'denied') return { claim: 'none', evidence: '', silence: 'denied' }
  return field ?? readLine(line, lexicons, extra)
}

function readLine(line: string, lexicons: readonly Lexicon[], extra: ExtraPhrases): RuleReading {
  const sentences = sentencesOf(line)
  const reading = agreed(
    lexicons.map((lexicon) => strongest(sentences.flatMap((sentence) => readSentence(sentence, lexicon, extra)))),
  )
  // The tools speak English around any language: "Template: …" is shown, not said, whatever follows.
  return lexicons.some(({ frames }) => frames !== undefined && opening(frames, line) !== undefined)
    ? denied(reading)
    : reading
}

function readSentence(sentence: Sentence, lexicon: Lexicon, extra: ExtraPhrases): RuleReading[] {
  const isOpen = sentence.isQuestion || (lexicon.conditions !== undefined && isIn(lexicon.conditions, sentence.text))
  return sentence.clauses.map((clause) => {
    const reading = readClause(clause, lexicon, extra)
    const persists = reading.claim === 'resolves' && isIn(lexicon.persists, sentence.text)
    const isAsked = lexicon.questions !== undefined && opening(lexicon.questions, clause) !== undefined
    return isOpen || isAsked || persists ? denied(reading) : reading
  })
}

const denied = (reading: RuleReading): RuleReading => ({ claim: 'none', evidence: reading.evidence, silence: 'denied' })

/** Where two languages could have written it, the one that finds a claim denied is believed. */
function agreed(readings: readonly RuleReading[]): RuleReading {
  return readings.find(({ claim, silence }) => claim === 'none' && silence === 'denied') ?? strongest(readings)
}

/** The claim that says most; without one, the firmest silence. */
export function strongest(readings: readonly RuleReading[]): RuleReading {
  return readings.reduce((best, reading) => (weightOf(reading) > weightOf(best) ? reading : best), NOTHING_READ)
}

const weightOf = ({ claim, silence }: RuleReading): number =>
  RANK[claim] * 3 + (silence === 'denied' ? 2 : silence === 'report' ? 1 : 0)
