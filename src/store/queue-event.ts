import { sql } from 'drizzle-orm'
import type { Db } from './connect.ts'

/** As much of an event as is needed to keep the order: the incident it is about. */
type Event = { id: string; data?: unknown; [more: string]: unknown }

/**
 * Leaves a PagerDuty event to the worker, in the caller's transaction; events of one incident run one after the other.
 * The answer to PagerDuty does not wait for what it means, since that takes calls to Slack and to PagerDuty itself.
 */
export async function queuePagerDutyEvent(tx: Db, event: Event, at: Date): Promise<void> {
  const queue = `pagerduty/${subjectOf(event.data) ?? event.id}`
  await tx.execute(
    sql`select graphile_worker.add_job('hear_pagerduty', ${JSON.stringify({ event })}::json, queue_name => ${queue}, run_at => ${at.toISOString()}::timestamptz)`,
  )
}

/** A note or a responder comes with its incident inside. */
const subjectOf = (data: unknown): string | undefined =>
  idOf(typeof data === 'object' && data !== null && 'incident' in data ? data.incident : undefined) ?? idOf(data)

const idOf = (thing: unknown): string | undefined =>
  typeof thing === 'object' && thing !== null && 'id' in thing && typeof thing.id === 'string' ? thing.id : undefined
