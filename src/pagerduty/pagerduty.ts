import type { Logger } from 'pino'
export type PagerDuty = {
  can: { page: 'rest' | 'events'; lookUp: boolean }
  page(page: {
    key: string
    title: string
    details: string
    urgency: 'high' | 'low'
    link?: string
    service?: string
    policy?: string
    user?: string
  }): Promise<{
    incidentId: string | null
    assigned: { id: string; name: string; email: string | null }[]
    bornAcknowledged: boolean
    repeated: boolean
  }>
  whoIsOnCall(
    policies: string[],
  ): Promise<
    { policy: string; level: number; user: { id: string; name: string; email: string | null }; until: string | null }[]
  >
  findUserByEmail(email: string): Promise<{ id: string; name: string; email: string | null } | null>
  readIncident(id: string): Promise<{
    id: string
    status: 'triggered' | 'acknowledged' | 'resolved'
    key: string | null
    acknowledgers: { type: string; id: string; name: string }[]
    lastAcknowledgement: { agentType: string; channelType: string | null; userId: string | null } | null
  }>
  note(incidentId: string, text: string, from?: string): Promise<void>
  setStatus(incidentId: string, status: 'acknowledged' | 'resolved' | 'triggered', from?: string): Promise<void>
  firstService(): Promise<string | null>
}
export function pagerDuty(_settings: {
  apiToken?: string | undefined
  fromEmail?: string | undefined
  routingKey?: string | undefined
  apiUrl?: string | undefined
  eventsUrl?: string | undefined
  log: Logger
}): PagerDuty | null {
  return null
}
