// What the bot would have on record, written down by the drill's clock: `02:15:00` and what happened then.

import { debrief } from '../../src/drills/debrief.ts'
import { readScenarios } from '../../src/drills/read-scenarios.ts'
import type { AlertRecord, DrillRecord, Entry, IncidentRecord } from '../../src/drills/record.ts'
import type { Scenario } from '../../src/drills/scenario.ts'
import type { Debrief } from '../../src/practice/drill-protocol.ts'

export const scenarioNamed = (id: string): Scenario => {
  const found = readScenarios().find((scenario) => scenario.id === id)
  if (!found) throw new Error(`There is no drill ${id}.`)
  return found
}

export const on = (time: string): Date => new Date(`2026-03-02T${time}Z`)

export const happened = (time: string, kind: string, fact: Entry['fact'] = {}): Entry => ({
  at: on(time).toISOString(),
  kind,
  fact,
})
export const owned = (time: string) => happened(time, 'role_taken', { role: 'incident-lead' })
export const flagged = (time: string) => happened(time, 'claim_flagged')
export const turned = (time: string, to: string) => happened(time, 'status_changed', { to })

export const anAlert = (timeline: Entry[], more: Partial<AlertRecord> = {}): AlertRecord => ({
  number: 1,
  status: 'investigating',
  isDrill: true,
  channel: { id: 'C1' },
  ts: '1.0',
  becameIncident: null,
  timeline,
  ...more,
})

export const anIncident = (timeline: Entry[], more: Partial<IncidentRecord> = {}): IncidentRecord => ({
  number: 1,
  isDrill: true,
  openedAt: timeline[0]?.at ?? '',
  status: 'investigating',
  channel: { id: 'C2' },
  metrics: { updatesOnTime: 0, updatesDue: 0 },
  timeline,
  ...more,
})

export type Story = {
  begins: string
  signal: string | null
  ends: string
  record: DrillRecord
  claims?: number
  speed?: number
}

export const debriefOf = (id: string, { begins, signal, ends, record, claims = 0, speed = 1 }: Story): Debrief =>
  debrief({
    scenario: scenarioNamed(id),
    record,
    speed,
    claims,
    startedAt: on(begins),
    signalledAt: signal === null ? null : on(signal),
    endedAt: on(ends),
  })

/** A debrief's lines by their labels. */
export const linesOf = ({ lines }: Debrief) => Object.fromEntries(lines.map(({ label, ...line }) => [label, line]))
