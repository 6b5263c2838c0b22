// The clocks and limits that rules go by. The configuration fills it; durations are seconds.

import type { Hop } from './paging.ts'
import type { QuietHours } from './quiet-hours.ts'

/** `wakes`: it calls people loudly in quiet hours too. */
export type SeverityPolicy = {
  id: string
  label: string
  internalUpdate: number
  executiveUpdate?: number | undefined
  wakes: boolean
}

/** Acts that the configuration can reserve. */
export const RESERVABLE = ['severity', 'resolve', 'close'] as const
export type Reservable = (typeof RESERVABLE)[number]

/** `lead`: whoever owns the incident. Otherwise ids of Slack usergroups; the lead may act beside them. */
export type Reservation = 'anyone' | 'lead' | readonly string[]

export type Policy = {
  /** Worst first. */
  severities: SeverityPolicy[]
  /** `askCustomersEvery`: the support liaison, for how many customers report it; 0 for never. */
  cadence: { remindBefore: number; escalateAfter: number; askCustomersEvery: number }
  ownership: {
    remindUnownedEvery: number
    roleOfferExpires: number
    /** Since the incident became unowned: when each hop of the chain is called. */
    pageUnownedAfter: number
    pageBackupAfter: number
    pageLeadAfter: number
    pageSpecialistAfter: number
    pageDirectorAfter: number
    /** Those that the clock calls. */
    hops: readonly Hop[]
    /** After the last hop nobody answered: the chain is gone down again after this long, this many times in all. */
    pageAgainAfter: number
    pageRounds: number
    readbackWithin: number
    checkInAfter: number
    checkInGrace: number
  }
  /** `raiseAfter`: a page that went out quietly becomes loud this long after nobody owned it. */
  paging: {
    quietHours: QuietHours | null
    raiseAfter: number
    /** By id: apps that raise things of their own accord, beside every program that calls the API. */
    agents: Readonly<Record<string, unknown>>
  }
  permissions: Record<Reservable, Reservation>
  guard: { correctAtMostEvery: number }
  postmortem: { due: number }
}
