// Everything the page shows follows from this state; every act of the person and every change of the workspace is an
// event folded in here. Pure, so that a test can tell the page's whole story without a browser.

import type { Change, Channel, Message, PageFile, Snapshot } from '../protocol.ts'
import { markRead, openChannel } from './opening.ts'
import { isReply, nameOf } from './reading.ts'
import { fold, type Workspace, workspaceOf } from './workspace.ts'

export type Panel =
  | { kind: 'thread'; ts: string }
  | { kind: 'file'; file: PageFile }
  | { kind: 'canvas'; id: string }
  | { kind: 'pins' }
  | { kind: 'members' }

/** Something the person did that leaves no trace in the workspace; the first steps are ticked by it. */
export type Deed = { what: 'press' | 'command' | 'file' | 'canvas'; text: string; channel: string }

/** `user`: whom it concerns. Nobody else sees it. */
export type Toast = { id: string; user: string; text: string; channel: string }
export type Trouble = { id: number; user: string; text: string }

export type PageState = {
  workspace: Workspace
  actorId: string
  channelId: string
  panel?: Panel
  /** The message a link led to, to be brought into view. */
  sought?: { ts: string }
  /** What was new in the open channel when it was opened: the line "New" stands above it. */
  news: { since: string; until: string }
  /** By person, then channel: the ts read last. */
  reads: Record<string, Record<string, string>>
  /** Everything up to this ts counts as read. */
  readFrom: string
  /** By person: the channels they were added to and have not opened yet. */
  fresh: Record<string, string[]>
  /** Whose direct messages to open as soon as the workspace has made the channel. */
  awaitedDm?: string
  toasts: Toast[]
  troubles: Trouble[]
  /** The refusal shown last beside what was done: its trouble is not told a second time. */
  refused?: string
  deeds: Deed[]
}

export type PageEvent =
  | { type: 'changed'; change: Change }
  | { type: 'reloaded'; snapshot: Snapshot }
  | { type: 'act_as'; actorId: string }
  | { type: 'open_channel'; channelId: string; ts?: string }
  | { type: 'open_dm'; userId: string }
  | { type: 'open_panel'; panel: Panel }
  | { type: 'close_panel' }
  | { type: 'did'; deed: Deed }
  | { type: 'refused'; text: string }
  | { type: 'close_toast'; id: string }
  | { type: 'close_trouble'; id: number }

export type Arrival = { actorId?: string; channelId?: string; ts?: string; reads?: PageState['reads']; deeds?: Deed[] }

export function arrive(snapshot: Snapshot, { actorId, channelId, ts, reads, deeds }: Arrival = {}): PageState {
  const workspace = workspaceOf(snapshot)
  const latest =
    snapshot.messages
      .map((message) => message.ts)
      .sort()
      .at(-1) ?? '0'
  const blank: PageState = {
    workspace,
    actorId: workspace.actors.find((actor) => actor.id === actorId)?.id ?? workspace.actors[0]?.id ?? '',
    channelId: '',
    news: { since: latest, until: latest },
    reads: reads ?? {},
    readFrom: latest,
    fresh: {},
    toasts: [],
    troubles: [],
    deeds: (deeds ?? []).filter((deed) => workspace.channels[deed.channel]),
  }
  return openChannel(blank, channelId ?? '', ts)
}

export function step(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'changed':
      return changed(state, event.change)
    case 'reloaded': {
      const reloaded = { ...state, workspace: workspaceOf(event.snapshot) }
      return reloaded.workspace.channels[state.channelId] ? reloaded : openChannel(reloaded, '')
    }
    case 'act_as': {
      const { panel: _, ...rest } = state
      return openChannel({ ...rest, actorId: event.actorId }, state.channelId)
    }
    case 'open_channel':
      return openChannel(state, event.channelId, event.ts)
    case 'open_dm': {
      const known = Object.values(state.workspace.channels).find((channel) =>
        isDm(channel, state.actorId, event.userId),
      )
      return known ? openChannel(state, known.id) : { ...state, awaitedDm: event.userId }
    }
    case 'open_panel':
      return { ...state, panel: event.panel }
    case 'close_panel': {
      const { panel: _, ...rest } = state
      return rest
    }
    case 'did':
      return { ...state, deeds: [...state.deeds, event.deed] }
    case 'refused': {
      const others = state.troubles.filter((trouble) => trouble.user !== state.actorId || trouble.text !== event.text)
      return others.length < state.troubles.length ? { ...state, troubles: others } : { ...state, refused: event.text }
    }
    case 'close_toast':
      return { ...state, toasts: state.toasts.filter((toast) => toast.id !== event.id) }
    case 'close_trouble':
      return { ...state, troubles: state.troubles.filter((trouble) => trouble.id !== event.id) }
    default:
      return event satisfies never
  }
}

function changed(state: PageState, change: Change): PageState {
  const next: PageState = { ...state, workspace: fold(state.workspace, change) }
  switch (change.type) {
    case 'channel':
      return channelChanged(next, state.workspace.channels[change.channel.id], change.channel)
    case 'message':
      return messageArrived(next, change.message, isNew(state, change.message))
    case 'trouble': {
      if (change.user === state.actorId && change.text === state.refused) {
        const { refused: _, ...rest } = next
        return rest
      }
      const id = 1 + Math.max(0, ...state.troubles.map((trouble) => trouble.id))
      return { ...next, troubles: [...next.troubles, { id, user: change.user, text: change.text }] }
    }
    default:
      return next
  }
}

function channelChanged(state: PageState, before: Channel | undefined, channel: Channel): PageState {
  if (channel.isIm) {
    if (!state.awaitedDm || !isDm(channel, state.actorId, state.awaitedDm)) return state
    const { awaitedDm: _, ...rest } = state
    return openChannel(rest, channel.id)
  }
  const added = channel.members.filter((member) => !before?.members.includes(member))
  let next = state
  for (const member of added) {
    // Whoever has the channel open joined it by themselves.
    if (member === state.actorId && state.channelId === channel.id) continue
    const fresh = [...new Set([...(next.fresh[member] ?? []), channel.id])]
    const toast = { id: `added:${member}:${channel.id}`, user: member, text: `You were added to #${channel.name}` }
    next = { ...next, fresh: { ...next.fresh, [member]: fresh }, toasts: withToast(next, toast, channel.id) }
  }
  return next
}

function messageArrived(state: PageState, message: Message, isNewMessage: boolean): PageState {
  if (message.channel === state.channelId) return markRead(state, message.channel)
  const channel = state.workspace.channels[message.channel]
  if (!isNewMessage || !channel?.isIm || message.user === state.actorId) return state
  if (!channel.members.includes(state.actorId) || isReply(message)) return state
  const from = message.username || nameOf(state.workspace, message.user)
  const toast = { id: `dm:${channel.id}`, user: state.actorId, text: `${from} sent you a direct message` }
  return { ...state, toasts: withToast(state, toast, channel.id) }
}

function isNew(state: PageState, message: Message): boolean {
  return !state.workspace.messages[message.channel]?.some((known) => known.ts === message.ts)
}

function withToast(state: PageState, toast: Omit<Toast, 'channel'>, channel: string): Toast[] {
  return [...state.toasts.filter((other) => other.id !== toast.id), { ...toast, channel }]
}

function isDm(channel: Channel, one: string, other: string): boolean {
  return channel.isIm && channel.members.includes(one) && channel.members.includes(other)
}
