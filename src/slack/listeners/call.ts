import type { Actor } from '../../domain/actor.ts'
import type { Incident } from '../../domain/incident.ts'
import type { Message } from '../blocks/elements.ts'
import type { Subcommand } from '../commands/command.ts'
import type { Desk } from './desk.ts'

/** One `/incident …` typed by one person. */
export type Call = {
  /** What stands behind the subcommand, as Slack sent it. */
  text: string
  actor: Actor
  channelId: string
  deliveryId: string
  triggerId: string
}

/** Answers what that person alone is told; null when what they see is enough: a form, or the channel's own line. */
export type Anywhere = (desk: Desk, call: Call) => Promise<Message | null>
/** The same in an incident's channel. */
export type InIncident = (desk: Desk, call: Call, incident: Incident) => Promise<Message | null>

export type Handlers = { [S in Subcommand]?: { anywhere: Anywhere } | { inIncident: InIncident } }
