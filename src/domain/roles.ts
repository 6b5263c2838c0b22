// Who does what: four roles and four domain experts, one person each, offered until that person accepts.

import { addSeconds } from 'date-fns'
import { type Actor, isPerson } from './actor.ts'
import { type Decision, NOTHING, notAPerson, record, refuse } from './decision.ts'
import { type At, type Incident, isOpen, type Person } from './incident.ts'
import type { Policy } from './policy.ts'
import type { Role } from './role.ts'

const asPerson = ({ id, name }: Actor): Person => ({ id, name })
const seconds = (from: Date, amount: number): At => addSeconds(from, amount).toISOString()

/** `Take`, `I own this`: the person holds it at once. Nobody is pushed out: a held role is handed over by its holder. */
export function takeRole(incident: Incident, role: Role, actor: Actor, policy: Policy, now: Date): Decision {
  if (!isPerson(actor)) return notAPerson(actor)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  const holding = incident.roles[role]
  if (holding) {
    if (holding.by.id === actor.id) return NOTHING
    return refuse(
      role === 'incident-lead'
        ? { is: 'owned_by_another', by: holding.by }
        : { is: 'role_held_by_another', role, by: holding.by },
    )
  }
  return record({ type: 'role_taken', role, by: asPerson(actor), ...readbackFor(incident, role, policy, now) })
}

/** Offers a role to somebody; it is not theirs until they accept. Offered to oneself, it is taken. */
export function offerRole(
  incident: Incident,
  role: Role,
  to: Actor,
  by: Actor,
  policy: Policy,
  now: Date,
  context?: string,
): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  if (to.kind !== 'person') return refuse({ is: 'machine_cannot_hold_role', name: to.name })
  const holding = incident.roles[role]
  if (holding?.by.id === to.id) return refuse({ is: 'already_holds_role', role, person: holding.by })
  // Other roles can be offered on when their holder has vanished; the lead lapses by itself, and is never taken by a vote of others.
  if (role === 'incident-lead' && holding && holding.by.id !== by.id)
    return refuse({ is: 'owned_by_another', by: holding.by })
  if (to.id === by.id) return takeRole(incident, role, by, policy, now)
  if (incident.offers[role]?.to.id === to.id) return NOTHING
  const expiresAt = seconds(now, policy.ownership.roleOfferExpires)
  return record({
    type: 'role_offered',
    role,
    to: asPerson(to),
    expiresAt,
    ...(context === undefined ? {} : { context }),
  })
}

/** The offer is answered by the person it was made to, and by nobody in their place. */
export function acceptRole(incident: Incident, role: Role, actor: Actor, policy: Policy, now: Date): Decision {
  if (!isPerson(actor)) return notAPerson(actor)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  const offer = incident.offers[role]
  const holder = incident.roles[role]?.by
  if (!offer) return holder?.id === actor.id ? NOTHING : refuse({ is: 'role_not_offered', role })
  if (offer.to.id !== actor.id) return refuse({ is: 'role_offered_to_another', role, to: offer.to })
  return record({
    type: 'role_accepted',
    role,
    by: asPerson(actor),
    ...(holder ? { from: holder } : {}),
    ...readbackFor(incident, role, policy, now),
  })
}

export function declineRole(incident: Incident, role: Role, actor: Actor): Decision {
  if (!isPerson(actor)) return notAPerson(actor)
  const offer = incident.offers[role]
  if (!offer) return NOTHING
  if (offer.to.id !== actor.id) return refuse({ is: 'role_offered_to_another', role, to: offer.to })
  return record({ type: 'role_declined', role, by: asPerson(actor) })
}

/** Steps back from a role. A lead who steps back leaves the incident unowned, and everybody sees it. */
export function releaseRole(incident: Incident, role: Role, actor: Actor): Decision {
  if (!isPerson(actor)) return notAPerson(actor)
  const holding = incident.roles[role]
  if (!holding) return refuse({ is: 'role_not_held', role })
  if (holding.by.id !== actor.id) return refuse({ is: 'role_held_by_another', role, by: holding.by })
  return record({ type: 'role_released', role, by: asPerson(actor) })
}

/** Asks the holder of the lead for it: the second of two who press at one moment has this way left. */
export function askForHandOver(incident: Incident, actor: Actor): Decision {
  if (!isPerson(actor)) return notAPerson(actor)
  const holder = incident.roles['incident-lead']
  if (!holder) return refuse({ is: 'role_not_held', role: 'incident-lead' })
  if (holder.by.id === actor.id) return NOTHING
  return record({ type: 'hand_over_asked', by: asPerson(actor), of: holder.by })
}

/** Hand-over is an offer by the holder: it stays with them until the other person accepts. */
export function handOver(
  incident: Incident,
  role: Role,
  to: Actor,
  by: Actor,
  policy: Policy,
  now: Date,
  context?: string,
): Decision {
  const holding = incident.roles[role]
  if (holding && holding.by.id !== by.id) return refuse({ is: 'role_held_by_another', role, by: holding.by })
  return offerRole(incident, role, to, by, policy, now, context ?? handOverContext(incident))
}

/** What the next person would otherwise have to ask, as far as the record knows it. */
export function handOverContext(incident: Incident): string {
  const { status, severity, readback, rollbacks, changes, customers } = incident
  const rollback = rollbacks.at(-1)
  const change = changes.at(-1)
  const stage = rollback?.verifiedAt ? 'verified' : rollback?.restoredAt ? 'restored, not verified' : 'decided'
  return [
    `${incident.title}: ${status}, ${severity}.`,
    ...(readback && 'next' in readback ? [`Next step as last said: ${readback.next}.`] : []),
    ...(change ? [`Last change on record: ${change.what}.`] : []),
    ...(rollback ? [`Last rollback: ${rollback.what}, ${stage}.`] : []),
    ...(customers?.count ? [`Customers who report it: ${customers.count}.`] : []),
  ].join(' ')
}

/** The owner's readback runs from the moment they hold the lead; of an alert nothing more is asked than its owner. */
function readbackFor({ kind }: Incident, role: Role, policy: Policy, now: Date): { readbackDueAt?: At } {
  return role === 'incident-lead' && kind === 'incident'
    ? { readbackDueAt: seconds(now, policy.ownership.readbackWithin) }
    : {}
}
