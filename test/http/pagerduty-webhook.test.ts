import { createHmac } from 'node:crypto'
import { like } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { PagerDutyEvent } from '../../src/http/pagerduty-webhook.ts'
import { deliveries } from '../../src/store/schema.ts'
import { freshDatabase } from '../support/postgres.ts'
import { serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const store = storeAt(db, '2026-03-01T02:14:00Z')

let heard: PagerDutyEvent[] = []
let failOnce = false
beforeEach(() => {
  heard = []
})
const { url } = await serve(store, {
  onPagerDutyEvent: async (event) => {
    if (failOnce) {
      failOnce = false
      throw new Error('the database went away')
    }
    heard.push(event)
  },
})

const acknowledged = (id: string) => ({
  event: {
    id,
    event_type: 'incident.acknowledged',
    resource_type: 'incident',
    occurred_at: '2026-03-01T02:14:00.000Z',
    agent: null,
    data: { id: 'PGR0VU2', type: 'incident', title: 'Überlastung' },
  },
})
const sign = (body: string, secret = 'webhook-secret') =>
  `v1=${createHmac('sha256', secret).update(body).digest('hex')}`
const remembered = async () =>
  (await db.select({ id: deliveries.id }).from(deliveries).where(like(deliveries.id, 'pagerduty:%'))).map(
    ({ id }) => id,
  )

function deliver(body: string, signature: string | undefined, to = url) {
  return fetch(`${to}/webhooks/pagerduty`, {
    method: 'POST',
    headers: signature === undefined ? {} : { 'X-PagerDuty-Signature': signature },
    body,
  })
}

test('a signed event is heard once, however often it is delivered', async () => {
  const body = JSON.stringify(acknowledged('01EVENT'))
  const answers = await Promise.all([1, 2, 3].map(() => deliver(body, sign(body))))
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
  expect(heard).toEqual([acknowledged('01EVENT').event])
  expect(await remembered()).toEqual(['pagerduty:01EVENT'])
})

test('while the secret is being replaced, one signature of several is enough', async () => {
  const body = JSON.stringify(acknowledged('01ROTATED'))
  expect((await deliver(body, `${sign(body, 'the-old-secret')}, ${sign(body)}`)).status).toBe(202)
  expect(heard).toHaveLength(1)
})

test.each([
  ['no signature', () => undefined],
  ['an empty signature', () => ''],
  ['the signature of another secret', (body: string) => sign(body, 'guessed')],
  ['the signature of another body', () => sign('{}')],
  ['half a signature', (body: string) => sign(body).slice(0, 40)],
  ['a signature of another version', (body: string) => sign(body).replace('v1', 'v0')],
])('an event with %s is refused and changes nothing', async (_, signature) => {
  const before = await remembered()
  const body = JSON.stringify(acknowledged('01FORGED'))
  const answer = await deliver(body, signature(body))
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ error: { code: 'bad_signature' } })
  expect(heard).toEqual([])
  expect(await remembered()).toEqual(before)
})

test('without a secret every event is refused', async () => {
  const config = { apiTokens: [], incident: { defaultSeverity: 'sev2' }, pagerduty: {} }
  const closed = await serve(store, { config })
  const body = JSON.stringify(acknowledged('01NOSECRET'))
  const answer = await deliver(body, sign(body, ''), closed.url)
  expect(answer.status).toBe(401)
  expect((await answer.json()).error.message).toBe('PAGERDUTY_WEBHOOK_SECRET is not set on this server.')
})

test('a ping is accepted', async () => {
  const event = {
    id: '01PING',
    event_type: 'pagey.ping',
    resource_type: 'pagey',
    data: { message: 'Hello', type: 'ping' },
  }
  const body = JSON.stringify({ event })
  expect((await deliver(body, sign(body))).status).toBe(202)
})

test('an event that could not be worked on is forgotten, so that its next delivery is heard', async () => {
  failOnce = true
  const body = JSON.stringify(acknowledged('01AGAIN'))
  expect((await deliver(body, sign(body))).status).toBe(500)
  expect(await remembered()).not.toContain('pagerduty:01AGAIN')
  expect((await deliver(body, sign(body))).status).toBe(202)
  expect(heard).toHaveLength(1)
})

test.each(['not JSON', '{"event":{}}', '{"event":{"id":"\\u0000","event_type":"x"}}', 'null'])(
  'a signed body that cannot be read, %s, is accepted and left aside, or the subscription would be switched off',
  async (body) => {
    expect((await deliver(body, sign(body))).status).toBe(202)
    expect(heard).toEqual([])
  },
)
