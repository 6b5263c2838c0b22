import { differenceInSeconds } from 'date-fns'
import { type Incident, incidentKey, isActive, ownerOf } from '../../domain/incident.ts'
import { clockTime, minutes } from '../../domain/timeline.ts'
import { ACTION } from '../ids.ts'
import { mention, slackText } from '../text.ts'
import { actions, button, context, type Message, section } from './elements.ts'

/** Stands in the thread of the alert: who owns it, and the three things one can do about it. */
export function alertCard(alert: Incident, now: Date): Message {
  const text = `${alert.isDrill ? 'DRILL · ' : ''}${stateLine(alert, now)}${repeatsText(alert)}`
  if (!isActive(alert)) return { text, blocks: [section(text)] }
  const value = { incident: alert.number }
  return {
    text,
    blocks: [
      section(text),
      actions(
        ...(ownerOf(alert) ? [] : [button('I own this', ACTION.own, value, 'primary')]),
        button('Open incident', ACTION.openFromAlert, value),
        button('No action needed', ACTION.noAction, value),
      ),
      context(
        `Words in the channel do not count, whoever writes them. ${alert.isDrill ? 'This is a drill: nobody is called.' : 'While nobody owns it, people are called.'}`,
      ),
    ],
  }
}

function stateLine(alert: Incident, now: Date): string {
  const key = incidentKey(alert)
  const owner = ownerOf(alert)
  const became = alert.alert?.becameIncident
  if (became) return slackText`${key} is now INC-${became}.`
  if (!isActive(alert)) return slackText`${key} is settled: no action needed.`
  if (owner) return slackText`${mention(owner.by.id)} owns ${key} since ${clockTime(owner.since)}.`
  const since = alert.unownedSince ?? alert.openedAt
  return slackText`No person owns ${key} yet, for ${minutes(differenceInSeconds(now, since))}, since ${clockTime(since)}.`
}

const repeatsText = ({ repeats }: Incident): string => (repeats > 0 ? ` It came ${repeats + 1} times.` : '')
