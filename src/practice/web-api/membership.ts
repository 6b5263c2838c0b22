import { join, leave } from '../channels.ts'
import { Refusal } from '../refusal.ts'
import { channelObject } from '../slack-objects.ts'
import {
  channelFor,
  flag,
  list,
  method,
  namedChannelFor,
  page,
  requireMember,
  requireOpen,
  requireUser,
  text,
  whole,
} from './method.ts'

const READ = ['channels:read', 'groups:read', 'im:read', 'mpim:read']
const MANAGE = ['channels:manage', 'channels:write', 'groups:write', 'im:write', 'mpim:write']
const INVITE = ['channels:write.invites', 'groups:write.invites', ...MANAGE]

export const membership = [
  method({
    name: 'conversations.members',
    scopes: READ,
    tier: 4,
    args: { channel: text, limit: whole.optional(), cursor: text.optional() },
    run(call) {
      const { rows, response_metadata } = page(channelFor(call, call.args.channel, READ).members, call.args)
      return { members: rows, response_metadata }
    },
  }),

  method({
    name: 'conversations.invite',
    scopes: INVITE,
    tier: 3,
    args: { channel: text, users: list, force: flag.optional() },
    run(call) {
      const { world, caller, args } = call
      const channel = namedChannelFor(call, args.channel, INVITE)
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
      const channel = namedChannelFor(call, call.args.channel)
      if (channel.kind === 'private') throw new Refusal('method_not_supported_for_channel_type')
      requireOpen(channel)
      const wasIn = channel.members.includes(caller.userId)
      const joined = channelObject(world, join(world, channel, caller.userId), caller.userId)
      const warnings = ['already_in_channel']
      return wasIn ? { channel: joined, warning: warnings[0], response_metadata: { warnings } } : { channel: joined }
    },
  }),

  method({
    name: 'conversations.kick',
    scopes: MANAGE,
    tier: 3,
    args: { channel: text, user: text },
    run(call) {
      const { world, args } = call
      const channel = namedChannelFor(call, args.channel, MANAGE)
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
      const channel = namedChannelFor(call, call.args.channel, MANAGE)
      requireOpen(channel)
      if (channel.isGeneral) throw new Refusal('cant_leave_general')
      if (!channel.members.includes(call.caller.userId)) return { not_in_channel: true }
      if (channel.members.length === 1) throw new Refusal('last_member')
      leave(call.world, channel, call.caller.userId)
      return {}
    },
  }),
]
