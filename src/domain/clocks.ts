// What falls due by itself. The clocks of an incident follow from its state alone, so nothing has to be cancelled:
// a clock whose reason is gone is no longer there, and after a restart the state says again what is due when.

import { cadenceClocks } from './cadence.ts'
import type { Clock } from './clock.ts'
import { customerClocks } from './customers.ts'
import type { Decision } from './decision.ts'
import { escalationClocks } from './escalation.ts'
import type { Incident } from './incident.ts'
import { offerClocks } from './offers.ts'
import { ownershipClocks } from './ownership.ts'
import type { Policy } from './policy.ts'
import { raiseClocks } from './urgency.ts'

export function clocks(incident: Incident, policy: Policy): Clock[] {
  return [
    ...ownershipClocks(incident, policy),
    ...escalationClocks(incident, policy),
    ...raiseClocks(incident, policy),
    ...offerClocks(incident),
    ...cadenceClocks(incident, policy),
    ...customerClocks(incident, policy),
  ]
}

/** When the incident next needs looking at; null when nothing runs. */
export function nextDue(incident: Incident, policy: Policy): Date | null {
  const times = clocks(incident, policy).map(({ at }) => at.getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}

/** Everything that has fallen due. Nothing when it was looked at too early: the caller sets the next time anew. */
export function ring(incident: Incident, policy: Policy, now: Date): Decision {
  return {
    facts: clocks(incident, policy)
      .filter(({ at }) => at <= now)
      .flatMap(({ rings }) => rings(now)),
  }
}
