// Deliveries seen before. Slack and PagerDuty deliver at least once; what a delivery did is done once.

import { lt } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { deliveries } from './schema.ts'

/** Records the id in the caller's transaction. Two at once: the second waits for the first, then finds it recorded. */
export async function isFirstDelivery(tx: Db, id: string, incident: number | null, at: Date): Promise<boolean> {
  const inserted = await tx
    .insert(deliveries)
    .values({ id, incident, at })
    .onConflictDoNothing()
    .returning({ id: deliveries.id })
  return inserted.length === 1
}

/** Nobody delivers again after three days (PagerDuty, the most patient, gives up after 48 hours). */
export async function forgetOldDeliveries(db: Db, olderThan: Date): Promise<void> {
  await db.delete(deliveries).where(lt(deliveries.at, olderThan))
}
