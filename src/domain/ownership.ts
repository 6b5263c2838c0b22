// Unowned → owned, readback open → owned, read back; lapsed is unowned again. Text never moves this state: only
// an act of a person does (roles.ts takes and hands over, this file reads back and keeps the clocks).

import { addSeconds } from 'date-fns'
import { type Actor, isPerson } from './actor.ts'
import type { Clock } from './clock.ts'
import { type Decision, NOTHING, notAPerson, record, refuse } from './decision.ts'
import { type Incident, isActive, isOpen, ownerOf } from './incident.ts'
import type { Policy } from './policy.ts'
import { takeRole } from './roles.ts'
import { severityOf } from './severity.ts'

export type ReadbackWords = { happening: string; next: string; nextUpdateAt: Date }

/** `I own this`. */
export const own = (incident: Incident, actor: Actor, policy: Policy, now: Date): Decision =>
  takeRole(incident, 'incident-lead', actor, policy, now)

/** The owner says what is happening, what they do next and when they speak again. */
export function readBack(incident: Incident, actor: Actor, words: ReadbackWords, now: Date): Decision {
  if (!isPerson(actor)) return notAPerson(actor)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  const owner = ownerOf(incident)
  if (owner?.by.id !== actor.id) return refuse({ is: 'only_the_owner', owner: owner?.by ?? null })
  if (words.nextUpdateAt <= now) return refuse({ is: 'next_update_in_the_past' })
  return record({
    type: 'readback_given',
    by: owner.by,
    happening: words.happening,
    next: words.next,
    nextUpdateAt: words.nextUpdateAt.toISOString(),
  })
}

/** `/incident ack <next step>`: owns and reads back in one line. */
export function acknowledge(incident: Incident, actor: Actor, next: string, policy: Policy, now: Date): Decision {
  const taken = own(incident, actor, policy, now)
  if ('refusal' in taken) return taken
  const { internalUpdate } = severityOf(policy, incident.severity)
  return record(...taken.facts, {
    type: 'readback_given',
    by: { id: actor.id, name: actor.name },
    happening: incident.title,
    next,
    nextUpdateAt: addSeconds(now, internalUpdate).toISOString(),
  })
}

/** "Still on it?" answered. */
export function checkIn(incident: Incident, actor: Actor): Decision {
  if (!isPerson(actor)) return notAPerson(actor)
  const owner = ownerOf(incident)
  if (owner?.by.id !== actor.id) return refuse({ is: 'only_the_owner', owner: owner?.by ?? null })
  if (!incident.checkInAskedAt) return NOTHING
  return record({ type: 'checked_in', by: owner.by })
}

/** What the owner said in the channel since their last act counts as being there, though never as taking anything on. */
export function noticeOwner(incident: Incident, saidAt: Date | null): Decision {
  const owner = ownerOf(incident)
  if (!owner || !saidAt || !incident.ownerActedAt || saidAt <= new Date(incident.ownerActedAt)) return NOTHING
  return record({ type: 'owner_seen', by: owner.by, saidAt: saidAt.toISOString() })
}

export function ownershipClocks(incident: Incident, policy: Policy): Clock[] {
  if (!isActive(incident)) return []
  const owner = ownerOf(incident)
  return owner
    ? [...readbackClocks(incident, policy), ...checkInClocks(incident, policy)]
    : unownedClocks(incident, policy)
}

function unownedClocks(incident: Incident, policy: Policy): Clock[] {
  const since = incident.unownedSince
  if (!since) return []
  const at = addSeconds(
    incident.unownedRemindedAt ?? later(since, incident.openedAt),
    policy.ownership.remindUnownedEvery,
  )
  return [{ at, rings: () => [{ type: 'unowned_reminded', since }] }]
}

/** Reminded once when the readback is due; as long again after the reminder, and the ownership lapses. */
function readbackClocks(incident: Incident, policy: Policy): Clock[] {
  const { readback } = incident
  const owner = ownerOf(incident)
  if (!owner || !readback || !('dueAt' in readback)) return []
  const { readbackWithin } = policy.ownership
  if (readback.remindedAt)
    return [
      {
        at: addSeconds(readback.remindedAt, readbackWithin),
        rings: () => [{ type: 'ownership_lapsed', from: owner.by, why: 'no_readback' }],
      },
    ]
  return [
    {
      at: new Date(readback.dueAt),
      rings: (now) => [
        { type: 'readback_reminded', to: owner.by, lapsesAt: addSeconds(now, readbackWithin).toISOString() },
      ],
    },
  ]
}

/** This many updates missed in a row, and the owner is asked whether they are there, however lately they did something. */
const MISSED_UPDATES = 2

function checkInClocks(incident: Incident, policy: Policy): Clock[] {
  const owner = ownerOf(incident)
  // An open readback has clocks of its own. One who reopened their incident owes no new readback, but is asked all the same.
  if (!owner || !incident.ownerActedAt || (incident.readback && 'dueAt' in incident.readback)) return []
  const { checkInAfter, checkInGrace } = policy.ownership
  if (incident.checkInAskedAt)
    return [
      {
        at: addSeconds(incident.checkInAskedAt, checkInGrace),
        rings: () => [{ type: 'ownership_lapsed', from: owner.by, why: 'no_check_in' }],
      },
    ]
  const isLeavingUpdatesOut = incident.missedInARow >= MISSED_UPDATES
  return [
    {
      at: isLeavingUpdatesOut ? new Date(incident.ownerActedAt) : addSeconds(incident.ownerActedAt, checkInAfter),
      rings: (now) => [{ type: 'check_in_asked', to: owner.by, lapsesAt: addSeconds(now, checkInGrace).toISOString() }],
    },
  ]
}

const later = (a: string, b: string): string => (a > b ? a : b)
