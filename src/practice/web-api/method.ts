// The Web API: one entry per method with what Slack's reference says of it (scopes, rate tier, arguments), then what
// it does. A family of methods shares a file. Nothing here waits: a method is carried out whole, or refused.

import { z } from 'zod'
import type { App } from '../cast.ts'
import { channelById } from '../channels.ts'
import type { Channel } from '../records.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'

/** Whose token the call came with. */
export type Caller = {
  kind: 'bot' | 'user' | 'app-level'
  app: App
  /** Who acts: the app's bot user, or the person whose token it is. */
  userId: string
  scopes: Set<string>
}

export type Call<Args> = { world: World; caller: Caller; args: Args }

export type Answer = Record<string, unknown>

/** 1 to 4: Slack's tiers of 1, 20, 50 and 100 calls a minute. `special`: hundreds a minute. */
export type Tier = 1 | 2 | 3 | 4 | 'special'

export type Method = {
  name: string
  /** Any one of these is enough. */
  scopes: string[]
  tier: Tier
  argNames: Set<string>
  run(world: World, caller: Caller, given: Record<string, unknown>): Answer
}

export function method<Shape extends z.ZodRawShape>(spec: {
  name: string
  scopes: string[]
  tier: Tier
  args: Shape
  run(call: Call<z.infer<z.ZodObject<Shape>>>): Answer
}): Method {
  const schema = z.object(spec.args)
  return {
    name: spec.name,
    scopes: spec.scopes,
    tier: spec.tier,
    argNames: new Set(Object.keys(spec.args)),
    run(world, caller, given) {
      const read = schema.safeParse(given)
      if (!read.success) throw invalidArguments(read.error, given)
      return spec.run({ world, caller, args: read.data })
    },
  }
}

function invalidArguments(error: z.ZodError, given: Record<string, unknown>) {
  const messages = error.issues.map((issue) => {
    const name = String(issue.path[0])
    return given[name] === undefined
      ? `[ERROR] missing required field: ${name}`
      : `[ERROR] ${issue.message} [json-pointer:/${name}]`
  })
  return new Refusal('invalid_arguments', { response_metadata: { messages } })
}

// Arguments come as JSON or as a form, where everything is text: each kind reads both.
const parsed = (value: unknown) => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
export const text = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
export const flag = z.preprocess((value) => {
  if (value === 'true' || value === '1' || value === 1) return true
  if (value === 'false' || value === '0' || value === 0) return false
  return value
}, z.boolean())
export const whole = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.number().int())
export const json = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(parsed, schema)
/** `a,b` or a JSON list. */
export const list = z.preprocess((value) => {
  const read = parsed(value)
  return typeof read === 'string' ? read.split(',').filter(Boolean) : read
}, z.array(z.string()))

const FAMILY = { public: 'channels:', private: 'groups:', im: 'im:', mpim: 'mpim:' } as const

/**
 * The channel of a call, as far as the caller may know of it: a private one that he is not in does not exist for him.
 * Of `scopes` he needs one for this very kind of channel: to read a private one `groups:history`, and so on.
 */
export function channelFor(call: Call<unknown>, id: string, scopes: string[] = []): Channel {
  const channel = channelById(call.world, id)
  if (channel.kind !== 'public' && !channel.members.includes(call.caller.userId)) throw new Refusal('channel_not_found')
  requireScopeFor(call.caller, channel.kind, scopes)
  return channel
}

export function requireScopeFor(caller: Caller, kind: Channel['kind'], scopes: string[]) {
  const fitting = scopes.filter((scope) => scope.startsWith(FAMILY[kind]))
  if (fitting.length > 0) requireScope(caller, ...fitting)
}

/** Direct conversations have no name, topic or members to manage. */
export function namedChannelFor(call: Call<unknown>, id: string, scopes: string[] = []): Channel {
  const channel = channelFor(call, id, scopes)
  if (channel.kind === 'im' || channel.kind === 'mpim') throw new Refusal('method_not_supported_for_channel_type')
  return channel
}

/** Any one of these is enough. */
export function requireScope(caller: Caller, ...scopes: string[]) {
  if (!scopes.some((scope) => caller.scopes.has(scope))) throw missingScope(caller, scopes.join(','))
}

export const missingScope = (caller: Caller, needed: string) =>
  new Refusal('missing_scope', { needed, provided: [...caller.scopes].join(',') })

export const requireMember = (call: Call<unknown>, channel: Channel) => {
  if (!channel.members.includes(call.caller.userId)) throw new Refusal('not_in_channel')
}

export const requireOpen = (channel: Channel) => {
  if (channel.isArchived) throw new Refusal('is_archived')
}

export const requireUser = (world: World, id: string) => {
  const user = world.state.users.get(id)
  if (!user) throw new Refusal('user_not_found')
  return user
}

/** One page of a list, and the cursor of the next: empty at the end, as Slack does. */
export function page<Row>(rows: Row[], args: { limit?: number | undefined; cursor?: string | undefined }, most = 1000) {
  const limit = args.limit ?? 100
  if (limit < 1 || limit > most) throw new Refusal('invalid_limit')
  const from = args.cursor
    ? Number(
        Buffer.from(args.cursor, 'base64')
          .toString()
          .match(/^next:(\d+)$/)?.[1],
      )
    : 0
  if (!Number.isSafeInteger(from)) throw new Refusal('invalid_cursor')
  const isLast = from + limit >= rows.length
  const next = isLast ? '' : Buffer.from(`next:${from + limit}`).toString('base64')
  return { rows: rows.slice(from, from + limit), isLast, response_metadata: { next_cursor: next } }
}
