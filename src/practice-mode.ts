import { join } from 'node:path'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { SlackAccess } from './app.ts'
import type { Config } from './config.ts'
import type { Contacts } from './domain/paging.ts'
import { pageAssets } from './practice/serve-page.ts'
import { startWorkspace } from './practice/workspace.ts'
import { readManifest } from './practice-manifest.ts'

export type Practice = {
  /** How to reach the workspace: the bot is given this and nothing else. */
  slack: SlackAccess
  page: Hono
  /** The practice team's own rota, unless the configuration names another. */
  contacts: Contacts | undefined
  greeting: (port: number) => string
  stop: () => Promise<void>
}

/** Without Slack tokens: a local workspace beside the bot, which reaches it as it would reach Slack. */
export async function startPractice(config: Config, log: Logger): Promise<Practice> {
  const { dataDir, port } = config
  const [workspace, assets] = await Promise.all([
    startWorkspace({
      ...readManifest(),
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
    contacts: namesAnybody(config) ? undefined : ROTA,
    greeting,
    stop: () => workspace.stop(),
  }
}

/** People of the practice workspace, so that the chain can be watched there; they are written to and never paged. */
const ROTA: Contacts = {
  escalation: {
    primary: { name: 'Ada Moreau', slackUser: 'U0ADAMOREAU' },
    backup: { name: 'Ben Okafor', slackUser: 'U0BENOKAFOR' },
    lead: { name: 'Chiara Rossi', slackUser: 'U0CHIARAROSSI' },
  },
  experts: {
    infra: undefined,
    feature: { name: 'Ben Okafor', slackUser: 'U0BENOKAFOR' },
    risk: { name: 'Emi Tanaka', slackUser: 'U0EMITANAKA' },
    ops: { name: 'Chiara Rossi', slackUser: 'U0CHIARAROSSI' },
  },
}

const namesAnybody = ({ escalation, experts }: Config): boolean =>
  [...Object.values(escalation), ...Object.values(experts)].some((contact) => contact !== undefined)

const greeting = (port: number): string => `
Readback is running in a practice workspace. Nothing here reaches a real Slack, and nobody is paged.

  Open   http://localhost:${port}
  Type   /incident open Refund bot promises wrong deadlines sev1

Ctrl+C stops it; what happened is kept.
`
