// Everything that is asked of the bot over HTTP: health, metrics, the API and webhooks. Requests are read and answers
// are shaped here; what an incident allows is decided in the domain, and nothing in this folder knows Slack.

import { Hono } from 'hono'
import { alertRoutes } from './alerts.ts'
import { authenticate, type Client } from './authenticate.ts'
import { changeRoutes } from './changes.ts'
import type { ApiDeps } from './deps.ts'
import { draftRoute } from './draft.ts'
import { gateRoute } from './gate.ts'
import { incidentRoutes } from './incidents.ts'
import { limitBody } from './limit-body.ts'

const BODY_KB = 256

/** `/api/*`: for pipelines, agents and programs. Whoever calls is recorded under the name of their token, as an app. */
export function api(deps: ApiDeps): Hono<Client> {
  const app = new Hono<Client>()
  app.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  // Registered before the tokens are asked for; the same route again further down is never reached then.
  if (deps.trustPageForDrafts) app.route('/', draftRoute(deps))
  app.use(authenticate(deps.config.apiTokens))
  app.use(limitBody(BODY_KB))
  app.route('/', incidentRoutes(deps))
  app.route('/', alertRoutes(deps))
  app.route('/', draftRoute(deps))
  app.route('/', changeRoutes(deps))
  app.route('/', gateRoute(deps))
  // The practice page answers whatever is left over; under /api that would be a page where JSON is expected.
  app.all('*', (c) => c.notFound())
  return app
}
