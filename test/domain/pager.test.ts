import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { ownerOf } from '../../src/domain/incident.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import {
  hearMachine,
  hearMove,
  hearNote,
  hearPageResolved,
  hearStranger,
  ownThroughPager,
} from '../../src/domain/pager.ts'
import {
  ada,
  at,
  bob,
  called,
  cleo,
  factOf,
  factsOf,
  iso,
  nothing,
  opened,
  policy,
  takenBy,
} from '../support/incidents.ts'

test('an acknowledgement by a person in PagerDuty is `I own this`, readback included', () => {
  const night = opened()
  const taken = night.act('02:20', bob, (incident, now) => ownThroughPager(incident, bob, iso('02:20'), policy, now))
  expect(factOf(taken)).toEqual({
    type: 'role_taken',
    role: 'incident-lead',
    by: { id: bob.id, name: bob.name },
    readbackDueAt: iso('02:22'),
    through: 'pagerduty',
  })
  expect(ownThroughPager(night.incident, cleo, iso('02:21'), policy, at('02:21'))).toEqual(nothing)
})

test('an acknowledgement from before the ownership lapsed makes nobody the owner; a later one does', () => {
  const night = opened()
  takenBy(night, '02:15')
  night.ring('02:17')
  night.ring('02:19')
  expect(ownThroughPager(night.incident, bob, iso('02:18'), policy, at('02:20'))).toEqual(nothing)
  night.act('02:20', bob, (incident, now) => ownThroughPager(incident, bob, iso('02:20'), policy, now))
  expect(ownerOf(night.incident)?.by.id).toBe(bob.id)
})

test('what a machine or a stranger acknowledges is told while nobody owns it, and changes no clock', () => {
  const night = opened()
  const machine = hearMachine(night.incident, { name: 'Events API V2', why: 'it is an integration' }, 'Q1')
  expect(factOf(machine)).toMatchObject({ type: 'machine_acknowledged', machine: 'Events API V2' })
  night.act('02:16', READBACK, () => machine)
  night.act('02:16', READBACK, (incident) => hearStranger(incident, 'Zoe', 'Q1'))
  expect(night.incident).toMatchObject({ unownedSince: iso('02:14'), roles: {} })
  expect(called(night, '02:19')).toEqual([['primary', 'unowned']])
  takenBy(night, '02:20')
  expect(hearMachine(night.incident, { name: 'Events API V2', why: '' }, 'Q1')).toEqual(nothing)
  expect(hearStranger(night.incident, 'Zoe', 'Q1')).toEqual(nothing)
})

test('a machine that acknowledges the same page for the third time is left to it, and the next hop is called', () => {
  const night = opened()
  called(night, '02:19')
  const answer = (clock: string) =>
    factsOf(
      night.act(clock, READBACK, (incident) => hearMachine(incident, { name: 'A script', why: 'it is known' }, 'Q1')),
    ).map(({ type }) => type)
  expect(answer('02:19:10')).toEqual(['machine_acknowledged'])
  expect(answer('02:19:20')).toEqual(['machine_acknowledged'])
  expect(answer('02:19:30')).toEqual(['machine_acknowledged', 'page_asked'])
  expect(answer('02:19:40')).toEqual([])
  expect(factsOf(hearMachine(night.incident, { name: 'A script', why: 'it is known' }, 'Q2'))).toHaveLength(1)
})

test('a page resolved in PagerDuty is told, and the status stays', () => {
  const night = opened()
  night.act('02:20', READBACK, (incident) => hearPageResolved(incident, 'Bob', true, 'Q1'))
  expect(night.incident.status).toBe('investigating')
  expect(night.log.at(-1)?.fact.type).toBe('page_resolved')
})

test('a note and a move there are on record and touch neither owner nor clock', () => {
  const night = opened()
  const note = { text: 'Gateway is fine', author: 'Bob', isPerson: true, pagerdutyId: 'Q1' }
  night.act('02:16', READBACK, (incident) => hearNote(incident, note))
  night.act('02:16', READBACK, (incident) => hearMove(incident, { how: 'escalated', to: ['Bob'], pagerdutyId: 'Q1' }))
  expect(night.log.slice(-2).map(({ fact }) => fact.type)).toEqual(['pager_noted', 'page_moved'])
  expect(night.incident).toMatchObject({ unownedSince: iso('02:14'), roles: {} })
  expect(called(night, '02:19')).toEqual([['primary', 'unowned']])
  night.act('02:20', ada, (incident, now) => changeStatus(incident, 'cancelled', ada, policy, now))
  expect(hearNote(night.incident, note)).toEqual(nothing)
})
