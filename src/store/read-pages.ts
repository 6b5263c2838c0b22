// What agents have caused: pages that went out for what they raised.

import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { goesInCircles } from '../domain/escalation.ts'
import type { PageTarget } from '../domain/paging.ts'
import type { Db } from './connect.ts'
import { facts, incidents } from './schema.ts'

/** Pages to this target since then, over everything that this app raised. */
export async function countPagesCausedBy(db: Db, app: string, target: PageTarget, since: Date): Promise<number> {
  const [row] = await db
    .select({ pages: sql<number>`count(*)::int` })
    .from(facts)
    .innerJoin(incidents, eq(incidents.number, facts.incident))
    .where(
      and(
        gt(facts.at, since),
        sql`${facts.fact} ->> 'type' = 'page_sent'`,
        sql`${facts.fact} -> 'target' = ${JSON.stringify(target)}::jsonb`,
        raisedBy(app),
      ),
    )
  return row?.pages ?? 0
}

/** Whether this app keeps raising something that nobody has settled yet. */
export async function isGoingInCircles(db: Db, app: string): Promise<boolean> {
  const rows = await db
    .select({ state: incidents.state })
    .from(incidents)
    .where(and(inArray(incidents.status, ['investigating', 'contained', 'monitoring']), raisedBy(app)))
  return rows.some(({ state }) => goesInCircles(state))
}

const raisedBy = (app: string) => sql`${incidents.state} -> 'openedBy' ->> 'id' = ${app}`
