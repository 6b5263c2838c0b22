import { join } from '../channels.ts'
import { addReaction, removeReaction } from '../marks.ts'
import { type Author, type Draft, edit, findMessage, messageId, post, remove } from '../messages.ts'
import type { Message } from '../records.ts'
import { asTyped } from '../typed-text.ts'
import { appById, type World } from '../world.ts'
import { actorById, authorFor, Objection, requireInside, roomFor } from './acting.ts'

export type Saying = {
  actor: string
  channel: string
  text: string
  threadTs?: string | undefined
  /** Apps only: the words stay as they are, without names turned into mentions. */
  isRaw?: boolean
  blocks?: Draft['blocks']
  attachments?: unknown[] | undefined
  /** Apps only: with this person's token, so that the message names the person. */
  withTokenOf?: string | undefined
  /** Apps only: by an incoming webhook of the old kind, under this name. */
  asWebhook?: string | undefined
  /** Apps only: as a step of the workflow of this name. */
  asWorkflow?: string | undefined
}

export function say(world: World, saying: Saying): Message {
  const actor = actorById(world, saying.actor)
  let channel = roomFor(world, actor, saying.channel)
  // An app comes into a public channel when it has something to say there, as integrations are set up to do.
  if (actor.isBot && channel.kind === 'public' && !channel.isArchived) channel = join(world, channel, actor.id)
  requireInside(channel, actor)
  const text = saying.isRaw ? saying.text : asTyped(world, saying.text)
  if (!text.trim() && !saying.blocks?.length && !saying.attachments?.length)
    throw new Objection('There is nothing to say.')
  const parent = saying.threadTs ? findMessage(world, channel.id, saying.threadTs) : undefined
  if (saying.threadTs && !parent) throw new Objection('The message to reply to is gone.')
  return post(world, channel, authorOf(world, saying), {
    text,
    threadTs: parent ? (parent.thread_ts ?? parent.ts) : undefined,
    blocks: saying.blocks,
    attachments: saying.attachments,
  })
}

function authorOf(world: World, { actor, withTokenOf, asWebhook, asWorkflow }: Saying): Author {
  const user = actorById(world, actor)
  const app = appById(world, user.appId)
  if (!app && (withTokenOf ?? asWebhook ?? asWorkflow)) throw new Objection('Only an app can write like that.')
  if (app && asWorkflow) return { kind: 'workflow', name: asWorkflow }
  if (app && asWebhook) return { kind: 'webhook', app, username: asWebhook }
  if (app && withTokenOf) return { kind: 'app with a person’s token', app, user: actorById(world, withTokenOf) }
  return authorFor(world, user)
}

export function editMessage(world: World, change: { actor: string; channel: string; ts: string; text: string }) {
  const { channel, message, actor } = ownMessage(world, change, 'edited')
  const text = asTyped(world, change.text)
  if (!text.trim()) throw new Objection('There is nothing to say.')
  return edit(world, channel, message, actor.id, { text })
}

export function deleteMessage(world: World, which: { actor: string; channel: string; ts: string }) {
  const { channel, message } = ownMessage(world, which, 'deleted')
  remove(world, channel, message)
}

function ownMessage(
  world: World,
  { actor: id, channel: channelId, ts }: { actor: string; channel: string; ts: string },
  verb: string,
) {
  const actor = actorById(world, id)
  const channel = roomFor(world, actor, channelId)
  if (channel.isArchived) throw new Objection(`#${channel.name} is archived.`)
  const message = world.state.messages.get(messageId(channel.id, ts))
  if (!message) throw new Objection('The message is gone.')
  const isOwn = message.user === actor.id && (actor.isBot || message.app_id === undefined)
  if (!isOwn) throw new Objection(`A message can only be ${verb} by whoever wrote it.`)
  return { actor, channel, message }
}

/** Gives the reaction, or takes it back. */
export function react(world: World, reaction: { actor: string; channel: string; ts: string; name: string }) {
  const actor = actorById(world, reaction.actor)
  const channel = roomFor(world, actor, reaction.channel)
  requireInside(channel, actor)
  const message = findMessage(world, channel.id, reaction.ts)
  if (!message) throw new Objection('The message is gone.')
  const given = message.reactions.find(({ name }) => name === reaction.name)
  const toggle = given?.users.includes(actor.id) ? removeReaction : addReaction
  toggle(world, channel, message, actor.id, reaction.name)
}
