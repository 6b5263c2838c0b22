// Runs once, before all tests: a PostgreSQL server for them and one migrated database that the others are copied from.
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import pino from 'pino'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../../src/store/embedded/start-cluster.ts'
import { migrate } from '../../src/store/migrate.ts'
import { databaseUrl, dropDatabase, onServer } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database on the tests' server in which `create database` may be said. */
    postgresServer: string
    postgresTemplate: string
  }
}

export default async function setUp(project: TestProject) {
  const server = env.TEST_DATABASE_URL ? { url: env.TEST_DATABASE_URL, stop: async () => {} } : await ownServer()
  const template = `readback_template_${randomUUID().replaceAll('-', '')}`
  await onServer(server.url, `create database ${template}`)
  await migrate(databaseUrl(server.url, template))
  project.provide('postgresServer', server.url)
  project.provide('postgresTemplate', template)

  return async function tearDown() {
    await dropDatabase(server.url, template)
    await server.stop()
  }
}

/** Nothing in it outlives the run, so it need not survive a power cut: that makes a fresh database cheap. */
async function ownServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'readback-test-'))
  await chmod(dataDir, 0o755) // run by root, the server's user has to enter it
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // Ten apps side by side hold some thirty connections each, where the default is a hundred.
    max_connections: '400',
  }
  const cluster = await startCluster({ dataDir, log: pino({ level: 'silent' }), settings })
  const stop = async () => {
    await cluster.stop()
    await rm(dataDir, { recursive: true })
  }
  return { url: cluster.url, stop }
}
