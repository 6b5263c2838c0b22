// The HTTP door of the Web API: who calls, whether they may, what went wrong on request, and the record of it all.

import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { CallFault, FaultPlan } from '../faults.ts'
import { parseJson } from '../parse-json.ts'
import type { limitRates } from '../rate-limits.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { bookmarks } from './bookmarks.ts'
import { canvases } from './canvases.ts'
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { files } from './files.ts'
import { history } from './history.ts'
import { marks } from './marks.ts'
import { membership } from './membership.ts'
import { type Answer, type Caller, type Method, requireScope } from './method.ts'
import { users } from './users.ts'
import { views } from './views.ts'

export const METHODS: Map<string, Method> = new Map(
  [
    ...conversations,
    ...membership,
    ...history,
    ...chat,
    ...marks,
    ...bookmarks,
    ...users,
    ...views,
    ...files,
    ...canvases,
  ].map((each) => [each.name, each]),
)

/** One call of the Web API as it was answered. */
export type RecordedCall = {
  method: string
  args: Record<string, unknown>
  at: Date
  ok: boolean
  error?: string
  /** Arguments the method does not have; Slack passes over them, and so do we, but it is a mistake. */
  unknownArguments: string[]
  fault?: CallFault['kind']
}

type Env = { Bindings: HttpBindings }

export function webApi(
  world: World,
  options: {
    callerOf: (token: string) => Caller | undefined
    openSocket: () => string
    faults: FaultPlan
    /** Missing: calls are not counted. */
    limits: ReturnType<typeof limitRates> | undefined
    record: (call: RecordedCall) => void
  },
): Hono<Env> {
  const api = new Hono<Env>()

  api.on(['GET', 'POST'], '/api/:method', async (context) => {
    const name = context.req.param('method')
    const { token, args } = await readArguments(context)
    const fault = options.faults.nextFor(name)
    const known = METHODS.get(name)
    const unknownArguments = known ? Object.keys(args).filter((each) => !known.argNames.has(each)) : []
    const record = (answer: Answer) =>
      options.record({
        method: name,
        args,
        at: world.now(),
        ok: answer.ok === true,
        ...(typeof answer.error === 'string' ? { error: answer.error } : {}),
        unknownArguments,
        ...(fault ? { fault: fault.kind } : {}),
      })

    const tooSoon =
      fault?.kind === 'rate_limited'
        ? (fault.retryAfterSeconds ?? 1)
        : known && options.limits?.secondsToWait(name, known.tier, args)
    if (tooSoon) {
      record({ ok: false, error: 'ratelimited' })
      return context.json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(tooSoon) })
    }
    if (fault?.kind === 'error') {
      const error = fault.error ?? 'internal_error'
      record({ ok: false, error })
      return fault.error ? context.json({ ok: false, error }) : context.text('upstream error', 500)
    }
    if (fault?.kind === 'reset') {
      record({ ok: false, error: 'connection_reset' })
      return hangUp(context)
    }
    if (fault?.kind === 'slow') await new Promise((done) => setTimeout(done, fault.delayMs ?? 1000))

    const answer = carryOut(name, token, args)
    record(answer)
    if (fault?.kind === 'applied_but_lost') return hangUp(context)
    return context.json(withWarnings(answer, unknownArguments))
  })

  function carryOut(name: string, token: string | undefined, args: Record<string, unknown>): Answer {
    try {
      if (token === undefined && name !== 'api.test') throw new Refusal('not_authed')
      const caller = options.callerOf(token ?? '')
      if (name === 'apps.connections.open') {
        if (caller?.kind !== 'app-level') throw new Refusal(caller ? 'not_allowed_token_type' : 'invalid_auth')
        return { ok: true, url: options.openSocket() }
      }
      const method = METHODS.get(name)
      if (!method) throw new Refusal('unknown_method', { req_method: name })
      if (name === 'api.test') return { ok: true, ...method.run(world, anybody(world), args) }
      if (!caller) throw new Refusal('invalid_auth')
      if (caller.kind === 'app-level') throw new Refusal('not_allowed_token_type')
      if (method.scopes.length > 0) requireScope(caller, ...method.scopes)
      return { ok: true, ...world.state.transact(() => method.run(world, caller, args)) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.error, ...error.details }
      world.log({ msg: 'practice workspace: a call failed', method: name, error: String(error) })
      return { ok: false, error: 'internal_error' }
    }
  }

  return api
}

const anybody = (world: World): Caller => ({ kind: 'bot', app: world.app, userId: '', scopes: new Set() })

/** Breaks the connection, so that the caller cannot know how far the call came. */
function hangUp(context: Context<Env>) {
  context.env.incoming.socket.destroy()
  return context.body(null)
}

function withWarnings(answer: Answer, unknownArguments: string[]): Answer {
  if (unknownArguments.length === 0) return answer
  const metadata = (answer.response_metadata ?? {}) as { warnings?: string[] } // only our own methods fill it
  const warnings = [...(metadata.warnings ?? []), ...unknownArguments.map((name) => `unknown_argument:${name}`)]
  return { ...answer, warning: answer.warning ?? 'unknown_argument', response_metadata: { ...metadata, warnings } }
}

async function readArguments(context: Context<Env>) {
  const { token: inBody, ...args } = { ...context.req.query(), ...(await readBody(context)) }
  const inHeader = context.req.header('authorization')?.match(/^Bearer\s+(.+)$/i)?.[1]
  return { token: inHeader ?? (typeof inBody === 'string' ? inBody : undefined), args }
}

async function readBody(context: Context<Env>): Promise<Record<string, unknown>> {
  if (context.req.method !== 'POST') return {}
  const type = context.req.header('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return await context.req.parseBody()
  const body = await context.req.text()
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body))
  const read = parseJson(body)
  return typeof read === 'object' && read !== null ? { ...read } : {}
}
