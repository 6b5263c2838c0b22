// The bot's side of Slack: calls going out (this file and those beside it), deliveries coming in (`receivers/`), what
// they mean (`listeners/`) and what is drawn (`blocks/`). Rules of the incident live in `domain`, rows in `store`.

import { setTimeout as sleep } from 'node:timers/promises'
import { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { rateLimited, readFailure, SECONDS_WHEN_UNSTATED } from './failure.ts'
import { type Limiter, limiter, type Manner } from './limits.ts'
import type { SlackAnswer, SlackArgs, SlackMethod } from './methods.ts'
import { sdkLog } from './sdk-log.ts'

/** A form's ticket lives three seconds; a call that takes longer than this has used it up. */
const INTERACTIVE_TIMEOUT_MS = 2_500
const BACKGROUND_TIMEOUT_MS = 10_000
/** Longer than this a job is put back instead, so that it does not hold a worker that another job could use. */
const BACKGROUND_PATIENCE_MS = 3_000

/** One way to call Slack. It answers or throws a `SlackFailure`, and never tries twice: see `ambiguous` there. */
export type SlackClient = {
  call<M extends SlackMethod>(method: M, args: SlackArgs<M>): Promise<SlackAnswer<M>>
}

export type SlackClients = {
  /** For commands, clicks and forms: waits for nobody, gives up after 2.5 s. */
  interactive: SlackClient
  /** For jobs: waits up to 3 s for its turn, gives up after 10 s. */
  background: SlackClient
}

export type SlackClientOptions = {
  token: string
  /** Base of the Web API, ends in `/api/`; Slack's own unless given. */
  apiUrl?: string | undefined
  log: Logger
  /** Milliseconds; only the limiter reads it. */
  now?: () => number
}

/**
 * Two clients over one limiter: Slack counts calls per method for the app as a whole, but the SDK's queue is per client
 * and one 429 stops all of it (measured: a form waited 1.8 s behind another method's), so neither queue is used.
 */
export function slackClients({ token, apiUrl, log, now = Date.now }: SlackClientOptions): SlackClients {
  const limits = limiter()
  const open = (name: string, timeout: number, manner: Manner): SlackClient => {
    const web = new WebClient(token, {
      timeout,
      // One attempt: after a reset the SDK's retry posted a message a second time (measured).
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: sdkLog(log, name),
      fetch: fetchStatingRetryAfter,
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    })
    return client(web, limits, manner, now, log)
  }
  return {
    interactive: open('slack-interactive', INTERACTIVE_TIMEOUT_MS, 'at_once'),
    background: open('slack-background', BACKGROUND_TIMEOUT_MS, { patientMs: BACKGROUND_PATIENCE_MS }),
  }
}

function client(web: WebClient, limits: Limiter, manner: Manner, now: () => number, log: Logger): SlackClient {
  return {
    async call(method, args) {
      const channel = channelOf(args)
      const turn = limits.turn(method, channel, manner, now())
      if ('comeBackInMs' in turn) throw rateLimited(method, Math.ceil(turn.comeBackInMs / 1_000))
      if (turn.waitMs > 0) await sleep(turn.waitMs)
      try {
        const answer = await web.apiCall(method, { ...args })
        return answer as SlackAnswer<typeof method> // apiCall throws unless `ok`; the shape is Slack's word, all optional
      } catch (thrown) {
        const failure = readFailure(method, thrown)
        if (failure.kind === 'rate_limited') {
          const retryAfterSeconds = failure.retryAfterSeconds ?? SECONDS_WHEN_UNSTATED
          limits.close(method, channel, retryAfterSeconds, now())
          log.warn({ method, retryAfterSeconds }, 'Slack limits this method for a while')
        }
        throw failure
      }
    },
  }
}

function channelOf(args: object): string | undefined {
  return 'channel' in args && typeof args.channel === 'string' ? args.channel : undefined
}

/** The SDK throws a bare Error at a 429 without a readable Retry-After, which could not be told from a network fault. */
const fetchStatingRetryAfter: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  if (response.status !== 429 || /^\d+$/.test(response.headers.get('retry-after') ?? '')) return response
  const headers = new Headers(response.headers)
  headers.set('retry-after', String(SECONDS_WHEN_UNSTATED))
  return new Response(response.body, { status: response.status, headers })
}
