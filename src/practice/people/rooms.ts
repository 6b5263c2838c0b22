import { archive, directChannel, join, unarchive } from '../channels.ts'
import { publish } from '../events.ts'
import type { Channel } from '../records.ts'
import { nextTs, type World } from '../world.ts'
import { actorById, Objection, personById, roomFor, titleOf } from './acting.ts'

type ChannelAct = { actor: string; channel: string }

export function joinChannel(world: World, act: ChannelAct): Channel {
  const actor = actorById(world, act.actor)
  const channel = roomFor(world, actor, act.channel)
  if (channel.isArchived) throw new Objection(`${titleOf(channel)} is archived.`)
  return join(world, channel, actor.id)
}

/** Archives the channel, or opens an archived one again, which only people can do. */
export function archiveChannel(world: World, act: ChannelAct) {
  const person = personById(world, act.actor)
  const channel = roomFor(world, person, act.channel)
  if (channel.isGeneral || !channel.name) throw new Objection(`${titleOf(channel)} cannot be archived.`)
  const change = channel.isArchived ? unarchive : archive
  change(world, channel, person.id)
}

/** `act.channel` is the other one's user id. */
export function openDirect(world: World, act: ChannelAct): Channel {
  const person = personById(world, act.actor)
  const other = actorById(world, act.channel)
  const channel = directChannel(world, [person.id, other.id])
  if (other.id === world.app.userId) {
    publish(world, {
      type: 'app_home_opened',
      user: person.id,
      channel: channel.id,
      tab: 'messages',
      event_ts: nextTs(world),
    })
  }
  return channel
}
