import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { startWorkspace } from '../../src/practice/workspace.ts'
import type { Place } from './bench.ts'

/** The real app in HTTP mode, with a practice workspace as its Slack. */
export async function startReadback({ freshUrl }: Place) {
  const dataDir = await mkdtemp(join(tmpdir(), 'readback-bench-app-'))
  const workspace = await startWorkspace()
  const config = readConfig(
    {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_API_URL: workspace.apiUrl,
      DATABASE_URL: await freshUrl(),
      DATA_DIR: dataDir,
      PORT: '0',
    },
    () => '',
  )
  const app = await startApp(config, { log: pino({ level: 'silent' }) })
  const eventsUrl = `http://127.0.0.1:${app.port}/slack/events`
  workspace.setEventsUrl(eventsUrl)
  return {
    workspace,
    eventsUrl,
    async stop() {
      await app.stop()
      await workspace.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Looks every few milliseconds until something is there, for ten seconds at most. */
export async function until<Found>(look: () => Found | undefined, what: string): Promise<Found> {
  const deadline = performance.now() + 10_000
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (performance.now() > deadline) throw new Error(`Waited ten seconds in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
