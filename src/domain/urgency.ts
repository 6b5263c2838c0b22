// How loudly a page calls. What can wait goes out quietly at night, holds the chain at that person, and rises by itself
// when nobody has taken it.

import { addSeconds } from 'date-fns'
import type { Clock } from './clock.ts'
import { isWaitingForOwner } from './escalation.ts'
import type { Incident } from './incident.ts'
import { isByPerson, type Paged, type PageReason } from './paging.ts'
import type { Policy } from './policy.ts'
import { isQuiet } from './quiet-hours.ts'
import { severityOf } from './severity.ts'

export type Urgency = 'high' | 'low'

export function urgencyOf(incident: Incident, why: PageReason, policy: Policy, now: Date): Urgency {
  const { quietHours, raiseAfter } = policy.paging
  const wakes = severityOf(policy, incident.severity).wakes
  if (wakes || isByPerson(why) || !isQuiet(quietHours, now)) return 'high'
  return incident.unownedSince && now >= addSeconds(incident.unownedSince, raiseAfter) ? 'high' : 'low'
}

export const quietPages = ({ pages }: Incident): Paged[] => pages.filter(({ urgency }) => urgency === 'low')

/** A severity that is changed to one that wakes people does so at once. */
export function raiseClocks(incident: Incident, policy: Policy): Clock[] {
  const { unownedSince } = incident
  const pages = quietPages(incident)
  if (!unownedSince || pages.length === 0 || !isWaitingForOwner(incident)) return []
  const wakes = severityOf(policy, incident.severity).wakes
  return [
    {
      at: wakes ? new Date(unownedSince) : addSeconds(unownedSince, policy.paging.raiseAfter),
      rings: () => pages.map(({ asked }) => ({ type: 'page_raised' as const, asked })),
    },
  ]
}
