// What a PagerDuty account holds and how it answers: the rules that Readback depends on, as PagerDuty documents them.

export type Reference = { id: string; type: string; summary: string }
export type User = { id: string; name: string; email: string }
export type Service = { id: string; name: string; status: 'active' | 'disabled'; policy: string }
export type OnCallEntry = { policy: string; level: number; user: string | null; until: string | null }
export type LogEntry = { type: string; created_at: string; agent: Reference | null; channel: { type: string } }
export type Incident = {
  id: string
  incident_number: number
  title: string
  status: 'triggered' | 'acknowledged' | 'resolved'
  urgency: string
  incident_key: string | null
  created_at: string
  html_url: string
  service: Reference
  body: string
  assignments: { at: string; assignee: Reference }[]
  acknowledgements: { at: string; acknowledger: Reference }[]
}

export type Account = {
  token: string
  routingKey: string
  users: User[]
  services: Service[]
  policies: string[]
  onCalls: OnCallEntry[]
  abilities: string[]
  incidents: Incident[]
  notes: { incident: string; content: string; from: string }[]
  logEntries: Record<string, LogEntry[]>
  events: Record<string, unknown>[]
  /** What an acknowledgement through the API is shown as, whoever's address came with it. */
  shownAs?: Reference
  now: () => string
}

export const NOON = '2026-03-01T12:00:00Z'

/** One service, one policy with a primary and a backup, and the bot's own user. */
export function anAccount(changed: Partial<Account> = {}): Account {
  return {
    token: 'u+very-secret-token',
    routingKey: '0123456789abcdef0123456789abcdef',
    users: [
      { id: 'PBOT', name: 'Readback', email: 'readback@example.com' },
      { id: 'PADA', name: 'Ada Byron', email: 'ada@example.com' },
      { id: 'PBOB', name: 'Bob Stone', email: 'bob@example.com' },
    ],
    services: [{ id: 'PSVC', name: 'Assistant', status: 'active', policy: 'PPOL' }],
    policies: ['PPOL'],
    onCalls: [
      { policy: 'PPOL', level: 1, user: 'PADA', until: '2026-03-02T08:00:00Z' },
      { policy: 'PPOL', level: 2, user: 'PBOB', until: null },
    ],
    abilities: [],
    incidents: [],
    notes: [],
    logEntries: {},
    events: [],
    now: () => NOON,
    ...changed,
  }
}

export const userReference = ({ id, name }: User): Reference => ({ id, type: 'user_reference', summary: name })

/** What PagerDuty refuses. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  readonly errors: string[]
  constructor(status: number, code: number, message: string, errors: string[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }
}

const invalid = (...errors: string[]) => new Refusal(400, 2001, 'Invalid Input Provided', errors)
export const notFound = () => new Refusal(404, 2100, 'Not Found')

/** Who the From header says it was. */
export function requester(account: Account, from: string | undefined): User {
  if (!from) throw new Refusal(400, 2016, 'You must specify a user’s email address in the "From" header')
  const user = account.users.find(({ email }) => email === from)
  if (!user) throw new Refusal(400, 1008, 'Requester User Not Found')
  return user
}

type NewIncident = {
  title?: string
  service?: { id: string }
  urgency?: string
  incident_key?: string
  body?: { details?: string }
  escalation_policy?: { id: string }
  assignments?: { assignee: { id: string } }[]
}

export function createIncident(account: Account, asked: NewIncident, by: User): Incident {
  const service = account.services.find(({ id }) => id === asked.service?.id)
  const policy = asked.escalation_policy?.id ?? service?.policy
  if (!asked.title) throw invalid('Title cannot be empty.')
  if (!service || !policy || !account.policies.includes(policy)) throw invalid('Service or policy not found.')
  if (asked.escalation_policy && asked.assignments) throw invalid('Specify either assignments or escalation_policy.')
  const isOpen = ({ incident_key, status }: Incident) => incident_key === asked.incident_key && status !== 'resolved'
  if (asked.incident_key && account.incidents.some(isOpen)) {
    const why = 'Open incident with matching dedup key already exists on this service'
    throw new Refusal(400, 2002, 'Arguments Caused Error', [why])
  }
  const named = asked.assignments?.map(({ assignee }) => assignee.id)
  const onCall = account.onCalls.filter((entry) => entry.policy === policy && entry.level === 1)
  const assignees = (named ?? onCall.map(({ user }) => user)).map((id) => account.users.find((user) => user.id === id))
  if (named && assignees.includes(undefined)) throw invalid('Assignee not found.')
  const number = account.incidents.length + 1
  const at = account.now()
  const incident: Incident = {
    id: `QINC${number}`,
    incident_number: number,
    title: asked.title,
    status: 'triggered',
    urgency: asked.urgency ?? 'high',
    incident_key: asked.incident_key ?? null,
    created_at: at,
    html_url: `https://example.pagerduty.com/incidents/QINC${number}`,
    service: { id: service.id, type: 'service_reference', summary: service.name },
    body: asked.body?.details ?? '',
    assignments: assignees.flatMap((user) => (user ? [{ at, assignee: userReference(user) }] : [])),
    acknowledgements: [],
  }
  account.incidents.push(incident)
  account.logEntries[incident.id] = []
  // Who creates an incident and assigns it to himself has seen it, says PagerDuty, and is not notified.
  if (named?.includes(by.id)) setStatus(account, incident, 'acknowledged', userReference(by), 'api')
  return incident
}

export function setStatus(
  account: Account,
  incident: Incident,
  status: Incident['status'],
  agent: Reference | null,
  channel: string,
): void {
  if (incident.status === 'resolved' && status === 'resolved') throw invalid('Incident Already Resolved')
  const at = account.now()
  incident.status = status
  incident.acknowledgements = status === 'acknowledged' && agent ? [{ at, acknowledger: agent }] : []
  const type = { acknowledged: 'acknowledge', resolved: 'resolve', triggered: 'unacknowledge' }[status]
  // The newest first.
  account.logEntries[incident.id]?.unshift({
    type: `${type}_log_entry`,
    created_at: at,
    agent,
    channel: { type: channel },
  })
}
