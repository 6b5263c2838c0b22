import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { postUpdate } from '../../src/domain/cadence.ts'
import { markItem } from '../../src/domain/checklist.ts'
import { hearClaim } from '../../src/domain/guard.ts'
import { changeStatus, reopen } from '../../src/domain/lifecycle.ts'
import { metrics, unownedSpans } from '../../src/domain/metrics.ts'
import { own } from '../../src/domain/ownership.ts'
import { releaseRole, takeRole } from '../../src/domain/roles.ts'
import { ada, at, bob, cleo, iso, opened, policy, type Story, triage } from '../support/incidents.ts'

const owns = (night: Story, clock: string, by = ada) =>
  night.act(clock, by, (incident, now) => own(incident, by, policy, now))
const sets = (night: Story, clock: string, to: 'contained' | 'resolved' | 'investigating' | 'cancelled', by = ada) =>
  night.act(clock, by, (incident, now) => changeStatus(incident, to, by, policy, now))
const claims = (night: Story, clock: string) =>
  night.act(clock, READBACK, (incident, now) =>
    hearClaim(
      incident,
      { claim: 'acknowledges', evidence: 'Acknowledged', author: triage, channel: 'C0INC7', ts: '1.2' },
      policy,
      now,
    ),
  )
const figures = (night: Story, clock: string) => metrics(night.incident, night.log, at(clock))
const spans = (night: Story) => unownedSpans(night.log)

test('the night of 02:14: nineteen seconds to a machine’s “Acknowledged”, forty-one minutes to a person', () => {
  const night = opened('02:14', triage, '02:14')
  claims(night, '02:14:19')
  expect(figures(night, '02:40')).toMatchObject({ timeUnowned: 26 * 60, timeToAcknowledge: null })
  owns(night, '02:55')
  expect(figures(night, '04:00')).toMatchObject({
    timeUnowned: 41 * 60,
    timeToAcknowledge: 41 * 60,
    timeToFirstMachineClaim: 19,
    ambiguousAcknowledgements: 1,
    lapses: 0,
  })
  expect(spans(night)).toEqual([{ from: iso('02:14'), to: iso('02:55') }])
})

test('the router at 11:20: complaints at 11:24, opened at 11:27, contained two minutes after', () => {
  const morning = opened('11:27', ada, '11:24')
  owns(morning, '11:27')
  sets(morning, '11:29', 'contained')
  sets(morning, '11:57', 'resolved')
  expect(figures(morning, '12:00')).toMatchObject({
    timeUnowned: 3 * 60,
    timeToAcknowledge: 3 * 60,
    timeToContain: 2 * 60,
    timeToResolve: 30 * 60,
  })
})

test('what never happened has no time', () => {
  expect(figures(opened(), '02:20')).toMatchObject({
    timeUnowned: 360,
    timeToAcknowledge: null,
    timeToContain: null,
    timeToResolve: null,
    timeToFirstMachineClaim: null,
    timeToAllRoles: null,
  })
})

test('an ownership that lapsed counts as a lapse, and the time after it as unowned again', () => {
  const night = opened()
  owns(night, '02:16')
  for (const clock of ['02:18', '02:20']) night.ring(clock)
  owns(night, '02:30', bob)
  expect(spans(night)).toEqual([
    { from: iso('02:14'), to: iso('02:16') },
    { from: iso('02:20'), to: iso('02:30') },
  ])
  expect(figures(night, '03:00')).toMatchObject({ timeUnowned: 12 * 60, timeToAcknowledge: 120, lapses: 1 })
})

test('a lead who steps back begins a new span', () => {
  const night = opened()
  owns(night, '02:16')
  night.act('02:40', ada, (incident) => releaseRole(incident, 'incident-lead', ada))
  expect(spans(night)).toEqual([
    { from: iso('02:14'), to: iso('02:16') },
    { from: iso('02:40'), to: null },
  ])
})

test('a second person who takes another role ends no span', () => {
  const night = opened()
  night.act('02:16', bob, (incident, now) => takeRole(incident, 'technical-lead', bob, policy, now))
  expect(spans(night)).toEqual([{ from: iso('02:14'), to: null }])
})

test.each(['resolved', 'cancelled'] as const)('while it is %s nobody is missing', (status) => {
  const night = opened()
  sets(night, '02:30', status)
  expect(spans(night)).toEqual([{ from: iso('02:14'), to: iso('02:30') }])
  expect(figures(night, '09:00').timeUnowned).toBe(16 * 60)
})

test('resolved and then investigated again without an owner, the time counts on from there', () => {
  const night = opened()
  sets(night, '02:30', 'resolved')
  sets(night, '08:00', 'investigating')
  expect(spans(night)).toEqual([
    { from: iso('02:14'), to: iso('02:30') },
    { from: iso('08:00'), to: null },
  ])
})

test('reopened by its owner it was never unowned; reopened by another it is, and that is no lapse', () => {
  const reopened = (by: typeof ada) => {
    const night = opened()
    owns(night, '02:16')
    night.act('03:00', ada, () => ({
      facts: [{ type: 'status_changed', from: 'investigating', to: 'resolved' }, { type: 'incident_closed' }],
    }))
    night.act('09:00', by, (incident, now) => reopen(incident, by, 'Again', policy, now))
    return night
  }
  expect(spans(reopened(ada))).toEqual([{ from: iso('02:14'), to: iso('02:16') }])
  expect(spans(reopened(bob))).toEqual([
    { from: iso('02:14'), to: iso('02:16') },
    { from: iso('09:00'), to: null },
  ])
  expect(figures(reopened(bob), '09:30').lapses).toBe(0)
})

test('the first containment step done contains it, where nobody set the status', () => {
  const night = opened()
  const item = { id: 'flag-off', phase: 'contain', text: 'Switch the step off' } as const
  night.act('02:18', ada, (incident) => markItem(incident, item, 'doing', ada))
  night.act('02:20', ada, (incident) => markItem(incident, item, 'done', ada))
  expect(figures(night, '03:00').timeToContain).toBe(360)
})

test('updates that came late or not at all are owed, and were not on time', () => {
  const night = opened()
  const update = (clock: string) =>
    night.act(clock, ada, (incident, now) =>
      postUpdate(incident, ada, { audience: 'internal', text: 'Contained' }, policy, now),
    )
  update('02:30') // due 02:34
  update('02:51') // due 02:50
  for (const clock of ['03:11', '03:16', '03:21']) night.ring(clock) // due 03:11, for the team; executives are due 03:14
  const { updatesOnTime, updatesDue } = figures(night, '03:22')
  expect({ updatesOnTime, updatesDue }).toEqual({ updatesOnTime: 1, updatesDue: 3 })
})

test('all four roles are filled once the last of them was held, whoever holds them', () => {
  const night = opened()
  const roles = ['incident-lead', 'technical-lead', 'infra-expert', 'communications-lead', 'support-liaison'] as const
  roles.forEach((role, index) => {
    const who = [ada, bob, cleo][index % 3] ?? ada
    expect(figures(night, '03:00').timeToAllRoles).toBeNull()
    night.act(`02:2${index}`, who, (incident, now) => takeRole(incident, role, who, policy, now))
  })
  expect(figures(night, '03:00').timeToAllRoles).toBe(600)
})
