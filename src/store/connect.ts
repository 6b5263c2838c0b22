// How the bot reaches PostgreSQL: the pool behind drizzle, single clients for locks, and errors that say what is wrong.
import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { Client, type ClientConfig, Pool } from 'pg'
import type { Logger } from 'pino'

/** The database or a transaction of it: a query written against `Db` runs inside either. */
export type Db = PgDatabase<NodePgQueryResultHKT>

export type Connection = { db: Db; pool: Pool; close: () => Promise<void> }

const CONNECT_TIMEOUT_MS = 10_000
/** No query of ours is meant to take a second; one that takes this long holds a row lock others wait for. */
const STATEMENT_TIMEOUT_MS = 30_000

/** The message names host, port, database and reason, never the password. */
export class DatabaseUnreachable extends Error {
  override name = 'DatabaseUnreachable'
}

/**
 * Connects on first use: a database that is down shows up as a rejected query, not here. `migrate` runs before it at start
 * and reports an unreachable database in words.
 */
export function connect(url: string, { log, max = 10 }: { log: Logger; max?: number }): Connection {
  const pool = new Pool({
    ...clientSettings(url),
    max,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
  })
  surviveLostConnections(pool, log)
  return { db: overPool(pool), pool, close: () => pool.end() }
}

/**
 * drizzle's own transaction over a pool never gives the connection back when `begin` fails on one that has just broken
 * (seen in 0.45): after an outage the pool would be empty for good, and would not end. So it is borrowed and returned here.
 */
function overPool(pool: Pool): Db {
  const transaction: Db['transaction'] = async (work, config) => {
    const client = await pool.connect()
    try {
      return await drizzle(client).transaction(work, config)
    } finally {
      client.release()
    }
  }
  return Object.assign(drizzle(pool), { transaction })
}

/**
 * One connection of its own, for session locks, which a pool would lose. Rejects with `DatabaseUnreachable`.
 * The caller listens for 'error' if it keeps the client across ticks, and ends it.
 */
export async function openClient(url: string, extra: ClientConfig = {}): Promise<Client> {
  let client: Client
  try {
    client = new Client({ ...clientSettings(url), ...extra })
  } catch {
    throw new DatabaseUnreachable(
      'DATABASE_URL is not a PostgreSQL connection string. Example: postgres://readback:secret@db.example.com:5432/readback',
    )
  }
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {}) // a half-open socket would keep the process alive
    throw new DatabaseUnreachable(
      `The database ${client.database ?? ''} at ${client.host}:${client.port} cannot be reached as ${client.user ?? 'the default user'}: ${reason(error)}`,
      { cause: error },
    )
  }
}

/** Without these listeners a server restart ends the process: pg emits 'error' on idle and on checked-out clients. */
export function surviveLostConnections(pool: Pool, log: Logger): void {
  pool.on('error', (error) => log.warn({ reason: error.message }, 'a database connection was lost'))
  const saidByTheQuery = () => {}
  pool.on('connect', (client) => client.on('error', saidByTheQuery))
}

/** What every connection of ours has in common. */
export function clientSettings(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'readback',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'no such host is known',
  EAI_AGAIN: 'the host name could not be looked up',
  EHOSTUNREACH: 'there is no route to that host',
  ENETUNREACH: 'there is no route to that host',
  ETIMEDOUT: 'it does not answer',
  ENOENT: 'there is no such socket',
  '28P01': 'the password was refused',
  '28000': 'the server does not let this user in',
  '3D000': 'the server has no such database',
  '53300': 'the server has no connection left',
  '57P03': 'the server is starting or stopping',
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string } // both are read as optional
  if (message === 'timeout expired') return `it did not answer within ${CONNECT_TIMEOUT_MS / 1000} seconds`
  return REASONS[code ?? ''] ?? message ?? String(error)
}
