import { z } from 'zod'
import type { Actor } from '../domain/actor.ts'
import type { SlackClient } from './client.ts'
import type { SlackAnswer } from './methods.ts'

const SLACKBOT = 'USLACKBOT'
const CACHED_FOR_MS = 10 * 60_000

/** Who was found under which Slack id. Only answers of Slack's are kept; a failed lookup never is. */
export type IdentityCache = {
  get(id: string): Promise<Actor | undefined>
  put(id: string, actor: Actor): Promise<void>
}

export type IdentityReader = {
  /** Who presses or commands: the id comes from a payload that Slack signed. */
  person(userId: string): Promise<Actor>
  /** Who wrote a message, from the event or from history; for an edit, who wrote what now stands there. */
  author(message: object): Promise<Actor>
}

export type IdentityOptions = {
  client: SlackClient
  /** In memory, for ten minutes, unless given. */
  cache?: IdentityCache
  teamId: string
  /** User ids of accounts that machines use, from the configuration. */
  machineUsers: readonly string[]
  /** Milliseconds. */
  now?: () => number
  /** A form's ticket lives three seconds, so finding out who somebody is may take only part of it. */
  deadlineMs?: number
}

/**
 * Tells people from machines, and fails closed: who cannot be established in time is `unknown`, which owns nothing.
 * Names are for showing only. An app may take any display name, so none is ever compared.
 */
export function identityReader(options: IdentityOptions): IdentityReader {
  const { client, teamId, machineUsers, now = Date.now, deadlineMs = 1_000 } = options
  const cache = options.cache ?? memoryCache(now)
  const underway = new Map<string, Promise<Actor | undefined>>()

  return { person, author }

  async function person(userId: string): Promise<Actor> {
    if (userId === SLACKBOT) return { kind: 'app', id: SLACKBOT, name: 'Slackbot' }
    const found = await inTime(userId, () => lookUpUser(userId))
    const actor: Actor = found ?? { kind: 'unknown', id: userId, name: userId }
    return machineUsers.includes(userId) ? { ...actor, kind: 'app' } : actor
  }

  async function author(message: object): Promise<Actor> {
    const written = readMessage(message)
    if (!written) return { kind: 'unknown', id: 'unknown', name: 'Someone' }
    if (isByApp(written)) return appBehind(written)
    if (!written.user) return { kind: 'unknown', id: 'unknown', name: 'Someone' }
    const actor = await person(written.user)
    // Slack's own clients put an id of theirs on what is typed into them. Without it nothing shows that a person typed.
    return actor.kind === 'person' && !written.client_msg_id ? { ...actor, kind: 'unknown', likelyPerson: true } : actor
  }

  async function appBehind(message: WrittenMessage): Promise<Actor> {
    const { bot_id, user } = message
    const id = message.app_id ?? message.bot_profile?.app_id ?? bot_id ?? user ?? 'unknown'
    // A message written with a person's token names that person as its user, as if they had typed it.
    const account = user ? await person(user) : undefined
    const named = message.bot_profile?.name ?? (account?.kind === 'app' ? account.name : undefined)
    const name = named ?? (bot_id && (await inTime(bot_id, () => lookUpBot(bot_id)))?.name) ?? 'An app'
    return { kind: 'app', id, name, ...(account?.kind === 'person' ? { onBehalfOf: account.id } : {}) }
  }

  /** Answers within the deadline or not at all; a lookup that comes late still fills the cache for the next tap. */
  async function inTime(id: string, lookUp: () => Promise<Actor>): Promise<Actor | undefined> {
    const found = underway.get(id) ?? find(id, lookUp).finally(() => underway.delete(id))
    underway.set(id, found)
    let timer: NodeJS.Timeout | undefined
    const outOfTime = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), deadlineMs)
    })
    return Promise.race([found, outOfTime]).finally(() => clearTimeout(timer))
  }

  async function find(id: string, lookUp: () => Promise<Actor>): Promise<Actor | undefined> {
    try {
      const known = await cache.get(id)
      if (known) return known
      const actor = await lookUp()
      if (actor.kind !== 'unknown') await cache.put(id, actor)
      return actor
    } catch {
      return undefined // whatever failed, the answer is the same: we do not know who this is
    }
  }

  async function lookUpUser(userId: string): Promise<Actor> {
    const { user } = await client.call('users.info', { user: userId })
    const name = user?.profile?.real_name || user?.real_name || user?.profile?.display_name || user?.name || userId
    return { kind: user ? kindOf(user) : 'unknown', id: userId, name }
  }

  async function lookUpBot(botId: string): Promise<Actor> {
    const { bot } = await client.call('bots.info', { bot: botId })
    return { kind: 'app', id: bot?.app_id ?? botId, name: bot?.name ?? botId }
  }

  function kindOf(user: SlackUser): Actor['kind'] {
    if (user.is_bot || user.is_workflow_bot || user.is_connector_bot) return 'app'
    // Somebody of another company, or who has left, is a human being but not one who may answer for this workspace.
    if (user.deleted || user.is_stranger) return 'unknown'
    const ofOurs =
      user.team_id === undefined || user.team_id === teamId || user.enterprise_user?.teams?.includes(teamId) === true
    return ofOurs ? 'person' : 'unknown'
  }
}

type SlackUser = NonNullable<SlackAnswer<'users.info'>['user']>

const mark = z.string().min(1).nullish().catch(undefined)
const writtenMessage = z.object({
  subtype: mark,
  user: mark,
  app_id: mark,
  bot_id: mark,
  bot_profile: z.object({ app_id: mark, name: mark }).nullish().catch({}),
  client_msg_id: mark,
})
type WrittenMessage = z.infer<typeof writtenMessage>

/** The message itself; an edit carries it inside, and its envelope says nothing about who wrote. */
function readMessage(event: object): WrittenMessage | undefined {
  const message =
    'subtype' in event && event.subtype === 'message_changed' ? 'message' in event && event.message : event
  return writtenMessage.safeParse(message).data
}

/** Any one of these marks is enough: the presence of `user` proves nothing, and no single mark is always there. */
function isByApp(message: WrittenMessage): boolean {
  return Boolean(message.bot_id || message.bot_profile || message.app_id || message.subtype === 'bot_message')
}

function memoryCache(now: () => number): IdentityCache {
  const known = new Map<string, { actor: Actor; until: number }>()
  return {
    async get(id) {
      const entry = known.get(id)
      return entry && entry.until > now() ? entry.actor : undefined
    },
    async put(id, actor) {
      known.set(id, { actor, until: now() + CACHED_FOR_MS })
    },
  }
}
