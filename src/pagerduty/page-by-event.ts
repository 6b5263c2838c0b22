import { anyObject } from './answers.ts'
import type { Caller } from './call.ts'
import { clip, type Page, type Paged } from './page.ts'

/** Tells PagerDuty that a page of ours was answered or is over. A key that it does not know changes nothing there. */
export async function endPageByEvent(
  call: Caller,
  routingKey: string,
  key: string,
  how: 'acknowledge' | 'resolve',
): Promise<void> {
  const body = { routing_key: routingKey, event_action: how, dedup_key: key }
  await call({ method: 'POST', path: '/v2/enqueue', body }, anyObject)
}

/**
 * Pages through the Events API v2, where a key leads to one service: whom to call is that service's business, so
 * `service`, `policy` and `user` are not heeded. PagerDuty removes repetitions by `dedup_key`, and does not say so.
 */
export async function pageByEvent(call: Caller, routingKey: string, page: Page): Promise<Paged> {
  const { key, title, details, urgency, link } = page
  const body = {
    routing_key: routingKey,
    event_action: 'trigger',
    dedup_key: key,
    client: 'Readback',
    ...(link ? { client_url: link, links: [{ href: link, text: 'Open the incident' }] } : {}),
    payload: {
      summary: clip(title),
      source: 'Readback',
      // A service that takes its urgency from the event's severity calls at once for the first, later for the second.
      severity: urgency === 'high' ? 'critical' : 'warning',
      custom_details: { details: clip(details) },
    },
  }
  await call({ method: 'POST', path: '/v2/enqueue', body }, anyObject)
  return { incidentId: null, assigned: [], bornAcknowledged: false, repeated: false }
}
