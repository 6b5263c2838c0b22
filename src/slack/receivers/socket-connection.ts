import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeClient } from '@slack/socket-mode'
import type { Logger } from 'pino'
import { z } from 'zod'
import { readFailure, SlackFailure } from '../failure.ts'
import { sdkLog } from '../sdk-log.ts'

const METHOD = 'apps.connections.open'
const API_TIMEOUT_MS = 10_000
/** From dialling to Slack's hello; the SDK would wait for ever. */
const OPEN_WITHIN_MS = 15_000
const CLOSE_WITHIN_MS = 500
/**
 * The SDK pings at a third of this and measures Slack's answers by the clock. Measured on 3.1.0: at its default of 5 s
 * a process held up for 4 s (a cold start, a busy machine) loses a sound connection, at 10 s not even 7 s does harm;
 * a peer gone silent is noticed after 4 s and 7 s, while the other socket listens.
 */
const CLIENT_PING_TIMEOUT_MS = 10_000

export type Envelope = {
  id: string
  body: Record<string, unknown>
  retryNum?: number | undefined
  retryReason?: string | undefined
}

/** One socket, from Slack's hello until it is closed by either side. It does not come back: who holds it opens another. */
export type Connection = {
  closed: Promise<void>
  isOpen(): boolean
  /** Throws when the socket is closed; what was not acknowledged Slack delivers again. */
  acknowledge(envelopeId: string, response: unknown): void
  /** Bounded to about half a second, whether or not Slack plays its part. */
  hangUp(): Promise<void>
}

export type ConnectionOptions = {
  appToken: string
  apiUrl?: string | undefined
  log: Logger
  /** Gives up opening. */
  signal: AbortSignal
  receive: (envelope: Envelope, via: Connection) => void
}

/**
 * Opens a socket and waits for Slack's hello; throws a `SlackFailure`. The SDK's own reconnecting stays off: in 3.1.0 it
 * leaves the app deaf for five seconds each time (measured), rejects where nobody can catch it when a disconnect meets a
 * reconnect (slackapi/node-slack-sdk #2656, measured: the process dies), and gives up for good on one failed HTTP call.
 */
export async function openConnection({
  appToken,
  apiUrl,
  log,
  signal,
  receive,
}: ConnectionOptions): Promise<Connection> {
  const client = new AttentiveClient(log, {
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: CLIENT_PING_TIMEOUT_MS,
    logger: sdkLog(log, 'slack-socket'),
    clientOptions: {
      timeout: API_TIMEOUT_MS,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: (input, init) =>
        fetch(input, { ...init, signal: AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]) }),
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    },
  })
  const connection: Connection = {
    closed: new Promise((resolve) => client.once('disconnected', () => resolve())),
    isOpen: () => client.websocket?.isActive() ?? false,
    acknowledge: (id, response) => acknowledge(client, id, response),
    hangUp: () => hangUp(client),
  }
  client.on('slack_event', (delivered: unknown) => {
    const envelope = readEnvelope(delivered)
    if (envelope) receive(envelope, connection)
    else log.warn('Slack sent an envelope over the socket that cannot be read')
  })
  await greeted(client, signal)
  return connection
}

/** Waits for Slack's hello, and leaves no half-open socket behind when there is none. */
async function greeted(client: SocketModeClient, signal: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(OPEN_WITHIN_MS)])
  const started = client.start()
  const stopped = new Promise<never>((_, reject) =>
    limit.addEventListener('abort', () => reject(limit.reason), { once: true }),
  )
  try {
    await Promise.race([started, stopped])
  } catch (thrown) {
    started.catch(() => {}) // it ends by the hanging up below, after nobody waits for it any more
    await hangUp(client)
    // A socket closed before the hello rejects with nothing at all.
    const closed = new SlackFailure({ kind: 'unreachable', method: METHOD, error: 'connection_closed' })
    throw thrown === undefined ? closed : readFailure(METHOD, thrown)
  }
}

/** Says goodbye and waits a moment for Slack to answer; the second call drops the connection, where one would wait 30 s. */
async function hangUp(client: SocketModeClient): Promise<void> {
  const waited = new AbortController()
  await Promise.race([
    client.disconnect(),
    sleep(CLOSE_WITHIN_MS, undefined, { signal: waited.signal }).catch(() => {}),
  ])
  waited.abort()
  client.websocket?.disconnect()
}

function acknowledge(client: SocketModeClient, id: string, response: unknown): void {
  if (!client.websocket?.isActive()) throw new Error('The socket is closed')
  const payload = typeof response === 'string' ? { text: response } : (response ?? {})
  client.websocket.send(JSON.stringify({ envelope_id: id, payload }), (error) => {
    if (error) throw error
  })
}

const deliveredEnvelope = z.object({
  envelope_id: z.string(),
  body: z.record(z.string(), z.unknown()),
  retry_num: z.number().optional().catch(undefined),
  retry_reason: z.string().optional().catch(undefined),
})

function readEnvelope(delivered: unknown): Envelope | undefined {
  const parsed = deliveredEnvelope.safeParse(delivered)
  if (!parsed.success) return undefined
  const { envelope_id, body, retry_num, retry_reason } = parsed.data
  return { id: envelope_id, body, retryNum: retry_num, retryReason: retry_reason }
}

/**
 * Reads each message without falling over it: the SDK's reader is an async listener that nobody awaits, and it throws
 * on an envelope without an event (`app_rate_limited` is one), which would end the process.
 */
class AttentiveClient extends SocketModeClient {
  readonly #log: Logger

  constructor(log: Logger, options: ConstructorParameters<typeof SocketModeClient>[0]) {
    super(options)
    this.#log = log
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    try {
      const reason = typeof data === 'string' ? reasonToDisconnect(data) : undefined
      await super.onWebSocketMessage(data, isBinary)
      if (reason) this.#leave(reason)
    } catch (error) {
      this.#log.warn(
        { fault: error instanceof Error ? error.name : typeof error },
        'A message of Slack’s cannot be read',
      )
    }
  }

  #leave(reason: string): void {
    if (reason === 'link_disabled')
      this.#log.error('Socket Mode is switched off in the app’s settings; switch it on again')
    else this.#log.info({ reason }, 'Slack closes a socket; another is opened')
    // The SDK has said goodbye and would now wait up to 30 s for an answer to it, deaf; this drops the connection.
    this.websocket?.disconnect()
  }
}

const disconnect = z.object({ type: z.literal('disconnect'), reason: z.string().catch('not stated') })

function reasonToDisconnect(message: string): string | undefined {
  return message.includes('"disconnect"') ? disconnect.safeParse(JSON.parse(message)).data?.reason : undefined
}
