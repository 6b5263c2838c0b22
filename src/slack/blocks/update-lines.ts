import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey } from '../../domain/incident.ts'
import { clockTime } from '../../domain/timeline.ts'
import { ACTION } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import { actions, button, capital, type Message, section } from './elements.ts'

export function updatePosted({ actor, fact }: Recorded<FactOf<'update_posted'>>): Message {
  const { audience, text, hypotheses, decisions, nextDueAt, onTime } = fact
  return {
    text: [
      slackText`*${capital(audience)} update* by ${mention(actor.id)}${onTime ? '' : ', late'}`,
      slackText`${clip(text, 2_000)}`,
      ...(hypotheses ? [slackText`Hypotheses, not confirmed: ${clip(hypotheses, 500)}`] : []),
      ...(decisions ? [slackText`Decisions: ${clip(decisions, 500)}`] : []),
      nextDueAt ? slackText`Next update: ${clockTime(nextDueAt)}` : slackText`No further update is due.`,
    ].join('\n'),
  }
}

const postButton = (incident: Incident) =>
  actions(button('Post update', ACTION.postUpdate, { incident: incident.number }))

export function updateReminder(incident: Incident, { fact }: Recorded<FactOf<'update_reminded'>>): Message {
  const text = slackText`The ${fact.audience} update of ${incidentKey(incident)} is due at ${clockTime(fact.dueAt)}.`
  return { text, blocks: [section(text), postButton(incident)] }
}

export function updateDue(incident: Incident, { fact }: Recorded<FactOf<'update_due'>>): Message {
  const text = slackText`The ${fact.audience} update of ${incidentKey(incident)} is due now (${clockTime(fact.dueAt)}).`
  return { text, blocks: [section(text), postButton(incident)] }
}

export function updateEscalated(incident: Incident, { fact }: Recorded<FactOf<'update_escalated'>>): Message {
  const who = fact.to ? mention(fact.to.id) : 'Nobody owns this incident, so this goes to everybody here'
  const text = slackText`${who}: the ${fact.audience} update of ${incidentKey(incident)} was due at ${clockTime(fact.dueAt)} and has not come.`
  return { text, blocks: [section(text), postButton(incident)] }
}

export function updateMissed(incident: Incident, { fact }: Recorded<FactOf<'update_missed'>>): Message {
  const text = slackText`The ${fact.audience} update of ${incidentKey(incident)} due at ${clockTime(fact.dueAt)} is on record as missed. The next is due at ${clockTime(fact.nextDueAt)}.`
  return { text, blocks: [section(text), postButton(incident)] }
}
