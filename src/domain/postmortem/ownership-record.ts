// When a person had it and when nobody did, and what was said meanwhile that sounded as if somebody had.

import { differenceInSeconds } from 'date-fns'
import type { Claim, FactOf, Recorded } from '../facts.ts'
import type { At, Person } from '../incident.ts'
import { unownedSpans } from '../metrics.ts'
import { type CapturedMessage, type MessageRef, messageKey, sourceOf, type Told } from './line.ts'

export type Unowned = {
  from: At
  to: At | null
  seconds: number
  /** Who took it; null when it was resolved, closed or cancelled unowned, or when it still is. */
  endedBy: Person | null
}

/** An automation's words that sounded like acknowledging. Durations are seconds; null where a person owned it. */
export type FlaggedClaim = {
  at: At
  app: string
  /** False where the author could not be established; it counts as an automation all the same. */
  isConfirmed: boolean
  claim: Claim
  words: string
  source: MessageRef | null
  unownedFor: number | null
  isDeleted: boolean
}

/** A person's ambiguous words, after which they were asked whether they mean it. */
export type AskedPerson = { at: At; who: Person; words: string; source: MessageRef | null }

export type OwnershipRecord = {
  secondsUnowned: number
  unowned: Unowned[]
  reminders: number
  readbacks: { at: At; by: Person; happening: string; next: string }[]
  lapses: { at: At; from: Person; why: FactOf<'ownership_lapsed'>['why'] }[]
  claims: FlaggedClaim[]
  asked: AskedPerson[]
}

export function ownershipRecord(
  facts: Recorded[],
  messages: CapturedMessage[],
  told: Told,
  now: Date,
): OwnershipRecord {
  const unowned = unownedSpans(facts).map(({ from, to }) => ({
    from,
    to,
    seconds: differenceInSeconds(to ?? now, from),
    endedBy: to === null ? null : whoTookLead(facts, to),
  }))
  const deleted = new Set(messages.filter(({ deletedAt }) => deletedAt !== null).map(messageKey))
  return {
    secondsUnowned: unowned.reduce((sum, { seconds }) => sum + seconds, 0),
    unowned,
    reminders: facts.filter(({ fact }) => fact.type === 'unowned_reminded').length,
    readbacks: facts.flatMap(({ at, fact }) =>
      fact.type === 'readback_given' ? [{ at, by: fact.by, happening: fact.happening, next: fact.next }] : [],
    ),
    lapses: facts.flatMap(({ at, fact }) =>
      fact.type === 'ownership_lapsed' ? [{ at, from: fact.from, why: fact.why }] : [],
    ),
    claims: facts.flatMap((recorded) => {
      const { at, fact } = recorded
      if (fact.type !== 'claim_flagged') return []
      const { app, claim, evidence, unownedSince } = fact
      return [
        {
          at,
          app: app.name,
          isConfirmed: app.confirmed,
          claim,
          words: evidence,
          source: sourceOf(recorded, told),
          unownedFor: unownedSince === null ? null : differenceInSeconds(at, unownedSince),
          isDeleted: deleted.has(messageKey(fact)),
        },
      ]
    }),
    asked: facts.flatMap((recorded) => {
      const { at, fact } = recorded
      if (fact.type !== 'person_prompted') return []
      return [{ at, who: fact.to, words: fact.evidence, source: sourceOf(recorded, told) }]
    }),
  }
}

function whoTookLead(facts: Recorded[], at: At): Person | null {
  for (const recorded of facts) {
    const { fact } = recorded
    if (recorded.at !== at) continue
    if ((fact.type === 'role_taken' || fact.type === 'role_accepted') && fact.role === 'incident-lead') return fact.by
  }
  return null
}
