// Questions about incidents. Nothing here changes anything.

import { and, asc, desc, eq, gt, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Recorded } from '../domain/facts.ts'
import type { Incident, Status } from '../domain/incident.ts'
import type { Db } from './connect.ts'
import { facts, incidents } from './schema.ts'

const ACTIVE: Status[] = ['investigating', 'contained', 'monitoring']
/** Somebody should still be working on it: `isActive` of the domain, as a condition. */
export const isActiveRow = inArray(incidents.status, ACTIVE)

export async function readIncident(db: Db, number: number): Promise<Incident | null> {
  const [row] = await db.select({ state: incidents.state }).from(incidents).where(eq(incidents.number, number))
  return row?.state ?? null
}

export async function readIncidentOfChannel(db: Db, channelId: string): Promise<Incident | null> {
  const [row] = await db.select({ state: incidents.state }).from(incidents).where(eq(incidents.channelId, channelId))
  return row?.state ?? null
}

/** The incident, or the alert, for which PagerDuty calls people under this id of its own. */
export async function readIncidentOfPage(db: Db, pagerdutyId: string): Promise<Incident | null> {
  const [row] = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(
      and(
        notInArray(incidents.status, ['closed', 'cancelled']),
        sql`${incidents.state} -> 'pages' @> ${JSON.stringify([{ pagerdutyId }])}::jsonb`,
      ),
    )
    .orderBy(desc(incidents.number))
    .limit(1)
  return row?.state ?? null
}

/** Newest first, page by page: `before` is the number of the last one already read. `open` leaves out closed and cancelled. */
export async function readIncidents(
  db: Db,
  { open, before, limit }: { open: boolean; before?: number | undefined; limit: number },
): Promise<Incident[]> {
  const rows = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(
      and(
        gt(incidents.number, 0),
        open ? notInArray(incidents.status, ['closed', 'cancelled']) : undefined,
        before === undefined ? undefined : lt(incidents.number, before),
      ),
    )
    .orderBy(desc(incidents.number))
    .limit(limit)
  return rows.map(({ state }) => state)
}

/** Those that somebody should still be working on. */
export async function readActiveIncidents(db: Db): Promise<Incident[]> {
  const rows = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(and(gt(incidents.number, 0), isActiveRow))
    .orderBy(asc(incidents.number))
  return rows.map(({ state }) => state)
}

/** Open incidents that name this service, or name none: a change or an agent's act may touch them. */
export async function readOpenIncidentsTouching(db: Db, service: string | undefined): Promise<Incident[]> {
  const rows = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(
      and(
        gt(incidents.number, 0),
        inArray(incidents.status, [...ACTIVE, 'resolved']),
        // "Refunds" and "refunds" are one service: a gate that missed it for its case would let an agent act.
        service === undefined
          ? undefined
          : or(sql`lower(${incidents.service}) = lower(${service})`, isNull(incidents.service)),
      ),
    )
    .orderBy(asc(incidents.number))
  return rows.map(({ state }) => state)
}

/** In the order in which they were recorded; `after` is the seq of the last one already read. */
export async function readFacts(
  db: Db,
  number: number,
  { after = 0, limit }: { after?: number; limit?: number } = {},
): Promise<Recorded[]> {
  const query = db
    .select({ seq: facts.seq, at: facts.at, actor: facts.actor, fact: facts.fact })
    .from(facts)
    .where(and(eq(facts.incident, number), gt(facts.seq, after)))
    .orderBy(asc(facts.seq))
  const rows = limit === undefined ? await query : await query.limit(limit)
  return rows.map(({ at, ...rest }) => ({ at: at.toISOString(), ...rest }))
}

export async function readFact(db: Db, number: number, seq: number): Promise<Recorded | null> {
  const [row] = await readFacts(db, number, { after: seq - 1, limit: 1 })
  return row?.seq === seq ? row : null
}
