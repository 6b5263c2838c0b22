import { archive, checkChannelName, createChannel, describe, directChannel, join, leave, rename } from '../channels.ts'
import { findMessage } from '../messages.ts'
import type { Message } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { channelObject, messageObject } from '../slack-objects.ts'
import {
  type Call,
  channelFor,
  flag,
  list,
  method,
  page,
  requireMember,
  requireOpen,
  requireUser,
  text,
  whole,
} from './method.ts'

const READ = ['channels:read', 'groups:read', 'im:read', 'mpim:read']
const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history']
const MANAGE = ['channels:manage', 'channels:write', 'groups:write', 'im:write', 'mpim:write']
const TOPIC = ['channels:write.topic', 'groups:write.topic', 'im:write.topic', 'mpim:write.topic', ...MANAGE]
const INVITE = ['channels:write.invites', 'groups:write.invites', ...MANAGE]

const KIND_BY_TYPE: Record<string, string> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
}

/** Direct conversations have no name, topic or members to manage. */
const channelOnly = (call: Call<unknown>, id: string) => {
  const channel = channelFor(call, id)
  if (channel.kind === 'im' || channel.kind === 'mpim') throw new Refusal('method_not_supported_for_channel_type')
  return channel
}

export const conversations = [
  method({
    name: 'conversations.create',
    scopes: MANAGE,
    tier: 2,
    args: { name: text, is_private: flag.optional(), team_id: text.optional() },
    run({ world, caller, args }) {
      const channel = createChannel(world, caller.userId, args.name, args.is_private ?? false)
      return { channel: channelObject(world, channel, caller.userId) }
    },
  }),

  method({
    name: 'conversations.list',
    scopes: READ,
    tier: 2,
    args: {
      types: list.optional(),
      exclude_archived: flag.optional(),
      limit: whole.optional(),
      cursor: text.optional(),
      team_id: text.optional(),
    },
    run({ world, caller, args }) {
      const kinds = (args.types ?? ['public_channel']).map((type) => {
        const kind = KIND_BY_TYPE[type.trim()]
        if (!kind) throw new Refusal('invalid_types')
        return kind
      })
      const visible = world.state.channels
        .all()
        .filter((channel) => kinds.includes(channel.kind))
        .filter((channel) => channel.kind === 'public' || channel.members.includes(caller.userId))
        .filter((channel) => !(args.exclude_archived && channel.isArchived))
      const { rows, response_metadata } = page(visible, args)
      return { channels: rows.map((channel) => channelObject(world, channel, caller.userId)), response_metadata }
    },
  }),

  method({
    name: 'conversations.info',
    scopes: READ,
    tier: 3,
    args: { channel: text, include_locale: flag.optional(), include_num_members: flag.optional() },
    run(call) {
      const channel = channelFor(call, call.args.channel, 'read')
      return { channel: channelObject(call.world, channel, call.caller.userId) }
    },
  }),

  method({
    name: 'conversations.members',
    scopes: READ,
    tier: 4,
    args: { channel: text, limit: whole.optional(), cursor: text.optional() },
    run(call) {
      const { rows, response_metadata } = page(channelFor(call, call.args.channel, 'read').members, call.args)
      return { members: rows, response_metadata }
    },
  }),

  method({
    name: 'conversations.history',
    scopes: HISTORY,
    tier: 3,
    args: {
      channel: text,
      latest: text.optional(),
      oldest: text.optional(),
      inclusive: flag.optional(),
      include_all_metadata: flag.optional(),
      limit: whole.optional(),
      cursor: text.optional(),
    },
    run(call) {
      const channel = channelFor(call, call.args.channel, 'history')
      requireMember(call, channel)
      const isTopLevel = (message: Message) =>
        message.thread_ts === undefined || message.thread_ts === message.ts || message.subtype === 'thread_broadcast'
      const newestFirst = visibleMessages(call, channel.id).filter(isTopLevel).reverse()
      return messagePage(call, newestFirst, 999)
    },
  }),

  method({
    name: 'conversations.replies',
    scopes: HISTORY,
    tier: 3,
    args: {
      channel: text,
      ts: text,
      latest: text.optional(),
      oldest: text.optional(),
      inclusive: flag.optional(),
      include_all_metadata: flag.optional(),
      limit: whole.optional(),
      cursor: text.optional(),
    },
    run(call) {
      const channel = channelFor(call, call.args.channel, 'history')
      requireMember(call, channel)
      const asked = findMessage(call.world, channel.id, call.args.ts)
      if (!asked) throw new Refusal('thread_not_found')
      const root = asked.thread_ts ?? asked.ts
      const thread = visibleMessages(call, channel.id).filter(({ ts, thread_ts }) => ts === root || thread_ts === root)
      return messagePage(call, thread, 1000)
    },
  }),

  method({
    name: 'conversations.invite',
    scopes: INVITE,
    tier: 3,
    args: { channel: text, users: list, force: flag.optional() },
    run(call) {
      const { world, caller, args } = call
      const channel = channelOnly(call, args.channel)
      requireMember(call, channel)
      requireOpen(channel)
      if (args.users.length === 0) throw new Refusal('no_user')
      const problem = (id: string) => {
        const user = world.state.users.get(id)
        if (!user) return 'user_not_found'
        if (id === caller.userId) return 'cant_invite_self'
        if (user.deleted) return 'cant_invite'
        return channel.members.includes(id) ? 'already_in_channel' : undefined
      }
      const errors = args.users.flatMap((user) => {
        const error = problem(user)
        return error ? [{ user, ok: false, error }] : []
      })
      const [first] = errors
      const isAnyValid = errors.length < args.users.length
      if (first && !(args.force && isAnyValid)) throw new Refusal(first.error, { errors })
      const invited = args.users.filter((user) => !problem(user))
      const after = invited.reduce((before, user) => join(world, before, user, caller.userId), channel)
      return { channel: channelObject(world, after, caller.userId), ...(first ? { errors } : {}) }
    },
  }),

  method({
    name: 'conversations.join',
    scopes: ['channels:join'],
    tier: 3,
    args: { channel: text },
    run(call) {
      const { world, caller } = call
      const channel = channelOnly(call, call.args.channel)
      if (channel.kind === 'private') throw new Refusal('method_not_supported_for_channel_type')
      requireOpen(channel)
      const wasIn = channel.members.includes(caller.userId)
      const joined = channelObject(world, join(world, channel, caller.userId), caller.userId)
      const warnings = ['already_in_channel']
      return wasIn ? { channel: joined, warning: warnings[0], response_metadata: { warnings } } : { channel: joined }
    },
  }),

  ...(['topic', 'purpose'] as const).map((what) =>
    method({
      name: what === 'topic' ? 'conversations.setTopic' : 'conversations.setPurpose',
      scopes: TOPIC,
      tier: 2,
      args: { channel: text, topic: text.optional(), purpose: text.optional() },
      run(call) {
        const channel = channelOnly(call, call.args.channel)
        requireMember(call, channel)
        requireOpen(channel)
        const value = call.args[what]
        if (value === undefined) throw new Refusal('invalid_arguments')
        const described = describe(call.world, channel, call.caller.userId, what, value)
        return { channel: channelObject(call.world, described, call.caller.userId), [what]: value }
      },
    }),
  ),

  method({
    name: 'conversations.rename',
    scopes: MANAGE,
    tier: 2,
    args: { channel: text, name: text },
    run(call) {
      const channel = channelOnly(call, call.args.channel)
      requireMember(call, channel)
      requireOpen(channel)
      checkChannelName(call.world, call.args.name)
      const renamed = rename(call.world, channel, call.args.name)
      return { channel: channelObject(call.world, renamed, call.caller.userId) }
    },
  }),

  method({
    name: 'conversations.archive',
    scopes: MANAGE,
    tier: 2,
    args: { channel: text },
    run(call) {
      const channel = channelOnly(call, call.args.channel)
      if (channel.isGeneral) throw new Refusal('cant_archive_general')
      if (channel.isArchived) throw new Refusal('already_archived')
      requireMember(call, channel)
      archive(call.world, channel, call.caller.userId)
      return {}
    },
  }),

  method({
    name: 'conversations.unarchive',
    scopes: MANAGE,
    tier: 2,
    args: { channel: text },
    run(call) {
      const channel = channelOnly(call, call.args.channel)
      if (!channel.isArchived) throw new Refusal('not_archived')
      // Archiving puts bot users out of a channel, and only somebody inside may open it again: Slack refuses every bot.
      throw new Refusal('not_in_channel')
    },
  }),

  method({
    name: 'conversations.kick',
    scopes: MANAGE,
    tier: 3,
    args: { channel: text, user: text },
    run(call) {
      const { world, args } = call
      const channel = channelOnly(call, args.channel)
      requireMember(call, channel)
      if (channel.isGeneral) throw new Refusal('cant_kick_from_general')
      if (args.user === call.caller.userId) throw new Refusal('cant_kick_self')
      requireUser(world, args.user)
      if (!channel.members.includes(args.user)) throw new Refusal('not_in_channel')
      leave(world, channel, args.user)
      return { errors: {} }
    },
  }),

  method({
    name: 'conversations.leave',
    scopes: MANAGE,
    tier: 3,
    args: { channel: text },
    run(call) {
      const channel = channelOnly(call, call.args.channel)
      requireOpen(channel)
      if (channel.isGeneral) throw new Refusal('cant_leave_general')
      if (!channel.members.includes(call.caller.userId)) return { not_in_channel: true }
      if (channel.members.length === 1) throw new Refusal('last_member')
      leave(call.world, channel, call.caller.userId)
      return {}
    },
  }),

  method({
    name: 'conversations.mark',
    scopes: MANAGE,
    tier: 3,
    args: { channel: text, ts: text },
    run(call) {
      requireMember(call, channelFor(call, call.args.channel))
      if (!/^\d+\.\d{6}$/.test(call.args.ts)) throw new Refusal('invalid_timestamp')
      return {}
    },
  }),

  method({
    name: 'conversations.open',
    scopes: ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
    tier: 3,
    args: {
      users: list.optional(),
      channel: text.optional(),
      return_im: flag.optional(),
      prevent_creation: flag.optional(),
    },
    run(call) {
      const { world, caller, args } = call
      const channel = args.channel ? channelFor(call, args.channel) : directWith(call, args.users ?? [])
      const id = { id: channel.id }
      return { channel: args.return_im ? channelObject(world, channel, caller.userId) : id }
    },
  }),
]

function directWith({ world, caller }: Call<unknown>, users: string[]) {
  if (users.length === 0) throw new Refusal('users_list_not_supplied')
  if (users.length > 8) throw new Refusal('too_many_users')
  for (const id of users) if (requireUser(world, id).deleted) throw new Refusal('user_disabled')
  return directChannel(world, [caller.userId, ...users])
}

const visibleMessages = ({ world }: Call<unknown>, channel: string) =>
  world.state.messages.all().filter((message) => message.channel === channel && message.onlyFor === undefined)

type PageArgs = {
  latest?: string | undefined
  oldest?: string | undefined
  inclusive?: boolean | undefined
  include_all_metadata?: boolean | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

function messagePage({ world, args }: Call<PageArgs>, messages: Message[], most: number) {
  const bound = (ts: string | undefined, error: string) => {
    if (ts !== undefined && Number.isNaN(Number(ts))) throw new Refusal(error)
    return ts === undefined ? undefined : Number(ts)
  }
  const latest = bound(args.latest, 'invalid_ts_latest') ?? Number.POSITIVE_INFINITY
  const oldest = bound(args.oldest, 'invalid_ts_oldest') ?? 0
  const isWithin = ({ ts }: Message) =>
    args.inclusive ? Number(ts) <= latest && Number(ts) >= oldest : Number(ts) < latest && Number(ts) > oldest
  const { rows, isLast, response_metadata } = page(messages.filter(isWithin), args, most)
  return {
    messages: rows.map((message) => messageObject(world, message, args.include_all_metadata)),
    has_more: !isLast,
    pin_count: 0,
    ...(isLast ? {} : { response_metadata }),
  }
}
