import { expect, test } from 'vitest'
import { readCustomerReport, reportCustomers } from '../../src/domain/customers.ts'
import { changeStatus, close } from '../../src/domain/lifecycle.ts'
import { own } from '../../src/domain/ownership.ts'
import { takeRole } from '../../src/domain/roles.ts'
import { ada, bob, factsOf, iso, opened, policy, refused, type Story } from '../support/incidents.ts'

const report = { count: 14, words: 'It says I have 90 days', segment: 'Enterprise' }
const reported = (night: Story, clock: string, what: Parameters<typeof reportCustomers>[1] = report) =>
  factsOf(night.act(clock, bob, (incident, now) => reportCustomers(incident, what, bob, now)))
const asked = (night: Story, clock: string) => night.ring(clock).filter(({ type }) => type === 'customers_asked')

test('what customers report is kept in their words, with how many they are', () => {
  const night = opened()
  night.act('02:15', ada, (incident, now) => own(incident, ada, policy, now))
  expect(reported(night, '02:16')).toEqual([{ type: 'customers_reported', ...report }])
  expect(night.incident.customers).toEqual({ count: 14, at: iso('02:16') })
  reported(night, '02:20', { count: null, words: 'One more on the phone' })
  expect(night.incident.customers).toEqual({ count: 14, at: iso('02:20') })
})

test('customers who report an incident that nobody owns have the next person called at once', () => {
  const night = opened()
  expect(reported(night, '02:15')).toMatchObject([
    { type: 'customers_reported' },
    { type: 'page_asked', target: { kind: 'hop', hop: 'primary' }, why: 'customers_reported' },
  ])
  expect(reported(night, '02:15:30')).toHaveLength(1)
  expect(reported(night, '02:16')).toMatchObject([{}, { target: { hop: 'backup' } }])
  expect(reported(night, '02:17')).toMatchObject([{}, { target: { hop: 'lead' } }])
  expect(reported(night, '02:18')).toMatchObject([{}, { target: { hop: 'primary' } }])
})

test('nobody is called for it once a person owns it, or it is resolved', () => {
  const owned = opened()
  owned.act('02:15', ada, (incident, now) => own(incident, ada, policy, now))
  expect(reported(owned, '02:16')).toHaveLength(1)
  const resolved = opened()
  resolved.act('02:15', ada, (incident, now) => changeStatus(incident, 'resolved', ada, policy, now))
  expect(reported(resolved, '02:16')).toHaveLength(1)
})

test('a closed incident takes no report; it is reopened, or another one is opened', () => {
  const night = opened()
  night.act('02:15', ada, (incident, now) => changeStatus(incident, 'cancelled', ada, policy, now))
  expect(close(night.incident, ada)).toMatchObject({ refusal: expect.anything() })
  expect(reportCustomers(night.incident, report, bob, new Date(iso('02:16')))).toEqual(
    refused({ is: 'incident_closed' }),
  )
})

test('the support liaison is asked for a number every ten minutes, whoever gave the last one', () => {
  const night = opened()
  night.act('02:15', ada, (incident, now) => own(incident, ada, policy, now))
  expect(asked(night, '02:26')).toEqual([])
  night.act('02:26', bob, (incident, now) => takeRole(incident, 'support-liaison', bob, policy, now))
  expect(asked(night, '02:35:59')).toEqual([])
  expect(asked(night, '02:36')).toEqual([{ type: 'customers_asked', to: { id: bob.id, name: bob.name } }])
  expect(asked(night, '02:37')).toEqual([])
  reported(night, '02:40')
  expect(asked(night, '02:46')).toEqual([])
  expect(asked(night, '02:50')).toHaveLength(1)
})

test('asking for it can be switched off', () => {
  const rules = { ...policy, cadence: { ...policy.cadence, askCustomersEvery: 0 } }
  const night = opened('02:14', ada, undefined, rules)
  night.act('02:26', bob, (incident, now) => takeRole(incident, 'support-liaison', bob, policy, now))
  expect(asked(night, '04:00')).toEqual([])
})

test.each([
  ['customers: 14 say they were promised 90 days', 14, 'say they were promised 90 days'],
  ['customers: 14 customers “you have 90 days”', 14, 'you have 90 days'],
  ['Report： 3 tickets', 3, ''],
  ['customers: many, “too late”', null, 'many, “too late”'],
  ['customers: 90% of them are on the old plan', null, '90% of them are on the old plan'],
  ['customers: 2.5 hours without an answer', null, '2.5 hours without an answer'],
])('“%s” is read as how many report it, and what they say', (text, count, words) => {
  expect(readCustomerReport(text)).toEqual({ count, words })
})

test('another note is no report', () => {
  expect(readCustomerReport('decision: customers: are told by mail')).toBeNull()
  expect(readCustomerReport('customers:')).toBeNull()
})
