import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { nextDue } from '../../src/domain/clocks.ts'
import { record } from '../../src/domain/decision.ts'
import { evolve } from '../../src/domain/evolve.ts'
import { type Incident, ownerOf, unopened } from '../../src/domain/incident.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { note } from '../../src/domain/notes.ts'
import { openIncident as opening } from '../../src/domain/opening.ts'
import { own } from '../../src/domain/ownership.ts'
import { changeIncident, type Store } from '../../src/store/change-incident.ts'
import { openIncident } from '../../src/store/open-incident.ts'
import { readFacts, readIncident } from '../../src/store/read-incidents.ts'
import { deliveries, incidents } from '../../src/store/schema.ts'
import { ada, at, bob, iso, policy, stranger } from '../support/incidents.ts'
import { freshDatabase } from '../support/postgres.ts'

const { db, pool } = await freshDatabase()
const storeAt = (clock: string): Store => ({ db, policy, now: () => at(clock) })
const night = storeAt('02:14')
const later = storeAt('02:20')

const title = 'Refund bot promises wrong deadlines'
const open = (deliveryId?: string, store = night) =>
  openIncident(store, { actor: ada, deliveryId }, (now) =>
    opening({ title, severity: 'sev2', symptoms: [] }, ada, policy, now),
  )
/** A fresh incident with its channel. */
async function opened(): Promise<number> {
  const { incident } = await open()
  const { number } = incident
  await changeIncident(night, number, { actor: READBACK }, () =>
    record({ type: 'channel_opened', id: `C0INC${number}`, name: `inc-${number}` }),
  )
  return number
}
const press = (number: number, by = ada, deliveryId?: string) =>
  changeIncident(later, number, { actor: by, deliveryId }, (incident, now) => own(incident, by, policy, now))

/** Keys of the jobs that wait for this incident, in their order. */
async function jobsOf(number: number): Promise<string[]> {
  const { rows } = await pool.query<{ key: string }>(
    'select key from graphile_worker.jobs where key like $1 order by key',
    [`${number}/%`],
  )
  return rows.map(({ key }) => key.slice(`${number}/`.length))
}
const clockOf = async (number: number): Promise<Date | undefined> => {
  const { rows } = await pool.query<{ run_at: Date }>('select run_at from graphile_worker.jobs where key = $1', [
    `${number}/clock`,
  ])
  return rows[0]?.run_at
}
const waitingForALock = async () =>
  (await pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
    .rowCount
const stateOf = async (number: number): Promise<Incident> => {
  const incident = await readIncident(db, number)
  if (!incident) throw new Error(`There is no INC-${number}.`)
  return incident
}

test('a change leaves facts, state and jobs together', async () => {
  const number = await opened()
  const before = await stateOf(number)
  await expect(press(number)).resolves.toMatchObject({ is: 'changed', recorded: [{ seq: before.seq + 1 }] })

  const facts = await readFacts(db, number, { after: before.seq })
  expect(facts).toMatchObject([{ seq: before.seq + 1, at: iso('02:20'), actor: ada, fact: { type: 'role_taken' } }])
  expect(ownerOf(await stateOf(number))?.by.id).toBe(ada.id)
  expect(await jobsOf(number)).toEqual(
    expect.arrayContaining(['clock', 'set_topic', 'show_card', `tell_channel:${before.seq + 1}`]),
  )
})

test('the state is what the log folds to', async () => {
  const number = await opened()
  await press(number)
  await changeIncident(later, number, { actor: bob }, () => note('hypothesis: the new prompt', bob))
  const log = await readFacts(db, number)
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  expect(log.reduce(evolve, unopened(number))).toEqual(await stateOf(number))
})

test('a rule that fails leaves nothing behind: no fact, no state, no job, and the delivery may come again', async () => {
  const number = await opened()
  const before = { state: await stateOf(number), jobs: await jobsOf(number) }
  const failing = changeIncident(later, number, { actor: ada, deliveryId: 'Ev-fails' }, () => {
    throw new Error('a fault in a rule')
  })
  await expect(failing).rejects.toThrow('a fault in a rule')
  expect({ state: await stateOf(number), jobs: await jobsOf(number) }).toEqual(before)
  await expect(press(number, ada, 'Ev-fails')).resolves.toMatchObject({ is: 'changed' })
})

test('a fact that the database refuses takes everything else with it', async () => {
  const number = await opened()
  const before = { state: await stateOf(number), facts: await readFacts(db, number), jobs: await jobsOf(number) }
  const unstorable = 'a null byte: \u0000'
  const failing = changeIncident(later, number, { actor: ada }, () => ({
    facts: [
      { type: 'title_changed', to: 'A new title' },
      { type: 'noted', kind: 'note', text: unstorable },
    ],
  }))
  await expect(failing).rejects.toThrow()
  expect({ state: await stateOf(number), facts: await readFacts(db, number), jobs: await jobsOf(number) }).toEqual(
    before,
  )
})

test('an incident that is not there is said by its number, and nothing is changed', async () => {
  await expect(press(999, ada, 'Ev-nowhere')).rejects.toThrow('There is no incident INC-999; nothing was changed.')
  expect(await db.select().from(deliveries).where(eq(deliveries.id, 'Ev-nowhere'))).toEqual([])
})

test('a delivery seen before changes nothing, and answers with the incident as it is now', async () => {
  const number = await opened()
  await press(number, ada, 'Ev-press')
  const facts = await readFacts(db, number)
  for (let time = 0; time < 3; time++) {
    const outcome = await press(number, ada, 'Ev-press')
    expect(outcome).toEqual({ is: 'seen_before', incident: await stateOf(number) })
  }
  expect(await readFacts(db, number)).toEqual(facts)
})

test('the same delivery twice at one moment is recorded once', async () => {
  const number = await opened()
  const add = () => changeIncident(later, number, { actor: ada, deliveryId: 'Ev-twice' }, () => note('once', ada))
  const outcomes = await Promise.all([add(), add(), add()])
  expect(outcomes.map(({ is }) => is).sort()).toEqual(['changed', 'seen_before', 'seen_before'])
})

test('a refused delivery is remembered, so that it cannot succeed when it comes again later', async () => {
  const number = await opened()
  await press(number, ada)
  await expect(press(number, bob, 'Ev-late')).resolves.toMatchObject({
    is: 'refused',
    refusal: { is: 'owned_by_another', by: { id: ada.id } },
  })
  await changeIncident(later, number, { actor: ada }, () =>
    record({ type: 'role_released', role: 'incident-lead', by: { id: ada.id, name: ada.name } }),
  )
  await expect(press(number, bob, 'Ev-late')).resolves.toMatchObject({ is: 'seen_before' })
  expect(ownerOf(await stateOf(number))).toBeNull()
})

test('a press that waits for another one decides on what that one left', async () => {
  const number = await opened()
  let second: ReturnType<typeof press> | undefined
  await db.transaction(async (tx) => {
    await changeIncident({ ...later, db: tx }, number, { actor: ada }, (incident, now) =>
      own(incident, ada, policy, now),
    )
    second = press(number, bob)
    await expect.poll(waitingForALock, { timeout: 10_000, interval: 20 }).toBe(1)
  })
  await expect(second).resolves.toMatchObject({ is: 'refused', refusal: { is: 'owned_by_another' } })
  expect((await readFacts(db, number)).filter(({ fact }) => fact.type === 'role_taken')).toHaveLength(1)
})

test('two incidents do not wait for each other', async () => {
  const [held, free] = [await opened(), await opened()]
  await db.transaction(async (tx) => {
    await tx.select().from(incidents).where(eq(incidents.number, held)).for('update')
    await expect(press(free)).resolves.toMatchObject({ is: 'changed' })
  })
})

test('while something falls due there is one clock, at the first of it', async () => {
  const number = await opened()
  expect(await clockOf(number)).toEqual(nextDue(await stateOf(number), policy))
  await press(number)
  const due = nextDue(await stateOf(number), policy)
  expect(due).toEqual(at('02:22'))
  expect(await clockOf(number)).toEqual(due)
  expect((await jobsOf(number)).filter((key) => key === 'clock')).toHaveLength(1)
})

test('when nothing falls due any more there is no clock', async () => {
  const number = await opened()
  await changeIncident(later, number, { actor: ada }, (incident, now) =>
    changeStatus(incident, 'cancelled', ada, policy, now),
  )
  expect(await clockOf(number)).toBeUndefined()
})

test('a clock that was looked at too early is set again', async () => {
  const number = await opened()
  await pool.query('select graphile_worker.remove_job($1)', [`${number}/clock`])
  await expect(changeIncident(night, number, { actor: READBACK }, () => ({ facts: [] }))).resolves.toMatchObject({
    is: 'unchanged',
  })
  expect(await clockOf(number)).toEqual(nextDue(await stateOf(number), policy))
})

test('an effect that is asked for again before it ran waits once', async () => {
  const number = await opened()
  for (const text of ['one', 'two', 'three']) await changeIncident(later, number, { actor: ada }, () => note(text, ada))
  const jobs = await jobsOf(number)
  expect(jobs.filter((key) => key === 'show_card')).toHaveLength(1)
  expect(jobs.filter((key) => key.startsWith('tell_channel'))).toHaveLength(3)
})

test('a job names what to do and never what to say', async () => {
  const number = await opened()
  await changeIncident(later, number, { actor: ada }, () => note('the customer is Mrs. Miller', ada))
  const { rows } = await pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs where key like $1`,
    [`${number}/%`],
  )
  expect(JSON.stringify(rows)).not.toContain('Miller')
})

test('opening takes the next number, and a repeated delivery opens one incident', async () => {
  const first = await open('Ev-open')
  const again = await open('Ev-open')
  const other = await open('Ev-open-2')
  expect([first.is, again.is, other.is]).toEqual(['changed', 'seen_before', 'changed'])
  expect(again.incident).toEqual(first.incident)
  expect(other.incident.number).toBeGreaterThan(first.incident.number)
  expect(await jobsOf(first.incident.number)).toEqual(['clock', 'open_channel'])
})

test('delivered three times at one moment, an opening makes one incident', async () => {
  const { rows } = await pool.query<{ count: string }>('select count(*) from incidents')
  const outcomes = await Promise.all([open('Ev-burst'), open('Ev-burst'), open('Ev-burst')])
  expect(new Set(outcomes.map(({ incident }) => incident.number)).size).toBe(1)
  const after = await pool.query<{ count: string }>('select count(*) from incidents')
  expect(Number(after.rows[0]?.count)).toBe(Number(rows[0]?.count) + 1)
})

test('an opening that is refused makes no incident', async () => {
  const before = await pool.query<{ count: string }>('select count(*) from incidents')
  const outcome = await openIncident(night, { actor: stranger, deliveryId: 'Ev-stranger' }, (now) =>
    opening({ title, severity: 'sev2', symptoms: [] }, stranger, policy, now),
  )
  expect(outcome).toMatchObject({ is: 'refused', refusal: { is: 'identity_unknown' } })
  expect((await pool.query('select count(*) from incidents')).rows).toEqual(before.rows)
})
