import type { PagerDutyUser } from './answers.ts'

export type Page = {
  /**
   * At most 255 characters. While the page of a key is open it is never sent again; once it is resolved, PagerDuty takes
   * the same key for a new page.
   */
  key: string
  title: string
  /** Plain text, cut to about a thousand characters. */
  details: string
  urgency: 'high' | 'low'
  link?: string
  /** Service id; without it the policy's own service, then the account's first. */
  service?: string
  /** Escalation policy id; goes before `user`. */
  policy?: string
  /** PagerDuty user id: assigned to that one person, and nobody after them. */
  user?: string
}

export type Paged = {
  /** Null when sent as an event: PagerDuty tells no incident's id then. */
  incidentId: string | null
  assigned: PagerDutyUser[]
  /** PagerDuty took the page as acknowledged from the start, so it was put back to triggered. */
  bornAcknowledged: boolean
  /** The page of this key was open already and nobody was called again. Always false when sent as an event. */
  repeated: boolean
}

const LONGEST = 1_024
const HALF_A_CHARACTER = /[\ud800-\udbff]$/

/**
 * Cuts a text to what PagerDuty takes, less `reserved` characters. 1,024 is documented for a title; for details nothing
 * is, but longer ones have been refused, and a shortened page is better than none.
 */
export function clip(text: string, reserved = 0): string {
  const most = LONGEST - reserved
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(HALF_A_CHARACTER, '')}…`
}
