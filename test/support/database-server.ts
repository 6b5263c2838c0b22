import { openClient } from '../../src/store/connect.ts'

/** The same server and credentials, another database. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

export async function onServer(server: string, statement: string): Promise<void> {
  const client = await openClient(server)
  await client.query(statement).finally(() => client.end())
}
