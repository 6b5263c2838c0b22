// What each effect has left in the outside world, so that a job that runs twice does a thing once.

import { eq, sql } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { effects } from './schema.ts'

export type EffectRow = typeof effects.$inferSelect

export async function readEffect(db: Db, id: string): Promise<EffectRow | null> {
  const [row] = await db.select().from(effects).where(eq(effects.id, id))
  return row ?? null
}

/**
 * Notes that the effect is about to be attempted, and answers what was known before: with `attemptedAt` set and nothing
 * left behind, an earlier attempt may or may not have reached the far side.
 */
export async function beginEffect(db: Db, id: string, incident: number, at: Date): Promise<EffectRow> {
  const before = await readEffect(db, id)
  await db
    .insert(effects)
    .values({ id, incident, attemptedAt: at })
    .onConflictDoUpdate({
      target: effects.id,
      set: { attemptedAt: sql`coalesce(${effects.attemptedAt}, excluded.attempted_at)` },
    })
  return before ?? { id, incident, channel: null, ts: null, fileId: null, attemptedAt: null, done: false }
}

export async function keepEffect(
  db: Db,
  id: string,
  left: Partial<Pick<EffectRow, 'channel' | 'ts' | 'fileId' | 'done'>>,
): Promise<void> {
  await db.update(effects).set(left).where(eq(effects.id, id))
}

/** The far side said no, so nothing is in doubt and the next attempt starts afresh. */
export async function withdrawEffect(db: Db, id: string): Promise<void> {
  await db.update(effects).set({ attemptedAt: null }).where(eq(effects.id, id))
}
