// What is done about a message that sounds like acknowledging, owning or resolving. The reading of it is claims/'s;
// here the rules decide how loudly to react. Nothing a message says ever moves the state.

import { addSeconds } from 'date-fns'
import { type Actor, isPerson } from './actor.ts'
import { type Decision, NOTHING, record } from './decision.ts'
import type { Claim } from './facts.ts'
import { type Incident, isActive, ownerOf } from './incident.ts'
import type { Policy } from './policy.ts'

export type ClaimedMessage = {
  claim: Claim
  /** The words that decided. */
  evidence: string
  author: Actor
  channel: string
  ts: string
  threadTs?: string | undefined
}

/** An author who cannot be established counts as an automation: failing closed. */
export function hearClaim(incident: Incident, message: ClaimedMessage, policy: Policy, now: Date): Decision {
  if (!isActive(incident)) return NOTHING
  const { author } = message
  return isPerson(author) || author.likelyPerson
    ? hearPerson(incident, message)
    : hearApp(incident, message, policy, now)
}

function hearApp(incident: Incident, message: ClaimedMessage, policy: Policy, now: Date): Decision {
  const { claim, evidence, author, channel, ts, threadTs } = message
  return record({
    type: 'claim_flagged',
    claim,
    evidence,
    channel,
    ts,
    ...(threadTs === undefined ? {} : { threadTs }),
    app: { id: author.id, name: author.name, confirmed: author.kind === 'app' },
    unownedSince: incident.unownedSince,
    handling: ownerOf(incident) ? 'logged' : wasCorrectedLately(incident, author, policy, now) ? 'marked' : 'corrected',
  })
}

function wasCorrectedLately(incident: Incident, author: Actor, policy: Policy, now: Date): boolean {
  const last = incident.correctedAt[author.id]
  return last !== undefined && now < addSeconds(last, policy.guard.correctAtMostEvery)
}

/** "On it" from a person is not ownership either; they alone are asked whether they mean it. */
function hearPerson(incident: Incident, message: ClaimedMessage): Decision {
  if (ownerOf(incident) || message.claim === 'resolves') return NOTHING
  const { claim, evidence, author, channel, ts, threadTs } = message
  return record({
    type: 'person_prompted',
    to: { id: author.id, name: author.name },
    claim,
    evidence,
    channel,
    ts,
    ...(threadTs === undefined ? {} : { threadTs }),
  })
}
