// Who held what from when to when, what was offered and not accepted, and who else wrote in the channel.

import type { FactOf, Recorded } from '../facts.ts'
import type { At, Person } from '../incident.ts'
import { CORE_ROLES, type Role } from '../role.ts'
import { type CapturedMessage, type Voice, voiceOf } from './line.ts'

export type RoleHeld = { role: Role; by: Person; from: At; to: At | null; ended: RoleEnd }
type RoleEnd = 'held to the end' | 'handed over' | 'stepped back' | 'lapsed'

export type OfferUnanswered = { role: Role; to: Person; at: At; outcome: 'declined' | 'did not answer' }

export type Participant = { name: string; voice: Voice; messages: number }

export type People = {
  held: RoleHeld[]
  offers: OfferUnanswered[]
  neverHeld: Role[]
  /** Most messages first. */
  participants: Participant[]
}

export function people(facts: Recorded[], messages: CapturedMessage[]): People {
  const held = rolesHeld(facts)
  return {
    held,
    offers: facts.flatMap(({ at, fact }): OfferUnanswered[] =>
      fact.type === 'role_declined'
        ? [{ role: fact.role, to: fact.by, at, outcome: 'declined' }]
        : fact.type === 'role_offer_expired'
          ? [{ role: fact.role, to: fact.to, at, outcome: 'did not answer' }]
          : [],
    ),
    neverHeld: CORE_ROLES.filter((role) => !held.some((span) => span.role === role)),
    participants: participants(messages),
  }
}

function rolesHeld(facts: Recorded[]): RoleHeld[] {
  const spans: RoleHeld[] = []
  const end = (role: Role, to: At, ended: RoleEnd) => {
    const span = spans.findLast((candidate) => candidate.role === role && candidate.to === null)
    if (span) Object.assign(span, { to, ended })
  }
  for (const { at, fact } of facts) {
    if (fact.type === 'role_taken' || fact.type === 'role_accepted') {
      end(fact.role, at, 'handed over')
      spans.push({ role: fact.role, by: fact.by, from: at, to: null, ended: 'held to the end' })
    }
    if (fact.type === 'role_released') end(fact.role, at, 'stepped back')
    if (fact.type === 'ownership_lapsed') end('incident-lead', at, 'lapsed')
  }
  return spans
}

function participants(messages: CapturedMessage[]): Participant[] {
  const found = new Map<string, Participant>()
  for (const { actor } of messages) {
    const known = found.get(actor.id)
    if (known) known.messages++
    else found.set(actor.id, { name: actor.name || actor.id, voice: voiceOf(actor), messages: 1 })
  }
  return [...found.values()].sort((a, b) => b.messages - a.messages)
}

/** Everybody the record names, so that a cause which names one of them can be found. */
export function namesOfPeople(facts: Recorded[], messages: CapturedMessage[]): string[] {
  const named = facts.flatMap(({ actor, fact }) => [
    ...(actor.kind === 'person' ? [actor.name] : []),
    ...('by' in fact && typeof fact.by === 'object' ? [fact.by.name] : []),
    ...(isOffer(fact) ? [fact.to.name] : []),
  ])
  const wrote = messages.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.name] : []))
  return [...new Set([...named, ...wrote])].filter((name) => name.length > 2)
}

const isOffer = (fact: Recorded['fact']): fact is FactOf<'role_offered'> => fact.type === 'role_offered'
