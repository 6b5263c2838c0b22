import { expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { databaseUrl } from '../support/database-server.ts'
import { freshDatabase } from '../support/postgres.ts'

const empty = await freshDatabase({ migrated: false })
const ready = await freshDatabase()

test('six instances that start at once on an empty database all come up', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => migrate(empty.url)))
  expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(6).fill('fulfilled'))

  const { rows } = await empty.pool.query(
    `select to_regclass('incidents') is not null as ours, to_regclass('graphile_worker.jobs') is not null as queue`,
  )
  expect(rows).toEqual([{ ours: true, queue: true }])
})

test('a second start on the same data finds nothing to migrate and keeps what is there', async () => {
  await ready.pool.query(`select graphile_worker.add_job('kept', '{}')`)
  await migrate(ready.url)
  const { rows } = await ready.pool.query('select task_identifier from graphile_worker.jobs')
  expect(rows).toEqual([{ task_identifier: 'kept' }])
})

test('a database that nobody serves is named in words, without the password', async () => {
  const failure = await migrate('postgres://bot:hunter2@127.0.0.1:1/incidents').catch(String)
  expect(failure).toBe(
    'DatabaseUnreachable: The database incidents at 127.0.0.1:1 cannot be reached as bot: nothing listens there',
  )
})

test('a database that does not exist is said to be missing', async () => {
  const elsewhere = databaseUrl(empty.url, 'no_such_database')
  expect(await migrate(elsewhere).catch(String)).toMatch(/the server has no such database$/)
})

test('a connection string that is none is answered with an example', async () => {
  expect(await migrate('postgres://bot@:hunter2:x/').catch(String)).toMatch(
    /^DatabaseUnreachable: DATABASE_URL is not .*Example/,
  )
})
