// The guard's reading of a message: what it claims about the incident, decided by rules and by data that stand in this
// folder. Pure: no network, no model elsewhere, no clock. Who owns an incident is never decided here.

import type { Claim, Reading, Vocabulary } from './claim.ts'
import { messagePassages, type ReadableMessage } from './message-text.ts'
import { literalPhrases } from './phrases.ts'
import { plainWords } from './plain-words.ts'
import { readPassage } from './read-passage.ts'

export type { Claim, Reading, Vocabulary } from './claim.ts'
export type { ReadableMessage } from './message-text.ts'

const RANK: Record<Claim, number> = { none: 0, acknowledges: 1, owns: 2, resolves: 3 }

/**
 * What a message claims about the incident: that it is acknowledged, in somebody's hands, or over. It answers for the
 * words only; who wrote them, and whether that matters, is for the caller to know.
 */
export function readClaim(message: ReadableMessage, vocabulary: Vocabulary = {}): Reading {
  const extra = extraPatterns(vocabulary)
  let best: Reading = { claim: 'none', evidence: '', confidence: 0.9 }
  for (const passage of messagePassages(message)) {
    const reading = readPassage(plainWords(passage), extra)
    if (RANK[reading.claim] > RANK[best.claim])
      best = { claim: reading.claim, evidence: reading.evidence, confidence: 0.95 }
  }
  return best
}

function extraPatterns(vocabulary: Vocabulary): Partial<Record<Claim, RegExp>> {
  const patterns: Partial<Record<Claim, RegExp>> = {}
  for (const claim of ['acknowledges', 'owns', 'resolves'] as const) {
    const pattern = literalPhrases((vocabulary[claim] ?? []).map(plainWords))
    if (pattern !== undefined) patterns[claim] = pattern
  }
  return patterns
}
