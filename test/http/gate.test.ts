import { expect, test } from 'vitest'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { takeRole } from '../../src/domain/roles.ts'
import { freshDatabase } from '../support/postgres.ts'
import { ada, changed, opened, policy, serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const store = storeAt(db, '2026-03-01T02:14:00Z')
const { call } = await serve(store)
const gate = async (query: string) => (await call('GET', `/gate${query}`)).body

test('while nothing is open an agent may go on', async () => {
  expect(await gate('?service=refunds')).toEqual({
    hold: false,
    reason: 'No open incident touches refunds.',
    incidents: [],
  })
  expect(await gate('')).toEqual({ hold: false, reason: 'No incident is open.', incidents: [] })
})

test('an open incident holds its service, and no other, until it is closed', async () => {
  const number = await opened(store, 'Wrong refunds', 'refunds')
  await changed(store, number, ada, (incident, now) => takeRole(incident, 'incident-lead', ada, policy, now))
  expect(await gate('?service=refunds')).toEqual({
    hold: true,
    reason: `INC-${number} (Wrong refunds) is open and touches refunds.`,
    incidents: [
      {
        number,
        title: 'Wrong refunds',
        severity: 'sev1',
        status: 'investigating',
        service: 'refunds',
        isDrill: false,
        owner: { userId: 'U_ADA', since: '2026-03-01T02:14:00.000Z' },
      },
    ],
  })
  expect(await gate('?service=search')).toMatchObject({ hold: false })

  await changed(store, number, ada, (incident, now) => changeStatus(incident, 'resolved', ada, policy, now))
  expect(await gate('?service=refunds')).toMatchObject({ hold: true })
  await changed(store, number, ada, (incident, now) => changeStatus(incident, 'cancelled', ada, policy, now))
  expect(await gate('?service=refunds')).toMatchObject({ hold: false })
})

test('an incident that names no service holds every service; without a service any incident holds', async () => {
  const search = await opened(store, 'Citations point nowhere', 'search')
  expect(await gate('?service=')).toMatchObject({ hold: true, incidents: [{ number: search }] })
  const anything = await opened(store, 'Complaints from everywhere')
  expect(await gate('?service=refunds')).toMatchObject({
    hold: true,
    reason: `INC-${anything} (Complaints from everywhere) is open and may touch refunds.`,
  })
  expect(await gate('?service=search')).toMatchObject({
    reason: `2 incidents are open and may touch search: INC-${search}, INC-${anything}.`,
  })
})
