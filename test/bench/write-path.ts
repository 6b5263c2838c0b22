import pino from 'pino'
import { DEFAULTS, fileSchema, settingsOf } from '../../src/config/settings.ts'
import type { Actor } from '../../src/domain/actor.ts'
import { note } from '../../src/domain/notes.ts'
import { openIncident as openedBy } from '../../src/domain/opening.ts'
import { changeIncident, type Store } from '../../src/store/change-incident.ts'
import { connect } from '../../src/store/connect.ts'
import { openIncident } from '../../src/store/open-incident.ts'
import { type Bench, milliseconds, turnAbout } from './bench.ts'

const ADA: Actor = { kind: 'person', id: 'U0ADA', name: 'Ada' }
const WRITES = 50

/**
 * One act of a person, from the lock on the incident to the commit: delivery id, facts, state, effects, clock. The
 * baseline is the least a log and a state need: one insert and one update in a transaction.
 */
export const writePath: Bench = async ({ freshUrl }) => {
  const { db, pool, close } = connect(await freshUrl(), { log: pino({ level: 'silent' }) })
  const policy = settingsOf(fileSchema.parse(DEFAULTS))
  const store: Store = { db, policy, now: () => new Date() }
  await openIncident(store, { actor: ADA }, (now) =>
    openedBy({ title: 'Refund bot promises wrong deadlines', severity: 'sev1', symptoms: [] }, ADA, policy, now),
  )
  const { rows } = await pool.query('select state from incidents where number = 1')
  const state = JSON.stringify(rows[0].state)
  await pool.query('create table bare_log (id bigint generated always as identity primary key, entry jsonb)')
  await pool.query('create table bare_state (number int primary key, state jsonb)')
  await pool.query('insert into bare_state values (1, $1)', [state])

  let delivery = 0
  const { ours, baseline } = await turnAbout(
    5,
    async () => {
      for (let write = 0; write < WRITES; write += 1) {
        delivery += 1
        const act = { actor: ADA, deliveryId: `bench-${delivery}` }
        await changeIncident(store, 1, act, () => note('The index was rebuilt at 01:50.', ADA))
      }
    },
    async () => {
      for (let write = 0; write < WRITES; write += 1) {
        const client = await pool.connect()
        await client.query('begin')
        await client.query('insert into bare_log (entry) values ($1)', [JSON.stringify({ text: 'rebuilt at 01:50' })])
        await client.query('update bare_state set state = $1 where number = 1', [state])
        await client.query('commit')
        client.release()
      }
    },
  )
  await close()
  return [
    {
      what: 'an act written, by a bare transaction of two writes',
      ours: milliseconds(ours / WRITES),
      baseline: milliseconds(baseline / WRITES),
      times: ours / baseline,
    },
  ]
}
