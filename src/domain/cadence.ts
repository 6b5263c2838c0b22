// Updates are due on a clock, and only a person's update through the command or the form satisfies it.

import { addSeconds, subSeconds } from 'date-fns'
import { type Actor, isPerson } from './actor.ts'
import type { Clock } from './clock.ts'
import { type Decision, notAPerson, record, refuse } from './decision.ts'
import type { Fact } from './facts.ts'
import { type Audience, type Incident, isActive, isOpen, ownerOf, type Person } from './incident.ts'
import type { Policy } from './policy.ts'
import { severityOf } from './severity.ts'

export type UpdateWords = {
  audience: Audience
  text: string
  hypotheses?: string | undefined
  decisions?: string | undefined
  /** When the next one comes; from the severity when not said. An update without a next time is not an update. */
  nextDueAt?: Date | undefined
}

export function postUpdate(incident: Incident, by: Actor, words: UpdateWords, policy: Policy, now: Date): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  if (words.nextDueAt && words.nextDueAt <= now) return refuse({ is: 'next_update_in_the_past' })
  const dueAt = incident.updates[words.audience]?.dueAt ?? null
  const interval = intervalOf(incident, words.audience, policy)
  const next = words.nextDueAt ?? (interval === undefined ? undefined : addSeconds(now, interval))
  return record({
    type: 'update_posted',
    audience: words.audience,
    text: words.text,
    ...(words.hypotheses ? { hypotheses: words.hypotheses } : {}),
    ...(words.decisions ? { decisions: words.decisions } : {}),
    dueAt,
    onTime: dueAt === null || now.toISOString() <= dueAt,
    nextDueAt: isActive(incident) && next ? next.toISOString() : null,
  })
}

/** Seconds between two updates to this audience; undefined when the severity asks for none. */
function intervalOf(incident: Incident, audience: Audience, policy: Policy): number | undefined {
  const { internalUpdate, executiveUpdate } = severityOf(policy, incident.severity)
  return audience === 'internal' ? internalUpdate : executiveUpdate
}

/** Before: the communications lead. Due: the channel. Late: the incident lead. Twice as late: missed, on record. */
export function cadenceClocks(incident: Incident, policy: Policy): Clock[] {
  if (!isActive(incident)) return []
  return (['internal', 'executive'] as const).flatMap((audience) => {
    const open = stages(incident, audience, policy).filter(({ done }) => !done)
    const [next] = open
    if (!next) return []
    // After a long silence of our own only the furthest stage is told, not one message after another.
    return [{ at: next.at, rings: (now: Date) => [(open.findLast(({ at }) => at <= now) ?? next).fact(now)] }]
  })
}

type Stage = { at: Date; done: boolean; fact: (now: Date) => Fact }

function stages(incident: Incident, audience: Audience, policy: Policy): Stage[] {
  const clock = incident.updates[audience]
  if (!clock) return []
  const { dueAt } = clock
  const { remindBefore, escalateAfter } = policy.cadence
  const interval = intervalOf(incident, audience, policy) ?? severityOf(policy, incident.severity).internalUpdate
  const escalated = clock.escalatedAt !== undefined
  const told = escalated || clock.toldDueAt !== undefined
  return [
    {
      at: subSeconds(dueAt, remindBefore),
      done: told || clock.remindedAt !== undefined,
      fact: () => ({ type: 'update_reminded', audience, to: communicator(incident), dueAt }),
    },
    { at: new Date(dueAt), done: told, fact: () => ({ type: 'update_due', audience, dueAt }) },
    {
      at: addSeconds(dueAt, escalateAfter),
      done: escalated,
      fact: () => ({ type: 'update_escalated', audience, to: ownerOf(incident)?.by ?? null, dueAt }),
    },
    {
      at: addSeconds(dueAt, 2 * escalateAfter),
      done: false,
      fact: (now) => ({
        type: 'update_missed',
        audience,
        dueAt,
        nextDueAt: addSeconds(now, interval).toISOString(),
      }),
    },
  ]
}

/** Who writes updates: the communications lead, or the incident lead while there is none. */
export function communicator(incident: Incident): Person | null {
  return incident.roles['communications-lead']?.by ?? ownerOf(incident)?.by ?? null
}
