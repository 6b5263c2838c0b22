import { addPin, addReaction, removePin, removeReaction } from '../marks.ts'
import { findMessage } from '../messages.ts'
import type { Channel } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { messageObject, permalink } from '../slack-objects.ts'
import { type Call, channelFor, flag, method, requireMember, requireOpen, text } from './method.ts'

function messageAt(call: Call<unknown>, channel: Channel, ts: string | undefined) {
  if (ts === undefined) throw new Refusal('no_item_specified')
  if (!/^\d+\.\d+$/.test(ts)) throw new Refusal('bad_timestamp')
  const message = findMessage(call.world, channel.id, ts)
  if (!message) throw new Refusal('message_not_found')
  return message
}

export const marks = [
  method({
    name: 'pins.add',
    scopes: ['pins:write'],
    tier: 2,
    args: { channel: text, timestamp: text.optional() },
    run(call) {
      const channel = channelFor(call, call.args.channel)
      requireMember(call, channel)
      requireOpen(channel)
      addPin(call.world, channel, messageAt(call, channel, call.args.timestamp), call.caller.userId)
      return {}
    },
  }),

  method({
    name: 'pins.remove',
    scopes: ['pins:write'],
    tier: 2,
    args: { channel: text, timestamp: text.optional() },
    run(call) {
      const channel = channelFor(call, call.args.channel)
      requireMember(call, channel)
      removePin(call.world, channel, messageAt(call, channel, call.args.timestamp), call.caller.userId)
      return {}
    },
  }),

  method({
    name: 'pins.list',
    scopes: ['pins:read'],
    tier: 2,
    args: { channel: text },
    run(call) {
      const channel = channelFor(call, call.args.channel)
      const items = channel.pins.flatMap(({ ts, by, at }) => {
        const message = findMessage(call.world, channel.id, ts)
        return message ? [{ type: 'message', channel: channel.id, created: at, created_by: by, message }] : []
      })
      return {
        items: items.map(({ message, ...item }) => ({
          ...item,
          message: {
            ...messageObject(call.world, message),
            permalink: permalink(call.world, channel.id, message.ts, message.thread_ts),
          },
        })),
      }
    },
  }),

  method({
    name: 'reactions.add',
    scopes: ['reactions:write'],
    tier: 3,
    args: { channel: text, name: text, timestamp: text.optional() },
    run(call) {
      const channel = channelFor(call, call.args.channel)
      const message = messageAt(call, channel, call.args.timestamp)
      requireOpen(channel)
      // Slack hides from an app outside the channel that it exists at all.
      if (!channel.members.includes(call.caller.userId)) throw new Refusal('channel_not_found')
      addReaction(call.world, channel, message, call.caller.userId, call.args.name)
      return {}
    },
  }),

  method({
    name: 'reactions.remove',
    scopes: ['reactions:write'],
    tier: 2,
    args: { name: text, channel: text.optional(), timestamp: text.optional() },
    run(call) {
      const { channel: id, name, timestamp } = call.args
      if (id === undefined) throw new Refusal('no_item_specified')
      const channel = channelFor(call, id)
      removeReaction(call.world, channel, messageAt(call, channel, timestamp), call.caller.userId, name)
      return {}
    },
  }),

  method({
    name: 'reactions.get',
    scopes: ['reactions:read'],
    tier: 3,
    args: { channel: text.optional(), timestamp: text.optional(), full: flag.optional() },
    run(call) {
      if (call.args.channel === undefined) throw new Refusal('no_item_specified')
      const channel = channelFor(call, call.args.channel)
      const message = messageAt(call, channel, call.args.timestamp)
      return { type: 'message', channel: channel.id, message: messageObject(call.world, message) }
    },
  }),
]
