// The practice workspace: a Slack look-alike with its Web API, Socket Mode, signed HTTP delivery and people to act as.
// It knows nothing of the bot, which reaches it over HTTP as it reaches Slack. Everything listens on 127.0.0.1 only.

import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { type App, OTHER_APPS, READBACK, TEAM } from './cast.ts'
import { type Carrier, deliverTo } from './delivery/deliveries.ts'
import { carryOverHttp } from './delivery/http.ts'
import { openSockets, type Sockets } from './delivery/sockets.ts'
import { EVENT_SCOPES } from './events.ts'
import { type Faults, planFaults } from './faults.ts'
import { forgetfulJournal, openJournal } from './journal.ts'
import { listenOnLoopback } from './loopback.ts'
import { moveIn } from './move-in.ts'
import { pageRoutes } from './page-routes.ts'
import { changesOf } from './page-shapes.ts'
import type { Command } from './people/acting.ts'
import { type Acting, actingIn } from './people/acting-by-name.ts'
import type { Change } from './protocol.ts'
import { limitRates } from './rate-limits.ts'
import { openState } from './state.ts'
import { addresses } from './web-api/addresses.ts'
import { type RecordedCall, webApi } from './web-api/router.ts'
import { BOT_SCOPES, knowTokens } from './web-api/tokens.ts'
import type { World } from './world.ts'

export { signature } from './delivery/http.ts'
export type { RecordedCall } from './web-api/router.ts'

export type WorkspaceOptions = {
  /** Where the journal lives; without it nothing outlives the process. */
  dataDir?: string
  /** Loopback port of the Web API, sockets, files and response URLs. 0 takes the one of last time, or any. */
  port?: number
  /** Set: HTTP mode, everything is a signed POST to this address. Otherwise Socket Mode. */
  eventsUrl?: string
  /** Where permalinks lead. */
  pageUrl?: string
  /** Bot scopes granted to the app; all that the look-alike knows when missing. */
  scopes?: string[]
  /** Event subscriptions by their names in a manifest; all that it can send when missing. */
  events?: string[]
  commands?: Command[]
  signingSecret?: string
  appToken?: string
  botToken?: string
  /** Milliseconds after each failure of an event until it is sent again. Slack's: at once, one and five minutes. */
  retryDelaysMs?: number[]
  /** Milliseconds an HTTP answer may take; Slack's three seconds when missing. */
  msToAnswer?: number
  /** Refuse calls beyond Slack's rates with 429. Otherwise only a fault does. */
  enforceRateLimits?: boolean
  now?: () => Date
  log?: (line: Record<string, unknown>) => void
}

export type Workspace = Acting & {
  /** Ends in `/api/`, as `SLACK_API_URL` wants it. */
  apiUrl: string
  botToken: string
  appToken: string
  signingSecret: string
  appId: string
  teamId: string
  botUserId: string
  /** The `/practice/*` routes, for whoever serves the page at `/` of the same origin. */
  page: Hono
  /** The calls of the Web API, the oldest first; of very many, the last hundred thousand. */
  calls: RecordedCall[]
  faults: Faults
  sockets: Pick<Sockets, 'count' | 'disconnect' | 'cut'>
  setEventsUrl(url: string | undefined): void
  /** Slack's challenge to the events address; true when it came back right. */
  verifyEventsUrl(): Promise<boolean>
  /** Events that the app has not acknowledged yet. */
  undelivered(): number
  stop(): Promise<void>
}

const MOST_CALLS_KEPT = 100_000

const DEFAULT_COMMANDS: Command[] = [
  {
    command: '/incident',
    usageHint: 'open <title> [sev1|sev2|sev3]',
    description: 'Open an incident, or act on the one of this channel',
  },
]

export async function startWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const journal = options.dataDir ? openJournal(join(options.dataDir, 'workspace.jsonl')) : forgetfulJournal
  const state = openState(journal)
  const app: App = { ...READBACK, botToken: options.botToken ?? READBACK.botToken }
  const signingSecret = options.signingSecret ?? 'practice-signing-secret'
  const appToken = options.appToken ?? 'xapp-practice-readback'
  const pageListeners = new Set<(change: Change) => void>()
  const tell = (change: Change) => {
    for (const listener of pageListeners) listener(change)
  }
  const world: World = {
    team: TEAM,
    app,
    apps: [app, ...OTHER_APPS],
    scopes: new Set(options.scopes ?? BOT_SCOPES),
    subscriptions: new Set(options.events ?? Object.keys(EVENT_SCOPES)),
    verificationToken: 'practice-verification-token',
    state,
    now: options.now ?? (() => new Date()),
    address: () => address,
    pageUrl: (options.pageUrl ?? 'http://localhost:3000').replace(/\/$/, ''),
    tell,
    log: options.log ?? (() => {}),
  }
  moveIn(world)

  const ended = new AbortController()
  const faults = planFaults()
  const calls: RecordedCall[] = []
  const door = new Hono()
  const server = createServer(getRequestListener(door.fetch))
  const sockets = openSockets(server, world)
  let eventsUrl = options.eventsUrl
  const http = carryOverHttp(world, {
    url: () => eventsUrl,
    signingSecret,
    ...(options.msToAnswer ? { msToAnswer: options.msToAnswer } : {}),
  })
  const carrier = () => (eventsUrl ? http : sockets)
  const eitherWay: Carrier = { isReady: () => carrier().isReady(), send: (parcel) => carrier().send(parcel) }
  const retryDelaysMs = options.retryDelaysMs ?? [0, 60_000, 300_000]
  const deliveries = deliverTo(eitherWay, world, { faults, retryDelaysMs })
  sockets.onOpen(deliveries.kick)
  state.onCommit((entries) => {
    for (const change of changesOf(world, entries)) tell(change)
    if (entries.some(([table, , row]) => table === 'pendingEvents' && row !== null)) deliveries.kick()
  })

  const callerOf = knowTokens(world, appToken)
  const limits = options.enforceRateLimits ? limitRates(world) : undefined
  const openSocket = () => sockets.open()
  const record = (call: RecordedCall) => {
    calls.push(call)
    if (calls.length > MOST_CALLS_KEPT) calls.shift()
  }
  door.route('/', webApi(world, { callerOf, openSocket, faults, limits, record }))
  door.route('/', addresses(world, callerOf))

  const lastTime = Number(state.facts.get('port')?.value ?? 0)
  const port = await listenOnLoopback(server, { port: options.port ?? 0, preferably: lastTime })
  const address = `http://127.0.0.1:${port}`
  state.facts.put({ id: 'port', value: port })
  deliveries.kick()

  const scene = { world, deliveries, commands: options.commands ?? DEFAULT_COMMANDS }
  const onChange = (listener: (change: Change) => void) => {
    pageListeners.add(listener)
    return () => pageListeners.delete(listener)
  }
  return {
    ...actingIn(scene),
    apiUrl: `${address}/api/`,
    botToken: app.botToken,
    appToken,
    signingSecret,
    appId: app.id,
    teamId: world.team.id,
    botUserId: app.userId,
    page: pageRoutes(scene, onChange, ended.signal),
    calls,
    faults,
    sockets,
    setEventsUrl(url) {
      eventsUrl = url
      deliveries.kick()
    },
    verifyEventsUrl: http.verify,
    undelivered: () => state.pendingEvents.all().length,
    async stop() {
      ended.abort()
      deliveries.stop()
      sockets.stop()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
