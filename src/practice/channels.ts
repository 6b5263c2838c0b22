// Who is in a channel, and what is done to it as a whole.

import { publishIn } from './events.ts'
import { postNotice } from './messages.ts'
import type { Channel } from './records.ts'
import { Refusal } from './refusal.ts'
import { newId, nextTs, seconds, type World } from './world.ts'

export const channelById = (world: World, id: string): Channel => {
  const channel = world.state.channels.get(id)
  if (!channel) throw new Refusal('channel_not_found')
  return channel
}

/** Slack's rules for a name, in the order in which it complains. A name once used stays taken, archived or not. */
export function checkChannelName(world: World, name: string) {
  if (name.length === 0) throw new Refusal('invalid_name_required')
  if (name.length > 80) throw new Refusal('invalid_name_maxlength')
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal('invalid_name_punctuation')
  if (name !== name.toLowerCase() || !/^[\p{L}\p{N}_-]+$/u.test(name)) throw new Refusal('invalid_name_specials')
  if (world.state.channels.find((channel) => channel.name === name)) throw new Refusal('name_taken')
}

export function createChannel(world: World, creator: string, name: string, isPrivate: boolean): Channel {
  checkChannelName(world, name)
  const channel = world.state.channels.put({
    ...blankChannel(world, creator),
    id: newId('C'),
    name,
    kind: isPrivate ? 'private' : 'public',
    members: [],
  })
  return join(world, channel, creator)
}

/** The direct conversation among exactly these people, opened on first use. */
export function directChannel(world: World, members: string[]): Channel {
  const among = [...new Set(members)].sort()
  const key = among.join('+')
  const existing = world.state.channels.find(
    (channel) => (channel.kind === 'im' || channel.kind === 'mpim') && [...channel.members].sort().join('+') === key,
  )
  if (existing) return existing
  const kind = among.length > 2 ? 'mpim' : 'im'
  const creator = members[0] ?? world.app.userId
  const id = newId(kind === 'im' ? 'D' : 'G')
  return world.state.channels.put({ ...blankChannel(world, creator), id, name: '', kind, members: among })
}

const blankChannel = (world: World, creator: string) => ({
  isGeneral: false,
  isArchived: false,
  creator,
  created: seconds(world.now()),
  topic: { value: '', creator: '', last_set: 0 },
  purpose: { value: '', creator: '', last_set: 0 },
  pins: [],
  bookmarks: [],
})

export function join(world: World, channel: Channel, user: string, inviter?: string): Channel {
  if (channel.members.includes(user)) return channel
  const joined = world.state.channels.put({ ...channel, members: [...channel.members, user] })
  postNotice(world, joined, user, {
    subtype: 'channel_join',
    text: `<@${user}> has joined the channel`,
    ...(inviter ? { inviter } : {}),
  })
  publishIn(world, joined, {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: channel.kind === 'public' ? 'C' : 'G',
    team: world.team.id,
    ...(inviter ? { inviter } : {}),
    event_ts: nextTs(world),
  })
  return joined
}

export function leave(world: World, channel: Channel, user: string): Channel {
  const left = world.state.channels.put({ ...channel, members: channel.members.filter((member) => member !== user) })
  publishIn(world, left, {
    type: 'member_left_channel',
    user,
    channel: channel.id,
    channel_type: channel.kind === 'public' ? 'C' : 'G',
    team: world.team.id,
    event_ts: nextTs(world),
  })
  return left
}

/** Events of a private channel still carry Slack's old word for one. */
const wordFor = (channel: Channel) => (channel.kind === 'private' ? 'group' : 'channel')

export function archive(world: World, channel: Channel, user: string) {
  postNotice(world, channel, user, { subtype: 'channel_archive', text: `<@${user}> archived the channel` })
  const archived = world.state.channels.put({ ...channel, isArchived: true })
  publishIn(world, archived, {
    type: `${wordFor(channel)}_archive`,
    channel: channel.id,
    user,
    event_ts: nextTs(world),
  })
}

export function unarchive(world: World, channel: Channel, user: string) {
  const open = world.state.channels.put({ ...channel, isArchived: false })
  postNotice(world, open, user, { subtype: 'channel_unarchive', text: `<@${user}> un-archived the channel` })
  publishIn(world, open, { type: `${wordFor(channel)}_unarchive`, channel: channel.id, user, event_ts: nextTs(world) })
}

export function rename(world: World, channel: Channel, name: string): Channel {
  const renamed = world.state.channels.put({ ...channel, name })
  const { id, created } = channel
  publishIn(world, renamed, {
    type: `${wordFor(channel)}_rename`,
    channel: { id, name, created },
    event_ts: nextTs(world),
  })
  return renamed
}

/** Topic or purpose: both are one line of at most 250 characters, and each change of it is told in the channel. */
export function describe(
  world: World,
  channel: Channel,
  user: string,
  what: 'topic' | 'purpose',
  value: string,
): Channel {
  if (value.length > 250) throw new Refusal('too_long')
  const described = world.state.channels.put({
    ...channel,
    [what]: { value, creator: user, last_set: seconds(world.now()) },
  })
  const words = what === 'topic' ? 'channel topic' : 'channel purpose'
  postNotice(world, described, user, {
    subtype: what === 'topic' ? 'channel_topic' : 'channel_purpose',
    text: value ? `<@${user}> set the ${words}: ${value}` : `<@${user}> cleared the ${words}`,
    [what]: value,
  })
  return described
}
