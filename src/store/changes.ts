import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../domain/actor.ts'
import { recordChange } from '../domain/changes.ts'
import type { At, Change } from '../domain/incident.ts'
import { type Act, changeIncident, type Store } from './change-incident.ts'
import type { Db } from './connect.ts'
import { isFirstDelivery } from './deliveries.ts'
import { readOpenIncidentsTouching } from './read-incidents.ts'
import { changes, deliveries, facts } from './schema.ts'

/** Without a time of its own it happened when it was reported. */
export type ReportedChange = Omit<Change, 'at'> & { at?: At }

export type ChangeOutcome =
  | { is: 'recorded' | 'seen_before'; id: number; incidents: number[] }
  /** The delivery id was seen before with another change. */
  | { is: 'key_reused' }

/**
 * Keeps a change, and records it in every open incident that it may touch: one that names its service or names none.
 * A change that names no service may touch them all. Answers with the numbers of those incidents.
 * One transaction, so a repeated delivery finds all of it or nothing.
 */
export async function recordChangeEverywhere(
  store: Store,
  { actor, deliveryId }: Act,
  reported: ReportedChange,
): Promise<ChangeOutcome> {
  const at = store.now()
  return store.db.transaction(async (tx) => {
    if (deliveryId && !(await isFirstDelivery(tx, deliveryId, null, at)))
      return recordedBefore(tx, deliveryId, actor, reported)
    const change = { ...reported, at: reported.at ?? at.toISOString() }
    const [row] = await tx
      .insert(changes)
      .values({ at: new Date(change.at), service: change.service ?? null, change, reportedBy: actor })
      .returning({ id: changes.id })
    if (!row) throw new Error('The database gave the change no id.')

    const incidents: number[] = []
    // In the order of their numbers, each locked until the end: two changes at once must not wait for each other.
    for (const { number } of await readOpenIncidentsTouching(tx, change.service)) {
      const outcome = await changeIncident({ ...store, db: tx, now: () => at }, number, { actor }, (incident) =>
        recordChange(incident, change, actor),
      )
      if (outcome.is === 'changed') incidents.push(number)
    }
    return { is: 'recorded', id: row.id, incidents }
  })
}

/** The first time is found again by its instant: the delivery, the change's default time and the facts all carry it. */
async function recordedBefore(
  tx: Db,
  deliveryId: string,
  actor: Actor,
  reported: ReportedChange,
): Promise<ChangeOutcome> {
  const [first] = await tx.select({ at: deliveries.at }).from(deliveries).where(eq(deliveries.id, deliveryId))
  if (!first) throw new Error(`The delivery ${deliveryId} was seen before but is not there.`)
  const change = { ...reported, at: reported.at ?? first.at.toISOString() }
  const [row] = await tx
    .select({ id: changes.id })
    .from(changes)
    .where(
      and(
        eq(changes.at, new Date(change.at)),
        eq(changes.change, change),
        sql`${changes.reportedBy}->>'id' = ${actor.id}`,
      ),
    )
    .orderBy(desc(changes.id))
    .limit(1)
  if (!row) return { is: 'key_reused' }
  const recordedIn = await tx
    .selectDistinct({ number: facts.incident })
    .from(facts)
    .where(and(eq(facts.at, first.at), eq(facts.fact, { type: 'change_recorded', change })))
    .orderBy(asc(facts.incident))
  return { is: 'seen_before', id: row.id, incidents: recordedIn.map(({ number }) => number) }
}
