import { expect, test } from 'vitest'
import { communicator, postUpdate } from '../../src/domain/cadence.ts'
import type { Audience } from '../../src/domain/incident.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { note } from '../../src/domain/notes.ts'
import { acknowledge } from '../../src/domain/ownership.ts'
import { takeRole } from '../../src/domain/roles.ts'
import { changeSeverity } from '../../src/domain/severity.ts'
import { ada, at, bob, factOf, given, iso, opened, policy, refused, type Story } from '../support/incidents.ts'

/** What rang about updates to the team, leaving out everything else. */
const rings = (night: Story, clock: string, audience: Audience = 'internal') =>
  night
    .ring(clock)
    .filter((fact) => fact.type.startsWith('update_') && 'audience' in fact && fact.audience === audience)
const update = (night: Story, clock: string, nextDueAt?: string) =>
  night.act(clock, bob, (incident, now) =>
    postUpdate(
      incident,
      bob,
      { audience: 'internal', text: 'The flag is off', ...(nextDueAt ? { nextDueAt: at(nextDueAt) } : {}) },
      policy,
      now,
    ),
  )
/** Opened at 02:14 as SEV2, so the first update is due at 02:34; Ada leads, Bob communicates. */
const led = () => {
  const night = opened()
  night.act('02:14', ada, (incident, now) => acknowledge(incident, ada, 'Contain it', policy, now))
  night.act('02:14', bob, (incident, now) => takeRole(incident, 'communications-lead', bob, policy, now))
  return night
}
const dueAt = iso('02:34')

test('before an update is due its writer is reminded, then the channel is told, then the incident lead', () => {
  const night = led()
  night.act('02:28', ada, () => note('Reading traces', ada)) // an owner of whom nothing is heard would not be the owner by then
  expect(rings(night, '02:31:59')).toEqual([])
  expect(rings(night, '02:32')).toMatchObject([{ type: 'update_reminded', to: { id: bob.id }, dueAt }])
  expect(rings(night, '02:33')).toEqual([])
  expect(rings(night, '02:34')).toEqual([{ type: 'update_due', audience: 'internal', dueAt }])
  expect(rings(night, '02:38:59')).toEqual([])
  expect(rings(night, '02:39')).toMatchObject([{ type: 'update_escalated', to: { id: ada.id }, dueAt }])
  expect(rings(night, '02:43:59')).toEqual([])
  expect(rings(night, '02:44')).toEqual([
    { type: 'update_missed', audience: 'internal', dueAt, nextDueAt: iso('03:04') },
  ])
})

test('after a missed update the clock runs on towards the next one', () => {
  const night = led()
  for (const clock of ['02:32', '02:34', '02:39', '02:44']) rings(night, clock)
  expect(night.incident.updates.internal).toEqual({ dueAt: iso('03:04') })
  expect(rings(night, '03:02')).toMatchObject([{ type: 'update_reminded', dueAt: iso('03:04') }])
})

test.each([
  ['02:33', 'update_reminded'],
  ['02:36', 'update_due'],
  ['02:41', 'update_escalated'],
  ['04:00', 'update_missed'],
])('when the bot was silent until %s, only %s is told', (clock, type) => {
  const night = led()
  expect(rings(night, clock)).toMatchObject([{ type }])
  expect(rings(night, clock)).toEqual([])
})

test('a person’s update satisfies the clock and starts it anew from the severity', () => {
  const night = led()
  rings(night, '02:32')
  expect(factOf(update(night, '02:33'))).toEqual({
    type: 'update_posted',
    audience: 'internal',
    text: 'The flag is off',
    dueAt,
    onTime: true,
    nextDueAt: iso('02:53'),
  })
  expect(rings(night, '02:50:59')).toEqual([])
  expect(rings(night, '02:51')).toMatchObject([{ type: 'update_reminded', dueAt: iso('02:53') }])
})

test('an update at the very moment it is due is on time, a second later it is late', () => {
  expect(factOf(update(led(), '02:34'))).toMatchObject({ onTime: true })
  expect(factOf(update(led(), '02:34:01'))).toMatchObject({ onTime: false, dueAt })
})

test('whoever posts may say when the next one comes, if that is still to come', () => {
  expect(factOf(update(led(), '02:33', '02:40'))).toMatchObject({ nextDueAt: iso('02:40') })
  expect(update(led(), '02:33', '02:33')).toEqual(refused({ is: 'next_update_in_the_past' }))
})

test('executives have a clock of their own, which an update to the team does not satisfy', () => {
  const night = led()
  update(night, '02:33', '05:00')
  expect(rings(night, '03:12', 'executive')).toMatchObject([{ type: 'update_reminded', dueAt: iso('03:14') }])
})

test('what is suspected and what was decided stay apart from what is known', () => {
  const words = {
    audience: 'internal',
    text: 'Refunds stopped',
    hypotheses: 'The new prompt',
    decisions: 'Stay off',
  } as const
  expect(factOf(postUpdate(given(), ada, words, policy, at('02:20')))).toMatchObject({
    text: 'Refunds stopped',
    hypotheses: 'The new prompt',
    decisions: 'Stay off',
  })
})

test('without a communications lead the reminder goes to the owner, without an owner to the channel', () => {
  const night = opened()
  expect(communicator(night.incident)).toBeNull()
  expect(rings(night, '02:32')).toMatchObject([{ type: 'update_reminded', to: null }])
  night.act('02:33', ada, (incident, now) => acknowledge(incident, ada, 'Contain it', policy, now))
  expect(communicator(night.incident)?.id).toBe(ada.id)
  expect(communicator(led().incident)?.id).toBe(bob.id)
})

test('resolved, no update is due; the last one may still be posted', () => {
  const night = led()
  night.act('02:33', ada, (incident, now) => changeStatus(incident, 'resolved', ada, policy, now))
  expect(rings(night, '03:00')).toEqual([])
  expect(factOf(update(night, '03:01'))).toMatchObject({ nextDueAt: null })
})

test('investigated again after it was resolved, nothing counts as missed and the clock starts anew', () => {
  const night = led()
  night.act('02:33', ada, (incident, now) => changeStatus(incident, 'resolved', ada, policy, now))
  update(night, '02:35')
  night.act('05:00', ada, (incident, now) => changeStatus(incident, 'investigating', ada, policy, now))
  expect(rings(night, '05:00')).toEqual([])
  expect(night.incident.updates).toEqual({ internal: { dueAt: iso('05:20') }, executive: { dueAt: iso('06:00') } })
})

test('a closed incident takes no updates', () => {
  const night = led()
  night.act('02:33', ada, (incident, now) => changeStatus(incident, 'cancelled', ada, policy, now))
  expect(update(night, '02:35')).toEqual(refused({ is: 'incident_closed' }))
  expect(rings(night, '03:00')).toEqual([])
})

test('an overdue update is not told again when the severity changes', () => {
  const night = led()
  rings(night, '02:34')
  night.act('02:35', ada, (incident, now) => changeSeverity(incident, 'sev3', ada, policy, now))
  expect(night.incident.updates.internal).toMatchObject({ dueAt })
  expect(rings(night, '02:36')).toEqual([])
  expect(rings(night, '02:39')).toMatchObject([{ type: 'update_escalated' }])
})
