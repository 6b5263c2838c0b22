// The guard's reading of a message: what it claims about the incident, decided by rules and by data that stand in this
// folder. Pure: no network, no model elsewhere, no clock. Who owns an incident is never decided here.

import type { Reading, Vocabulary } from './claim.ts'
import { classify } from './classifier/classify.ts'
import { messagePassages, type ReadableMessage } from './message-text.ts'
import { escaped, isIn, literalPhrases } from './phrases.ts'
import { plainWords } from './plain-words.ts'
import type { ExtraPhrases } from './read-clause.ts'
import { readLines, strongest } from './read-lines.ts'

export type { Claim, Reading, Vocabulary } from './claim.ts'
export type { ReadableMessage } from './message-text.ts'

// Where the rules find no claim the classifier may, but the more they know against one, the surer it has to be;
// measured on messages that taught neither.
const SURE_ENOUGH = { unknown: 0.75, report: 0.88, denied: 0.88 }

/** Of a hundred messages about which the classifier is as sure as this, hardly one claims anything. */
const HARDLY_A_CLAIM = 0.1

const RULE_CONFIDENCE = 0.95
/** The classifier would have said no. */
const RULE_ALONE_CONFIDENCE = 0.75

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
  if (claim !== 'none') {
    const said = lines.filter(({ reading }) => reading.claim === claim).map(({ line }) => line)
    const confidence = confidenceIn(said, lines, extra)
    return confidence === null
      ? { claim: 'none', evidence: '', confidence: RULE_CONFIDENCE }
      : { claim, evidence: asWritten(evidence, written), confidence }
  }
  const unread = lines.map(({ line }) => line).filter((line, _, all) => !isTitle(line, all.length === 1))
  if (unread.length === 0) return { claim: 'none', evidence: '', confidence: RULE_CONFIDENCE }
  return readWithoutKeyword(unread, SURE_ENOUGH[silence ?? 'unknown'], written)
}

/**
 * A rule's words may stand in a message about something else. Where neither the message nor the line in which they stand is
 * anything like a claim to the classifier, they are not one, which is null; but the words that the configuration added
 * always count.
 */
function confidenceIn(said: readonly string[], lines: readonly { line: string }[], extra: ExtraPhrases): number | null {
  if (said.some((line) => Object.values(extra).some((phrases) => isIn(phrases, line)))) return RULE_CONFIDENCE
  const whole = lines.map(({ line }) => line).join('\n')
  const likeliest = Math.max(...[whole, ...said].map((words) => classify(words).probability))
  if (likeliest < HARDLY_A_CLAIM) return null
  return likeliest < 0.5 ? RULE_ALONE_CONFIDENCE : RULE_CONFIDENCE
}

/** All that a message says, in folded words: what the classifier reads. */
export const messageWords = (message: ReadableMessage): string => messagePassages(message).map(plainWords).join('\n')

/** "Metrics", "redis": a word without so much as a full stop names something; so do two above a message with more to it. */
const isTitle = (line: string, isAlone: boolean): boolean =>
  (isAlone ? /^[\w#-]+$/u : /^[\p{L}\d#_-]+(?:\s[\p{L}\d#_-]+)?$/u).test(line) && !UNSPACED.test(line)

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function readWithoutKeyword(lines: readonly string[], sureEnough: number, written: readonly string[]): Reading {
  const words = lines.join('\n')
  const { claim, probability } = classify(words)
  if (probability < sureEnough) return { claim: 'none', evidence: '', confidence: 1 - probability }
  const chances = lines.map((line) => classify(line).probability)
  const likeliest = lines[chances.indexOf(Math.max(...chances))] ?? words
  return { claim, evidence: asWritten(likeliest, written), confidence: probability }
}

/** The folded words as their author wrote them; the whole line where a disguise kept them from being found. */
function asWritten(words: string, written: readonly string[]): string {
  const found = words.length > LONGEST_SOUGHT ? undefined : soughtIn(words, written)
  if (found !== undefined) return found
  const lines = written.flatMap((passage) => passage.split('\n'))
  return lines.find((line) => plainWords(line).includes(words))?.trim() ?? words
}

// A regular expression of a very long line overflows the engine's stack.
const LONGEST_SOUGHT = 500

function soughtIn(words: string, written: readonly string[]): string | undefined {
  const pattern = new RegExp(words.trim().split(/\s+/u).map(escaped).join('[\\s*_]+'), 'iu')
  return written.map((passage) => pattern.exec(passage)?.[0]).find((match) => match !== undefined)
}

function phrasesOf(vocabulary: Vocabulary): ExtraPhrases {
  const read = (words: readonly string[] = []) => literalPhrases(words.map(plainWords))
  return {
    acknowledges: read(vocabulary.acknowledges),
    owns: read(vocabulary.owns),
    resolves: read(vocabulary.resolves),
  }
}
