import { Hono } from 'hono'
import { z } from 'zod'
import { type Incident, incidentKey } from '../domain/incident.ts'
import { readOpenIncidentsTouching } from '../store/read-incidents.ts'
import type { Client } from './authenticate.ts'
import type { ApiDeps } from './deps.ts'
import { ownerAnswer } from './incident-answer.ts'
import { line, optional, readQuery } from './read-request.ts'

const query = z.object({ service: optional(line(100)) })

/**
 * `GET /gate?service=NAME`: whether an agent or a pipeline should hold. Resolved incidents hold as well, since reopening
 * has yet to be verified; without a service any open incident does. A drill holds nothing: it must not stop real work.
 */
export function gateRoute({ store }: Pick<ApiDeps, 'store'>): Hono<Client> {
  const app = new Hono<Client>()
  app.get('/gate', async (c) => {
    const { service } = readQuery(c.req, query)
    const touching = await readOpenIncidentsTouching(store.db, service)
    const incidents = touching.filter(({ isDrill }) => !isDrill)
    return c.json({
      hold: incidents.length > 0,
      reason: reason(incidents, service),
      incidents: incidents.map(gateEntry),
    })
  })
  return app
}

function gateEntry(incident: Incident) {
  const { number, title, severity, status, service, isDrill } = incident
  return { number, title, severity, status, service, isDrill, owner: ownerAnswer(incident) }
}

function reason(incidents: Incident[], service: string | undefined): string {
  const [first, ...others] = incidents
  if (!first) return service ? `No open incident touches ${service}.` : 'No incident is open.'
  if (others.length > 0)
    return `${incidents.length} incidents are open${service ? ` and may touch ${service}` : ''}: ${incidents.map(incidentKey).join(', ')}.`
  const touches = !service ? '' : first.service === null ? ` and may touch ${service}` : ` and touches ${service}`
  return `${incidentKey(first)} (${first.title}) is open${touches}.`
}
