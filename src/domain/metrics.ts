// What the clocks say afterwards, computed from the facts alone. Durations are seconds; null where it never happened.

import { differenceInSeconds } from 'date-fns'
import type { Recorded } from './facts.ts'
import type { Incident } from './incident.ts'

export type Metrics = {
  timeUnowned: number
  timeToAcknowledge: number | null
  timeToContain: number | null
  timeToResolve: number | null
  ambiguousAcknowledgements: number
  lapses: number
  /** The first machine's claim, measured like a person's acknowledgement: the gap between the two is the danger. */
  timeToFirstMachineClaim: number | null
  updatesOnTime: number
  updatesDue: number
  timeToAllRoles: number | null
}

/** Spans without an owner, oldest first; `to` is null while it lasts. */
export type UnownedSpan = { from: string; to: string | null }

export function unownedSpans(facts: Recorded[]): UnownedSpan[] {
  const spans: UnownedSpan[] = []
  let open: string | null = null
  const end = (at: string) => {
    if (open !== null) spans.push({ from: open, to: at })
    open = null
  }
  for (const { at, fact } of facts) {
    if (fact.type === 'incident_opened') open = fact.unownedSince
    const lead = 'role' in fact && fact.role === 'incident-lead'
    if (lead && (fact.type === 'role_taken' || fact.type === 'role_accepted')) end(at)
    if (lead && fact.type === 'role_released') open ??= at
    if (fact.type === 'ownership_lapsed') open ??= at
    if (fact.type === 'status_changed' && (fact.to === 'resolved' || fact.to === 'cancelled')) end(at)
    if (fact.type === 'incident_closed') end(at)
    if (fact.type === 'incident_reopened') open ??= at
  }
  return open === null ? spans : [...spans, { from: open, to: null }]
}

export function metrics(incident: Incident, facts: Recorded[], now: Date): Metrics {
  const opened = facts.find(({ fact }) => fact.type === 'incident_opened')
  const since = opened?.fact.type === 'incident_opened' ? opened.fact.unownedSince : incident.openedAt
  const after = (at: string | undefined | null, from = incident.openedAt) => (at ? differenceInSeconds(at, from) : null)
  const first = (test: (recorded: Recorded) => boolean) => facts.find(test)?.at
  const updates = facts.flatMap(({ fact }) =>
    fact.type === 'update_posted' && fact.dueAt ? [fact.onTime] : fact.type === 'update_missed' ? [false] : [],
  )
  return {
    timeUnowned: unownedSpans(facts).reduce((sum, { from, to }) => sum + differenceInSeconds(to ?? now, from), 0),
    timeToAcknowledge: after(first(isLeadHeld), since),
    timeToContain: after(
      incident.containedAt ??
        first(({ fact }) => fact.type === 'checklist_item_marked' && fact.phase === 'contain' && fact.state === 'done'),
    ),
    timeToResolve: after(incident.resolvedAt),
    ambiguousAcknowledgements: incident.ambiguousAcknowledgements,
    lapses: facts.filter(({ fact }) => fact.type === 'ownership_lapsed' && fact.why !== 'reopened').length,
    timeToFirstMachineClaim: after(
      first(({ fact }) => fact.type === 'claim_flagged'),
      since,
    ),
    updatesOnTime: updates.filter((onTime) => onTime).length,
    updatesDue: updates.length,
    timeToAllRoles: after(allCoreRolesHeldAt(facts)),
  }
}

const isLeadHeld = ({ fact }: Recorded): boolean =>
  (fact.type === 'role_taken' || fact.type === 'role_accepted') && fact.role === 'incident-lead'

function allCoreRolesHeldAt(facts: Recorded[]): string | undefined {
  const held = new Set<string>()
  for (const { at, fact } of facts) {
    if (fact.type !== 'role_taken' && fact.type !== 'role_accepted') continue
    if (fact.role.endsWith('-expert')) continue
    held.add(fact.role)
    if (held.size === 4) return at
  }
  return undefined
}
