// An offered role that nobody answered is reported by name, and is open again.

import type { Clock } from './clock.ts'
import { type Incident, isOpen } from './incident.ts'
import { ROLES } from './role.ts'

export function offerClocks(incident: Incident): Clock[] {
  if (!isOpen(incident)) return []
  return ROLES.flatMap((role) => {
    const offer = incident.offers[role]
    if (!offer) return []
    return [
      { at: new Date(offer.expiresAt), rings: () => [{ type: 'role_offer_expired' as const, role, to: offer.to }] },
    ]
  })
}
