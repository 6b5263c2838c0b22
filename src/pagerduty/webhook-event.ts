import { z } from 'zod'

/** One V3 event about an incident. What PagerDuty left out is null. */
export type PagerDutyEvent = {
  id: string
  /** `acknowledged`, `resolved`, `responder.added` …: PagerDuty's word without `incident.`; more may come. */
  type: string
  /** ISO 8601 in UTC with milliseconds, so that two of them compare as text. */
  occurredAt: string | null
  incident: {
    id: string
    /** The key a page was sent with; null for incidents that other tools raised. */
    key: string | null
    number: number | null
    status: string | null
    htmlUrl: string | null
    service: { id: string; name: string } | null
  }
  agent: Agent | null
  /** What was written, when the event is about a note. */
  note: string | null
  /** Names of those it calls now, or of the responder it is about. */
  people: string[]
  /** Through what the incident was triggered, as `PagerDuty` or a monitoring tool; not who acted now. */
  client: string | null
}
type Agent = { type: string; id: string; name: string }

const text = z.string().nullish().catch(null)
const optional = <Shape extends z.ZodType>(shape: Shape) => shape.nullish().catch(null)

const named = z.object({ id: z.string(), type: text, summary: text })
const subject = z.object({
  id: z.string(),
  type: text,
  content: text,
  user: optional(named),
  assignees: optional(z.array(named)),
  incident_key: text,
  number: optional(z.number()),
  status: text,
  html_url: text,
  service: optional(named),
  incident: optional(z.object({ id: z.string(), html_url: text })),
})
const event = z.object({
  id: z.string().min(1),
  event_type: z.string().regex(/^incident\../),
  occurred_at: text,
  agent: optional(named),
  client: optional(z.object({ name: text })),
  data: subject,
})

/**
 * Reads the body of a V3 webhook, or the `event` in it. Null for anything that is not about an incident, as a ping.
 * https://developer.pagerduty.com/docs/webhooks-overview
 */
export function readEvent(body: unknown): PagerDutyEvent | null {
  const inner = typeof body === 'object' && body !== null && 'event' in body ? body.event : body
  const read = event.safeParse(inner)
  if (!read.success) return null
  const { id, event_type, occurred_at, agent, client, data } = read.data
  const incident = readIncident(data)
  return (
    incident && {
      id,
      type: event_type.slice('incident.'.length),
      occurredAt: readInstant(occurred_at),
      incident,
      note: data.content ?? null,
      people: [...(data.assignees ?? []), ...(data.user ? [data.user] : [])].map(({ id, summary }) => summary ?? id),
      agent: agent ? { type: agent.type ?? 'unknown', id: agent.id, name: agent.summary ?? agent.id } : null,
      client: client?.name ?? null,
    }
  )
}

/** Notes, responders and status updates come as themselves, with the incident named inside. */
function readIncident(data: z.output<typeof subject>): PagerDutyEvent['incident'] | null {
  if (data.type !== 'incident') {
    const { incident } = data
    return (
      (incident && {
        id: incident.id,
        key: null,
        number: null,
        status: null,
        htmlUrl: incident.html_url ?? null,
        service: null,
      }) ??
      null
    )
  }
  const { service } = data
  return {
    id: data.id,
    key: data.incident_key ?? null,
    number: data.number ?? null,
    status: data.status ?? null,
    htmlUrl: data.html_url ?? null,
    service: service ? { id: service.id, name: service.summary ?? service.id } : null,
  }
}

function readInstant(at: string | null | undefined): string | null {
  const instant = new Date(at ?? '')
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

export type WhoActed =
  | { kind: 'person'; userId: string; name: string }
  /** `why` is written to stand in brackets behind the name. */
  | { kind: 'machine'; name: string; why: string }

/**
 * Whether a person can have done it. `person` is a candidate, not proof: a script that sends a user's address along with
 * its key is shown as that user, so every user behind which a machine stands, the bot's own first, belongs in `machines`,
 * by id. An e-mail address there is only recognised where PagerDuty shows it as the user's name.
 */
export function whoActed({ agent }: PagerDutyEvent, machines: { users: string[] }): WhoActed {
  if (!agent) return { kind: 'machine', name: 'an automation', why: 'no person is named' }
  const { id, name, type } = agent
  if (/(^|_)(integration|service)(_reference)?$/.test(type))
    return { kind: 'machine', name, why: 'it is an integration' }
  if (type !== 'user_reference') return { kind: 'machine', name, why: `PagerDuty calls it ${type}` }
  const known = machines.users.map((user) => user.toLowerCase())
  if (known.includes(id.toLowerCase()) || known.includes(name.toLowerCase()))
    return { kind: 'machine', name, why: 'it is known as a machine user' }
  return { kind: 'person', userId: id, name }
}
