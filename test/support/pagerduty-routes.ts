import {
  type Account,
  createIncident,
  type Incident,
  notFound,
  Refusal,
  requester,
  setStatus,
  userReference,
} from './pagerduty-account.ts'

export type Call = {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string | string[] | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it by PagerDuty's documented names
  body: any
}
export type Answer = { status: number; headers?: Record<string, string>; body: unknown }

/** Does what the call asks for and answers as PagerDuty does. */
export function answer(account: Account, call: Call): Answer {
  try {
    if (`${call.method} ${call.path}` === 'POST /v2/enqueue') return takeEvent(account, call)
    if (call.headers.authorization !== `Token token=${account.token}`) throw new Refusal(401, 2006, 'Unauthorized')
    for (const [route, handle] of Object.entries(ROUTES)) {
      const [method, pattern = ''] = route.split(' ')
      const found = new RegExp(`^${pattern.replace(':id', '([^/]+)')}$`).exec(call.path)
      if (method === call.method && found) return handle(account, call, decodeURIComponent(found[1] ?? ''))
    }
    throw notFound()
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const { status, code, message, errors } = refusal
    return { status, body: { error: { message, code, errors } } }
  }
}

type Handle = (account: Account, call: Call, id: string) => Answer
const ok = (body: unknown, status = 200): Answer => ({ status, body })

const ROUTES: Record<string, Handle> = {
  'GET /abilities': ({ abilities }) => ok({ abilities }),
  'GET /users': ({ users }, call) => {
    const wanted = call.query.get('query') ?? ''
    const found = users.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted.toLowerCase()))
    return page(
      call,
      'users',
      found.map((user) => ({ ...user, type: 'user', summary: user.name })),
    )
  },
  'GET /users/:id': ({ users }, _, wanted) => {
    const user = users.find(({ id }) => id === wanted)
    if (!user) throw notFound()
    return ok({ user: { ...user, type: 'user', summary: user.name } })
  },
  'GET /services': ({ services }, call) => {
    const sorted =
      call.query.get('sort_by') === 'name:asc' ? services.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : services
    return page(
      call,
      'services',
      sorted.map((service) => ({ ...service, type: 'service' })),
    )
  },
  'GET /escalation_policies': ({ policies }, call) =>
    page(
      call,
      'escalation_policies',
      policies.map((id) => ({ id })),
    ),
  'GET /escalation_policies/:id': ({ policies, services }, _, id) => {
    if (!policies.includes(id)) throw notFound()
    const using = services.filter(({ policy }) => policy === id)
    const references = using.map(({ id, name }) => ({ id, type: 'service_reference', summary: name }))
    return ok({ escalation_policy: { id, type: 'escalation_policy', services: references } })
  },
  'GET /oncalls': ({ onCalls, users }, call) => {
    const policies = call.query.getAll('escalation_policy_ids[]')
    const whole = call.query.getAll('include[]').includes('users')
    const entries = onCalls.filter(({ policy }) => policies.length === 0 || policies.includes(policy))
    const shown = entries.map(({ policy, level, user: id, until }) => {
      const user = users.find((one) => one.id === id)
      return {
        escalation_policy: { id: policy, type: 'escalation_policy_reference' },
        escalation_level: level,
        user: user
          ? whole
            ? { ...user, type: 'user' }
            : userReference(user)
          : id && { id, type: 'schedule_reference' },
        schedule: null,
        start: null,
        end: until,
      }
    })
    return page(call, 'oncalls', shown)
  },
  'GET /incidents': ({ incidents }, call) => {
    const key = call.query.get('incident_key')
    const statuses = call.query.getAll('statuses[]')
    const found = incidents.filter(
      ({ incident_key, status }) =>
        (!key || incident_key === key) && (statuses.length === 0 || statuses.includes(status)),
    )
    return page(call, 'incidents', found)
  },
  'POST /incidents': (account, call) => {
    const by = requester(account, fromOf(call))
    return ok({ incident: createIncident(account, call.body?.incident ?? {}, by) }, 201)
  },
  'GET /incidents/:id': (account, _, id) => ok({ incident: find(account, id) }),
  'PUT /incidents/:id': (account, call, id) => {
    const by = requester(account, fromOf(call))
    const incident = find(account, id)
    const { status, urgency } = call.body.incident
    if (urgency) incident.urgency = urgency
    if (status) setStatus(account, incident, status, account.shownAs ?? userReference(by), 'api')
    return ok({ incident })
  },
  'POST /incidents/:id/notes': (account, call, id) => {
    const from = requester(account, fromOf(call)).email
    find(account, id)
    account.notes.push({ incident: id, content: call.body.note.content, from })
    return ok({ note: { id: `N${account.notes.length}`, content: call.body.note.content } }, 201)
  },
  'GET /incidents/:id/notes': (account, _call, id) => {
    find(account, id)
    return ok({ notes: account.notes.filter(({ incident }) => incident === id).map(({ content }) => ({ content })) })
  },
  'GET /incidents/:id/log_entries': (account, call, id) => {
    find(account, id)
    return page(call, 'log_entries', account.logEntries[id] ?? [])
  },
}

function find({ incidents }: Account, wanted: string): Incident {
  const found = incidents.find(({ id }) => id === wanted)
  if (!found) throw notFound()
  return found
}

const fromOf = ({ headers }: Call) => (typeof headers.from === 'string' ? headers.from : undefined)

function page(call: Call, name: string, items: unknown[]): Answer {
  const limit = Number(call.query.get('limit') ?? 25)
  const offset = Number(call.query.get('offset') ?? 0)
  if (limit > 100 || limit + offset > 10_000) throw new Refusal(400, 2002, 'Arguments Caused Error')
  const shown = items.slice(offset, offset + limit)
  return ok({ [name]: shown, limit, offset, more: offset + shown.length < items.length, total: null })
}

function takeEvent(account: Account, { body }: Call): Answer {
  if (body?.routing_key !== account.routingKey) {
    const errors = [`'routing_key' ${body?.routing_key} is not known`]
    return { status: 400, body: { status: 'invalid event', message: 'Event object is invalid', errors } }
  }
  account.events.push(body)
  return ok({ status: 'success', message: 'Event processed', dedup_key: body.dedup_key }, 202)
}
