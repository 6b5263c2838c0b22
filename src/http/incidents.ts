import { Hono } from 'hono'
import { z } from 'zod'
import { findSymptom } from '../catalogue/find-symptom.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { findSame, repeatAlert } from '../domain/alerts.ts'
import type { Incident } from '../domain/incident.ts'
import { openIncident as openedBy } from '../domain/opening.ts'
import type { Policy } from '../domain/policy.ts'
import { parseSeverity } from '../domain/severity.ts'
import { changeIncident } from '../store/change-incident.ts'
import { openIncident } from '../store/open-incident.ts'
import { readActiveIncidents, readFact, readFacts, readIncident, readIncidents } from '../store/read-incidents.ts'
import { readMessages } from '../store/read-messages.ts'
import type { Client } from './authenticate.ts'
import { noIncident, paged, readNumber } from './by-number.ts'
import type { ApiDeps } from './deps.ts'
import { Fault } from './fault.ts'
import { deliveryId, keyReused, markReplay } from './idempotency.ts'
import { incidentAnswer, incidentSummary } from './incident-answer.ts'
import { cursor, instant, limit, line, notThis, optional, readBody, readQuery, yesOrNo } from './read-request.ts'
import { factEntry, messageEntry } from './timeline-entry.ts'

const LONGEST_TITLE = 500

export function incidentRoutes({ store, catalogue, config, permalink }: ApiDeps): Hono<Client> {
  const { db, policy } = store
  const app = new Hono<Client>()
  const opening = openingSchema(policy, catalogue)

  app.post('/incidents', async (c) => {
    const { severity = config.incident.defaultSeverity, symptoms = [], ...rest } = await readBody(c.req, opening)
    const actor = c.get('client')
    const { title, service = null, affected = null } = rest
    const again = findSame(await readActiveIncidents(db), { title, service, symptoms, affected }, actor)
    if (again && deliveryId(c, 'incidents') === undefined) {
      await changeIncident(store, again.number, { actor }, (incident, now) =>
        repeatAlert(incident, null, actor, policy, now),
      )
      return c.json(incidentSummary(again), 200)
    }
    const outcome = await openIncident(store, { actor, deliveryId: deliveryId(c, 'incidents') }, (now) =>
      openedBy({ severity, symptoms, ...rest }, actor, policy, now),
    )
    if (outcome.is === 'refused') throw new Fault(409, outcome.refusal.is, 'The incident could not be opened.')
    if (outcome.is === 'seen_before') {
      // A key used again by mistake would otherwise swallow a second incident without a word.
      const first = await readFact(db, outcome.incident.number, 1)
      if (first?.fact.type === 'incident_opened' && first.fact.title !== rest.title) throw keyReused()
      markReplay(c)
    }
    return c.json(incidentSummary(outcome.incident), 201)
  })

  app.get('/incidents', async (c) => {
    const { status, limit, cursor } = readQuery(c.req, listQuery)
    const incidents = await readIncidents(db, { open: status === 'open', before: cursor, limit: limit + 1 })
    const { page, next } = paged(incidents, limit, ({ number }) => String(number))
    return c.json({ incidents: page.map(incidentSummary), next })
  })

  app.get('/incidents/:number', async (c) => {
    const incident = await found(c.req.param('number'))
    const facts = await readFacts(db, incident.number)
    return c.json(incidentAnswer(incident, facts, store.now(), permalink))
  })

  app.get('/incidents/:number/timeline', async (c) => {
    const { limit, cursor = 0 } = readQuery(c.req, timelineQuery)
    const { number } = await found(c.req.param('number'))
    const facts = await readFacts(db, number, { after: cursor, limit: limit + 1 })
    const { page, next } = paged(facts, limit, ({ seq }) => String(seq))
    return c.json({ timeline: page.map((recorded) => factEntry(recorded, permalink)), next })
  })

  app.get('/incidents/:number/messages', async (c) => {
    const { limit, after } = readQuery(c.req, messagesQuery)
    const { number } = await found(c.req.param('number'))
    const messages = await readMessages(db, number, { after, limit: limit + 1 })
    const { page, next } = paged(messages, limit, ({ ts }) => ts)
    return c.json({ messages: page.map((message) => messageEntry(message, permalink)), next })
  })

  async function found(text: string): Promise<Incident> {
    const number = readNumber(text)
    const incident = number === null ? null : await readIncident(db, number)
    if (!incident) throw noIncident(text)
    return incident
  }

  return app
}

const listQuery = z.object({
  status: z.enum(['open', 'all'], { error: notThis('one of open, all') }).default('all'),
  limit: limit({ usual: 50, most: 200 }),
  cursor: optional(cursor()),
})
const timelineQuery = z.object({ limit: limit({ usual: 200, most: 1000 }), cursor: optional(cursor()) })
const messagesQuery = z.object({
  limit: limit({ usual: 200, most: 1000 }),
  after: optional(z.string().regex(/^\d{1,12}\.\d{1,9}$/, { error: notThis('the ts of a message') })),
})

function openingSchema(policy: Policy, catalogue: Catalogue) {
  const severities = policy.severities.map(({ id }) => id).join(', ')
  const severity = z
    .string({ error: notThis(`one of ${severities}`) })
    .transform((text, context) => parseSeverity(policy, text) ?? refused(context, `is none of ${severities}`))
  const symptom = z.string({ error: notThis('the id of a symptom') }).transform((text, context) => {
    const symptom = findSymptom(catalogue, text)
    return 'id' in symptom ? symptom.id : refused(context, `is no symptom; nearest: ${symptom.nearest.join(', ')}`)
  })
  return z.strictObject({
    title: line(LONGEST_TITLE),
    severity: optional(severity),
    symptoms: optional(
      z.array(symptom, { error: notThis('a list of symptoms') }).transform((ids) => [...new Set(ids)]),
    ),
    service: optional(line(100)),
    affected: optional(line(300)),
    harm: optional(line(1_000)),
    alertedAt: optional(instant()),
    isDrill: optional(yesOrNo()),
  })
}

function refused(context: z.RefinementCtx, wrong: string): never {
  context.addIssue({ code: 'custom', message: wrong })
  return z.NEVER
}
