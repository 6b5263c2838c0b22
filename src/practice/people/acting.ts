// What people (and, where they can, the other apps) do in the workspace, as the page and the tests make them do it.
// An act that is not possible is an objection, in words for whoever is at the page.

import type { Deliveries, Receipt } from '../delivery/deliveries.ts'
import type { Author } from '../messages.ts'
import type { Channel, User } from '../records.ts'
import { appById, type World } from '../world.ts'

export type Scene = { world: World; deliveries: Deliveries; commands: Command[] }

/** A slash command that the app under test has registered. */
export type Command = { command: string; usageHint: string; description: string }

export class Objection extends Error {}

export function actorById(world: World, id: string): User {
  const user = world.state.users.get(id)
  if (!user) throw new Objection('There is nobody of that name here.')
  if (user.deleted) throw new Objection(`${user.realName} is no longer in the workspace.`)
  return user
}

/** Only a person has hands: an app's token cannot press, type a command or fill in a form. */
export function personById(world: World, id: string): User {
  const user = actorById(world, id)
  if (user.isBot) throw new Objection('Apps cannot press buttons, fill in forms or use commands. Act as a person.')
  return user
}

export function roomFor(world: World, actor: User, id: string): Channel {
  const channel = world.state.channels.get(id)
  const isHidden = channel?.kind !== 'public' && !channel?.members.includes(actor.id)
  if (!channel || isHidden) throw new Objection(`${actor.realName} knows no such channel.`)
  return channel
}

export const titleOf = (channel: Channel) => (channel.name ? `#${channel.name}` : 'this conversation')

export function requireInside(channel: Channel, actor: User) {
  if (channel.isArchived) throw new Objection(`${titleOf(channel)} is archived.`)
  if (!channel.members.includes(actor.id)) {
    throw new Objection(`${actor.realName} is not in ${titleOf(channel)}. Join the channel first.`)
  }
}

export function authorFor(world: World, actor: User): Author {
  const app = appById(world, actor.appId)
  return app ? { kind: 'app', app } : { kind: 'person', user: actor }
}

/** The parts that every interaction of a person carries. */
export const senderOf = (world: World, person: User) => ({
  team: { id: world.team.id, domain: world.team.domain },
  enterprise: null,
  is_enterprise_install: false,
  user: { id: person.id, username: person.name, name: person.name, team_id: person.teamId ?? world.team.id },
  api_app_id: world.app.id,
  token: world.verificationToken,
})

/** Slack's name for why nothing came back. */
export const failureName = (receipt: Receipt & { ok: false }) => {
  if (receipt.reason === 'timeout' || receipt.reason === 'http_timeout') return 'operation_timeout'
  return receipt.reason === 'http_error' ? 'http_service_error' : 'dispatch_failed'
}

export function troubled(world: World, person: User, text: string): Objection {
  world.tell({ type: 'trouble', user: person.id, text })
  return new Objection(text)
}
