import { archive, checkChannelName, createChannel, describe, directChannel, rename } from '../channels.ts'
import type { Channel } from '../records.ts'
import { pointedRefusal, Refusal } from '../refusal.ts'
import { channelObject } from '../slack-objects.ts'
import {
  type Call,
  channelFor,
  flag,
  list,
  method,
  namedChannelFor,
  page,
  requireMember,
  requireOpen,
  requireScope,
  requireScopeFor,
  requireUser,
  text,
  whole,
} from './method.ts'

const READ = ['channels:read', 'groups:read', 'im:read', 'mpim:read']
const MANAGE = ['channels:manage', 'channels:write', 'groups:write', 'im:write', 'mpim:write']
const TOPIC = ['channels:write.topic', 'groups:write.topic', 'im:write.topic', 'mpim:write.topic', ...MANAGE]

const KIND_BY_TYPE: Record<string, Channel['kind']> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
}

export const conversations = [
  method({
    name: 'conversations.create',
    scopes: MANAGE,
    tier: 2,
    args: { name: text, is_private: flag.optional(), team_id: text.optional() },
    run({ world, caller, args }) {
      requireScopeFor(caller, args.is_private ? 'private' : 'public', MANAGE)
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
      const channel = channelFor(call, call.args.channel, READ)
      return { channel: channelObject(call.world, channel, call.caller.userId) }
    },
  }),

  ...(['topic', 'purpose'] as const).map((what) =>
    method({
      name: what === 'topic' ? 'conversations.setTopic' : 'conversations.setPurpose',
      scopes: TOPIC,
      tier: 2,
      args: { channel: text, topic: text.optional(), purpose: text.optional() },
      run(call) {
        const channel = namedChannelFor(call, call.args.channel, TOPIC)
        requireMember(call, channel)
        requireOpen(channel)
        const value = call.args[what]
        if (value === undefined) throw pointedRefusal('invalid_arguments', [`missing required field: ${what}`])
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
      const channel = namedChannelFor(call, call.args.channel, MANAGE)
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
      const channel = namedChannelFor(call, call.args.channel, MANAGE)
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
      const channel = namedChannelFor(call, call.args.channel, MANAGE)
      if (!channel.isArchived) throw new Refusal('not_archived')
      // Archiving puts bot users out of a channel, and only somebody inside may open it again: Slack refuses every bot.
      throw new Refusal('not_in_channel')
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
  requireScope(caller, users.length > 1 ? 'mpim:write' : 'im:write')
  for (const id of users) if (requireUser(world, id).deleted) throw new Refusal('user_disabled')
  return directChannel(world, [caller.userId, ...users])
}
