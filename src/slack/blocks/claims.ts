import { differenceInSeconds } from 'date-fns'
import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey, ownerOf } from '../../domain/incident.ts'
import { clockTime, minutes } from '../../domain/timeline.ts'
import { ACTION } from '../ids.ts'
import { clip, mention, safeText, slackText } from '../text.ts'
import { actions, button, context, type Message, section } from './elements.ts'

const SIGNATURE = 'Automated note from Readback. It takes nothing on by itself.'

/** The reply under an automation's "Acknowledged.": who wrote it, that no person owns the incident, and for how long. */
export function correction(incident: Incident, { fact }: Recorded<FactOf<'claim_flagged'>>, now: Date): Message {
  const key = incidentKey(incident)
  const said = clip(fact.evidence, 120)
  const owner = ownerOf(incident)
  if (owner) {
    const author = fact.app.confirmed
      ? safeText`An automation, ${fact.app.name},`
      : safeText`${fact.app.name}, unconfirmed,`
    const text = slackText`${author} wrote “${said}”. ${mention(owner.by.id)} has owned ${key} since ${clockTime(owner.since)}.`
    return { text, blocks: [section(text), context(SIGNATURE)] }
  }
  const since = incident.unownedSince ?? incident.openedAt
  const age = minutes(differenceInSeconds(now, since))
  const author = fact.app.confirmed
    ? safeText`An automation wrote this: ${fact.app.name}.`
    : safeText`Nothing confirms that a person wrote this: ${fact.app.name}.`
  const text = slackText`${author} No person owns ${key}; it has been unowned for ${age}, since ${clockTime(since)}.`
  return {
    text,
    blocks: [
      section(text),
      section(slackText`If you take it, press the button. Words in the channel do not count.`),
      actions(button('I own this', ACTION.own, { incident: incident.number }, 'primary')),
      context(SIGNATURE),
    ],
  }
}

/** To whoever is on call and may have read the claim on a phone. */
export function misleadingClaim(incident: Incident, { at, fact }: Recorded<FactOf<'claim_flagged'>>): Message {
  const key = incidentKey(incident)
  const author = fact.app.confirmed
    ? safeText`an automation, ${fact.app.name}`
    : safeText`${fact.app.name}, and nothing confirms that a person did`
  const said = slackText`“${clip(fact.evidence, 120)}” in <#${fact.channel}> was written by ${author}.`
  const owner = ownerOf(incident)
  if (owner)
    return { text: `${said} ${slackText`${mention(owner.by.id)} owns ${key} since ${clockTime(owner.since)}.`}` }
  const since = incident.unownedSince ?? incident.openedAt
  const text = `${said} ${slackText`No person owns ${key} (${incident.severity}): ${clip(incident.title, 300)}. Unowned for ${minutes(differenceInSeconds(at, since))}, since ${clockTime(since)}.`}`
  return {
    text,
    blocks: [section(text), actions(button('I own this', ACTION.own, { incident: incident.number }, 'primary'))],
  }
}

/** Only the person who wrote "on it" sees this. */
export function ownershipPrompt(incident: Incident, { fact }: Recorded<FactOf<'person_prompted'>>): Message {
  const text = slackText`You wrote “${clip(fact.evidence, 120)}”. Do you own ${incidentKey(incident)}? Nobody does until somebody presses the button.`
  return {
    text,
    blocks: [section(text), actions(button('I own this', ACTION.own, { incident: incident.number }, 'primary'))],
  }
}
