import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, inject } from 'vitest'
import { type Connection, connect } from '../../src/store/connect.ts'
import { databaseUrl, dropDatabase, onServer } from './database-server.ts'

type FreshDatabase = { migrated?: boolean; until?: (cleanUp: () => Promise<void>) => void }

/**
 * A database of its own for one test file, dropped when the file ends. With `{ migrated: false }` an empty one.
 * Call it at the top of the file or in `beforeAll`; in a test, pass its `onTestFinished` as `until`.
 * `url` is for processes the test starts.
 */
export async function freshDatabase({
  migrated = true,
  until = afterAll,
}: FreshDatabase = {}): Promise<Connection & { url: string }> {
  const server = inject('postgresServer')
  const name = `readback_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template ${migrated ? inject('postgresTemplate') : 'template1'}`)
  const url = databaseUrl(server, name)
  const connection = connect(url, { log: pino({ level: 'silent' }) })
  until(async () => {
    await connection.close()
    await dropDatabase(server, name)
  })
  return { ...connection, url }
}
