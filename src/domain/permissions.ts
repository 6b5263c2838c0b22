// Who may do what. By default any person in the channel; the configuration can reserve three acts.

import type { Actor } from './actor.ts'
import { type Decision, refuse } from './decision.ts'
import { type Incident, ownerOf } from './incident.ts'
import type { Policy, Reservable } from './policy.ts'

/**
 * Decides the rule only for somebody who may. While nobody owns the incident an act reserved for the lead waits for one:
 * `I own this` is never reserved, so there is always a way on.
 * @param groups the usergroups among the reserved ones that this person is in
 */
export function ifPermitted(
  incident: Incident,
  act: Reservable,
  actor: Actor,
  groups: ReadonlySet<string>,
  policy: Policy,
  rule: (incident: Incident) => Decision,
): Decision {
  const reserved = policy.permissions[act]
  const isLead = ownerOf(incident)?.by.id === actor.id
  const isAllowed =
    reserved === 'anyone' || isLead || (reserved !== 'lead' && reserved.some((group) => groups.has(group)))
  return isAllowed ? rule(incident) : refuse({ is: 'reserved', act, groups: reserved === 'lead' ? [] : [...reserved] })
}
