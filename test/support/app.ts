// Readback as it runs for a workspace: the real app, the practice workspace as its Slack, a database of its own, and
// settings read from an environment. Nothing of ours is replaced; what is not waited for is polled.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { type RunningApp, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/practice/workspace.ts'
import type { Connection } from '../../src/store/connect.ts'
import { cuttable } from './cuttable-database.ts'
import { freshDatabase } from './postgres.ts'

export type Mode = 'Socket Mode' | 'HTTP mode'
export const MODES: Mode[] = ['Socket Mode', 'HTTP mode']

export type Setup = {
  mode?: Mode
  /** The file behind READBACK_CONFIG, as YAML. */
  settings?: string
  env?: Record<string, string>
  workspace?: WorkspaceOptions
  /** A concurrent test passes its own `onTestFinished`. */
  until?: (cleanUp: () => Promise<void>) => void
}

export type Readback = Awaited<ReturnType<typeof aReadback>>

const API_TOKEN = 'reader-token-0123456789'
/** An event that failed is tried again as soon as the app can have changed its mind. */
const RETRY_SOON = Array.from({ length: 100 }, () => 250)

/** Everything but the app itself. */
export async function aPlaceForReadback(setup: Setup = {}) {
  const { mode = 'Socket Mode', settings, env = {}, until: cleanUp = onTestFinished } = setup
  const fresh = await freshDatabase({ until: cleanUp })
  const database = { ...fresh, ...(await cuttable(fresh.url, cleanUp)) }
  const dataDir = await mkdtemp(join(tmpdir(), 'readback-flow-'))
  cleanUp(() => rm(dataDir, { recursive: true, force: true }))
  const workspace = await startWorkspace({ retryDelaysMs: RETRY_SOON, ...setup.workspace })
  cleanUp(() => workspace.stop())
  const environment: Record<string, string> = {
    SLACK_BOT_TOKEN: workspace.botToken,
    ...(mode === 'Socket Mode'
      ? { SLACK_APP_TOKEN: workspace.appToken }
      : { SLACK_SIGNING_SECRET: workspace.signingSecret }),
    SLACK_API_URL: workspace.apiUrl,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: '0',
    API_TOKENS: `reader:${API_TOKEN}`,
    ...(settings ? { READBACK_CONFIG: 'readback.yml' } : {}),
    ...env,
  }
  const config = readConfig(environment, () => settings ?? '')
  return {
    mode,
    workspace,
    database,
    environment,
    config,
    /** Nothing is under way any more: every event acknowledged, every effect carried out. Clocks may still run. */
    settled: () =>
      until(
        async () => workspace.undelivered() === 0 && (await isIdle(database)) && workspace.undelivered() === 0,
        'everything to be done',
        60_000,
      ),
  }
}

/** The app, started and told of by the workspace; it stops with the test. */
export async function aReadback(setup: Setup = {}) {
  const place = await aPlaceForReadback(setup)
  const { mode, workspace, config } = place
  const logged: Record<string, unknown>[] = []
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  let app: RunningApp | undefined

  const start = async () => {
    app = await startApp(config, { log })
    if (mode === 'HTTP mode') await receiveAt(workspace, app.port)
  }
  const stop = async () => {
    await app?.stop()
    app = undefined
  }
  const address = () => `http://127.0.0.1:${app?.port}`
  await start()
  const cleanUp = setup.until ?? onTestFinished
  cleanUp(stop)

  return {
    ...place,
    start,
    stop,
    /** What the app logged, parsed. */
    logged,
    address,
    api: (path: string) => readApi(address(), path),
    isReady: async () => (await fetch(`${address()}/readyz`)).ok,
  }
}

/** A job without attempts left is over: replaced while it ran, in a process that was then killed, it stays behind. */
async function isIdle({ pool }: Connection): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from graphile_worker.jobs where task_identifier <> 'ring_clocks' and attempts < max_attempts limit 1`,
  )
  return rowCount === 0
}

/** Enters the app's address as the one that Slack delivers to. */
export async function receiveAt(workspace: Workspace, port: number): Promise<void> {
  workspace.setEventsUrl(`http://127.0.0.1:${port}/slack/events`)
  if (!(await workspace.verifyEventsUrl())) throw new Error('The app did not give the challenge back.')
}

// biome-ignore lint/suspicious/noExplicitAny: tests look at answers as the outside does, by their documented names
export async function readApi(address: string, path: string): Promise<any> {
  const response = await fetch(`${address}/api${path}`, {
    headers: { Authorization: `Bearer ${API_TOKEN}` },
  })
  const isJson = response.headers.get('content-type')?.includes('json')
  return isJson ? response.json() : response.text()
}

type Maybe<Found> = Found | undefined | null | false

/** Looks until something is there; says what it was waiting for when it never comes. */
export async function until<Found>(
  look: () => Maybe<Found> | Promise<Maybe<Found>>,
  what: string,
  ms = 15_000,
): Promise<Found> {
  const deadline = performance.now() + ms // a test may have the calendar's clock in its hands
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > deadline) throw new Error(`Waited ${ms} ms in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
