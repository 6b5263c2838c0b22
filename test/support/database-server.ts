import { openClient } from '../../src/store/connect.ts'

/** The same server and credentials, another database. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

export async function onServer(server: string, ...statements: string[]): Promise<void> {
  const client = await openClient(server)
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Drops a database that killed processes may still be connected to. Not `with (force)`: that fails while autovacuum, which
 * runs as a superuser, happens to be in the database. A plain drop sends autovacuum away and waits for our own to be gone.
 */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(
    server,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user`,
    `drop database ${name}`,
  )
}
