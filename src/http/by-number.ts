// Incidents and alerts are named by number, and listed page by page.

import { Fault } from './fault.ts'

/** Null for what can be the number of no incident. */
export const readNumber = (text: string): number | null => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)

export const noIncident = (text: string): Fault =>
  new Fault(404, 'incident_not_found', `There is no incident INC-${text}.`)

/** One more than asked for is read, to know whether there is a next page. */
export function paged<T>(items: T[], limit: number, key: (item: T) => string): { page: T[]; next: string | null } {
  const page = items.slice(0, limit)
  const last = page.at(-1)
  return { page, next: items.length > limit && last ? key(last) : null }
}
