// What the bot has on record of a drill, asked over its HTTP API.

import { z } from 'zod'

/** Answers the JSON of a path under the bot's `/api`; rejects when the bot does not answer, or not with a 200. */
export type AskBot = (path: string) => Promise<unknown>

const entry = z.object({
  at: z.string(),
  kind: z.string(),
  /** Only what the marks are read from; every kind has more. */
  fact: z.object({
    role: z.string().optional(),
    to: z.unknown().optional(),
    phase: z.string().optional(),
    state: z.string().optional(),
    why: z.unknown().optional(),
  }),
})
/** One fact of the timeline. */
export type Entry = z.infer<typeof entry>

const alertSummary = z.object({
  number: z.int(),
  status: z.string(),
  isDrill: z.boolean(),
  channel: z.object({ id: z.string() }).nullable(),
  ts: z.string().nullable(),
  becameIncident: z.int().nullable(),
})
const alert = alertSummary.extend({ timeline: z.array(entry) })
const incidentSummary = z.object({ number: z.int(), isDrill: z.boolean(), openedAt: z.string() })
const incident = incidentSummary.extend({
  status: z.string(),
  channel: z.object({ id: z.string() }).nullable(),
  metrics: z.object({ updatesOnTime: z.int(), updatesDue: z.int() }),
})
const alertList = z.object({ alerts: z.array(alertSummary) })
const incidentList = z.object({ incidents: z.array(incidentSummary) })
const timelinePage = z.object({ timeline: z.array(entry) })

export type AlertRecord = z.infer<typeof alert>
export type IncidentRecord = z.infer<typeof incident> & { timeline: Entry[] }
export type DrillRecord = { alert: AlertRecord | null; incident: IncidentRecord | null }

export const NOTHING_YET: DrillRecord = { alert: null, incident: null }

/** `signal`: the message that may have raised an alert. `since`: the drill's beginning. */
export async function readRecord(
  ask: AskBot,
  { since, signal }: { since: Date; signal: { channel: string; ts: string } | null },
): Promise<DrillRecord> {
  const found = signal && (await findAlert(ask, signal))
  const number = found?.becameIncident ?? (await firstDrillSince(ask, since))
  return {
    alert: found ? alert.parse(await ask(`/alerts/${found.number}`)) : null,
    incident: number === null ? null : await readIncident(ask, number),
  }
}

async function findAlert(ask: AskBot, { channel, ts }: { channel: string; ts: string }) {
  const { alerts } = alertList.parse(await ask('/alerts?limit=50'))
  return alerts.find((each) => each.channel?.id === channel && each.ts === ts)
}

/** The incident of a drill that was opened by hand: the first one marked as a drill since it began. */
async function firstDrillSince(ask: AskBot, since: Date): Promise<number | null> {
  const { incidents } = incidentList.parse(await ask('/incidents?limit=50'))
  return incidents.findLast(({ isDrill, openedAt }) => isDrill && new Date(openedAt) >= since)?.number ?? null
}

async function readIncident(ask: AskBot, number: number): Promise<IncidentRecord> {
  const [summary, page] = await Promise.all([
    ask(`/incidents/${number}`),
    ask(`/incidents/${number}/timeline?limit=1000`),
  ])
  return { ...incident.parse(summary), ...timelinePage.parse(page) }
}

/** Alerts of drills that nobody has settled. One left standing would take the next drill's alert for its own repetition. */
export async function readOpenAlerts(ask: AskBot): Promise<{ channel: string; ts: string }[]> {
  const { alerts } = alertList.parse(await ask('/alerts?limit=50'))
  return alerts.flatMap(({ isDrill, status, channel, ts }) =>
    isDrill && status !== 'closed' && status !== 'cancelled' && channel && ts ? [{ channel: channel.id, ts }] : [],
  )
}
