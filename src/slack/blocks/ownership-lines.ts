import { differenceInSeconds } from 'date-fns'
import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey, ownerOf } from '../../domain/incident.ts'
import { clockTime, minutes } from '../../domain/timeline.ts'
import { ACTION } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import { actions, button, type Message, section } from './elements.ts'

const value = (incident: Incident) => ({ incident: incident.number })

export function readbackGiven({ fact }: Recorded<FactOf<'readback_given'>>): Message {
  const { by, happening, next, nextUpdateAt } = fact
  return {
    text: [
      slackText`*Readback* by ${mention(by.id)}`,
      slackText`Happening: ${clip(happening, 1_000)}`,
      slackText`Next step: ${clip(next, 1_000)}`,
      slackText`Next update: ${clockTime(nextUpdateAt)}`,
    ].join('\n'),
  }
}

export function readbackReminder(incident: Incident, { fact }: Recorded<FactOf<'readback_reminded'>>): Message {
  const text = slackText`${mention(fact.to.id)}, the readback of ${incidentKey(incident)} is still open: what is happening, your next step, the next update. Without it your ownership lapses at ${clockTime(fact.lapsesAt)}.`
  const stillOpen = incident.readback !== null && 'dueAt' in incident.readback
  if (!stillOpen || ownerOf(incident)?.by.id !== fact.to.id) return { text }
  return {
    text,
    blocks: [section(text), actions(button('Give readback', ACTION.openReadback, value(incident), 'primary'))],
  }
}

export function checkInQuestion(incident: Incident, { fact }: Recorded<FactOf<'check_in_asked'>>): Message {
  const text = slackText`${mention(fact.to.id)}, are you still on ${incidentKey(incident)}? Without an answer your ownership lapses at ${clockTime(fact.lapsesAt)}.`
  if (!incident.checkInAskedAt) return { text }
  return {
    text,
    blocks: [
      section(text),
      actions(
        button('Still on it', ACTION.checkIn, value(incident), 'primary'),
        button('Hand over', ACTION.handOver, value(incident)),
      ),
    ],
  }
}

const LAPSED: Record<FactOf<'ownership_lapsed'>['why'], string> = {
  no_readback: 'there was no readback',
  no_check_in: 'there was no answer to “still on it?”',
  reopened: 'the incident was reopened',
}

export function ownershipLapsed(incident: Incident, { fact }: Recorded<FactOf<'ownership_lapsed'>>): Message {
  return withOwnButton(
    incident,
    slackText`${incidentKey(incident)} is unowned again: the ownership of ${mention(fact.from.id)} lapsed, since ${LAPSED[fact.why]}.`,
  )
}

/** Said again and again while nobody owns it; once somebody does, redrawn to say who. */
export function unownedReminder(incident: Incident, { at, fact }: Recorded<FactOf<'unowned_reminded'>>): Message {
  const age = minutes(differenceInSeconds(at, fact.since))
  return withOwnButton(
    incident,
    slackText`No person owns ${incidentKey(incident)}. Unowned for ${age}, since ${clockTime(fact.since)}.`,
  )
}

function withOwnButton(incident: Incident, text: string): Message {
  const owner = ownerOf(incident)
  if (owner) {
    const owned = `${text} ${slackText`${mention(owner.by.id)} has owned it since ${clockTime(owner.since)}.`}`
    return { text: owned, blocks: [section(owned)] }
  }
  return { text, blocks: [section(text), actions(button('I own this', ACTION.own, value(incident), 'primary'))] }
}
