// The moments a review asks for first, each with how long it took and counted from what.

import { differenceInSeconds } from 'date-fns'
import type { FactOf, Recorded } from '../facts.ts'
import type { At, Incident } from '../incident.ts'
import { type Metrics, metrics } from '../metrics.ts'
import { changeText } from '../timeline.ts'
import { firstDone, harmConfirmedAt } from './what-moved.ts'

/** `seconds` counts from the moment named in `after`; both are null where there is nothing to count from. */
export type KeyTime = { name: string; at: At; seconds: number | null; after: string | null }

export type KeyTimes = {
  times: KeyTime[]
  /** Moments that a review needs and the record does not have. */
  notCaptured: string[]
  metrics: Metrics
}

export function keyTimes(incident: Incident, facts: Recorded[], now: Date): KeyTimes {
  const numbers = metrics(incident, facts, now)
  const signal = firstSignal(incident, facts)
  const change = lastChangeBefore(incident, signal)
  const { openedAt } = incident
  const from = (at: At | null, start: At | null, after: string) =>
    at !== null && start !== null && start <= at ? { seconds: differenceInSeconds(at, start), after } : NOTHING_BEFORE
  const since = (name: string, at: At | null | undefined, start: At | null, after: string): KeyTime[] =>
    at ? [{ name, at, ...from(at, start, after) }] : []
  const containedAt = incident.containedAt ?? firstDone(facts, 'contain')
  const rollback = incident.rollbacks[0]
  return {
    times: [
      ...since(`Change: ${change ? changeText(change) : ''}`, change?.at, null, ''),
      ...(signal < openedAt ? since('First signal', signal, change?.at ?? null, 'the change') : []),
      ...since(
        'Opened',
        openedAt,
        signal < openedAt ? signal : (change?.at ?? null),
        signal < openedAt ? 'the first signal' : 'the change',
      ),
      ...since('First automated claim', firstClaim(facts), signal, 'the first signal'),
      ...since('First owned by a person', firstOwned(facts), signal, 'the first signal'),
      ...since('Four roles held', plus(openedAt, numbers.timeToAllRoles), openedAt, 'opening'),
      ...since('Harm confirmed', harmConfirmedAt(facts), openedAt, 'opening'),
      ...since('First update', first(facts, 'update_posted'), openedAt, 'opening'),
      ...since('Rollback decided', rollback?.decidedAt, openedAt, 'opening'),
      ...since('Rollback verified', rollback?.verifiedAt, rollback?.decidedAt ?? null, 'the decision'),
      ...since('Contained', containedAt, openedAt, 'opening'),
      ...since('Resolved', incident.resolvedAt, openedAt, 'opening'),
      ...since('Closed', incident.closedAt, openedAt, 'opening'),
    ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    notCaptured: [
      'first bad output',
      ...(numbers.timeToAcknowledge === null ? ['first owned by a person'] : []),
      ...(harmConfirmedAt(facts) === null ? ['harm confirmed'] : []),
      ...(containedAt === null ? ['contained'] : []),
      ...(incident.resolvedAt === null ? ['resolved'] : []),
    ],
    metrics: numbers,
  }
}

const NOTHING_BEFORE = { seconds: null, after: null }

/** When people should have known: the page or alert, or the opening when nothing came before it. */
function firstSignal({ openedAt }: Incident, facts: Recorded[]): At {
  const opened = facts.find(
    (recorded): recorded is Recorded<FactOf<'incident_opened'>> => recorded.fact.type === 'incident_opened',
  )
  return opened?.fact.unownedSince ?? openedAt
}

/** The nearest one before people noticed. That it came before says nothing yet about cause. */
const lastChangeBefore = ({ changes }: Incident, signal: At) =>
  changes
    .filter(({ at }) => at <= signal)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)

const first = (facts: Recorded[], type: Recorded['fact']['type']): At | undefined =>
  facts.find(({ fact }) => fact.type === type)?.at

const firstClaim = (facts: Recorded[]): At | undefined => first(facts, 'claim_flagged')

const firstOwned = (facts: Recorded[]): At | undefined =>
  facts.find(
    ({ fact }) => (fact.type === 'role_taken' || fact.type === 'role_accepted') && fact.role === 'incident-lead',
  )?.at

const plus = (at: At, seconds: number | null): At | null =>
  seconds === null ? null : new Date(Date.parse(at) + seconds * 1000).toISOString()
