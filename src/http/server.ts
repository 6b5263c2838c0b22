import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import { api } from './api.ts'
import type { ApiDeps } from './deps.ts'
import { answerError, errorBody } from './fault.ts'
import { health } from './health.ts'
import { limitBody } from './limit-body.ts'
import type { Metrics } from './metrics.ts'
import { type OnPagerDutyEvent, pagerDutyWebhook } from './pagerduty-webhook.ts'
import { logRequests } from './request-log.ts'

export { listen } from './listen.ts'

export type HttpDeps = Omit<ApiDeps, 'config'> & {
  config: ApiDeps['config'] & { pagerduty: { webhookSecret?: { reveal: () => string } | undefined } }
  /** Why the bot cannot do its work now, one sentence each; empty when it can. */
  readiness: () => Promise<string[]>
  metrics: Metrics
  log: Logger
  /** Slack's deliveries in HTTP mode; the signature is checked in there. */
  slackEvents?: (request: Request) => Promise<Response>
  onPagerDutyEvent?: OnPagerDutyEvent
  /** The practice page: everything that no other route answers. */
  page?: Hono
}

/** Slack's own deliveries stay far below it; without a limit anybody could fill the memory before a signature is read. */
const SLACK_BODY_KB = 1024

/** Everything that the bot answers on its one port, and the practice page where there is one. */
export function httpSurface(deps: HttpDeps): Hono {
  const { metrics, log, page } = deps
  const routes = routesOf(deps)
  const app = new Hono()
  app.use(requestId())
  app.use(logRequests({ log, metrics }))
  // Whether the whole domain is to be reached by TLS only is for whoever ends TLS to say, not for a bot behind them.
  app.use(secureHeaders({ strictTransportSecurity: false }))
  app.use(
    methodNotAllowed({
      app: routes, // without the page: it answers every address, and every Allow would name its methods
      onMethodNotAllowed: (c, methods) => {
        const allow = methods.join(', ')
        const message = `${c.req.path} takes ${allow}, not ${c.req.method}.`
        return c.json(errorBody('method_not_allowed', message), 405, { Allow: allow })
      },
    }),
  )
  app.onError(answerError(log))
  app.notFound((c) => c.json(errorBody('not_found', `There is nothing at ${c.req.path}.`), 404))
  app.route('/', routes)
  if (page) app.route('/', page)
  return app
}

function routesOf(deps: HttpDeps): Hono {
  const { store, config, readiness, metrics, log, slackEvents, onPagerDutyEvent } = deps
  const routes = new Hono()
  routes.route('/', health({ readiness, metrics }))
  routes.route('/webhooks', pagerDutyWebhook({ store, secret: config.pagerduty.webhookSecret, log, onPagerDutyEvent }))
  routes.route('/api', api(deps))
  if (slackEvents) routes.post('/slack/events', limitBody(SLACK_BODY_KB), (c) => slackEvents(c.req.raw))
  return routes
}
