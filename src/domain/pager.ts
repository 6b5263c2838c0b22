// What PagerDuty says of a page of ours. A person's acknowledgement owns; whatever a machine does there moves nothing here.

import type { Actor } from './actor.ts'
import { type Decision, NOTHING, record } from './decision.ts'
import { isWaitingForOwner, nextHop } from './escalation.ts'
import type { FactOf } from './facts.ts'
import { type At, type Incident, isActive, isOpen } from './incident.ts'
import { own } from './ownership.ts'
import type { Policy } from './policy.ts'

/**
 * A person's acknowledgement in PagerDuty is `I own this`. One from before the incident became unowned again, delivered
 * late, is not.
 */
export function ownThroughPager(
  incident: Incident,
  actor: Actor,
  occurredAt: At | null,
  policy: Policy,
  now: Date,
): Decision {
  if (!isWaitingForOwner(incident)) return NOTHING
  if (occurredAt && incident.unownedSince && incident.chain?.resumed && occurredAt < incident.unownedSince)
    return NOTHING
  const taken = own(incident, actor, policy, now)
  if ('refusal' in taken) return taken
  return { facts: taken.facts.map((fact) => (fact.type === 'role_taken' ? { ...fact, through: 'pagerduty' } : fact)) }
}

export const hearStranger = (incident: Incident, stranger: string, pagerdutyId: string): Decision =>
  isWaitingForOwner(incident) ? record({ type: 'stranger_acknowledged', stranger, pagerdutyId }) : NOTHING

/** Resolving the page says nothing about users; only a person here sets the status. */
export const hearPageResolved = (
  incident: Incident,
  resolver: string,
  isPerson: boolean,
  pagerdutyId: string,
): Decision => (isActive(incident) ? record({ type: 'page_resolved', resolver, isPerson, pagerdutyId }) : NOTHING)

/** Two automations that answer each other would go on for ever, and fill the channel. */
const CONTRADICTED_AT_MOST = 3

/**
 * An acknowledgement that no person made: said so, and the paging goes on. A machine that acknowledges the same page again
 * and again is left to it, and the next hop is called instead.
 */
export function hearMachine(incident: Incident, by: { name: string; why: string }, pagerdutyId: string): Decision {
  const times = incident.machineAnswers[pagerdutyId] ?? 0
  if (!isWaitingForOwner(incident) || times >= CONTRADICTED_AT_MOST) return NOTHING
  const next = times + 1 === CONTRADICTED_AT_MOST ? nextHop(incident, 'machine_acknowledgement') : []
  return record({ type: 'machine_acknowledged', machine: by.name, why: by.why, pagerdutyId }, ...next)
}

/** A note that somebody wrote there. What was written here and mirrored there is not told a second time. */
export const hearNote = (incident: Incident, note: Omit<FactOf<'pager_noted'>, 'type'>): Decision =>
  isOpen(incident) ? record({ type: 'pager_noted', ...note }) : NOTHING

/** The page went to somebody else, or rings again. Who owns the incident is not touched by it. */
export const hearMove = (incident: Incident, move: Omit<FactOf<'page_moved'>, 'type'>): Decision =>
  isOpen(incident) ? record({ type: 'page_moved', ...move }) : NOTHING
