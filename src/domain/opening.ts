// An incident begins: by a command, a form, or the HTTP API. No error rate is ever asked for.

import type { Actor } from './actor.ts'
import { type Decision, record, refuse } from './decision.ts'
import type { Policy } from './policy.ts'
import { updatesDue } from './severity.ts'
import type { Touch } from './touches.ts'

export type Opening = {
  title: string
  severity: string
  symptoms: string[]
  service?: string | undefined
  /** When the page or alert came, if one did. */
  alertedAt?: Date | undefined
  isDrill?: boolean | undefined
  fromAlert?: number | undefined
  touches?: Touch[] | undefined
  harm?: string | undefined
  affected?: string | undefined
  stillHappening?: 'yes' | 'no' | 'unknown' | undefined
}

/** An app may raise an incident; it does not own it, so the incident begins unowned either way. */
export function openIncident(opening: Opening, by: Actor, policy: Policy, now: Date): Decision {
  if (by.kind === 'unknown') return refuse({ is: 'identity_unknown' })
  const { title, severity, symptoms, service, alertedAt, isDrill, fromAlert, touches, harm, affected, stillHappening } =
    opening
  return record({
    type: 'incident_opened',
    title,
    severity,
    symptoms,
    service: service ?? null,
    unownedSince: (alertedAt && alertedAt < now ? alertedAt : now).toISOString(),
    updatesDue: updatesDue(policy, severity, now),
    isDrill: isDrill ?? false,
    ...(fromAlert ? { fromAlert } : {}),
    ...(touches && touches.length > 0 ? { touches } : {}),
    ...(harm ? { harm } : {}),
    ...(affected ? { affected } : {}),
    ...(stillHappening ? { stillHappening } : {}),
  })
}
