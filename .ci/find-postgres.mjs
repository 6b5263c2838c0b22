// Prints the address of a PostgreSQL server on this machine in which tests may create databases; fails when there is none.

import { userInfo } from 'node:os'
import pg from 'pg'

const user = encodeURIComponent(userInfo().username)
const candidates = [
  process.env.TEST_DATABASE_URL,
  'postgres://postgres@127.0.0.1:5432/postgres',
  'postgres://postgres:postgres@127.0.0.1:5432/postgres',
  `postgres://${user}@127.0.0.1:5432/postgres`,
  `postgres://${user}@127.0.0.1:5432/${user}`,
].filter((url) => url !== undefined)

async function mayCreateDatabases(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    )
    return rows[0]?.may === true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

for (const url of candidates) {
  if (await mayCreateDatabases(url)) {
    process.stdout.write(`${url}\n`)
    process.exit(0)
  }
}
process.exit(1)
