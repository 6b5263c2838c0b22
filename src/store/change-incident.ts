import { eq, sql } from 'drizzle-orm'
import type { Actor } from '../domain/actor.ts'
import { nextDue } from '../domain/clocks.ts'
import { type Decision, number as numbered } from '../domain/decision.ts'
import { type Effect, effectKey } from '../domain/effect.ts'
import { effectsOf } from '../domain/effects.ts'
import { evolve } from '../domain/evolve.ts'
import type { Recorded } from '../domain/facts.ts'
import type { Incident } from '../domain/incident.ts'
import type { Policy } from '../domain/policy.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Db } from './connect.ts'
import { isFirstDelivery } from './deliveries.ts'
import { facts, incidents } from './schema.ts'

/** What every write needs: where, by which rules, and what time it is. */
export type Store = { db: Db; policy: Policy; now: () => Date }

/** One act of one actor. `deliveryId` is the delivery's own id; acts of our own clocks have none. */
export type Act = { actor: Actor; deliveryId?: string | undefined }

export type Outcome =
  | { is: 'changed'; incident: Incident; recorded: Recorded[] }
  | { is: 'unchanged'; incident: Incident }
  | { is: 'refused'; refusal: Refusal; incident: Incident }
  | { is: 'seen_before'; incident: Incident }

/**
 * The only way an incident changes: lock, decide, then log the facts, the new state, the effects and the next clock in
 * one transaction. `decide` must be pure: a call to Slack in it would hold the row lock.
 * Rejects when there is no such incident; nothing has changed then.
 */
export async function changeIncident(
  { db, policy, now }: Store,
  number: number,
  { actor, deliveryId }: Act,
  decide: (incident: Incident, now: Date) => Decision,
): Promise<Outcome> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(incidents).where(eq(incidents.number, number)).for('update')
    if (!row) throw new Error(`There is no incident INC-${number}; nothing was changed.`)
    const at = now()
    const incident = row.state
    if (deliveryId && !(await isFirstDelivery(tx, deliveryId, number, at))) return { is: 'seen_before', incident }
    const decision = decide(incident, at)
    if ('refusal' in decision) return { is: 'refused', refusal: decision.refusal, incident }
    if (decision.facts.length === 0) {
      await setClock(tx, number, nextDue(incident, policy)) // a clock that rang too early is set again
      return { is: 'unchanged', incident }
    }
    return { is: 'changed', ...(await write(tx, policy, incident, actor, at, decision)) }
  })
}

/** The facts of a decision, the state they lead to, and all that follows from them; the caller holds the row's lock. */
export async function write(
  tx: Db,
  policy: Policy,
  before: Incident,
  actor: Actor,
  at: Date,
  decision: Extract<Decision, { facts: unknown }>,
) {
  const recorded = numbered(before, actor, at.toISOString(), decision.facts)
  const after = recorded.reduce(evolve, before)
  const { number } = after
  await tx.insert(facts).values(recorded.map(({ seq, fact }) => ({ incident: number, seq, at, actor, fact })))
  await tx
    .update(incidents)
    .set({
      state: after,
      status: after.status,
      service: after.service,
      channelId: after.kind === 'incident' ? (after.channel?.id ?? null) : null,
      alertMessage: after.alert && after.channel ? `${after.channel.id}/${after.alert.ts}` : null,
      openedAt: new Date(after.openedAt),
    })
    .where(eq(incidents.number, number))
  await enqueue(tx, number, effectsOf(before, after, recorded), at)
  await setClock(tx, number, nextDue(after, policy))
  return { incident: after, recorded }
}

/**
 * Each effect has a queue of its own: the same effect never runs twice at once, so an older drawing cannot overtake a
 * newer one, and different effects run side by side.
 */
export async function enqueue(tx: Db, number: number, effects: Effect[], at: Date): Promise<void> {
  for (const effect of effects) {
    const key = `${number}/${effectKey(effect)}`
    const payload = JSON.stringify({ incident: number, ...effect })
    await tx.execute(
      sql`select graphile_worker.add_job(${effect.task}, ${payload}::json, queue_name => ${key}, run_at => ${at.toISOString()}::timestamptz, job_key => ${key})`,
    )
  }
}

/** One clock job an incident, at the earliest thing that falls due; computed from our clock, never the database's. */
async function setClock(tx: Db, number: number, due: Date | null): Promise<void> {
  const key = `${number}/clock`
  await tx.execute(
    due
      ? sql`select graphile_worker.add_job('ring_clocks', ${JSON.stringify({ incident: number })}::json, run_at => ${due.toISOString()}::timestamptz, job_key => ${key})`
      : sql`select graphile_worker.remove_job(${key})`,
  )
}
