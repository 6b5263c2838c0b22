// The clocks and limits that rules go by. The configuration fills it; durations are seconds.

import type { Reservable, Reservation } from './permissions.ts'

export type SeverityPolicy = { id: string; label: string; internalUpdate: number; executiveUpdate?: number | undefined }

export type Policy = {
  /** Worst first. */
  severities: SeverityPolicy[]
  cadence: { remindBefore: number; escalateAfter: number }
  ownership: {
    remindUnownedEvery: number
    roleOfferExpires: number
    /** Since the incident became unowned: when each hop of the chain is called. */
    pageUnownedAfter: number
    pageBackupAfter: number
    pageLeadAfter: number
    readbackWithin: number
    checkInAfter: number
    checkInGrace: number
  }
  permissions: Record<Reservable, Reservation>
  guard: { correctAtMostEvery: number }
  postmortem: { due: number }
}
