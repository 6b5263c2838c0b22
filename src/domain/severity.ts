// How bad it is, and therefore how often people are told.

import { addSeconds } from 'date-fns'
import { type Actor, isPerson } from './actor.ts'
import { type Decision, notAPerson, record, refuse } from './decision.ts'
import { type At, type Audience, type Incident, isOpen } from './incident.ts'
import type { Policy, SeverityPolicy } from './policy.ts'

export function severityOf(policy: Policy, id: string): SeverityPolicy {
  // A severity that the configuration no longer names keeps the clock of the mildest one, rather than none.
  const known = policy.severities.find((severity) => severity.id === id) ?? policy.severities.at(-1)
  if (!known) throw new Error('The configuration names no severity; at least one is required.')
  return known
}

/** Reads `sev1`, `SEV-1`, `1`. */
export function parseSeverity(policy: Policy, text: string): string | undefined {
  const word = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const bare = (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return policy.severities.find(({ id }) => bare(id) === word || bare(id) === `sev${word}`)?.id
}

export function updatesDue(policy: Policy, severity: string, from: Date): Partial<Record<Audience, At>> {
  const { internalUpdate, executiveUpdate } = severityOf(policy, severity)
  return {
    internal: addSeconds(from, internalUpdate).toISOString(),
    ...(executiveUpdate === undefined ? {} : { executive: addSeconds(from, executiveUpdate).toISOString() }),
  }
}

/** The clock restarts with the new severity: an update that was due sooner stays due sooner. */
export function changeSeverity(incident: Incident, to: string, by: Actor, policy: Policy, now: Date): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  if (incident.severity === to) return refuse({ is: 'already_that_severity', severity: to })
  const due = updatesDue(policy, to, now)
  const sooner = (audience: Audience): At | undefined => {
    const old = incident.updates[audience]?.dueAt
    const fresh = due[audience]
    return old && fresh && old < fresh ? old : fresh
  }
  const internal = sooner('internal')
  const executive = sooner('executive')
  return record({
    type: 'severity_changed',
    from: incident.severity,
    to,
    updatesDue: { ...(internal ? { internal } : {}), ...(executive ? { executive } : {}) },
  })
}

/** Worse severities come first in the configuration. */
export function isWorst(policy: Policy, severity: string): boolean {
  return policy.severities[0]?.id === severity
}
