import type { Claim } from './claim.ts'
import { type Sentence, sentencesOf } from './clauses.ts'
import { readFields } from './fields.ts'
import { lexiconsFor } from './languages.ts'
import type { Lexicon } from './lexicon.ts'
import { findAll } from './phrases.ts'
import { type ClauseReading, readClause } from './read-clause.ts'

export type PassageReading = {
  claim: Claim
  evidence: string
  /** Words of a claim stood there, but denied, asked, wished for, or told of somebody else. */
  suppressed: boolean
}

const RANK: Record<Claim, number> = { none: 0, acknowledges: 1, owns: 2, resolves: 3 }

/** Reads the folded words of one passage by the rules of every language that may have written it. */
export function readPassage(words: string, extra: Partial<Record<Claim, RegExp>>): PassageReading {
  const lexicons = lexiconsFor(words)
  const readings: PassageReading[] = []
  for (const line of words.split('\n')) {
    const field = readFields(line)
    if (field === 'relayed') readings.push({ claim: 'none', evidence: '', suppressed: true })
    else if (field !== undefined) readings.push({ ...field, suppressed: false })
    else readings.push(readLine(line, lexicons, extra))
  }
  return strongest(readings)
}

function readLine(line: string, lexicons: readonly Lexicon[], extra: Partial<Record<Claim, RegExp>>): PassageReading {
  const sentences = sentencesOf(line)
  const reading = agreed(
    lexicons.map((lexicon) => strongest(sentences.flatMap((sentence) => readSentence(sentence, lexicon, extra)))),
  )
  // The tools speak English around any language: "Template: …" is shown, not said, whatever follows.
  return lexicons.some(({ frames }) => frames !== undefined && opensWith(frames, line)) ? denied(reading) : reading
}

function readSentence(sentence: Sentence, lexicon: Lexicon, extra: Partial<Record<Claim, RegExp>>): ClauseReading[] {
  const isOpen =
    sentence.isQuestion || (lexicon.conditions !== undefined && findAll(lexicon.conditions, sentence.text).length > 0)
  return sentence.clauses.map((clause) => {
    const reading = readClause(clause, lexicon, extra)
    const isAsked = lexicon.questions !== undefined && opensWith(lexicon.questions, clause)
    return isOpen || isAsked ? denied(reading) : reading
  })
}

const denied = (reading: PassageReading): PassageReading =>
  reading.claim === 'none' ? reading : { claim: 'none', evidence: reading.evidence, suppressed: true }

const opensWith = (pattern: RegExp, text: string): boolean => findAll(pattern, text).some(({ start }) => start === 0)

/** Where two languages could have written it, the one that finds a denial is believed. */
function agreed(readings: readonly PassageReading[]): PassageReading {
  return readings.find(({ suppressed }) => suppressed) ?? strongest(readings)
}

function strongest(readings: readonly PassageReading[]): PassageReading {
  let best: PassageReading = { claim: 'none', evidence: '', suppressed: false }
  for (const reading of readings) {
    if (RANK[reading.claim] > RANK[best.claim]) best = { ...reading, suppressed: best.suppressed }
    if (reading.suppressed)
      best = { ...best, evidence: best.evidence === '' ? reading.evidence : best.evidence, suppressed: true }
  }
  return best
}
