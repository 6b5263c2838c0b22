// The guard's reading of a message: what it claims about the incident, decided by rules and by data that stand in this
// folder. Pure: no network, no model elsewhere, no clock. Who owns an incident is never decided here.

import type { Reading, Vocabulary } from './claim.ts'
import { classify } from './classifier/classify.ts'
import { english } from './english/english.ts'
import { lexiconsFor } from './languages.ts'
import { messagePassages, type ReadableMessage } from './message-text.ts'
import { escaped, literalPhrases } from './phrases.ts'
import { plainWords } from './plain-words.ts'
import type { ExtraPhrases } from './read-clause.ts'
import { readLines, strongest } from './read-lines.ts'

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
  const written = messagePassages(message)
  const extra = phrasesOf(vocabulary)
  const lines = written.flatMap((passage) => readLines(plainWords(passage), extra))
  const { claim, evidence, silence } = strongest(lines.map(({ reading }) => reading))
  if (claim !== 'none') return { claim, evidence: asWritten(evidence, written), confidence: RULE_CONFIDENCE }
  const unread = lines
    .filter(({ line, reading }) => reading.silence === undefined && !isTitle(line, lines.length === 1))
    .map(({ line }) => line)
  if (silence === 'denied' || unread.length === 0) return { claim: 'none', evidence: '', confidence: RULE_CONFIDENCE }
  return readWithoutKeyword(unread, written)
}

/** All that a message says, in folded words: what the classifier reads. */
export const messageWords = (message: ReadableMessage): string => messagePassages(message).map(plainWords).join('\n')

/** "Metrics", "redis": a word without so much as a full stop names something; so do two above a message with more to it. */
const isTitle = (line: string, isAlone: boolean): boolean =>
  (isAlone ? /^[\w#-]+$/u : /^[\p{L}\d#_-]+(?:\s[\p{L}\d#_-]+)?$/u).test(line) && !UNSPACED.test(line)

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function readWithoutKeyword(lines: readonly string[], written: readonly string[]): Reading {
  const words = lines.join('\n')
  const { claim, probability } = classify(words)
  const isSure = probability >= (lexiconsFor(words).includes(english) ? SURE_ENOUGH : SURE_ENOUGH_ELSEWHERE)
  if (!isSure) return { claim: 'none', evidence: '', confidence: 1 - probability }
  const likeliest = [...lines].sort((one, other) => classify(other).probability - classify(one).probability)[0] ?? words
  return { claim, evidence: asWritten(likeliest, written), confidence: probability }
}

/** The folded words as their author wrote them; the whole line where a disguise kept them from being found. */
function asWritten(words: string, written: readonly string[]): string {
  const pattern = new RegExp(words.trim().split(/\s+/u).map(escaped).join('[\\s*_]+'), 'iu')
  const found = written.map((passage) => pattern.exec(passage)?.[0]).find((match) => match !== undefined)
  if (found !== undefined) return found
  const lines = written.flatMap((passage) => passage.split('\n'))
  return lines.find((line) => plainWords(line).includes(words))?.trim() ?? words
}

function phrasesOf(vocabulary: Vocabulary): ExtraPhrases {
  const read = (words: readonly string[] = []) => literalPhrases(words.map(plainWords))
  return {
    acknowledges: read(vocabulary.acknowledges),
    owns: read(vocabulary.owns),
    resolves: read(vocabulary.resolves),
  }
}
