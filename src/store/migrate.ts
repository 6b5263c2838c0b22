import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { runMigrations as migrateQueue, Logger as QueueLogger } from 'graphile-worker'
import { Pool } from 'pg'
import { clientSettings, openClient } from './connect.ts'

/** Arbitrary, and fixed for good: instances of any version must meet at the same lock. */
const MIGRATION_LOCK = 7_323_225_042

/** The database is there but cannot be brought up to date: one sentence, as PostgreSQL put it. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'
}

const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * Brings the database up to date: the queue's tables first, since ours may refer to them, then `migrations/`.
 * Safe when several instances start at once: the lock and drizzle's migrator share one client, so the others wait and then
 * find nothing to do. Without it most of them fail on "relation already exists".
 */
export async function migrate(url: string, { folder = MIGRATIONS_FOLDER } = {}): Promise<void> {
  const client = await openClient(url)
  let lost: Error | undefined
  client.on('error', (error) => {
    lost = error
  })
  try {
    await client.query(`set lock_timeout = '2min'`)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrateQueueTables(url)
    await applyMigrations(drizzle(client), { migrationsFolder: folder })
  } catch (error) {
    throw new MigrationFailed(`The database could not be migrated: ${innermostMessage(lost ?? error)}`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => {}) // releases the lock; a client that was lost has released it already
  }
}

/** A pool of our own, because the queue library does not wait for its own to close. */
async function migrateQueueTables(url: string) {
  const pool = new Pool({ ...clientSettings(url), max: 1 })
  const saidByTheQuery = () => {}
  pool.on('error', saidByTheQuery)
  pool.on('connect', (client) => client.on('error', saidByTheQuery))
  try {
    await migrateQueue({ pgPool: pool, logger: new QueueLogger(() => () => {}) })
  } finally {
    await pool.end()
  }
}

/** drizzle's own message is the whole SQL text; what PostgreSQL said about it is in the cause. */
function innermostMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? innermostMessage(error.cause) : error.message
}
