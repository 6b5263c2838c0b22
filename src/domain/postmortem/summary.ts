// A handful of sentences, each from facts: what happened, who had it, what contained it, how it ended. Nothing invented.

import type { Recorded } from '../facts.ts'
import { type Incident, incidentKey, ownerOf, type Rollback } from '../incident.ts'
import type { Metrics } from '../metrics.ts'
import { clockTime, duration } from '../timeline.ts'
import type { OwnershipRecord } from './ownership-record.ts'
import type { People } from './people.ts'
import type { UpdateRecord } from './update-record.ts'

export function summary(
  incident: Incident,
  facts: Recorded[],
  numbers: Metrics,
  ownership: OwnershipRecord,
  people: People,
  updates: UpdateRecord,
): string[] {
  return [
    opening(incident, facts),
    ...harm(incident),
    ...owned(incident, ownership, people),
    ...claims(ownership),
    contained(incident, facts, numbers),
    ...told(updates),
    ended(incident, facts, numbers),
  ]
}

const stop = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

function opening(incident: Incident, facts: Recorded[]): string {
  const opened = facts.find(({ fact }) => fact.type === 'incident_opened')
  const by = opened ? ` by ${opened.actor.name}` : ''
  return stop(
    `${incidentKey(incident)}${incident.isDrill ? ', a drill,' : ''} was opened at ${day(incident.openedAt)} ${clockTime(incident.openedAt)}${by}: ${incident.title}`,
  )
}

const day = (at: string): string => at.slice(0, 10)

function harm({ answers }: Incident): string[] {
  const answer = answers.harm
  return answer && !answer.waived ? [stop(`Harm: ${answer.text}`)] : []
}

function owned(incident: Incident, { secondsUnowned, unowned }: OwnershipRecord, { held }: People): string[] {
  const leads = held.filter(({ role }) => role === 'incident-lead')
  const first = leads[0]
  if (!first) return [`No person took incident lead; it was unowned for ${duration(secondsUnowned)}.`]
  const others = [...new Set(leads.slice(1).map(({ by }) => by.name))].filter((name) => name !== first.by.name)
  const now = ownerOf(incident)
  const spans = unowned.filter(({ seconds }) => seconds > 0).length
  return [
    `${first.by.name} took incident lead at ${clockTime(first.from)}${others.length > 0 ? `; after that it was held by ${others.join(', ')}` : ''}${now ? '' : '; nobody holds it now'}.`,
    secondsUnowned === 0
      ? 'It was owned from the start.'
      : `Nobody owned it for ${duration(secondsUnowned)}${spans > 1 ? ` in all, in ${spans} spans` : ''}.`,
  ]
}

function claims({ claims: flagged }: OwnershipRecord): string[] {
  const unownedClaims = flagged.filter(({ unownedFor }) => unownedFor !== null).length
  if (unownedClaims === 0) return []
  return [
    `Meanwhile automations wrote ${unownedClaims === 1 ? 'one message' : `${unownedClaims} messages`} that sounded as if somebody had it.`,
  ]
}

function contained(incident: Incident, facts: Recorded[], { timeToContain }: Metrics): string {
  if (timeToContain === null) return 'Containment is not on record.'
  const how = facts.find(({ fact }) => fact.type === 'status_changed' && fact.to === 'contained')?.fact
  const said = how?.type === 'status_changed' ? how.how : undefined
  const answer = incident.answers.containment
  const rollback = incident.rollbacks.find(({ verifiedAt }) => verifiedAt) ?? incident.rollbacks[0]
  const by = said ?? (answer && !answer.waived ? answer.text : undefined) ?? (rollback && rollbackText(rollback))
  return stop(`Contained ${duration(timeToContain)} after opening${by ? `: ${by}` : ''}`)
}

/** Only what was verified is called rolled back. */
const rollbackText = ({ what, to, verifiedAt }: Rollback): string =>
  verifiedAt ? `${what} rolled back${to ? ` to ${to}` : ''}` : `a rollback of ${what}, not verified`

const told = ({ due, onTime }: UpdateRecord): string[] =>
  due === 0 ? [] : [`${onTime} of ${due} updates came on time.`]

function ended(incident: Incident, facts: Recorded[], { timeToResolve }: Metrics): string {
  if (incident.status === 'cancelled') return 'It was cancelled as a false alarm.'
  const closed = facts.findLast(({ fact }) => fact.type === 'incident_closed')
  const closedBy = incident.closedAt && closed ? ` ${closed.actor.name} closed it at ${clockTime(closed.at)}.` : ''
  return timeToResolve === null
    ? `It is not resolved; its status is ${incident.status}.`
    : `Resolved ${duration(timeToResolve)} after opening.${closedBy}`
}
