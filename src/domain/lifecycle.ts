// investigating → contained → monitoring (optional) → resolved → closed; cancelled for a false alarm.

import { type Actor, isPerson } from './actor.ts'
import { openQuestions } from './closing.ts'
import { type Decision, notAPerson, record, refuse } from './decision.ts'
import type { Fact } from './facts.ts'
import { type Incident, isOpen, ownerOf, type Status } from './incident.ts'
import type { Policy } from './policy.ts'
import { updatesDue } from './severity.ts'

export const STATUSES: Status[] = ['investigating', 'contained', 'monitoring', 'resolved', 'closed', 'cancelled']

/** What the status is called outside: four words that every status page knows. */
export const PUBLISHED: Record<Status, string> = {
  investigating: 'investigating',
  contained: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
  closed: 'resolved',
  cancelled: 'resolved',
}

const SPOKEN = new Map<string, Status>(
  Object.entries({
    identified: 'contained',
    mitigated: 'contained',
    canceled: 'cancelled',
    'false-alarm': 'cancelled',
    fixed: 'resolved',
  }),
)

export function parseStatus(text: string): Status | undefined {
  const word = text.trim().toLowerCase()
  return STATUSES.find((status) => status === word) ?? SPOKEN.get(word)
}

/** Any step among the open statuses, also back: harm that returns after containment is investigated again. */
export function changeStatus(
  incident: Incident,
  to: Status,
  by: Actor,
  policy: Policy,
  now: Date,
  how?: string,
): Decision {
  if (!isPerson(by)) return notAPerson(by)
  const from = incident.status
  if (from === to) return refuse({ is: 'already_in_status', status: to })
  if (!isOpen(incident) || to === 'closed') return refuse({ is: 'status_unreachable', from, to })
  // No update was due while it was resolved, so none can have been missed meanwhile.
  const due = from === 'resolved' && to !== 'cancelled' ? updatesDue(policy, incident.severity, now) : undefined
  return record({ type: 'status_changed', from, to, ...(how ? { how } : {}), ...(due ? { updatesDue: due } : {}) })
}

/** Closing asks for what is unanswered, and is refused until each question has an answer or was waived. */
export function close(incident: Incident, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  const questions = openQuestions(incident)
  if (questions.length > 0) return refuse({ is: 'questions_open', questions })
  const resolved: Fact[] =
    incident.status === 'resolved' ? [] : [{ type: 'status_changed', from: incident.status, to: 'resolved' }]
  return record(...resolved, { type: 'incident_closed' })
}

/** Whoever owned it then may be asleep now: a reopened incident is unowned unless its owner is the one to reopen it. */
export function reopen(incident: Incident, by: Actor, why: string, policy: Policy, now: Date): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (isOpen(incident)) return refuse({ is: 'not_closed' })
  const owner = ownerOf(incident)
  const lapse: Fact[] =
    owner && owner.by.id !== by.id ? [{ type: 'ownership_lapsed', from: owner.by, why: 'reopened' }] : []
  const due = updatesDue(policy, incident.severity, now)
  return record({ type: 'incident_reopened', why, updatesDue: due }, ...lapse)
}
