// Alerts: messages of apps in a watched channel that no incident is about yet. This is where "Acknowledged." at 02:14 was
// said. Each has an owner, a clock and a chain of its own, under the same rules as an incident.

import { addSeconds } from 'date-fns'
import type { Actor } from './actor.ts'
import { isPerson } from './actor.ts'
import { type Decision, NOTHING, notAPerson, record, refuse } from './decision.ts'
import { type Incident, isActive, ownerOf } from './incident.ts'
import { openIncident } from './opening.ts'
import type { Policy } from './policy.ts'

export type AlertMessage = {
  title: string
  channel: { id: string; name: string }
  ts: string
  author: Actor
  at: Date
  /** The channel is for drills, and so is every alert in it. */
  isDrill: boolean
}

export function raiseAlert({ title, channel, ts, author, at, isDrill }: AlertMessage, severity: string): Decision {
  const app = { id: author.id, name: author.name }
  return record({
    type: 'alert_raised',
    title,
    severity,
    place: channel,
    messageTs: ts,
    app,
    unownedSince: at.toISOString(),
    ...(isDrill ? { isDrill } : {}),
  })
}

/** Another app that speaks this soon after an alert comments on it; later, it raises one of its own. */
const COMMENT_WITHIN_MS = 10 * 60_000

export type Heard =
  | { is: 'new' }
  /** The same alert again: counted, not raised twice. */
  | { is: 'repeat'; of: Incident }
  | { is: 'comment'; on: Incident }

/**
 * What an app's message in a watched channel is, given the alerts that are active there, newest first. A claim is always
 * a comment: whoever says "Acknowledged." raises nothing. What only may be one is a comment where there is an alert of
 * another app to comment on; else it is taken for an alert, since one too many costs less than one that calls nobody.
 */
export function sortMessage(
  message: AlertMessage,
  claims: 'surely' | 'perhaps' | 'no',
  active: Incident[],
): Heard | null {
  const newest = active.find((alert) => ownerOf(alert) === null) ?? active[0]
  if (claims === 'surely') return newest ? { is: 'comment', on: newest } : null
  if (claims === 'perhaps' && newest && newest.alert?.app.id !== message.author.id) return { is: 'comment', on: newest }
  const same = active.find(
    (alert) => alert.alert?.app.id === message.author.id && sameWords(alert.title, message.title),
  )
  if (same) return { is: 'repeat', of: same }
  const recent = active.find(
    (alert) =>
      alert.alert?.app.id !== message.author.id &&
      message.at.getTime() - Date.parse(alert.unownedSince ?? alert.openedAt) < COMMENT_WITHIN_MS,
  )
  return recent ? { is: 'comment', on: recent } : { is: 'new' }
}

/** The incident that the same alert, raised again, is about: it was opened from it and somebody should still work on it. */
export const findOpened = (message: AlertMessage, fromAlerts: Incident[]): Incident | undefined =>
  fromAlerts.find(
    (incident) =>
      incident.fromAlert?.app?.id === message.author.id &&
      isActive(incident) &&
      sameWords(incident.title, message.title),
  )

export type Raised = { title: string; service: string | null; symptoms: string[]; affected: string | null }

/**
 * Opened again by the same app for the same thing while that is still open: one incident, raised twice. The same thing is
 * the same feature and the same affected slice, with the same symptoms or the same words.
 */
export const findSame = (active: Incident[], raised: Raised, app: Actor): Incident | undefined =>
  active.find(
    (incident) =>
      incident.openedBy.kind === 'app' &&
      incident.openedBy.id === app.id &&
      incident.service === raised.service &&
      incident.affected === raised.affected &&
      (sameWords(incident.title, raised.title) || sameSymptoms(incident.raisedWith, raised.symptoms)),
  )

const sameSymptoms = (before: string[], now: string[]): boolean =>
  now.length > 0 && before.length === now.length && now.every((id) => before.includes(id))

/** Numbers and times differ from one firing to the next; the words do not. */
const sameWords = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\d.:%]+/g, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The blast radius of an agent that pages is somebody's sleep, so that it goes in circles is a symptom of its own. */
export const AGENT_PAGES_PEOPLE = {
  id: 'agent_pages_humans_repeatedly',
  name: 'Agent pages people again and again',
}
const CIRCLES = { times: 3, withinSeconds: 30 * 60 }

/** Counted, not raised twice. An agent that does so again and again loses the right to page until a person has settled it. */
export function repeatAlert(incident: Incident, ts: string | null, by: Actor, policy: Policy, now: Date): Decision {
  if (!isActive(incident)) return NOTHING
  const lately = incident.repeatedAt.filter((at) => addSeconds(at, CIRCLES.withinSeconds) > now)
  const suspends = isAgent(by, policy) && !incident.suspendedAgent && lately.length + 1 >= CIRCLES.times
  return record(
    { type: 'alert_repeated', messageTs: ts },
    ...(suspends ? [{ type: 'agent_suspended' as const, agent: { id: by.id, name: by.name } }] : []),
    ...(suspends && !incident.symptoms.includes(AGENT_PAGES_PEOPLE.id)
      ? [{ type: 'symptom_added' as const, ...AGENT_PAGES_PEOPLE }]
      : []),
  )
}

/** A monitor that says again what still holds does its work; a program that raises incidents of its own accord decides to. */
const isAgent = ({ id }: Actor, { paging }: Policy): boolean =>
  id.startsWith('api:') || Object.hasOwn(paging.agents, id)

/**
 * The incident begins where the alert stands: with its clock, its owner, and whoever was called for it. `begun` is the
 * new incident with the alert's facts as the first of its own.
 */
export function openFromAlert(begun: Incident, alert: number, by: Actor, policy: Policy, now: Date): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isActive(begun)) return refuse({ is: 'incident_closed' })
  const { title, severity, unownedSince, openedAt, isDrill } = begun
  const alertedAt = new Date(unownedSince ?? openedAt)
  return openIncident({ title, severity, symptoms: [], alertedAt, isDrill, fromAlert: alert }, by, policy, now)
}

export function becomeIncident(alert: Incident, incident: number, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isActive(alert)) return refuse({ is: 'incident_closed' })
  return record({ type: 'alert_became_incident', incident })
}
