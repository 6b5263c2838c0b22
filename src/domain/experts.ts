// Which experts an incident asks for: by its symptoms, and by what it touches.

import type { Incident } from './incident.ts'
import { DOMAINS, type Domain } from './paging.ts'
import { TOUCHES } from './touches.ts'

/** `because` is what it touches; null where a symptom asks for the expert, since the symptoms are told anyway. */
export type Suggestion = { domain: Domain; because: string | null }

/** Experts nobody has brought in yet, those most needed first. `symptoms` are the incident's, each with its domains. */
export function suggestedExperts(
  incident: Incident,
  symptoms: readonly { domains: readonly Domain[] }[],
): Suggestion[] {
  const touched = incident.touches.map((touch) => TOUCHES[touch]).join(', ')
  const wanted: Suggestion[] = [
    ...(touched ? [{ domain: 'risk' as const, because: touched }] : []),
    ...symptoms.flatMap(({ domains }) => domains.map((domain) => ({ domain, because: null }))),
  ]
  const missing = DOMAINS.filter(
    (domain) => !incident.domainsCalled.includes(domain) && !incident.roles[`${domain}-expert`],
  )
  return wanted.filter(
    ({ domain }, index) =>
      missing.includes(domain) && wanted.findIndex((suggestion) => suggestion.domain === domain) === index,
  )
}
