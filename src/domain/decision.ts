import type { Actor } from './actor.ts'
import type { Fact, Recorded } from './facts.ts'
import type { At, Incident } from './incident.ts'
import type { Refusal } from './refusals.ts'

/** What a rule answers: a refusal changes nothing, facts are logged. What goes out follows from the facts (effects.ts). */
export type Decision = { refusal: Refusal } | { facts: Fact[] }

export const refuse = (refusal: Refusal): Decision => ({ refusal })
/** Only a person may do this; somebody who could not be established is told so in other words than an app. */
export const notAPerson = (actor: Actor): Decision =>
  refuse({ is: actor.kind === 'app' ? 'not_a_person' : 'identity_unknown' })
export const record = (...facts: Fact[]): Decision => ({ facts })
/** A second tap, or a delivery repeated: not an error, and nothing to log. */
export const NOTHING: Decision = { facts: [] }

/** Numbers facts in order, so that each can be named by (incident, seq) in messages, effects and links. */
export function number(incident: Incident, actor: Actor, at: At, facts: Fact[]): Recorded[] {
  return facts.map((fact, index) => ({ seq: incident.seq + index + 1, at, actor, fact }))
}
