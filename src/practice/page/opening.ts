import type { Channel } from '../protocol.ts'
import { channelTitle, isReply, maySee } from './reading.ts'
import type { PageState } from './state.ts'
import type { Workspace } from './workspace.ts'

/** Opens the channel, or, where this person cannot see it, the one they would look at first. */
export function openChannel(state: PageState, channelId: string, ts?: string): PageState {
  const wanted = state.workspace.channels[channelId]
  const channel = wanted && maySee(state, wanted) ? wanted : firstChannel(state)
  if (!channel) return { ...state, channelId: '' }
  const { panel, sought: _, ...rest } = state
  const mine = state.fresh[state.actorId] ?? []
  const opened: PageState = {
    ...rest,
    // On a small screen the panel would cover what is sought.
    ...(panel && channel.id === state.channelId && !ts ? { panel } : {}),
    ...(ts && channel === wanted ? soughtMessage(state.workspace, channel.id, ts) : {}),
    channelId: channel.id,
    news: {
      since: state.reads[state.actorId]?.[channel.id] ?? state.readFrom,
      until: state.workspace.messages[channel.id]?.at(-1)?.ts ?? '',
    },
    fresh: { ...state.fresh, [state.actorId]: mine.filter((id) => id !== channel.id) },
    toasts: state.toasts.filter((toast) => toast.user !== state.actorId || toast.channel !== channel.id),
  }
  return markRead(opened, channel.id)
}

/** A link to a reply opens its thread beside the message it answers. */
function soughtMessage(workspace: Workspace, channelId: string, ts: string): Pick<PageState, 'sought' | 'panel'> {
  const message = workspace.messages[channelId]?.find((candidate) => candidate.ts === ts)
  if (!message?.threadTs || !isReply(message)) return { sought: { ts } }
  return { sought: { ts }, panel: { kind: 'thread', ts: message.threadTs } }
}

function firstChannel(state: PageState): Channel | undefined {
  const channels = Object.values(state.workspace.channels).filter((channel) => maySee(state, channel))
  const title = (channel: Channel) => channelTitle(state.workspace, channel, state.actorId)
  return (
    channels.find((channel) => channel.name === 'general') ??
    channels.sort((one, other) => title(one).localeCompare(title(other)))[0]
  )
}

export function markRead(state: PageState, channelId: string): PageState {
  const last = state.workspace.messages[channelId]?.at(-1)?.ts
  if (!last) return state
  const mine = { ...state.reads[state.actorId], [channelId]: last }
  return { ...state, reads: { ...state.reads, [state.actorId]: mine } }
}
