import { z } from 'zod'
import { channelById, directChannel } from '../channels.ts'
import { type Author, edit, findMessage, post, remove } from '../messages.ts'
import type { Channel, Message } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { messageObject, permalink } from '../slack-objects.ts'
import { checkContent, checkMetadata, checkThread } from './message-content.ts'
import { type Call, channelFor, flag, json, method, requireMember, requireOpen, requireScope, text } from './method.ts'

const content = {
  text: text.optional(),
  blocks: json(z.unknown()).optional(),
  attachments: json(z.array(z.unknown())).optional(),
  markdown_text: text.optional(),
  parse: text.optional(),
  link_names: flag.optional(),
}

const posting = {
  ...content,
  channel: text,
  thread_ts: text.optional(),
  username: text.optional(),
  icon_emoji: text.optional(),
  icon_url: text.optional(),
  metadata: json(z.unknown()).optional(),
}

export const chat = [
  method({
    name: 'chat.postMessage',
    scopes: ['chat:write'],
    tier: 'special',
    args: {
      ...posting,
      reply_broadcast: flag.optional(),
      mrkdwn: flag.optional(),
      unfurl_links: flag.optional(),
      unfurl_media: flag.optional(),
      as_user: flag.optional(),
    },
    run(call) {
      const { world, caller, args } = call
      const channel = channelToPostIn(call, args.channel)
      requireOpen(channel)
      if (args.username ?? args.icon_emoji ?? args.icon_url) requireScope(caller, 'chat:write.customize')
      const message = post(world, channel, authorOf(call), {
        ...checkContent(args),
        metadata: args.metadata === undefined ? undefined : checkMetadata(args.metadata),
        threadTs: args.thread_ts === undefined ? undefined : checkThread(call, channel, args.thread_ts),
        isBroadcast: args.thread_ts ? args.reply_broadcast : undefined,
        username: args.username,
      })
      return { channel: channel.id, ts: message.ts, message: messageObject(world, message, true) }
    },
  }),

  method({
    name: 'chat.postEphemeral',
    scopes: ['chat:write'],
    tier: 4,
    args: { ...posting, user: text, as_user: flag.optional() },
    run(call) {
      const { world, args } = call
      const channel = channelFor(call, args.channel)
      requireOpen(channel)
      requireMember(call, channel)
      if (!channel.members.includes(args.user)) throw new Refusal('user_not_in_channel')
      const message = post(world, channel, authorOf(call), {
        ...checkContent(args),
        threadTs: args.thread_ts,
        onlyFor: args.user,
        username: args.username,
      })
      return { message_ts: message.ts }
    },
  }),

  method({
    name: 'chat.update',
    scopes: ['chat:write'],
    tier: 3,
    args: {
      ...content,
      channel: text,
      ts: text,
      metadata: json(z.unknown()).optional(),
      as_user: flag.optional(),
      reply_broadcast: flag.optional(),
      file_ids: json(z.array(z.string())).optional(),
    },
    run(call) {
      const { world, caller, args } = call
      const channel = channelFor(call, args.channel)
      const message = ownMessage(call, channel, args.ts, 'cant_update_message')
      requireOpen(channel)
      // What is not named stays as it is; an empty list takes it away.
      const change = checkContent(args, message)
      const updated = edit(world, channel, message, caller.userId, {
        ...change,
        ...(args.metadata === undefined ? {} : { metadata: checkMetadata(args.metadata) }),
      })
      return { channel: channel.id, ts: args.ts, text: updated.text, message: messageObject(world, updated, true) }
    },
  }),

  method({
    name: 'chat.delete',
    scopes: ['chat:write'],
    tier: 3,
    args: { channel: text, ts: text, as_user: flag.optional() },
    run(call) {
      const channel = channelFor(call, call.args.channel)
      remove(call.world, channel, ownMessage(call, channel, call.args.ts, 'cant_delete_message'))
      return { channel: channel.id, ts: call.args.ts }
    },
  }),

  method({
    name: 'chat.getPermalink',
    scopes: [],
    tier: 'special',
    args: { channel: text, message_ts: text },
    run(call) {
      const channel = channelFor(call, call.args.channel)
      const message = findMessage(call.world, channel.id, call.args.message_ts)
      if (!message) throw new Refusal('message_not_found')
      return { channel: channel.id, permalink: permalink(call.world, channel.id, message.ts, message.thread_ts) }
    },
  }),
]

function authorOf({ world, caller }: Call<unknown>): Author {
  const user = world.state.users.get(caller.userId)
  return caller.kind === 'user' && user
    ? { kind: 'app with a person’s token', app: caller.app, user }
    : { kind: 'app', app: caller.app }
}

/** A channel's id, a public channel's name, or a person's id, which means the direct conversation with them. */
function channelToPostIn(call: Call<unknown>, given: string): Channel {
  const { world, caller } = call
  const user = world.state.users.get(given)
  if (user) {
    if (user.deleted) throw new Refusal('channel_not_found')
    return directChannel(world, [caller.userId, user.id])
  }
  const byName = world.state.channels.find((channel) => channel.kind === 'public' && `#${channel.name}` === given)
  const channel = byName ?? channelFor(call, channelById(world, given).id)
  const mayPostFromOutside = channel.kind === 'public' && caller.scopes.has('chat:write.public')
  if (!channel.members.includes(caller.userId) && !mayPostFromOutside && !channel.isArchived) {
    throw new Refusal('not_in_channel')
  }
  return channel
}

function ownMessage({ world, caller }: Call<unknown>, channel: Channel, ts: string, otherwise: string): Message {
  const message = findMessage(world, channel.id, ts)
  if (!message) throw new Refusal('message_not_found')
  if (message.app_id !== caller.app.id || message.user !== caller.userId) throw new Refusal(otherwise)
  return message
}
