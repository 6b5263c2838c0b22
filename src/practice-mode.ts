import { join } from 'node:path'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { SlackAccess } from './app.ts'
import type { Config } from './config.ts'
import { pageAssets } from './practice/serve-page.ts'
import { startWorkspace } from './practice/workspace.ts'

export type Practice = {
  /** How to reach the workspace: the bot is given this and nothing else. */
  slack: SlackAccess
  page: Hono
  greeting: (port: number) => string
  stop: () => Promise<void>
}

/** Without Slack tokens: a local workspace beside the bot, which reaches it as it would reach Slack. */
export async function startPractice({ dataDir, port }: Config, log: Logger): Promise<Practice> {
  const [workspace, assets] = await Promise.all([
    startWorkspace({
      dataDir: join(dataDir, 'practice'),
      pageUrl: `http://localhost:${port}`,
      log: (line) => log.debug({ from: 'practice', ...line }, 'practice workspace'),
    }),
    pageAssets(),
  ])
  const page = new Hono()
  page.route('/', workspace.page)
  page.route('/', assets)
  return {
    slack: { botToken: workspace.botToken, appToken: workspace.appToken, apiUrl: workspace.apiUrl },
    page,
    greeting,
    stop: () => workspace.stop(),
  }
}

const greeting = (port: number): string => `
Readback is running in a practice workspace. Nothing here reaches a real Slack, and nobody is paged.

  Open   http://localhost:${port}
  Type   /incident open Refund bot promises wrong deadlines sev1

Ctrl+C stops it; what happened is kept.
`
