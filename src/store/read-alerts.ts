// Questions about alerts, which are rows of `incidents` with numbers below zero.

import { and, desc, eq, gt, inArray, like, lt, sql } from 'drizzle-orm'
import type { Incident } from '../domain/incident.ts'
import type { Db } from './connect.ts'
import { isActiveRow } from './read-incidents.ts'
import { incidents } from './schema.ts'

export async function readAlert(db: Db, { channel, ts }: { channel: string; ts: string }): Promise<Incident | null> {
  const [row] = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(eq(incidents.alertMessage, `${channel}/${ts}`))
  return row?.state ?? null
}

/** Alerts of this channel that nobody has settled, newest first. */
export async function readActiveAlerts(db: Db, channel: string): Promise<Incident[]> {
  const rows = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(and(lt(incidents.number, 0), isActiveRow, like(incidents.alertMessage, `${channel}/%`)))
    .orderBy(desc(incidents.openedAt), incidents.number)
  return rows.map(({ state }) => state)
}

/** Incidents that alerts of this channel became and that somebody should still be working on, newest first. */
export async function readIncidentsFromAlerts(db: Db, channel: string): Promise<Incident[]> {
  const alertsHere = db
    .select({ number: incidents.number })
    .from(incidents)
    .where(and(lt(incidents.number, 0), like(incidents.alertMessage, `${channel}/%`)))
  const rows = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(
      and(
        gt(incidents.number, 0),
        isActiveRow,
        inArray(sql<number>`(${incidents.state} -> 'fromAlert' ->> 'number')::int`, alertsHere),
      ),
    )
    .orderBy(desc(incidents.number))
  return rows.map(({ state }) => state)
}

/** Newest first, page by page: `after` is the number of the last one already read. Alerts count downwards. */
export async function listAlerts(
  db: Db,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<Incident[]> {
  const rows = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(and(lt(incidents.number, 0), after === undefined ? undefined : gt(incidents.number, after)))
    .orderBy(incidents.number)
    .limit(limit)
  return rows.map(({ state }) => state)
}

/**
 * Until the transaction ends no other message of this channel is heard: whether one is an alert or a word about an alert
 * depends on those before it.
 */
export async function hearInTurn(tx: Db, channel: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${channel}))`)
}
