import { sql } from 'drizzle-orm'
import pino from 'pino'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../src/store/connect.ts'
import { cuttable } from '../support/cuttable-database.ts'
import { freshDatabase } from '../support/postgres.ts'

const { url } = await freshDatabase()
const line = await cuttable(url, afterAll)

test('connections that break as a transaction begins are given back, so that the pool outlives an outage and ends', async () => {
  const { db, pool, close } = connect(line.url, { log: pino({ level: 'silent' }), max: 3 })
  const transact = () => db.transaction((tx) => tx.execute(sql`select 1 as one`))
  const three = () => Promise.allSettled([transact(), transact(), transact()])
  await three()
  expect(pool.idleCount).toBe(3)

  const cut = line.cut()
  expect((await three()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await cut
  await line.mend()
  expect((await three()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
  await close()
})
