import { type Incident, incidentKey } from '../domain/incident.ts'
import type { Page } from '../pagerduty/page.ts'
import type { Self } from '../slack/self.ts'

/** What, who is harmed, since when, where, and the act that is wanted now: a page without one is noise. */
export function pageWords(
  { url }: Pick<Self, 'url'>,
  incident: Incident,
  message: string,
): Pick<Page, 'title' | 'details' | 'link'> {
  const { channel, severity, title, service, affected, unownedSince, openedAt } = incident
  return {
    title: `${incidentKey(incident)} ${severity}: ${title}`,
    details: [
      `Wanted now: open #${channel?.name ?? 'the incident channel'} in Slack and press "I own this". Acknowledging here counts as well when you do it yourself.`,
      message,
      `Affected: ${[service, affected].filter(Boolean).join(', ') || 'not named'}.`,
      `Nobody has owned it since ${unownedSince ?? openedAt}.`,
    ].join('\n'),
    ...(channel ? { link: `${url}archives/${channel.id}` } : {}),
  }
}
