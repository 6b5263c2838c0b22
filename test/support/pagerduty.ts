// A PagerDuty to talk to over HTTP: an account that behaves by PagerDuty's rules, and misbehaves when told to.

import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Account, anAccount, type Reference, setStatus, userReference } from './pagerduty-account.ts'
import { type Answer, answer, type Call } from './pagerduty-routes.ts'
import { type Webhook, webhook } from './pagerduty-webhooks.ts'

/**
 * `silence`: done, but never answered; `reset`: done, and the connection breaks; `stall`: done, and the answer stops
 * halfway. An answer of one's own stands in for doing it; a string as its body is sent as HTML.
 */
export type Fault = 'silence' | 'reset' | 'stall' | Answer

export const FAULTS = {
  limited: (reset?: number): Fault => ({
    status: 429,
    headers:
      reset === undefined
        ? {}
        : { 'ratelimit-limit': '960', 'ratelimit-remaining': '0', 'ratelimit-reset': `${reset}` },
    body: { error: { message: 'Rate Limit Exceeded', code: 2020 } },
  }),
  broken: { status: 500, body: { error: { message: 'Internal Server Error', code: 2000 } } },
  unpaid: { status: 402, body: { error: { message: 'Payment Required', code: 2012 } } },
  unauthorized: { status: 401, body: { error: { message: 'Unauthorized', code: 2006 } } },
  html: { status: 200, body: '<html>Please log in</html>' },
} satisfies Record<string, Fault | ((reset?: number) => Fault)>

export type StandInPagerDuty = {
  url: string
  account: Account
  /** Every call taken in, in order. */
  calls: Call[]
  /** The next call that fits `route` (`POST /incidents`, or the start of it) goes wrong; any call without a route. */
  failNext(fault: Fault, route?: string): void
  /** What happens in PagerDuty itself, and the event that PagerDuty then sends. */
  change(incidentId: string, status: 'acknowledged' | 'resolved' | 'triggered', agent: Reference | null): Webhook
  /** From now on acknowledgements through the API are shown as this one's. */
  showAcknowledgementsAs(shown: Reference): void
  /** The reference under which a user of the account acts. */
  user(id: string): Reference
  close(): Promise<void>
}

/** How an action through the Events API is shown. */
export const INTEGRATION: Reference = { id: 'PINT', type: 'inbound_integration_reference', summary: 'Events API V2' }

const EVENT_TYPES = { acknowledged: 'acknowledged', resolved: 'resolved', triggered: 'unacknowledged' }

export async function standInPagerDuty(changed: Partial<Account> = {}): Promise<StandInPagerDuty> {
  const account = anAccount(changed)
  const calls: Call[] = []
  const faults: { fault: Fault; route: string }[] = []
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
    const sent = await text(request)
    const call: Call = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body: sent ? JSON.parse(sent) : undefined,
    }
    calls.push(call)
    const at = faults.findIndex(({ route }) => `${call.method} ${call.path}`.startsWith(route))
    const fault = at === -1 ? undefined : faults.splice(at, 1)[0]?.fault
    if (typeof fault === 'object') return reply(response, fault)
    const honest = answer(account, call)
    if (fault === 'silence') return
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'stall')
      return void response.writeHead(honest.status, { 'content-type': 'application/json' }).write('{')
    reply(response, honest)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    account,
    calls,
    failNext: (fault, route = '') => void faults.push({ fault, route }),
    change(incidentId, status, agent) {
      const incident = account.incidents.find(({ id }) => id === incidentId)
      if (!incident) throw new Error(`No incident ${incidentId}`)
      setStatus(account, incident, status, agent, agent?.type === 'user_reference' ? 'website' : 'api')
      return webhook(EVENT_TYPES[status], { incident, agent, at: account.now() })
    },
    showAcknowledgementsAs: (shown) => void Object.assign(account, { shownAs: shown }),
    user(wanted) {
      const found = account.users.find(({ id }) => id === wanted)
      if (!found) throw new Error(`No user ${wanted}`)
      return userReference(found)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function reply(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const asIs = typeof body === 'string'
  response.writeHead(status, { 'content-type': asIs ? 'text/html' : 'application/json', ...headers })
  response.end(asIs ? body : JSON.stringify(body))
}
