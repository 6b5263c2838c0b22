// How alerts and incidents come to be: each takes its number, and its first facts are written like all others.

import { eq, sql } from 'drizzle-orm'
import type { Decision } from '../domain/decision.ts'
import { evolve } from '../domain/evolve.ts'
import { type Incident, unopened } from '../domain/incident.ts'
import { type Act, type Outcome, type Store, write } from './change-incident.ts'
import type { Db } from './connect.ts'
import { isFirstDelivery } from './deliveries.ts'
import { readAlert } from './read-alerts.ts'
import { readFacts } from './read-incidents.ts'
import { facts, incidents } from './schema.ts'

/** A new alert. The message that raised it does so once: raised before, it is answered as it stands. */
export async function raiseAlert(
  { db, policy, now }: Store,
  { actor }: Act,
  message: { channel: string; ts: string },
  decide: (now: Date) => Decision,
): Promise<Incident> {
  return db.transaction(async (tx) => {
    const known = await readAlert(tx, message)
    if (known) return known
    const at = now()
    const decision = decide(at)
    if ('refusal' in decision) throw new Error('An alert cannot be refused; its rule must not say so.')
    const { rows } = await tx.execute<{ number: string }>(sql`select nextval('alert_numbers') as number`)
    const number = Number(rows[0]?.number)
    await tx.insert(incidents).values({ number, status: 'investigating', openedAt: at, state: unopened(number) })
    return (await write(tx, policy, unopened(number), actor, at, decision)).incident
  })
}

/** A new incident takes the next number. A delivery seen before answers with the incident it opened then. */
export async function openIncident(
  { db, policy, now }: Store,
  { actor, deliveryId }: Act,
  decide: (now: Date) => Decision,
): Promise<Outcome> {
  return db.transaction(async (tx) => {
    const at = now()
    const decision = decide(at)
    if ('refusal' in decision) return { is: 'refused', refusal: decision.refusal, incident: unopened(0) }
    if (deliveryId && !(await isFirstDelivery(tx, deliveryId, null, at))) {
      const [row] = await tx
        .select({ state: incidents.state })
        .from(incidents)
        .where(sql`${incidents.number} = (select incident from deliveries where id = ${deliveryId})`)
      if (!row) throw new Error(`The delivery ${deliveryId} was seen before but opened no incident.`)
      return { is: 'seen_before', incident: row.state }
    }
    const number = await takeNumber(tx, at)
    if (deliveryId) await tx.execute(sql`update deliveries set incident = ${number} where id = ${deliveryId}`)
    return { is: 'changed', ...(await write(tx, policy, unopened(number), actor, at, decision)) }
  })
}

/**
 * An incident that begins as an alert: the alert's facts become the first of its own, so that nothing of that night has
 * to be looked up elsewhere. `settle` says what becomes of the alert, in the same transaction.
 */
export async function openFromAlert(
  { db, policy, now }: Store,
  { actor, deliveryId }: Act,
  alert: number,
  decide: (begun: Incident, now: Date) => Decision,
  settle: (alert: Incident, opened: number) => Decision,
): Promise<Outcome> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(incidents).where(eq(incidents.number, alert)).for('update')
    if (!row) throw new Error(`There is no alert ${alert}; nothing was opened.`)
    const at = now()
    if (deliveryId && !(await isFirstDelivery(tx, deliveryId, alert, at)))
      return { is: 'seen_before', incident: row.state }
    const log = await readFacts(tx, alert)
    const begun = log.reduce(evolve, unopened(0))
    const decision = decide(begun, at)
    if ('refusal' in decision) return { is: 'refused', refusal: decision.refusal, incident: row.state }

    const number = await takeNumber(tx, at)
    const settled = settle(row.state, number)
    if ('refusal' in settled) throw new Error('An alert that became an incident cannot refuse to be settled.')
    await tx.insert(facts).values(log.map((recorded) => ({ ...recorded, incident: number, at: new Date(recorded.at) })))
    const opened = await write(tx, policy, { ...begun, number }, actor, at, decision)
    await write(tx, policy, row.state, actor, at, settled)
    return { is: 'changed', ...opened }
  })
}

async function takeNumber(tx: Db, at: Date): Promise<number> {
  const [row] = await tx
    .insert(incidents)
    .values({ status: 'investigating', openedAt: at, state: unopened(0) })
    .returning({ number: incidents.number })
  if (!row) throw new Error('The database gave the new incident no number.')
  return row.number
}
