// How a message comes into a channel, changes and goes, whoever does it, and what the app is told of it.

import { randomUUID } from 'node:crypto'
import type { KnownBlock } from '@slack/types'
import { type App, WORKFLOWS } from './cast.ts'
import { channelType, publishIn } from './events.ts'
import type { Channel, Message, Metadata, User } from './records.ts'
import { messageObject } from './slack-objects.ts'
import { nextTs, type World } from './world.ts'

/** Who a message is from, and so which marks it carries. */
export type Author =
  | { kind: 'person'; user: User }
  | { kind: 'app'; app: App }
  /** An app that holds a person's token: the message names the person, and the app too. */
  | { kind: 'app with a person’s token'; app: App; user: User }
  /** An incoming webhook of the old kind: no user at all. */
  | { kind: 'webhook'; app: App; username: string }
  /** A step of a workflow: no user, and the workflow's name for one. */
  | { kind: 'workflow'; name: string }

export type Draft = {
  text: string
  blocks?: KnownBlock[] | undefined
  attachments?: unknown[] | undefined
  metadata?: Metadata | undefined
  threadTs?: string | undefined
  isBroadcast?: boolean | undefined
  fileIds?: string[] | undefined
  onlyFor?: string | undefined
  username?: string | undefined
}

export const messageId = (channel: string, ts: string) => `${channel}:${ts}`

/** A message everybody in the channel can see; messages for one person only are not found here, as in Slack. */
export function findMessage(world: World, channel: string, ts: string): Message | undefined {
  const message = world.state.messages.get(messageId(channel, ts))
  return message?.onlyFor === undefined ? message : undefined
}

export function post(world: World, channel: Channel, author: Author, draft: Draft): Message {
  const ts = nextTs(world)
  const message = world.state.messages.put({
    id: messageId(channel.id, ts),
    channel: channel.id,
    type: 'message',
    ts,
    ...marksOf(world, author),
    text: draft.text,
    ...(draft.blocks ? { blocks: draft.blocks } : {}),
    ...(draft.attachments ? { attachments: draft.attachments } : {}),
    ...(draft.metadata ? { metadata: draft.metadata } : {}),
    ...(draft.threadTs ? { thread_ts: draft.threadTs } : {}),
    ...(draft.isBroadcast ? { subtype: 'thread_broadcast' } : {}),
    ...(draft.fileIds ? { fileIds: draft.fileIds, subtype: 'file_share' } : {}),
    ...(draft.username ? { username: draft.username } : {}),
    ...(draft.onlyFor ? { onlyFor: draft.onlyFor } : {}),
    reactions: [],
  })
  if (draft.onlyFor) return message
  if (draft.threadTs) startThread(world, channel.id, draft.threadTs)
  publishMessage(world, channel, message)
  if (message.text.includes(`<@${world.app.userId}>`) && message.app_id !== world.app.id) {
    const { type: _type, ...rest } = messageObject(world, message)
    publishIn(world, channel, { ...rest, type: 'app_mention', channel: channel.id, event_ts: ts })
  }
  return message
}

/** A line of the workspace itself ("has joined the channel"), told to apps as a message with a subtype. */
export function postNotice(
  world: World,
  channel: Channel,
  user: string,
  notice: Pick<Message, 'text' | 'inviter' | 'topic' | 'purpose'> & { subtype: string },
) {
  const ts = nextTs(world)
  const id = messageId(channel.id, ts)
  const message: Message = { id, channel: channel.id, type: 'message', ts, user, reactions: [], ...notice }
  publishMessage(world, channel, world.state.messages.put(message))
}

export function edit(
  world: World,
  channel: Channel,
  before: Message,
  editor: string,
  change: Partial<Pick<Message, 'text' | 'blocks' | 'attachments' | 'metadata'>>,
): Message {
  const ts = nextTs(world)
  const after = world.state.messages.put({ ...before, ...change, edited: { user: editor, ts } })
  if (after.onlyFor) return after
  publishIn(world, channel, {
    type: 'message',
    subtype: 'message_changed',
    message: messageObject(world, after, true),
    previous_message: messageObject(world, before, true),
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channelType(channel),
  })
  return after
}

/** A parent with replies leaves a tombstone behind, so that its thread stays readable. */
export function remove(world: World, channel: Channel, message: Message) {
  const hasReplies = world.state.messages.find(
    (other) => other.channel === message.channel && other.thread_ts === message.ts && other.ts !== message.ts,
  )
  const ts = nextTs(world)
  if (hasReplies) {
    world.state.messages.put({
      id: message.id,
      channel: message.channel,
      ts: message.ts,
      type: 'message',
      subtype: 'tombstone',
      user: 'USLACKBOT',
      text: 'This message was deleted.',
      thread_ts: message.ts,
      reactions: [],
    })
  } else {
    world.state.messages.remove(message.id)
  }
  const pins = channel.pins.filter((pin) => pin.ts !== message.ts)
  if (pins.length < channel.pins.length) world.state.channels.put({ ...channel, pins })
  if (message.onlyFor) return
  publishIn(world, channel, {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: messageObject(world, message),
    channel: channel.id,
    hidden: true,
    deleted_ts: message.ts,
    ts,
    event_ts: ts,
    channel_type: channelType(channel),
  })
}

function publishMessage(world: World, channel: Channel, message: Message) {
  publishIn(world, channel, {
    ...messageObject(world, message, true),
    type: 'message',
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelType(channel),
  })
}

/** Slack marks a parent with its own timestamp once the first reply comes. */
function startThread(world: World, channel: string, threadTs: string) {
  const parent = world.state.messages.get(messageId(channel, threadTs))
  if (parent && parent.thread_ts === undefined) world.state.messages.put({ ...parent, thread_ts: threadTs })
}

function marksOf(world: World, author: Author): Partial<Message> {
  switch (author.kind) {
    case 'person':
      return { user: author.user.id, client_msg_id: randomUUID(), team: world.team.id }
    case 'app':
      return { user: author.app.userId, team: world.team.id, ...marksOfApp(world, author.app) }
    case 'app with a person’s token':
      return { user: author.user.id, team: world.team.id, ...marksOfApp(world, author.app) }
    case 'webhook':
      return { subtype: 'bot_message', bot_id: author.app.botId, username: author.username }
    case 'workflow':
      return { subtype: 'bot_message', bot_id: WORKFLOWS.botId, username: author.name }
    default:
      return author satisfies never
  }
}

const marksOfApp = (world: World, app: App) => ({
  bot_id: app.botId,
  app_id: app.id,
  bot_profile: { id: app.botId, app_id: app.id, name: app.name, deleted: false, team_id: world.team.id, updated: 0 },
})
