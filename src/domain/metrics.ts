// What the clocks say afterwards, computed from the facts alone. Durations are seconds; null where it never happened.

import { differenceInSeconds } from 'date-fns'
import { evolve } from './evolve.ts'
import type { Recorded } from './facts.ts'
import { type Incident, isActive, unopened } from './incident.ts'

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

/** Spans in which somebody should have owned it and nobody did, oldest first; `to` is null while it lasts. */
export type UnownedSpan = { from: string; to: string | null }

export function unownedSpans(facts: Recorded[]): UnownedSpan[] {
  const spans: UnownedSpan[] = []
  let incident = unopened(0)
  let from: string | null = null
  for (const recorded of facts) {
    incident = evolve(incident, recorded)
    const since = isActive(incident) ? incident.unownedSince : null
    if (from !== null && since !== from) spans.push({ from, to: recorded.at })
    from = since
  }
  return from === null ? spans : [...spans, { from, to: null }]
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
