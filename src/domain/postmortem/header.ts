// What stands at the head: which incident, how bad, and who finishes this document by when.

import { type At, type Incident, incidentKey, type Person, type Status } from '../incident.ts'
import type { Policy } from '../policy.ts'

export type Header = {
  key: string
  title: string
  severity: string
  status: Status
  isDrill: boolean
  openedAt: At
  closedAt: At | null
  compiledAt: At
  service: string | null
  symptoms: string[]
  channel: string | null
  postmortem: { owner: Person; due: string } | null
}

export function header(
  incident: Incident,
  symptoms: { id: string; name: string }[],
  policy: Pick<Policy, 'severities'>,
  compiledAt: Date,
): Header {
  const { title, status, isDrill, openedAt, closedAt, service, postmortem } = incident
  return {
    key: incidentKey(incident),
    title,
    severity: policy.severities.find(({ id }) => id === incident.severity)?.label ?? incident.severity,
    status,
    isDrill,
    openedAt,
    closedAt,
    compiledAt: compiledAt.toISOString(),
    service,
    symptoms: incident.symptoms.map((id) => symptoms.find((symptom) => symptom.id === id)?.name ?? id),
    channel: incident.channel?.name ?? null,
    postmortem,
  }
}
