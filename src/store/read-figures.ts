import { sql } from 'drizzle-orm'
import type { Db } from './connect.ts'

/** What an operator watches. Drills are left out of the incidents: an alert on them would wake somebody for practice. */
export type Figures = {
  open: number
  unowned: number
  longestUnownedSeconds: number
  jobsWaiting: number
  jobsFailed: number
}

/** The database itself gives up after `deadlineMs`, so that a slow answer does not pile up behind the next question. */
export async function readFigures(db: Db, now: Date, deadlineMs: number): Promise<Figures> {
  const at = sql`${now.toISOString()}::timestamptz`
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(deadlineMs)}, true)`)
    const { rows } = await tx.execute<Figures>(sql`
      with open as (
        select case when status <> 'resolved' then (state->>'unownedSince')::timestamptz end as unowned_since
        from incidents
        where number > 0 and status not in ('closed', 'cancelled') and not (state->>'isDrill')::boolean
      )
      select
        (select count(*)::int from open) as "open",
        (select count(unowned_since)::int from open) as "unowned",
        (select coalesce(extract(epoch from ${at} - min(unowned_since)), 0)::float8 from open) as "longestUnownedSeconds",
        (select count(*)::int from graphile_worker.jobs
          where run_at <= ${at} and locked_at is null and attempts < max_attempts) as "jobsWaiting",
        (select count(*)::int from graphile_worker.jobs
          where locked_at is null and attempts >= max_attempts) as "jobsFailed"
    `)
    const [figures] = rows
    if (!figures) throw new Error('The database answered a count with no row.')
    return figures
  })
}
