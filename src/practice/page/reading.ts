// Questions about the workspace as one person sees it: which channels, which messages, what is new, who is who.

import type { Actor, Channel, Message, OpenView } from '../protocol.ts'
import type { PageState } from './state.ts'
import type { Workspace } from './workspace.ts'

export function actorOf(state: PageState): Actor | undefined {
  return state.workspace.actors.find((actor) => actor.id === state.actorId)
}

export function nameOf(workspace: Workspace, userId: string): string {
  const actor = workspace.actors.find((other) => other.id === userId)
  return actor?.realName ?? workspace.names[userId] ?? userId
}

export function channelTitle(workspace: Workspace, channel: Channel, actorId: string): string {
  if (!channel.isIm) return channel.name
  const other = channel.members.find((member) => member !== actorId) ?? actorId
  return nameOf(workspace, other)
}

export function joinedChannels(state: PageState): Channel[] {
  return sorted(state, (channel) => !channel.isIm && !channel.isArchived && channel.members.includes(state.actorId))
}

/** Public channels one may look into and join. */
export function otherChannels(state: PageState): Channel[] {
  return sorted(
    state,
    (channel) => !channel.isIm && !channel.isArchived && !channel.isPrivate && !channel.members.includes(state.actorId),
  )
}

export function archivedChannels(state: PageState): Channel[] {
  return sorted(state, (channel) => !channel.isIm && channel.isArchived && channel.members.includes(state.actorId))
}

export function directMessages(state: PageState): Channel[] {
  return sorted(state, (channel) => channel.isIm && channel.members.includes(state.actorId))
}

export function maySee(state: PageState, channel: Channel): boolean {
  return channel.members.includes(state.actorId) || (!channel.isPrivate && !channel.isIm)
}

/** What stands in the channel itself, without thread replies (but for those sent to the channel as well) and without what only others may see. */
export function topLevel(state: PageState, channelId: string): Message[] {
  return visible(state, channelId).filter((message) => !isReply(message) || message.alsoInChannel)
}

export function replies(state: PageState, channelId: string, threadTs: string): Message[] {
  return visible(state, channelId).filter((message) => isReply(message) && message.threadTs === threadTs)
}

export function messageAt(state: PageState, channelId: string, ts: string): Message | undefined {
  return visible(state, channelId).find((message) => message.ts === ts)
}

/** How many messages came since this person last had the channel open, and how many of them call on them. */
export function unread(state: PageState, channel: Channel): { messages: number; mentions: number } {
  const since = readUpTo(state, channel.id)
  const fresh = visible(state, channel.id).filter(
    (message) => message.ts > since && message.user !== state.actorId && !message.isNotice,
  )
  const calling = channel.isIm ? fresh : fresh.filter((message) => mentions(message, state.actorId))
  return { messages: fresh.length, mentions: calling.length }
}

export function readUpTo(state: PageState, channelId: string): string {
  return state.reads[state.actorId]?.[channelId] ?? state.readFrom
}

/** The form in front of this person: the one opened last lies on top. */
export function openView(state: PageState): OpenView | undefined {
  return state.workspace.views.findLast((view) => view.user === state.actorId)
}

export function isReply(message: Message): boolean {
  return message.threadTs !== undefined && message.threadTs !== message.ts
}

function mentions(message: Message, userId: string): boolean {
  return [message.text, JSON.stringify(message.blocks ?? [])].some((text) => text.includes(`<@${userId}`))
}

function visible(state: PageState, channelId: string): Message[] {
  const list = state.workspace.messages[channelId] ?? []
  return list.filter((message) => message.onlyFor === undefined || message.onlyFor === state.actorId)
}

function sorted(state: PageState, keep: (channel: Channel) => boolean): Channel[] {
  const title = (channel: Channel) => channelTitle(state.workspace, channel, state.actorId)
  return Object.values(state.workspace.channels)
    .filter(keep)
    .sort((one, other) => title(one).localeCompare(title(other), 'en', { numeric: true }))
}
