// What people and apps put on a message: reactions and pins.

import { publishIn } from './events.ts'
import type { Channel, Message } from './records.ts'
import { Refusal } from './refusal.ts'
import { messageObject } from './slack-objects.ts'
import { nextTs, seconds, type World } from './world.ts'

const MOST_PINS = 100

export function addReaction(world: World, channel: Channel, message: Message, user: string, name: string) {
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new Refusal('invalid_name')
  const before = message.reactions.find((reaction) => reaction.name === name)
  if (before?.users.includes(user)) throw new Refusal('already_reacted')
  const after = { name, users: [...(before?.users ?? []), user] }
  const reactions = before
    ? message.reactions.map((reaction) => (reaction === before ? after : reaction))
    : [...message.reactions, after]
  world.state.messages.put({ ...message, reactions })
  publishReaction(world, channel, message, 'reaction_added', user, name)
}

export function removeReaction(world: World, channel: Channel, message: Message, user: string, name: string) {
  if (!message.reactions.some((reaction) => reaction.name === name && reaction.users.includes(user))) {
    throw new Refusal('no_reaction')
  }
  const reactions = message.reactions
    .map((each) => (each.name === name ? { name, users: each.users.filter((other) => other !== user) } : each))
    .filter(({ users }) => users.length > 0)
  world.state.messages.put({ ...message, reactions })
  publishReaction(world, channel, message, 'reaction_removed', user, name)
}

function publishReaction(
  world: World,
  channel: Channel,
  message: Message,
  type: 'reaction_added' | 'reaction_removed',
  user: string,
  reaction: string,
) {
  publishIn(world, channel, {
    type,
    user,
    reaction,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    ...(message.user ? { item_user: message.user } : {}),
    event_ts: nextTs(world),
  })
}

export function addPin(world: World, channel: Channel, message: Message, user: string) {
  if (message.subtype === 'tombstone') throw new Refusal('not_pinnable')
  if (channel.pins.some((pin) => pin.ts === message.ts)) throw new Refusal('already_pinned')
  if (channel.pins.length >= MOST_PINS) throw new Refusal('too_many_pins')
  const pin = { ts: message.ts, by: user, at: seconds(world.now()) }
  const pinned = world.state.channels.put({ ...channel, pins: [pin, ...channel.pins] })
  publishPin(world, pinned, message, 'pin_added', user)
}

export function removePin(world: World, channel: Channel, message: Message, user: string) {
  if (!channel.pins.some((pin) => pin.ts === message.ts)) throw new Refusal('no_pin')
  const pins = channel.pins.filter((pin) => pin.ts !== message.ts)
  publishPin(world, world.state.channels.put({ ...channel, pins }), message, 'pin_removed', user)
}

const publishPin = (
  world: World,
  channel: Channel,
  message: Message,
  type: 'pin_added' | 'pin_removed',
  user: string,
) =>
  publishIn(world, channel, {
    type,
    user,
    channel_id: channel.id,
    item: { type: 'message', channel: channel.id, message: messageObject(world, message) },
    ...(type === 'pin_removed' ? { has_pins: channel.pins.length > 0 } : {}),
    event_ts: nextTs(world),
  })
