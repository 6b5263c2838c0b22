import { pid as ownPid } from 'node:process'
import { Client } from 'pg'

/** Arbitrary, and fixed for good: every version must meet at the same lock. */
const OWNER_LOCK = 7_323_225_043

const OWNER = 'readback owner, process '

/**
 * `ours`: we hold the cluster for as long as `client` lives. `theirs`: process `pid` does.
 * `silent`: no server of this cluster answers (yet).
 */
export type Claim = { kind: 'ours'; client: Client } | { kind: 'theirs'; pid: string } | { kind: 'silent'; why: string }

/**
 * Two processes must not run one cluster, and a lock must not outlive its holder, nor fall to whoever gets its process id
 * next. A session lock in the cluster itself has both properties: it ends with the connection, that is with the process.
 */
export async function claim(port: number, password: string): Promise<Claim> {
  const client = new Client({
    ...{ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' },
    ...{ application_name: `${OWNER}${ownPid}`, connectionTimeoutMillis: 2_000, keepAlive: true },
  })
  client.on('error', () => {}) // the server went away; whoever watches its process says so
  try {
    await client.connect()
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [OWNER_LOCK])
    if (rows[0]?.got) return { kind: 'ours', client }
    const holder = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity
        where starts_with(application_name, $1) and pid <> pg_backend_pid()
          and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`,
      [OWNER],
    )
    await client.end()
    return { kind: 'theirs', pid: holder.rows[0]?.name.slice(OWNER.length) ?? '' }
  } catch (error) {
    await client.end().catch(() => {}) // it never was a connection
    return { kind: 'silent', why: error instanceof Error ? error.message : String(error) }
  }
}

/** The bot works as a user that owns its database and is no superuser. */
export async function ensureDatabase(client: Client, password: string): Promise<void> {
  const role = await client.query(`select from pg_roles where rolname = 'readback'`)
  if (role.rowCount === 0) {
    await client.query(`create role readback login createdb password ${client.escapeLiteral(password)}`)
  }
  const database = await client.query(`select from pg_database where datname = 'readback'`)
  if (database.rowCount === 0) await client.query('create database readback owner readback')
}
