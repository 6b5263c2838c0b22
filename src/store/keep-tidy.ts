import { subDays } from 'date-fns'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Store } from './change-incident.ts'
import { forgetOldDeliveries } from './deliveries.ts'

const EVERY_MS = 60 * 60_000
const DAYS_A_DELIVERY_IS_REMEMBERED = 3
const DAYS_A_GIVEN_UP_JOB_IS_KEPT = 7

/** Once an hour: forgets deliveries that nobody will repeat, and the queues of effects that are done. */
export function keepTidy({ db, now }: Store, log: Logger): { stop: () => void } {
  const tidy = async () => {
    await forgetOldDeliveries(db, subDays(now(), DAYS_A_DELIVERY_IS_REMEMBERED))
    // Kept for a week, so that an operator can see what was given up.
    const givenUpBefore = subDays(now(), DAYS_A_GIVEN_UP_JOB_IS_KEPT).toISOString()
    await db.execute(sql`
      delete from graphile_worker._private_jobs
      where attempts >= max_attempts and locked_at is null and updated_at < ${givenUpBefore}::timestamptz`)
    // Every effect has a queue of its own; the library leaves a row behind for each.
    await db.execute(sql`
      delete from graphile_worker._private_job_queues
      where locked_at is null and id not in (select job_queue_id from graphile_worker._private_jobs where job_queue_id is not null)`)
  }
  const timer = setInterval(() => {
    tidy().catch((error: Error) =>
      log.warn({ reason: error.message }, 'tidying up failed; it is tried again in an hour'),
    )
  }, EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
