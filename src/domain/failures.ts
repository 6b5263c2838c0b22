// What could not be done in the outside world. It is told once, to people who may have to do it themselves.

import { type Decision, NOTHING, record } from './decision.ts'
import type { FactOf } from './facts.ts'
import type { Incident } from './incident.ts'

export const failureKey = ({ effect, why }: Pick<FactOf<'effect_failed'>, 'effect' | 'why'>): string =>
  `${effect}: ${why}`

export function reportFailure(incident: Incident, failure: { effect: string; why: string; whatNow: string }): Decision {
  return incident.failures.includes(failureKey(failure)) ? NOTHING : record({ type: 'effect_failed', ...failure })
}

/** The channel was archived or deleted, or the bot was removed from it. */
export function loseChannel(incident: Incident, why: string): Decision {
  return incident.channel && !incident.channel.lost ? record({ type: 'channel_lost', why }) : NOTHING
}

export function regainChannel(incident: Incident): Decision {
  return incident.channel?.lost ? record({ type: 'channel_regained' }) : NOTHING
}

export const renameChannel = (incident: Incident, to: string): Decision =>
  incident.channel && incident.channel.name !== to ? record({ type: 'channel_renamed', to }) : NOTHING
