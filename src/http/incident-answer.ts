// Incidents as the API answers them: times in ISO 8601 UTC, durations in seconds, people by their Slack user id.

import type { Recorded } from '../domain/facts.ts'
import { type Incident, ownerOf } from '../domain/incident.ts'
import { metrics } from '../domain/metrics.ts'
import { ROLES, type Role } from '../domain/role.ts'
import type { Permalink } from './deps.ts'
import { timelineEntry } from './timeline-entry.ts'

/** What a list shows of each. */
export function incidentSummary(incident: Incident) {
  const { number, title, severity, status, service, isDrill, channel, openedAt, unownedSince } = incident
  return {
    number,
    title,
    severity,
    status,
    service,
    isDrill,
    channel,
    openedAt,
    owner: ownerAnswer(incident),
    unownedSince,
  }
}

export function ownerAnswer(incident: Incident): { userId: string; since: string } | null {
  const owner = ownerOf(incident)
  return owner && { userId: owner.by.id, since: owner.since }
}

export function incidentAnswer(incident: Incident, facts: Recorded[], now: Date, permalink: Permalink) {
  return {
    ...incidentSummary(incident),
    roles: rolesAnswer(incident),
    symptoms: incident.symptoms,
    updates: facts.flatMap(({ at, fact }) => {
      if (fact.type !== 'update_posted') return []
      const { audience, dueAt, onTime } = fact
      return [{ audience, at, dueAt, onTime }]
    }),
    timeline: facts.flatMap((recorded) => {
      const entry = timelineEntry(recorded, permalink)
      return entry.text === null ? [] : [entry]
    }),
    metrics: metrics(incident, facts, now),
  }
}

type RoleAnswer = {
  userId: string
  state: 'offered' | 'held'
  since: string
  /** Whom the holder is handing it to; it stays with the holder until that person accepts. */
  offeredTo?: { userId: string; since: string }
}

function rolesAnswer({ roles, offers }: Incident): Partial<Record<Role, RoleAnswer>> {
  const answer: Partial<Record<Role, RoleAnswer>> = {}
  for (const role of ROLES) {
    const holding = roles[role]
    const offer = offers[role]
    const offeredTo = offer && { userId: offer.to.id, since: offer.since }
    if (holding)
      answer[role] = { userId: holding.by.id, state: 'held', since: holding.since, ...(offeredTo ? { offeredTo } : {}) }
    else if (offeredTo) answer[role] = { ...offeredTo, state: 'offered' }
  }
  return answer
}
