// PagerDuty's V3 webhooks, made and delivered as PagerDuty does, or as somebody who pretends to be PagerDuty.

import { createHmac, randomUUID } from 'node:crypto'
import type { Incident, Reference } from './pagerduty-account.ts'

export type Webhook = { event: { id: string; event_type: string; occurred_at: string; [more: string]: unknown } }

/** An event about an incident; `type` is PagerDuty's word without `incident.` */
export function webhook(
  type: string,
  about: { incident: Incident; agent: Reference | null; at: string; id?: string; client?: string },
): Webhook {
  const { incident, agent, at, id = randomUUID(), client } = about
  return {
    event: {
      id,
      event_type: `incident.${type}`,
      resource_type: 'incident',
      occurred_at: at,
      agent,
      client: client === undefined ? null : { name: client },
      data: {
        id: incident.id,
        type: 'incident',
        html_url: incident.html_url,
        number: incident.incident_number,
        status: incident.status,
        incident_key: incident.incident_key,
        created_at: incident.created_at,
        title: incident.title,
        service: incident.service,
        assignees: incident.assignments.map(({ assignee }) => assignee),
        urgency: incident.urgency,
      },
    },
  }
}

/** What PagerDuty sends of a note: the incident stands in it by its id alone. */
export function noteWebhook(about: {
  incident: Incident
  agent: Reference | null
  content: string
  at: string
}): Webhook {
  const { incident, agent, content, at } = about
  const { event } = webhook('annotated', { incident, agent, at })
  const reference = {
    id: incident.id,
    type: 'incident_reference',
    html_url: incident.html_url,
    summary: incident.title,
  }
  const note = { id: `PNOTE${randomUUID().slice(0, 8)}`, type: 'incident_note', incident: reference, content }
  return { event: { ...event, data: { ...note, trimmed: false } } }
}

/**
 * Posts an event to a webhook's address and gives back the status it was answered with. Sent again as it is, it is a
 * repetition; with another's secret, a forgery; in which order several arrive is the caller's.
 */
export async function deliver(url: string, sent: Webhook, secret: string): Promise<number> {
  const body = JSON.stringify(sent)
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-PagerDuty-Signature': `v1=${signature}`,
      // Differs at each attempt, as it does there, so that nobody takes it for the event's identity.
      'X-Webhook-Id': randomUUID(),
    },
    body,
  })
  await answer.arrayBuffer()
  return answer.status
}
