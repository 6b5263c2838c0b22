// The guard's reading of a message: what it claims about the incident, decided by rules and by data that stand in this
// folder. Pure: no network, no model elsewhere, no clock. Who owns an incident is never decided here.

import type { Claim, Reading, Vocabulary } from './claim.ts'
import { classify } from './classifier/classify.ts'
import { english } from './english/english.ts'
import { lexiconsFor } from './languages.ts'
import { messagePassages, type ReadableMessage } from './message-text.ts'
import { literalPhrases } from './phrases.ts'
import { plainWords } from './plain-words.ts'
import type { ExtraPhrases } from './read-clause.ts'
import { readPassage, strongest } from './read-passage.ts'

export type { Claim, Reading, Vocabulary } from './claim.ts'
export type { ReadableMessage } from './message-text.ts'

// Where no rule speaks, the classifier may; measured on messages that taught neither. The lexicons of the other
// languages miss less than the English one, which has more ways to say it, so there the classifier has to be surer.
const SURE_ENOUGH = 0.8
const SURE_ENOUGH_ELSEWHERE = 0.85

const RULE_CONFIDENCE = 0.95

/**
 * What a message claims about the incident: that it is acknowledged, in somebody's hands, or over. It answers for the
 * words only; who wrote them, and whether that matters, is for the caller to know. A claim that is denied, asked, wished
 * for, quoted, or told of a person with a name is none. Of several claims the one that says most is given.
 */
export function readClaim(message: ReadableMessage, vocabulary: Vocabulary = {}): Reading {
  const passages = messagePassages(message).map(plainWords)
  const extra = phrasesOf(vocabulary)
  const { claim, evidence, silence } = strongest(passages.map((words) => readPassage(words, extra)))
  if (claim !== 'none') return { claim, evidence, confidence: RULE_CONFIDENCE }
  if (silence !== undefined) return { claim: 'none', evidence: '', confidence: RULE_CONFIDENCE }
  return readWithoutKeyword(passages.join('\n'))
}

/** All that a message says, in folded words: what the classifier reads. */
export const messageWords = (message: ReadableMessage): string => messagePassages(message).map(plainWords).join('\n')

function readWithoutKeyword(words: string): Reading {
  const { claim, probability } = classify(words)
  const isSure = probability >= (lexiconsFor(words).includes(english) ? SURE_ENOUGH : SURE_ENOUGH_ELSEWHERE)
  if (!isSure || !/\p{L}/u.test(words)) return { claim: 'none', evidence: '', confidence: 1 - probability }
  return { claim, evidence: tellingLine(words), confidence: probability }
}

/** The line that on its own is the likeliest to claim something. */
function tellingLine(words: string): string {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (
    lines.map((line) => ({ line, ...classify(line) })).sort((one, other) => other.probability - one.probability)[0]
      ?.line ?? ''
  )
}

function phrasesOf(vocabulary: Vocabulary): ExtraPhrases {
  const read = (words: readonly string[] = []) => literalPhrases(words.map(plainWords))
  return {
    acknowledges: read(vocabulary.acknowledges),
    owns: read(vocabulary.owns),
    resolves: read(vocabulary.resolves),
  }
}
