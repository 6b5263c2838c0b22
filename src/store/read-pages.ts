// What agents have caused: pages that went out for what they raised.

import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { PageTarget, WithheldBecause } from '../domain/paging.ts'
import type { Db } from './connect.ts'
import { isActiveRow } from './read-incidents.ts'
import { facts, incidents } from './schema.ts'

/** Pages to this target since then, over everything that this app raised. */
export const countPagesCausedBy = (db: Db, app: string, target: PageTarget, since: Date): Promise<number> =>
  countPages(db, since, sql`${facts.fact} -> 'target' = ${JSON.stringify(target)}::jsonb`, raisedBy(app))

/** Pages that machines caused to this person since then, whatever app raised what they were for. */
export const countMachinePagesTo = (db: Db, userId: string, since: Date): Promise<number> =>
  countPages(
    db,
    since,
    sql`${facts.fact} ->> 'via' <> 'drill'`,
    sql`${facts.fact} -> 'to' ->> 'userId' = ${userId}`,
    sql`${incidents.state} -> 'openedBy' ->> 'kind' = 'app'`,
  )

async function countPages(db: Db, since: Date, ...which: SQL[]): Promise<number> {
  const [row] = await db
    .select({ pages: sql<number>`count(*)::int` })
    .from(facts)
    .innerJoin(incidents, eq(incidents.number, facts.incident))
    .where(and(gt(facts.at, since), sql`${facts.fact} ->> 'type' = 'page_sent'`, ...which))
  return row?.pages ?? 0
}

/** Whether this app's owner has been told lately that its pages are held back for this reason. */
export async function wasWithheldSince(db: Db, app: string, why: WithheldBecause, since: Date): Promise<boolean> {
  const rows = await db
    .select({ seq: facts.seq })
    .from(facts)
    .where(
      and(
        gt(facts.at, since),
        sql`${facts.fact} ->> 'type' = 'page_withheld'`,
        sql`${facts.fact} ->> 'why' = ${why}`,
        sql`${facts.fact} -> 'agent' ->> 'id' = ${app}`,
        sql`${facts.fact} ? 'agentOwner'`,
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** Whether this agent lost the right to page over something that nobody has settled yet. */
export async function isSuspended(db: Db, agent: string): Promise<boolean> {
  const rows = await db
    .select({ number: incidents.number })
    .from(incidents)
    .where(and(isActiveRow, sql`${incidents.state} ->> 'suspendedAgent' = ${agent}`))
    .limit(1)
  return rows.length > 0
}

const raisedBy = (app: string) => sql`${incidents.state} -> 'openedBy' ->> 'id' = ${app}`
