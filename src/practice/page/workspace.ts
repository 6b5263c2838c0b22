// The page's copy of the workspace: the snapshot, kept current by folding in each change.

import type { Actor, Change, Channel, Message, Snapshot } from '../protocol.ts'

export type Workspace = {
  team: Snapshot['team']
  actors: Actor[]
  /** By user id: everybody, those one cannot act as included. */
  names: Record<string, string>
  /** By channel id, direct messages included. */
  channels: Record<string, Channel>
  /** By channel id, oldest first, thread replies among them. */
  messages: Record<string, Message[]>
  views: Snapshot['views']
  commands: Snapshot['commands']
  canvases: Snapshot['canvases']
}

export function workspaceOf(snapshot: Snapshot): Workspace {
  const { team, actors, names = {}, views, commands, canvases } = snapshot
  const messages: Record<string, Message[]> = {}
  for (const message of [...snapshot.messages].sort(byTs)) {
    messages[message.channel] = messages[message.channel] ?? []
    messages[message.channel]?.push(message)
  }
  const channels = Object.fromEntries(snapshot.channels.map((channel) => [channel.id, channel]))
  return { team, actors, names, channels, messages, views, commands, canvases }
}

/**
 * Folds one change in. Every change replaces what has the same id, so a change that the snapshot already holds, as
 * happens after a reconnect, does no harm.
 */
export function fold(workspace: Workspace, change: Change): Workspace {
  switch (change.type) {
    case 'channel':
      return { ...workspace, channels: { ...workspace.channels, [change.channel.id]: change.channel } }
    case 'message':
      return withMessages(workspace, change.message.channel, (list) => withMessage(list, change.message))
    case 'message_deleted':
      return withMessages(workspace, change.channel, (list) => list.filter((message) => message.ts !== change.ts))
    case 'view':
      return { ...workspace, views: replaceById(workspace.views, change.view) }
    case 'view_closed':
      return { ...workspace, views: workspace.views.filter((view) => view.id !== change.id) }
    case 'canvas':
      return { ...workspace, canvases: replaceById(workspace.canvases, change.canvas) }
    case 'trouble':
      return workspace
    default:
      return change satisfies never
  }
}

function withMessages(workspace: Workspace, channel: string, edit: (list: Message[]) => Message[]): Workspace {
  return { ...workspace, messages: { ...workspace.messages, [channel]: edit(workspace.messages[channel] ?? []) } }
}

function withMessage(list: Message[], message: Message): Message[] {
  const others = list.filter((other) => other.ts !== message.ts)
  const last = others.at(-1)
  return last && last.ts > message.ts ? [...others, message].sort(byTs) : [...others, message]
}

function replaceById<T extends { id: string }>(list: T[], item: T): T[] {
  return list.some((other) => other.id === item.id)
    ? list.map((other) => (other.id === item.id ? item : other))
    : [...list, item]
}

// A ts has ten digits before its point until the year 2286, so text order is time order.
const byTs = (one: Message, other: Message) => (one.ts < other.ts ? -1 : one.ts > other.ts ? 1 : 0)
