// What has happened in a drill so far, read from the bot's record. Pure: instants come with the record.

import type { DrillRecord, Entry } from './record.ts'
import type { Mark } from './scenario.ts'

/** When each mark was reached first, in milliseconds since 1970; null while it was not. */
export type Marks = Record<Mark, number | null>

export function marksOf({ alert, incident }: DrillRecord): Marks {
  const before = alert?.timeline ?? []
  const during = incident?.timeline ?? []
  const first = (entries: Entry[], test: (entry: Entry) => boolean): number | null => {
    const times = entries.filter(test).map(({ at }) => Date.parse(at))
    return times.length > 0 ? Math.min(...times) : null
  }
  return {
    owned: first([...before, ...during], takesLead),
    opened: first(during, is('incident_opened')),
    contained: first(during, contains),
    updated: first(during, is('update_posted')),
    decided: first(during, is('rollback_decided')),
    verified: first(during, is('rollback_verified')),
    resolved: first(during, turns('resolved')),
    // An alert that needed no action ends the drill as well; one that became an incident does not.
    closed:
      first(during, (entry) => is('incident_closed')(entry) || turns('cancelled')(entry)) ??
      first(before, turns('cancelled')),
  }
}

const is = (kind: string) => (entry: Entry) => entry.kind === kind
const turns = (status: string) => (entry: Entry) => entry.kind === 'status_changed' && entry.fact.to === status
const isLead = ({ fact }: Entry) => fact.role === 'incident-lead'
const takesLead = (entry: Entry) => (entry.kind === 'role_taken' || entry.kind === 'role_accepted') && isLead(entry)
const losesLead = (entry: Entry) =>
  entry.kind === 'ownership_lapsed' || (entry.kind === 'role_released' && isLead(entry))

/** Whatever stopped the harm first; said in a status, in a ticked step, or by traffic that is back. */
const contains = (entry: Entry): boolean =>
  ['contained', 'monitoring', 'resolved'].some((status) => turns(status)(entry)) ||
  entry.kind === 'rollback_restored' ||
  (entry.kind === 'checklist_item_marked' && entry.fact.phase === 'contain' && entry.fact.state === 'done')

export const lapses = ({ alert, incident }: DrillRecord): number =>
  [...(alert?.timeline ?? []), ...(incident?.timeline ?? [])].filter(
    (entry) => entry.kind === 'ownership_lapsed' && entry.fact.why !== 'reopened',
  ).length

export const flagged = ({ alert, incident }: DrillRecord): number =>
  [...(alert?.timeline ?? []), ...(incident?.timeline ?? [])].filter(is('claim_flagged')).length

/** Milliseconds between `from` and `until` in which no person held the alert or the incident. */
export function unownedMs({ alert, incident }: DrillRecord, from: number, until: number): number {
  const changes = [...ownership(alert?.timeline ?? [], 'alert'), ...ownership(incident?.timeline ?? [], 'incident')]
  changes.sort((one, other) => one.at - other.at)
  const held = { alert: false, incident: false }
  let total = 0
  let since: number | null = from
  for (const { of, owned, at } of changes) {
    held[of] = owned
    const isOwned = held.alert || held.incident
    if (isOwned && since !== null) {
      total += Math.max(0, Math.min(at, until) - since)
      since = null
    } else if (!isOwned && since === null) since = Math.max(at, from)
  }
  return since === null ? total : total + Math.max(0, until - since)
}

/** An alert that became an incident has handed its owner over in the same instant, and is nobody's afterwards. */
const ownership = (timeline: Entry[], of: 'alert' | 'incident') =>
  timeline.flatMap((entry) => {
    const at = Date.parse(entry.at)
    if (takesLead(entry)) return [{ of, owned: true, at }]
    return losesLead(entry) || entry.kind === 'alert_became_incident' ? [{ of, owned: false, at }] : []
  })
