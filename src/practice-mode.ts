import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { type Config, Secret } from './config.ts'
import type { Contacts } from './domain/paging.ts'
import { type Drills, openDrills } from './drills/drills.ts'
import { readScenarios } from './drills/read-scenarios.ts'
import type { AskBot } from './drills/record.ts'
import { drillRoutes } from './drills/routes.ts'
import { pageAssets } from './practice/serve-page.ts'
import { startWorkspace } from './practice/workspace.ts'
import { readManifest } from './practice-manifest.ts'
import type { SlackAccess } from './slack-access.ts'

export type Practice = {
  /** How to reach the workspace: the bot is given this and nothing else. */
  slack: SlackAccess
  page: Hono
  /** By these the drills ask the bot's API, beside those of the configuration. */
  apiTokens: Config['apiTokens']
  /** Drills can be played once it is known where the bot answers. */
  botAnswersOn: (port: number) => void
  drills: Drills
  /** The practice team's own rota, unless the configuration names another. */
  contacts: Contacts | undefined
  /** `drill`: the one that begins once somebody opens the page. */
  greeting: (port: number, drill: string | undefined) => string
  stop: () => Promise<void>
}

/** Without Slack tokens: a local workspace beside the bot, which reaches it as it would reach Slack. */
export async function startPractice(config: Config, log: Logger, now: () => Date): Promise<Practice> {
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
  const bot = questionsToTheBot()
  const drills = openDrills({
    scenarios: readScenarios(),
    workspace,
    ask: bot.ask,
    clock: { now, sleep: (ms, over) => sleep(ms, undefined, { signal: over }).catch(() => {}) },
    trouble: (error) =>
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'a part of the drill was left out'),
  })
  const page = new Hono()
  page.route('/', drillRoutes(drills))
  page.route('/', workspace.page)
  page.route('/', assets)
  return {
    slack: { botToken: workspace.botToken, appToken: workspace.appToken, apiUrl: workspace.apiUrl },
    page,
    apiTokens: [bot.token],
    botAnswersOn: bot.answersOn,
    drills,
    contacts: namesAnybody(config) ? undefined : ROTA,
    greeting,
    stop: async () => {
      await drills.leave()
      await workspace.stop()
    },
  }
}

/** Drills ask over HTTP, with a token of their own that nobody else knows. */
function questionsToTheBot() {
  const token = { name: 'drills', token: new Secret(randomBytes(24).toString('base64url')) }
  let port = 0
  const ask: AskBot = async (path) => {
    const headers = { Authorization: `Bearer ${token.token.reveal()}` }
    const response = await fetch(`http://127.0.0.1:${port}/api${path}`, { headers })
    if (!response.ok) throw new Error(`Readback answered a question of the drill with ${response.status}.`)
    return response.json()
  }
  return {
    token,
    ask,
    answersOn: (known: number) => {
      port = known
    },
  }
}

/** People of the practice workspace, so that the chain can be watched there; they are written to and never paged. */
const ROTA: Contacts = {
  escalation: {
    primary: { name: 'Ada Moreau', slackUser: 'U0ADAMOREAU' },
    backup: { name: 'Ben Okafor', slackUser: 'U0BENOKAFOR' },
    lead: { name: 'Chiara Rossi', slackUser: 'U0CHIARAROSSI' },
    director: undefined,
  },
  experts: {
    infra: undefined,
    feature: { name: 'Ben Okafor', slackUser: 'U0BENOKAFOR' },
    risk: { name: 'Emi Tanaka', slackUser: 'U0EMITANAKA' },
    ops: { name: 'Chiara Rossi', slackUser: 'U0CHIARAROSSI' },
  },
  provider: undefined,
}

const namesAnybody = ({ escalation, experts }: Config): boolean =>
  [...Object.values(escalation), ...Object.values(experts)].some((contact) => contact !== undefined)

const greeting = (port: number, drill: string | undefined): string => `
Readback is running in a practice workspace. Nothing here reaches a real Slack, and nobody is paged.

  Open   http://localhost:${port}
  Type   /incident open Refund bot promises wrong deadlines sev1
  ${drill ? `The drill ${drill} begins when the page is opened.` : 'Or     press Drills there, and rehearse an incident'}

Ctrl+C stops it; what happened is kept.
`
