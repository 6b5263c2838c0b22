import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey, ownerOf, type Person } from '../../domain/incident.ts'
import type { Policy } from '../../domain/policy.ts'
import { DUTY, type Role, roleName } from '../../domain/role.ts'
import { isWorst } from '../../domain/severity.ts'
import { clockTime } from '../../domain/timeline.ts'
import { ACTION, acceptRoleId, declineRoleId, takeRoleId } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import { actions, button, capital, type Message, section } from './elements.ts'

/** The offer in the channel; once answered it is redrawn without its buttons. */
export function roleOffer(incident: Incident, { seq, fact }: Recorded<FactOf<'role_offered'>>): Message {
  const { role, to, context } = fact
  const why = context ? slackText`\n>${clip(context, 1_000)}` : ''
  const isStanding = incident.offers[role]?.seq === seq
  if (!isStanding) {
    const holder = incident.roles[role]
    const outcome =
      holder?.by.id === to.id
        ? slackText`${capital(roleName(role))} was offered to ${mention(to.id)}, who accepted at ${clockTime(holder.since)}.`
        : slackText`${capital(roleName(role))} was offered to ${mention(to.id)}. The offer no longer stands.`
    return { text: outcome, blocks: [section(outcome + why)] }
  }
  const text = slackText`${mention(to.id)}, please take *${roleName(role)}* of ${incidentKey(incident)} (${DUTY[role]}). It is yours once you accept, until ${clockTime(fact.expiresAt)}.`
  const value = { incident: incident.number, role }
  return {
    text,
    blocks: [
      section(text + why),
      actions(button('Accept', acceptRoleId(role), value, 'primary'), button('Decline', declineRoleId(role), value)),
    ],
  }
}

export function roleDeclined(incident: Incident, { fact }: Recorded<FactOf<'role_declined'>>): Message {
  return withTake(incident, fact.role, slackText`${mention(fact.by.id)} declined ${roleName(fact.role)}.`)
}

export function roleOfferExpired(incident: Incident, { fact }: Recorded<FactOf<'role_offer_expired'>>): Message {
  return withTake(
    incident,
    fact.role,
    slackText`${mention(fact.to.id)} has not answered the offer of ${roleName(fact.role)}, so it no longer stands.`,
  )
}

export function roleReleased(incident: Incident, { fact }: Recorded<FactOf<'role_released'>>): Message {
  return withTake(incident, fact.role, slackText`${mention(fact.by.id)} stepped back from ${roleName(fact.role)}.`)
}

/** What happened, and the button for whoever takes the role instead; none when somebody holds it. */
function withTake(incident: Incident, role: Role, text: string): Message {
  const holder = incident.roles[role]
  if (holder) return { text: `${text} ${slackText`${mention(holder.by.id)} holds it.`}` }
  const open = `${text} ${slackText`${capital(roleName(role))} is open.`}`
  return { text: open, blocks: [section(open, button('Take', takeRoleId(role), { incident: incident.number, role }))] }
}

/** In a small incident one person may well do both; at the worst severity each of the two takes a whole person. */
export function bothRolesWarning(incident: Incident, policy: Policy): string {
  const technical = incident.roles['technical-lead']
  const isBoth = technical !== undefined && ownerOf(incident)?.by.id === technical.by.id
  return isBoth && isWorst(policy, incident.severity)
    ? slackText` One person now leads and diagnoses: consider handing one of the two over.`
    : ''
}

/** Somebody holds a role now: the lead is told in full, since everybody waits for it. */
export function roleHeld(
  incident: Incident,
  recorded: Recorded<FactOf<'role_taken'> | FactOf<'role_accepted'>>,
  policy: Policy,
): Message {
  const { role, by } = recorded.fact
  const warning = bothRolesWarning(incident, policy)
  if (role !== 'incident-lead') {
    const held = slackText`${mention(by.id)} is ${roleName(role)} of ${incidentKey(incident)}.`
    return { text: role === 'technical-lead' ? held + warning : held }
  }
  const from =
    'from' in recorded.fact && recorded.fact.from ? slackText` ${mention(recorded.fact.from.id)} handed it over.` : ''
  return {
    text: `${slackText`${mention(by.id)} owns ${incidentKey(incident)} since ${clockTime(recorded.at)}.`}${from}${warning}`,
  }
}

/** To the holder of the lead: one press offers it to the person who asked. */
export function handOverAsked(incident: Incident, { fact }: Recorded<FactOf<'hand_over_asked'>>): Message {
  const text = slackText`${mention(fact.of.id)}, ${mention(fact.by.id)} asks for the lead of ${incidentKey(incident)}. It stays yours unless you offer it.`
  if (ownerOf(incident)?.by.id !== fact.of.id) return { text }
  const value = { incident: incident.number, to: fact.by.id }
  return { text, blocks: [section(text), actions(button('Offer them the lead', ACTION.handOverTo, value))] }
}

/** To somebody who pressed a moment too late. */
export function ownedByAnother(incident: Incident, holder: Person): Message {
  const text = slackText`${mention(holder.id)} owns ${incidentKey(incident)}. If it should be yours, ask for it.`
  return {
    text,
    blocks: [
      section(text),
      actions(button('Ask for a hand-over', ACTION.askForHandOver, { incident: incident.number })),
    ],
  }
}
