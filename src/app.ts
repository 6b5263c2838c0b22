// Wires settings, database, Slack, jobs and HTTP into one thing that starts and stops. Tests start the same thing.

import type { Logger } from 'pino'
import { assembleBot } from './bot.ts'
import { readCatalogue } from './catalogue/read-catalogue.ts'
import { type Config, ConfigFault } from './config.ts'
import { createMetrics } from './http/metrics.ts'
import { httpSurface, listen } from './http/server.ts'
import { startPractice } from './practice-mode.ts'
import { readReadiness } from './readiness.ts'
import { accessOf } from './slack-access.ts'
import type { Store } from './store/change-incident.ts'
import { connect } from './store/connect.ts'
import { startCluster } from './store/embedded/start-cluster.ts'
import { migrate } from './store/migrate.ts'
import { queuePagerDutyEvent } from './store/queue-event.ts'

export type AppOptions = {
  log: Logger
  now?: () => Date
  /** Where the greeting of practice mode goes. */
  greet?: (text: string) => void
  /** Practice mode: the drill that begins once somebody opens the page. */
  drill?: { id: string; speed?: number } | undefined
  /** Aborted: a start that is still waiting for Slack gives up. */
  stopping?: AbortSignal
}

export type RunningApp = {
  /** The port it answers on. */
  port: number
  /** Resolves when this process can no longer do its work and should be started anew. */
  failed: Promise<Error>
  stop: () => Promise<void>
}

/** Characters. A token made by a generator has more. */
const GUESSABLE_BELOW = 16

/** Starts everything; whatever was started is stopped again when a later step fails. */
export async function startApp(config: Config, options: AppOptions): Promise<RunningApp> {
  const closing: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) {
      await close().catch((error: Error) => options.log.warn({ reason: error.message }, 'a part did not stop cleanly'))
    }
  }
  try {
    return { ...(await startParts(config, options, closing)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Each part adds how it is closed; they are closed in the opposite order. */
async function startParts(
  config: Config,
  { log, now = () => new Date(), greet = () => {}, drill, stopping = new AbortController().signal }: AppOptions,
  closing: (() => Promise<unknown>)[],
): Promise<Omit<RunningApp, 'stop'>> {
  if (drill && config.mode !== 'practice') throw new ConfigFault([DRILL_ELSEWHERE])
  const catalogue = readCatalogue()
  for (const { name, token } of config.apiTokens) {
    if (token.reveal().length < GUESSABLE_BELOW)
      log.warn({ token: name }, 'this API token is short enough to be guessed')
  }
  const url = config.databaseUrl?.reveal() ?? (await embedded(config.dataDir, log, closing))
  await migrate(url)
  const connection = connect(url, { log, max: 20 })
  closing.push(connection.close)
  const store: Store = { db: connection.db, policy: config, now }

  const practice = config.mode === 'practice' ? await startPractice(config, log, now) : undefined
  const { escalation, experts, provider } = config
  const contacts = practice?.contacts ?? { escalation, experts, provider }
  const access = config.mode === 'practice' ? practice?.slack : accessOf(config)
  if (!access) throw new Error('There is no workspace to run in.') // practice mode has just started one
  const bot = assembleBot({ config, store, url, access, contacts, catalogue, log })
  const listening = await listen(
    httpSurface({
      store,
      config: practice ? { ...config, apiTokens: [...config.apiTokens, ...practice.apiTokens] } : config,
      catalogue,
      readiness: () => readReadiness(store.db, bot.parts()),
      permalink: bot.permalink,
      log,
      metrics: createMetrics({ db: store.db, now }),
      draft: async (number) => (await bot.draft(number))?.markdown ?? null,
      onPagerDutyEvent: (event, tx) => queuePagerDutyEvent(tx, event, now()),
      trustPageForDrafts: practice !== undefined,
      ...(bot.slackEvents ? { slackEvents: bot.slackEvents } : {}),
      ...(practice ? { page: practice.page } : {}),
    }),
    config.port,
  )
  closing.push(listening.close)
  // Before the web server: its pages hold event streams open, which would keep it waiting.
  if (practice) closing.push(practice.stop)
  practice?.botAnswersOn(listening.port)

  const running = await bot.start(stopping)
  closing.push(running.stop)
  log.info({ port: listening.port, mode: config.mode, team: running.team }, 'ready')
  if (practice) greet(practice.greeting(listening.port, drill?.id))
  if (drill) practice?.drills.awaitAudience(drill.id, drill)
  return { port: listening.port, failed: running.failed }
}

const DRILL_ELSEWHERE =
  '--drill is played in the practice workspace, which needs no Slack: unset SLACK_BOT_TOKEN, SLACK_APP_TOKEN and SLACK_SIGNING_SECRET'

async function embedded(dataDir: string, log: Logger, closing: (() => Promise<unknown>)[]): Promise<string> {
  const cluster = await startCluster({ dataDir, log })
  closing.push(cluster.stop)
  return cluster.url
}
