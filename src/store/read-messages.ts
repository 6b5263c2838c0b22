import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from './connect.ts'
import { messages } from './schema.ts'

export type CapturedMessage = Pick<
  typeof messages.$inferSelect,
  'channel' | 'ts' | 'threadTs' | 'actor' | 'text' | 'editedAt' | 'deletedAt'
>

/** Oldest first, with the text as it reads now; `after` is the ts of the last one already read. */
export async function readMessages(
  db: Db,
  incident: number,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<CapturedMessage[]> {
  const { channel, ts, threadTs, actor, text, editedAt, deletedAt } = messages
  return db
    .select({ channel, ts, threadTs, actor, text, editedAt, deletedAt })
    .from(messages)
    .where(and(eq(messages.incident, incident), after === undefined ? undefined : gt(messages.ts, after)))
    .orderBy(asc(messages.ts), asc(messages.channel))
    .limit(limit)
}

/** When this person last wrote in the incident's channel. */
export async function lastSaidAt(db: Db, incident: number, userId: string): Promise<Date | null> {
  const [row] = await db
    .select({ ts: messages.ts })
    .from(messages)
    .where(and(eq(messages.incident, incident), sql`${messages.actor} ->> 'id' = ${userId}`))
    .orderBy(desc(messages.ts))
    .limit(1)
  return row ? new Date(Number(row.ts) * 1_000) : null
}

export async function readMessage(db: Db, channel: string, ts: string): Promise<CapturedMessage | null> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.channel, channel), eq(messages.ts, ts)))
  return row ?? null
}
