// What customers really suffer, as people bring it in. A fluent wrong answer hurts them before any dashboard moves, so a
// report of theirs on an incident that nobody owns calls the next person at once.

import { addSeconds, max } from 'date-fns'
import { type Actor, isPerson } from './actor.ts'
import { firstOfRound } from './chain.ts'
import type { Clock } from './clock.ts'
import { type Decision, notAPerson, record, refuse } from './decision.ts'
import { askFor, isWaitingForOwner, nextHop } from './escalation.ts'
import type { Fact } from './facts.ts'
import { type Incident, isActive, isOpen } from './incident.ts'
import type { Policy } from './policy.ts'

export type CustomerReport = {
  /** How many report it, in all and as far as known. */
  count: number | null
  /** Their own words. */
  words: string
  segment?: string | undefined
  /** Tickets, screenshots. */
  link?: string | undefined
}

export function reportCustomers(incident: Incident, report: CustomerReport, by: Actor, now: Date): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  const { count, words, segment, link } = report
  return record(
    { type: 'customers_reported', count, words, ...(segment ? { segment } : {}), ...(link ? { link } : {}) },
    ...callAgain(incident, now),
  )
}

/** Three reports in one minute are one reason to call somebody, not three. */
const CALLED_JUST_NOW_SECONDS = 60

function callAgain(incident: Incident, now: Date): Fact[] {
  const { chain } = incident
  if (!chain || !isWaitingForOwner(incident)) return []
  const last = chain.calledForCustomersAt
  if (last && now < addSeconds(last, CALLED_JUST_NOW_SECONDS)) return []
  const next = nextHop(incident, 'customers_reported')
  if (next.length > 0) return next
  const first = firstOfRound(chain)
  return first ? [askFor(incident, first, 'customers_reported')] : []
}

/** The support liaison is asked for a number again and again, whoever brought in the last one. */
export function customerClocks(incident: Incident, { cadence }: Policy): Clock[] {
  const liaison = incident.roles['support-liaison']
  if (!liaison || !isActive(incident) || cadence.askCustomersEvery === 0) return []
  const { customers, customersAskedAt } = incident
  const since = [liaison.since, customers?.at, customersAskedAt].flatMap((at) => (at ? [new Date(at)] : []))
  return [
    {
      at: addSeconds(max(since), cadence.askCustomersEvery),
      rings: () => [{ type: 'customers_asked', to: liaison.by }],
    },
  ]
}

const COUNTED =
  /^(\d{1,7})(?![\d.:%]|\s*%)\s*(?:more\s+)?(?:customers?|users?|people|tickets?|reports?|complaints?)?[\s,;:–—-]*/i

/** `customers: 14 “you have 90 days”`: a number at the beginning is how many report it, the rest what they say. */
export function readCustomerReport(text: string): CustomerReport | null {
  const [, rest] = /^(?:customers?|reports?)\s*[:：]\s*([\s\S]+)$/i.exec(text) ?? []
  if (!rest) return null
  const [counted = '', count] = COUNTED.exec(rest) ?? []
  const words = rest.slice(counted.length).trim()
  return { count: count ? Number(count) : null, words: /^[“"]([^“”"]*)[”"]$/.exec(words)?.[1] ?? words }
}
