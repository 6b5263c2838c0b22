import { expect, test } from 'vitest'
import { clocks, nextDue, ring } from '../../src/domain/clocks.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { acknowledge } from '../../src/domain/ownership.ts'
import { offerRole } from '../../src/domain/roles.ts'
import { ada, at, bob, factsOf, given, nothing, opened, policy } from '../support/incidents.ts'

test('the next look is at the first thing that falls due', () => {
  expect(nextDue(given(), policy)).toEqual(at('02:17'))
  const night = opened()
  night.act('02:14', ada, (incident, now) => acknowledge(incident, ada, 'Contain it', policy, now))
  expect(nextDue(night.incident, policy)).toEqual(at('02:29'))
})

test('looked at too early, nothing rings', () => {
  expect(ring(given(), policy, at('02:16:59'))).toEqual(nothing)
})

test('everything that has fallen due rings at one look', () => {
  const night = opened()
  night.act('02:15', ada, (incident, now) => offerRole(incident, 'technical-lead', bob, ada, policy, now))
  const rang = factsOf(ring(night.incident, policy, at('02:34'))).map(({ type }) => type)
  expect(rang).toEqual(expect.arrayContaining(['unowned_reminded', 'role_offer_expired', 'update_due']))
})

test('the state alone decides: what has lost its reason does not ring, however late the look', () => {
  const night = opened()
  night.act('02:16', ada, (incident, now) => changeStatus(incident, 'resolved', ada, policy, now))
  expect(clocks(night.incident, policy)).toEqual([])
  expect(nextDue(night.incident, policy)).toBeNull()
  expect(ring(night.incident, policy, at('09:00'))).toEqual(nothing)
})

test('the same state read from the database has the same clocks', () => {
  const { incident } = opened()
  const stored: typeof incident = JSON.parse(JSON.stringify(incident))
  expect(clocks(stored, policy).map((clock) => clock.at)).toEqual(clocks(incident, policy).map((clock) => clock.at))
})

test('once it rang, a clock is over or later: it never rings twice at one moment', () => {
  const night = opened()
  for (const clock of ['02:17', '02:34', '03:30', '08:00']) {
    for (let look = 0; look < 10; look++) night.ring(clock)
    expect(night.ring(clock)).toEqual([])
    expect(nextDue(night.incident, policy)?.getTime()).toBeGreaterThan(at(clock).getTime())
  }
})
