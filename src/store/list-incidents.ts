import { and, desc, gt, lt, notInArray } from 'drizzle-orm'
import type { Incident } from '../domain/incident.ts'
import type { Db } from './connect.ts'
import { incidents } from './schema.ts'

/** Newest first, page by page: `before` is the number of the last one already read. `open` leaves out closed and cancelled. */
export async function listIncidents(
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
