// Several rules in one act: each decides on what the one before it left.

import type { Actor } from './actor.ts'
import { type Decision, number } from './decision.ts'
import { evolve } from './evolve.ts'
import type { Fact } from './facts.ts'
import type { Incident } from './incident.ts'

export type Rule = (incident: Incident) => Decision

/** Decides one rule after another; the first refusal refuses the whole act. */
export function inTurn(incident: Incident, actor: Actor, now: Date, ...rules: Rule[]): Decision {
  let state = incident
  const facts: Fact[] = []
  for (const rule of rules) {
    const decision = rule(state)
    if ('refusal' in decision) return decision
    facts.push(...decision.facts)
    state = number(state, actor, now.toISOString(), decision.facts).reduce(evolve, state)
  }
  return { facts }
}
