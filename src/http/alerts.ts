import { Hono } from 'hono'
import { z } from 'zod'
import type { Incident } from '../domain/incident.ts'
import { listAlerts } from '../store/read-alerts.ts'
import { readFacts, readIncident } from '../store/read-incidents.ts'
import type { Client } from './authenticate.ts'
import { paged, readNumber } from './by-number.ts'
import type { ApiDeps } from './deps.ts'
import { Fault } from './fault.ts'
import { ownerAnswer } from './incident-answer.ts'
import { cursor, limit, optional, readQuery } from './read-request.ts'
import { factEntry } from './timeline-entry.ts'

/**
 * `GET /alerts` and `GET /alerts/:number`: what watched channels raised before, or without, an incident. An alert is named
 * by its number without a sign: ALERT-3 is 3 here.
 */
export function alertRoutes({ store, permalink }: Pick<ApiDeps, 'store' | 'permalink'>): Hono<Client> {
  const { db } = store
  const app = new Hono<Client>()

  app.get('/alerts', async (c) => {
    const { limit, cursor } = readQuery(c.req, listQuery)
    const alerts = await listAlerts(db, { after: cursor && -cursor, limit: limit + 1 })
    const { page, next } = paged(alerts, limit, ({ number }) => String(-number))
    return c.json({ alerts: page.map(alertSummary), next })
  })

  app.get('/alerts/:number', async (c) => {
    const text = c.req.param('number')
    const number = readNumber(text)
    const alert = number === null ? null : await readIncident(db, -number)
    if (!alert) throw new Fault(404, 'alert_not_found', `There is no alert ALERT-${text}.`)
    const facts = await readFacts(db, alert.number)
    return c.json({ ...alertSummary(alert), timeline: facts.map((recorded) => factEntry(recorded, permalink)) })
  })

  return app
}

const listQuery = z.object({ limit: limit({ usual: 50, most: 200 }), cursor: optional(cursor()) })

function alertSummary(alert: Incident) {
  const { number, title, severity, status, isDrill, channel, openedAt, unownedSince } = alert
  return {
    number: -number,
    title,
    severity,
    status,
    isDrill,
    channel,
    /** The message that raised it. */
    ts: alert.alert?.ts ?? null,
    raisedAt: openedAt,
    owner: ownerAnswer(alert),
    unownedSince,
    becameIncident: alert.alert?.becameIncident ?? null,
  }
}
