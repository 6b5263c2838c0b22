import { expect, test } from 'vitest'
import { readEvent, whoActed } from '../../src/pagerduty/webhook-event.ts'
import { serve, storeAt } from '../http/surface.ts'
import { INTEGRATION } from '../support/pagerduty.ts'
import { deliver } from '../support/pagerduty-webhooks.ts'
import { freshDatabase } from '../support/postgres.ts'
import { aDoor, aPage } from './a-door.ts'

const SECRET = 'webhook-secret'
const { db } = await freshDatabase()

/** A page that stands in PagerDuty, and a Readback that hears of it. */
async function aPagedIncident() {
  const heard: unknown[] = []
  const { url } = await serve(storeAt(db, '2026-03-01T12:00:00Z'), {
    onPagerDutyEvent: async (event) => void heard.push(event),
  })
  let minute = 0
  const opened = await aDoor({ now: () => `2026-03-01T12:0${minute++}:00Z` })
  await opened.door.page({ ...aPage, service: 'PSVC' })
  const events = () => heard.flatMap((event) => readEvent(event) ?? [])
  return { ...opened, events, webhooks: `${url}/webhooks/pagerduty` }
}

test('who acknowledged is told from the event that PagerDuty delivers', async () => {
  const { there, events, webhooks } = await aPagedIncident()
  for (const agent of [there.user('PADA'), INTEGRATION, null, there.user('PBOT')]) {
    expect(await deliver(webhooks, there.change('QINC1', 'acknowledged', agent), SECRET)).toBe(202)
  }
  const machines = { users: ['PBOT'] }
  expect(events().map((event) => [event.incident.key, whoActed(event, machines).kind])).toEqual([
    [aPage.key, 'person'],
    [aPage.key, 'machine'],
    [aPage.key, 'machine'],
    [aPage.key, 'machine'],
  ])
})

test('an event that is forged is not heard, and one that is repeated is heard once', async () => {
  const { there, events, webhooks } = await aPagedIncident()
  const event = there.change('QINC1', 'acknowledged', there.user('PADA'))
  expect(await deliver(webhooks, event, 'guessed')).toBe(401)
  expect(events()).toEqual([])
  expect(await deliver(webhooks, event, SECRET)).toBe(202)
  expect(await deliver(webhooks, event, SECRET)).toBe(202)
  expect(events()).toHaveLength(1)
})

test('events that arrive out of order can be told by when they happened', async () => {
  const { there, events, webhooks } = await aPagedIncident()
  const first = there.change('QINC1', 'acknowledged', there.user('PADA'))
  const second = there.change('QINC1', 'resolved', there.user('PADA'))
  await deliver(webhooks, second, SECRET)
  await deliver(webhooks, first, SECRET)
  const inOrder = events().toSorted((a, b) => ((a.occurredAt ?? '') < (b.occurredAt ?? '') ? -1 : 1))
  expect(events().map(({ type }) => type)).toEqual(['resolved', 'acknowledged'])
  expect(inOrder.map(({ type }) => type)).toEqual(['acknowledged', 'resolved'])
})
