// The bot itself: what listens to Slack, what decides, and the worker that speaks. Assembled first, since the web server
// passes requests on to it, and started once the web server answers.

import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Catalogue } from './catalogue/schema.ts'
import type { Config } from './config.ts'
import { readClaim } from './domain/claims/read-claim.ts'
import type { Contacts } from './domain/paging.ts'
import { compileDraft, type Draft } from './jobs/compile-draft.ts'
import { keepWorking } from './jobs/keep-working.ts'
import { tasks } from './jobs/tasks.ts'
import type { Worker } from './jobs/worker.ts'
import { namesOnCall } from './pagerduty/names-on-call.ts'
import { type PagerDuty, pagerDuty } from './pagerduty/pagerduty.ts'
import { boltApp } from './slack/bolt.ts'
import { warnOfContacts } from './slack/check-contacts.ts'
import { slackClients } from './slack/client.ts'
import { identityReader } from './slack/identity.ts'
import { registerListeners } from './slack/listeners/register.ts'
import { membershipReader } from './slack/membership.ts'
import { slackHttpReceiver } from './slack/receivers/http.ts'
import { type SocketReceiver, slackSocketReceiver } from './slack/receivers/socket-mode.ts'
import { permalink, type Self } from './slack/self.ts'
import { meetSlack } from './slack/start.ts'
import { groupReader } from './slack/usergroups.ts'
import type { SlackAccess } from './slack-access.ts'
import type { Store } from './store/change-incident.ts'
import { keepTidy } from './store/keep-tidy.ts'

export type BotOptions = {
  config: Config
  store: Store
  /** Of the database: the worker opens connections of its own. */
  url: string
  access: SlackAccess
  contacts: Contacts
  catalogue: Catalogue
  log: Logger
}

/** What a readiness check looks at. */
export type BotParts = { self: Self | undefined; worker: Worker | undefined; socket: SocketReceiver | undefined }

export type Bot = {
  /** In HTTP mode: answers Slack's requests. */
  slackEvents: ((request: Request) => Promise<Response>) | undefined
  /** The address of a message; empty until Slack has said which workspace this is. */
  permalink: (channel: string, ts: string, threadTs?: string) => string
  draft: (number: number) => Promise<Draft | null>
  parts: () => BotParts
  start: (stopping: AbortSignal) => Promise<RunningBot>
}

export type RunningBot = {
  team: string
  /** Resolves when this process can no longer do its work. */
  failed: Promise<Error>
  stop: () => Promise<void>
}

export function assembleBot(options: BotOptions): Bot {
  const { store, access, catalogue, log } = options
  const parts: BotParts = { self: undefined, worker: undefined, socket: undefined }
  const receiverOptions = { ourApp: () => parts.self, log }
  const { appToken, signingSecret = '', apiUrl } = access
  parts.socket = appToken ? slackSocketReceiver({ ...receiverOptions, appToken, apiUrl }) : undefined
  const http = parts.socket ? undefined : slackHttpReceiver({ ...receiverOptions, signingSecret })
  const receiver = parts.socket ?? http
  if (!receiver) throw new Error('There is no way in from Slack.') // one of the two was just made

  const link: Bot['permalink'] = (channel, ts, threadTs) =>
    parts.self ? permalink(parts.self, channel, ts, threadTs) : ''
  const draft: Bot['draft'] = (number) =>
    compileDraft({ store, catalogue, permalink: link, ownAppId: () => parts.self?.appId }, number)

  const start = async (stopping: AbortSignal): Promise<RunningBot> => {
    const { config, contacts } = options
    const clients = slackClients({ token: access.botToken, apiUrl, log })
    const met = await meetSlack(clients.background, { log, stopping, channels: channelsOf(config) })
    const { self } = met
    parts.self = self
    const identity = identityReader({
      client: clients.interactive,
      teamId: self.teamId,
      machineUsers: config.people.machineUsers,
    })
    const pager = pagerOf(config, log)
    if (config.mode !== 'practice') void warnOfContacts(contacts, { identity, pages: pager !== null, log })

    // The first reading compiles every pattern, which takes most of a second: better now than before an answer at night.
    readClaim({ text: 'Ready.' })
    const bolt = boltApp(receiver, access.botToken, self, log)
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
    const { fromEmail } = config.pagerduty
    const worker = await keepWorking({
      url: options.url,
      tasks: tasks({
        store,
        slack: clients.background,
        self,
        identity,
        contacts,
        pagerduty: pager,
        paging: config.paging,
        pagerdutyService: config.pagerdutyService,
        pagerdutyMachines: [...config.pagerdutyMachines, ...(fromEmail ? [fromEmail] : [])],
        pagerdutyFrom: fromEmail,
        catalogue,
        channels: { prefix: config.incident.channelPrefix, announce: config.incident.announceChannel },
        draft,
        documentsDir: join(config.dataDir, 'postmortems'),
        log,
      }),
      log,
      onFatal: fail,
      onGaveUp: (job, error) =>
        log.error({ task: job.task, key: job.key, reason: error.message }, 'a job was given up'),
    })
    parts.worker = worker
    const tidying = keepTidy(store, log)
    const stop = async () => {
      await bolt.stop()
      tidying.stop()
      await worker.stop()
    }
    try {
      await bolt.start()
    } catch (error) {
      await stop()
      throw error
    }
    return { team: self.teamName, failed, stop }
  }

  return { slackEvents: http?.handle, permalink: link, draft, parts: () => parts, start }
}

const channelsOf = ({ incident, guard, drills }: Config) => ({
  announce: incident.announceChannel,
  watch: guard.watchChannels,
  drills: drills.channels,
})

function pagerOf({ pagerduty }: Config, log: Logger): PagerDuty | null {
  const { apiToken, fromEmail, routingKey, apiUrl, eventsUrl } = pagerduty
  return pagerDuty({
    apiToken: apiToken?.reveal(),
    fromEmail,
    routingKey: routingKey?.reveal(),
    apiUrl,
    eventsUrl,
    log,
  })
}
