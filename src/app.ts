// Wires settings, database, Slack, jobs and HTTP into one thing that starts and stops. Tests start the same thing.

import { join } from 'node:path'
import { App as Bolt } from '@slack/bolt'
import type { Logger } from 'pino'
import { readCatalogue } from './catalogue/read-catalogue.ts'
import { type Config, ConfigFault } from './config.ts'
import { createMetrics } from './http/metrics.ts'
import { httpSurface, listen } from './http/server.ts'
import { compileDraft } from './jobs/compile-draft.ts'
import { keepWorking } from './jobs/keep-working.ts'
import { tasks } from './jobs/tasks.ts'
import type { Worker } from './jobs/worker.ts'
import { namesOnCall } from './pagerduty/names-on-call.ts'
import { pagerDuty } from './pagerduty/pagerduty.ts'
import { startPractice } from './practice-mode.ts'
import { readReadiness } from './readiness.ts'
import { warnOfContacts } from './slack/check-contacts.ts'
import { slackClients } from './slack/client.ts'
import { identityReader } from './slack/identity.ts'
import { registerListeners } from './slack/listeners/register.ts'
import { membershipReader } from './slack/membership.ts'
import { slackHttpReceiver } from './slack/receivers/http.ts'
import { type SocketReceiver, slackSocketReceiver } from './slack/receivers/socket-mode.ts'
import { sdkLog } from './slack/sdk-log.ts'
import { permalink, type Self } from './slack/self.ts'
import { meetSlack } from './slack/start.ts'
import { groupReader } from './slack/usergroups.ts'
import type { Store } from './store/change-incident.ts'
import { connect } from './store/connect.ts'
import { startCluster } from './store/embedded/start-cluster.ts'
import { keepTidy } from './store/keep-tidy.ts'
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
  const access = practice?.slack ?? accessOf(config)

  let self: Self | undefined
  let worker: Worker | undefined
  const receiverOptions = { ourApp: () => self, log }
  const http = access.signingSecret
    ? slackHttpReceiver({ ...receiverOptions, signingSecret: access.signingSecret })
    : undefined
  const socket: SocketReceiver | undefined = access.appToken
    ? slackSocketReceiver({ ...receiverOptions, appToken: access.appToken, apiUrl: access.apiUrl })
    : undefined
  const receiver = socket ?? http
  if (!receiver) throw new Error('Neither Socket Mode nor HTTP mode is set up.') // readConfig refuses this before

  const link = (channel: string, ts: string, threadTs?: string) => (self ? permalink(self, channel, ts, threadTs) : '')
  const draft = (number: number) =>
    compileDraft({ store, catalogue, permalink: link, ownAppId: () => self?.appId }, number)
  const listening = await listen(
    httpSurface({
      store,
      config: practice ? { ...config, apiTokens: [...config.apiTokens, ...practice.apiTokens] } : config,
      catalogue,
      readiness: () => readReadiness({ db: store.db, self, worker, socket }),
      permalink: link,
      log,
      metrics: createMetrics({ db: store.db, now }),
      draft: async (number) => (await draft(number))?.markdown ?? null,
      onPagerDutyEvent: (event, tx) => queuePagerDutyEvent(tx, event, now()),
      trustPageForDrafts: practice !== undefined,
      ...(socket || !http ? {} : { slackEvents: http.handle }),
      ...(practice ? { page: practice.page } : {}),
    }),
    config.port,
  )
  closing.push(listening.close)
  // Before the web server: its pages hold event streams open, which would keep it waiting.
  if (practice) closing.push(practice.stop)
  practice?.botAnswersOn(listening.port)

  const clients = slackClients({ token: access.botToken, apiUrl: access.apiUrl, log })
  const met = await meetSlack(clients.background, {
    log,
    stopping,
    channels: {
      announce: config.incident.announceChannel,
      watch: config.guard.watchChannels,
      drills: config.drills.channels,
    },
  })
  self = met.self
  const bolt = boltApp(receiver, access.botToken, self, log)
  const identity = identityReader({
    client: clients.interactive,
    teamId: self.teamId,
    machineUsers: config.people.machineUsers,
  })
  const pager = pagerDuty({
    apiToken: config.pagerduty.apiToken?.reveal(),
    fromEmail: config.pagerduty.fromEmail,
    routingKey: config.pagerduty.routingKey?.reveal(),
    apiUrl: config.pagerduty.apiUrl,
    eventsUrl: config.pagerduty.eventsUrl,
    log,
  })
  const contacts = practice?.contacts ?? { escalation: config.escalation, experts: config.experts }
  if (!practice) void warnOfContacts(contacts, { identity, pages: pager !== null, log })
  registerListeners(bolt, {
    store,
    contacts,
    watched: met.watched,
    drillChannels: met.drillChannels,
    onCall: (policies) => namesOnCall(pager, policies, log),
    slack: clients.interactive,
    identity,
    membership: membershipReader(clients.interactive),
    groupsOf: groupReader(clients.interactive),
    catalogue,
    self,
    defaultSeverity: config.incident.defaultSeverity,
    vocabulary: config.guard.vocabulary,
    log,
  })

  let fail: (error: Error) => void = () => {}
  const failed = new Promise<Error>((resolve) => {
    fail = resolve
  })
  worker = await keepWorking({
    url,
    tasks: tasks({
      store,
      slack: clients.background,
      self,
      identity,
      contacts,
      pagerduty: pager,
      paging: config.paging,
      pagerdutyService: config.pagerdutyService,
      pagerdutyMachines: [
        ...config.pagerdutyMachines,
        ...(config.pagerduty.fromEmail ? [config.pagerduty.fromEmail] : []),
      ],
      pagerdutyFrom: config.pagerduty.fromEmail,
      catalogue,
      channels: { prefix: config.incident.channelPrefix, announce: config.incident.announceChannel },
      draft,
      documentsDir: join(config.dataDir, 'postmortems'),
      log,
    }),
    log,
    onFatal: fail,
    onGaveUp: (job, error) => log.error({ task: job.task, key: job.key, reason: error.message }, 'a job was given up'),
  })
  closing.push(worker.stop)
  const tidying = keepTidy(store, log)
  closing.push(async () => tidying.stop())

  await bolt.start()
  closing.push(async () => bolt.stop())
  log.info({ port: listening.port, mode: config.mode, team: self.teamName }, 'ready')
  if (practice) greet(practice.greeting(listening.port))
  if (drill) practice?.drills.awaitAudience(drill.id, drill)
  return { port: listening.port, failed }
}

const DRILL_ELSEWHERE =
  '--drill is played in the practice workspace, which needs no Slack: unset SLACK_BOT_TOKEN, SLACK_APP_TOKEN and SLACK_SIGNING_SECRET'

async function embedded(dataDir: string, log: Logger, closing: (() => Promise<unknown>)[]): Promise<string> {
  const cluster = await startCluster({ dataDir, log })
  closing.push(cluster.stop)
  return cluster.url
}

/** How the bot reaches its Slack, whichever that is. */
export type SlackAccess = {
  botToken: string
  appToken?: string | undefined
  signingSecret?: string | undefined
  apiUrl?: string | undefined
}

function accessOf(config: Exclude<Config, { mode: 'practice' }>): SlackAccess
function accessOf(config: Config): SlackAccess
function accessOf(config: Config): SlackAccess {
  if (config.mode === 'practice') throw new Error('Practice mode brings its own workspace.')
  const { apiUrl, botToken } = config.slack
  const common = { botToken: botToken.reveal(), apiUrl }
  return config.mode === 'socket'
    ? { ...common, appToken: config.slack.appToken.reveal() }
    : { ...common, signingSecret: config.slack.signingSecret.reveal() }
}

/** Bolt with our receiver and nothing of its own: it verifies no token again, and an error leaves the delivery unanswered. */
function boltApp(
  receiver: NonNullable<ConstructorParameters<typeof Bolt>[0]>['receiver'],
  botToken: string,
  self: Self,
  log: Logger,
): Bolt {
  const bolt = new Bolt({
    ...(receiver ? { receiver } : {}),
    authorize: async () => ({ botToken, botId: self.botId, botUserId: self.botUserId }),
    // Our own messages are part of the channel's record too; the guard passes them over.
    ignoreSelf: false,
    logger: sdkLog(log, 'bolt'),
    convoStore: false,
  })
  bolt.error(async (error) => {
    // The name alone: a database error's message holds the row, and so what somebody wrote.
    const cause = error.original ?? error
    log.error({ reason: cause.name, code: codeOf(cause) }, 'a delivery failed and was not acknowledged')
    throw error
  })
  return bolt
}

const codeOf = ({ cause }: Error): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
