// Alerts: messages of apps in a watched channel that no incident is about yet. This is where "Acknowledged." at 02:14 was
// said. Each has an owner, a clock and a chain of its own, under the same rules as an incident.

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
 * a comment: whoever says "Acknowledged." raises nothing.
 */
export function sortMessage(message: AlertMessage, claims: boolean, active: Incident[]): Heard | null {
  const newest = active.find((alert) => ownerOf(alert) === null) ?? active[0]
  if (claims) return newest ? { is: 'comment', on: newest } : null
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

/** Opened again by the same app for the same thing while that is still open: one incident, raised twice. */
export const findSame = (active: Incident[], title: string, service: string | null, app: Actor): Incident | undefined =>
  active.find(
    (incident) =>
      incident.openedBy.kind === 'app' &&
      incident.openedBy.id === app.id &&
      incident.service === service &&
      incident.title.toLowerCase() === title.toLowerCase(),
  )

/** Numbers and times differ from one firing to the next; the words do not. */
const sameWords = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\d.:%]+/g, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()

export const repeatAlert = (alert: Incident, ts: string | null): Decision =>
  isActive(alert) ? record({ type: 'alert_repeated', messageTs: ts }) : NOTHING

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
