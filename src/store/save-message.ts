import { and, eq } from 'drizzle-orm'
import type { Actor } from '../domain/actor.ts'
import type { Db } from './connect.ts'
import { messages } from './schema.ts'

export type SaidMessage = {
  channel: string
  ts: string
  threadTs: string | null
  actor: Actor
  text: string
  /** When it was edited into this text; null as first said. */
  editedAt: Date | null
}

/**
 * Keeps a message as it was said, or as it reads after an edit, with the earlier wording beside it. Deliveries come in any
 * order: an older wording that arrives late never covers a newer one. Answers the claim it was flagged for before.
 */
export async function saveMessage(
  tx: Db,
  incident: number,
  said: SaidMessage,
): Promise<{ isNewest: boolean; flagged: string | null }> {
  const { channel, ts, text, editedAt } = said
  const inserted = await tx
    .insert(messages)
    .values({ ...said, incident, earlier: [] })
    .onConflictDoNothing()
    .returning({ ts: messages.ts })
  if (inserted.length === 1) return { isNewest: true, flagged: null }
  const [known] = await tx.select().from(messages).where(at(channel, ts)).for('update')
  if (!known) return { isNewest: false, flagged: null }
  const isNewest =
    editedAt !== null && (known.editedAt === null || editedAt > known.editedAt) && known.deletedAt === null
  if (!isNewest || known.text === text) return { isNewest, flagged: known.flagged }
  const earlier = [...known.earlier, { text: known.text, until: editedAt.toISOString() }]
  await tx.update(messages).set({ text, editedAt, earlier }).where(at(channel, ts))
  return { isNewest: true, flagged: known.flagged }
}

export async function flagMessage(tx: Db, channel: string, ts: string, claim: string): Promise<void> {
  await tx.update(messages).set({ flagged: claim }).where(at(channel, ts))
}

/** The words are kept for the record; whoever prints them says that they were deleted. */
export async function deleteMessage(tx: Db, incident: number, said: SaidMessage, deletedAt: Date): Promise<void> {
  await tx
    .insert(messages)
    .values({ ...said, incident, earlier: [], deletedAt })
    .onConflictDoUpdate({ target: [messages.channel, messages.ts], set: { deletedAt } })
}

const at = (channel: string, ts: string) => and(eq(messages.channel, channel), eq(messages.ts, ts))
