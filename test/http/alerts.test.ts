import { expect, test } from 'vitest'
import { becomeIncident, openFromAlert as begin, raiseAlert } from '../../src/domain/alerts.ts'
import { takeRole } from '../../src/domain/roles.ts'
import { openFromAlert, raiseAlert as storeAlert } from '../../src/store/open-incident.ts'
import { freshDatabase } from '../support/postgres.ts'
import { ada, changed, policy, serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const store = storeAt(db, '2026-03-01T02:14:00Z')
const { call } = await serve(store)

const monitor = { kind: 'app', id: 'A_MONITOR', name: 'Monitor' } as const
const raised = (title: string, ts: string, channel = { id: 'C_ALERTS', name: 'alerts' }) =>
  storeAlert(store, { actor: monitor }, { channel: channel.id, ts }, (at) =>
    raiseAlert({ title, channel, ts, author: monitor, at, isDrill: channel.name === 'drills' }, 'sev2'),
  )

test('an alert is read by its number, from its message to whoever owns it and what it became', async () => {
  const alert = await raised('Wrong refunds', '1772331240.000100')
  expect((await call('GET', '/alerts/1')).body).toMatchObject({
    number: 1,
    title: 'Wrong refunds',
    severity: 'sev2',
    status: 'investigating',
    isDrill: false,
    channel: { id: 'C_ALERTS', name: 'alerts' },
    ts: '1772331240.000100',
    raisedAt: '2026-03-01T02:14:00.000Z',
    owner: null,
    unownedSince: '2026-03-01T02:14:00.000Z',
    becameIncident: null,
    timeline: [{ seq: 1, kind: 'alert_raised', text: 'Monitor raised an alert: Wrong refunds' }],
  })

  store.at('2026-03-01T02:16:00Z')
  await changed(store, alert.number, ada, (state, now) => takeRole(state, 'incident-lead', ada, policy, now))
  expect((await call('GET', '/alerts/1')).body.owner).toEqual({ userId: 'U_ADA', since: '2026-03-01T02:16:00.000Z' })
  await changed(store, alert.number, ada, (state) => becomeIncident(state, 7, ada))
  expect((await call('GET', '/alerts/1')).body).toMatchObject({ status: 'closed', becameIncident: 7 })
})

test('alerts are listed newest first, page by page', async () => {
  await raised('Refusals doubled', '1772331300.000100')
  await raised('Rehearsed', '1772331360.000100', { id: 'C_DRILLS', name: 'drills' })
  const first = (await call('GET', '/alerts?limit=2')).body
  expect(first.alerts).toMatchObject([
    { number: 3, title: 'Rehearsed', isDrill: true },
    { number: 2, title: 'Refusals doubled', isDrill: false },
  ])
  expect((await call('GET', `/alerts?limit=2&cursor=${first.next}`)).body).toMatchObject({
    alerts: [{ number: 1 }],
    next: null,
  })
})

test('what is rehearsed as an alert is rehearsed as an incident', async () => {
  const alert = await raised('Rehearsed again', '1772331420.000100', { id: 'C_DRILLS', name: 'drills' })
  const { incident } = await openFromAlert(
    store,
    { actor: ada },
    alert.number,
    (begun, now) => begin(begun, alert.number, ada, policy, now),
    (state, number) => becomeIncident(state, number, ada),
  )
  expect((await call('GET', `/incidents/${incident.number}`)).body).toMatchObject({
    title: 'Rehearsed again',
    isDrill: true,
  })
})

test('an alert that is not there is said not to be', async () => {
  for (const number of ['99', '0', '-1', 'one'])
    expect(await call('GET', `/alerts/${number}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'alert_not_found', message: `There is no alert ALERT-${number}.` } },
    })
})

test('an incident is no alert, and an alert no incident', async () => {
  const { incidents } = (await call('GET', '/incidents')).body
  expect(incidents.map(({ title }: { title: string }) => title)).toEqual(['Rehearsed again'])
  expect((await call('GET', '/alerts/1')).body.title).toBe('Wrong refunds')
})
