import { pino } from 'pino'
import { expect, test } from 'vitest'
import { pagerDuty } from '../../src/pagerduty/pagerduty.ts'
import { FAULTS } from '../support/pagerduty.ts'
import { aDoor, anEventsDoor, aPage, failureOf, routes } from './a-door.ts'

const silent = pino({ level: 'silent' })

test('with a routing key alone a page is sent as an event', async () => {
  const { door, there } = await anEventsDoor()
  expect(door.can).toEqual({ page: 'events', lookUp: false })
  const link = 'https://example.slack.com/archives/C1'
  expect(await door.page({ ...aPage, link, policy: 'PPOL' })).toEqual({
    incidentId: null,
    assigned: [],
    bornAcknowledged: false,
    repeated: false,
  })
  expect(there.account.events).toEqual([
    {
      routing_key: there.account.routingKey,
      event_action: 'trigger',
      dedup_key: aPage.key,
      client: 'Readback',
      client_url: link,
      links: [{ href: link, text: 'Open the incident' }],
      payload: {
        summary: aPage.title,
        source: 'Readback',
        severity: 'critical',
        custom_details: { details: aPage.details },
      },
    },
  ])
})

test('what can wait is sent as a warning', async () => {
  const { door, there } = await anEventsDoor()
  await door.page({ ...aPage, urgency: 'low' })
  expect(there.account.events).toMatchObject([{ payload: { severity: 'warning' } }])
})

test('the API token is never sent to the address of the events', async () => {
  const { door, there } = await anEventsDoor({ apiToken: 'u+very-secret-token' })
  await door.page(aPage)
  expect(JSON.stringify(there.calls)).not.toContain('u+very-secret-token')
  expect(there.calls[0]?.headers.authorization).toBe('')
})

test('with a token and an address the incidents are used, whether or not there is a routing key', async () => {
  const { door, there } = await aDoor()
  expect(door.can).toEqual({ page: 'rest', lookUp: true })
  await door.page({ ...aPage, service: 'PSVC' })
  expect(routes(there)).toEqual(['POST /incidents'])
})

test('a routing key that PagerDuty quotes in its refusal does not stand in the failure', async () => {
  const { door, there } = await anEventsDoor({ routingKey: 'ffffffffffffffffffffffffffffffff' })
  const failure = await failureOf(door.page(aPage))
  expect(failure.error).toBe("Event object is invalid: 'routing_key' [secret] is not known")
  expect(there.account.events).toEqual([])
})

test('an event that PagerDuty does not take for now comes again later', async () => {
  const { door, there } = await anEventsDoor()
  there.failNext({ status: 429, body: { status: 'throttle exceeded', message: 'Requests are coming too quickly' } })
  expect(await failureOf(door.page(aPage))).toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 30 })
  expect(there.calls).toHaveLength(1)
})

test('an event that PagerDuty broke down at may have been taken', async () => {
  const { door, there } = await anEventsDoor()
  there.failNext(FAULTS.broken)
  expect(await failureOf(door.page(aPage))).toMatchObject({ kind: 'unreachable', error: 'http_500', ambiguous: true })
})

test('what needs a token says so and sends nothing', async () => {
  const { door, there } = await anEventsDoor()
  const failures = await Promise.all(
    [
      door.whoIsOnCall(['PPOL']),
      door.findUserByEmail('ada@example.com'),
      door.findUserById('PADA'),
      door.readIncident('QINC1'),
      door.note('QINC1', 'hello'),
      door.setStatus('QINC1', 'resolved'),
      door.firstService(),
    ].map(failureOf),
  )
  expect(new Set(failures.map(({ error }) => error))).toEqual(new Set(['no_api_token']))
  expect(there.calls).toEqual([])
})

test('without any key PagerDuty is off', () => {
  expect(pagerDuty({ log: silent })).toBeNull()
  expect(pagerDuty({ log: silent, apiToken: 'u+very-secret-token' })).toBeNull()
})
