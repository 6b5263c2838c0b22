import { Agent, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { api } from '@pagerduty/pdjs'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { PagerDutyFailure, SECONDS_WHEN_UNSTATED } from './failure.ts'
import { readRefusal } from './refusal.ts'

declare module 'http' {
  interface Agent {
    /** Left out of Node's typings, but what `http.request` demands of anything that is to serve as an agent. */
    addRequest(request: ClientRequest, options: object): void
  }
}

export type Call = {
  method: 'GET' | 'POST' | 'PUT'
  /** `/incidents/PABC123/notes`; what is not ours in it is encoded. */
  path: string
  query?: Record<string, string | string[]>
  /** E-mail address of the user on whose behalf the call is made. */
  from?: string
  body?: object
}

/** Sends one call once and reads its answer, or throws a `PagerDutyFailure`. It never tries twice: that is for jobs. */
export type Caller = <Shape extends z.ZodType>(call: Call, shape: Shape) => Promise<z.output<Shape>>

type CallerOptions = {
  /** Base address, with or without a slash at its end. */
  url: string
  /** None for the Events API, whose key stands in the body. */
  apiToken?: string | undefined
  /** What must not stand in an error's text, in case PagerDuty quotes it. */
  secrets: string[]
  timeoutMs: number
  log: Logger
}

type Answer = { status: number; body: unknown } | { limitedFor: number }

export function caller({ url, apiToken, secrets, timeoutMs, log }: CallerOptions): Caller {
  const base = url.replace(/\/+$/, '')
  return async (call, shape) => {
    const { method, path } = call
    const answer = await send(base, apiToken, call, timeoutMs)
    if ('limitedFor' in answer) {
      const retryAfterSeconds = answer.limitedFor
      log.warn({ method, path, retryAfterSeconds }, 'PagerDuty limits calls for a while')
      throw new PagerDutyFailure({
        kind: 'rate_limited',
        method,
        path,
        error: 'rate_limited',
        status: 429,
        retryAfterSeconds,
      })
    }
    const { status, body } = answer
    const unreachable = (error: string, ambiguous: boolean) =>
      new PagerDutyFailure({ kind: 'unreachable', method, path, error, status, ambiguous })
    if (status >= 500) throw unreachable(`http_${status}`, true)
    if (status >= 400) {
      const error = readRefusal(status, body, secrets)
      throw error
        ? new PagerDutyFailure({ kind: 'refused', method, path, error, status })
        : unreachable(`http_${status}`, false)
    }
    const read = shape.safeParse(body)
    if (!read.success) throw unreachable('invalid_response', true)
    return read.data
  }
}

async function send(base: string, apiToken: string | undefined, call: Call, timeoutMs: number): Promise<Answer> {
  const { method, path, query, from, body } = call
  const giveUp = new AbortController()
  let timedOut = false
  let limitedFor: number | undefined
  const timer = setTimeout(() => {
    timedOut = true
    giveUp.abort()
  }, timeoutMs)
  // The library answers a 429 with three more attempts, 20 s apart, and no word of it to us: the call ends here first.
  const agent = agentThatShows(base, (response) => {
    if (response.statusCode !== 429) return
    limitedFor = waitingTime(response)
    giveUp.abort()
  })
  const parameters = {
    // A full address, since with `server` the library insists on https.
    url: base + path,
    method,
    agent,
    signal: giveUp.signal,
    // Zero is no timer at all; any other value stops nothing and keeps the process alive that long.
    requestTimeout: 0,
    headers: {
      ...(from ? { From: from } : {}),
      ...(apiToken === undefined ? { Accept: 'application/json', Authorization: '' } : {}),
    },
    ...(apiToken === undefined ? {} : { token: apiToken }),
    ...(query ? { queryParameters: query } : {}),
    ...(body ? { data: body } : {}),
  }
  try {
    const response = await api(parameters)
    return { status: response.status, body: response.data }
  } catch (thrown) {
    if (limitedFor !== undefined) return { limitedFor }
    if (timedOut) throw new PagerDutyFailure({ kind: 'unreachable', method, path, error: 'timeout', ambiguous: true })
    // A body that is not JSON rejects with the response itself, which is no Error.
    if (isAnswer(thrown)) return { status: thrown.status, body: undefined }
    const code = codeOf(thrown)
    throw new PagerDutyFailure({
      kind: 'unreachable',
      method,
      path,
      error: `connection_failed (${code ?? 'unknown'})`,
      ambiguous: code === undefined || !BEFORE_SENDING.test(code),
    })
  } finally {
    clearTimeout(timer)
  }
}

function agentThatShows(address: string, show: (response: IncomingMessage) => void): Agent {
  const agent = address.startsWith('https:') ? new SecureAgent() : new Agent()
  const add = agent.addRequest
  agent.addRequest = (request, options) => {
    // Before anybody else listens for the answer, so that what is aborted here never reaches the library.
    request.once('response', show)
    add.call(agent, request, options)
  }
  return agent
}

/** Seconds; https://developer.pagerduty.com/docs/rest-api-rate-limits. Some 429s come without the header. */
function waitingTime({ headers }: IncomingMessage): number {
  const stated = headers['ratelimit-reset'] ?? headers['retry-after']
  return typeof stated === 'string' && /^\d+$/.test(stated) ? Math.max(1, Number(stated)) : SECONDS_WHEN_UNSTATED
}

/** Faults that break a call before a byte of it has left. */
const BEFORE_SENDING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/

function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}

function isAnswer(thrown: unknown): thrown is { status: number } {
  return typeof thrown === 'object' && thrown !== null && 'status' in thrown && typeof thrown.status === 'number'
}
