import { setTimeout as sleep } from 'node:timers/promises'
import type { Receiver } from '@slack/bolt'
import { readFailure, type SlackFailure, SlackSettingFault } from '../failure.ts'
import { deliveries, deliveryIdOf, type ReceiverOptions } from './deliver.ts'
import { type Connection, type Envelope, openConnection } from './socket-connection.ts'

/** A connection that lasted so long was a good one: the next is opened at once. */
const SETTLED_AFTER_MS = 10_000
const LONGEST_BACKOFF_MS = 30_000
const FINISH_WITHIN_MS = 1_300

export type SocketReceiver = Receiver & {
  /** At least one socket is open and greeted by Slack. */
  connected(): boolean
}

export type SocketReceiverOptions = ReceiverOptions & {
  appToken: string
  /** Base of the Web API, ends in `/api/`; Slack's own unless given. */
  apiUrl?: string | undefined
  /** Slack closes every socket after some hours. Opened this far apart, two are not closed within the same second. */
  apartMs?: number
}

type Line = { connection?: Connection | undefined; openedAt: number }

/**
 * Bolt's way in over Socket Mode: two sockets, so that one listens while Slack closes the other. `start` resolves when
 * the first is open, or when Slack could not be reached and is being tried again; it rejects with a `SlackSettingFault`
 * when the token will never do. `stop` takes two seconds at most. Slack allows ten sockets an app, so five processes.
 */
export function slackSocketReceiver({
  appToken,
  apiUrl,
  apartMs = 5_000,
  ...options
}: SocketReceiverOptions): SocketReceiver {
  const { log } = options
  const { init, deliver, close } = deliveries(options)
  const stopping = new AbortController()
  const first: Line = { openedAt: 0 }
  const second: Line = { openedAt: 0 }
  let opening: Promise<unknown> = Promise.resolve()

  return {
    init,
    connected: () => isOpen(first) || isOpen(second),

    async start() {
      const connection = await inTurn(open).catch((thrown: unknown) => {
        const failure = readFailure('apps.connections.open', thrown)
        const fault = appTokenFault(failure)
        if (fault) throw fault
        log.warn({ error: failure.error }, 'Slack cannot be reached yet; trying again')
        return undefined
      })
      void keepOpen(first, second, connection)
      void keepOpen(second, first)
    },

    async stop() {
      await close(FINISH_WITHIN_MS)
      stopping.abort()
      await Promise.all([first.connection?.hangUp(), second.connection?.hangUp()])
    },
  }

  async function open(): Promise<Connection> {
    const { signal } = stopping
    const connection = await openConnection({
      appToken,
      apiUrl,
      log,
      signal,
      receive: (envelope, via) => void take(envelope, via),
    })
    if (signal.aborted) await connection.hangUp() // stopped in between: nobody else knows of it yet
    return connection
  }

  /** Keeps one line open until the stop, whatever Slack and the network do. Never rejects. */
  async function keepOpen(line: Line, other: Line, connected?: Connection): Promise<void> {
    let next = connected
    let failures = 0
    while (!stopping.signal.aborted) {
      let backoffMs = 0
      try {
        if (!next) await standApart(other)
        next ??= await inTurn(async () => (msTooYoung(other) > 0 ? undefined : open()))
        if (!next) continue // the other line was opened first; stand apart from it
        Object.assign(line, { connection: next, openedAt: Date.now() })
        await next.closed
        failures = Date.now() - line.openedAt > SETTLED_AFTER_MS ? 0 : failures + 1
        if (failures > 0) backoffMs = backoff(failures)
      } catch (thrown) {
        failures += 1
        backoffMs = Math.max(backoff(failures), noteFailure(readFailure('apps.connections.open', thrown)))
      }
      line.connection = undefined
      next = undefined
      await pause(backoffMs)
    }
  }

  function msTooYoung(other: Line): number {
    return isOpen(other) ? Math.max(0, other.openedAt + apartMs - Date.now()) : 0
  }

  /** Waits until the other line is old enough, or gone: then this one is needed at once. */
  async function standApart(other: Line): Promise<void> {
    const waitMs = msTooYoung(other)
    if (waitMs > 0) await Promise.race([pause(waitMs), other.connection?.closed])
  }

  /** Opening one after the other, so that two lines lost at once do not come back with the same age. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = opening.then(work)
    opening = mine.catch(() => {})
    return mine
  }

  function pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: stopping.signal }).catch(() => {})
  }

  /** Answers how long Slack itself asks to wait. */
  function noteFailure(failure: SlackFailure): number {
    if (stopping.signal.aborted) return 0
    const fault = appTokenFault(failure)
    if (fault) log.error(fault.message)
    else log.warn({ error: failure.error }, 'A socket to Slack could not be opened; trying again')
    return (failure.retryAfterSeconds ?? 0) * 1_000
  }

  async function take({ id, body, retryNum, retryReason }: Envelope, via: Connection): Promise<void> {
    const deliveryId = deliveryIdOf(body, JSON.stringify(body))
    await deliver({ body, deliveryId, retryNum, retryReason }, (outcome) => {
      if (outcome.kind !== 'committed') return
      // Slack may have closed the socket it came by meanwhile; the SDK, too, then answers over the one that followed.
      const way = [via, first.connection, second.connection].find((way) => way?.isOpen())
      try {
        if (!way) throw new Error('No socket is open')
        way.acknowledge(id, outcome.response)
      } catch {
        log.warn({ deliveryId }, 'What was delivered is done, but Slack could not be told; it may deliver it again')
      }
    })
  }
}

function isOpen(line: Line): boolean {
  return line.connection?.isOpen() ?? false
}

/** Half a second, then twice as long each time; spread, so that many processes do not come back in step. */
function backoff(failures: number): number {
  return Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** failures) * (0.5 + Math.random() / 2)
}

const TOKEN_FAULTS: Record<string, string> = {
  account_inactive: 'belongs to an app that was removed',
  invalid_auth: 'is not accepted by Slack',
  missing_scope: 'lacks the scope connections:write',
  not_allowed_token_type: 'is not an app-level token',
  not_authed: 'is not accepted by Slack',
  team_disabled: 'belongs to a workspace that is switched off',
  token_expired: 'has expired',
  token_revoked: 'has been revoked',
  user_removed_from_team: 'belongs to a person who left the workspace',
}

function appTokenFault(failure: SlackFailure): SlackSettingFault | undefined {
  const wrong = failure.kind === 'refused' ? TOKEN_FAULTS[failure.error] : undefined
  return wrong ? new SlackSettingFault('SLACK_APP_TOKEN', wrong, 'xapp-…') : undefined
}
