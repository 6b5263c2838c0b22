import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { ownerOf } from '../../src/domain/incident.ts'
import { changeStatus, close, reopen } from '../../src/domain/lifecycle.ts'
import { note } from '../../src/domain/notes.ts'
import { acknowledge, checkIn, noticeOwner, own, readBack } from '../../src/domain/ownership.ts'
import { acceptRole, handOver, takeRole } from '../../src/domain/roles.ts'
import {
  ada,
  at,
  bob,
  cleo,
  factsOf,
  given,
  iso,
  nothing,
  opened,
  policy,
  refused,
  type Story,
} from '../support/incidents.ts'

const ADA = { id: ada.id, name: ada.name }

const words = (nextUpdate: string) => ({
  happening: 'Refunds are promised that we do not give',
  next: 'Switch the refund step off',
  nextUpdateAt: at(nextUpdate),
})
const ownedAt = (clock: string): Story => {
  const night = opened()
  night.act(clock, ada, (incident, now) => own(incident, ada, policy, now))
  return night
}
const readBackAt = (clock: string, nextUpdate = '05:00'): Story => {
  const night = ownedAt(clock)
  night.act(clock, ada, (incident, now) => readBack(incident, ada, words(nextUpdate), now))
  return night
}
/** What the clocks said about ownership, leaving out updates and pages. */
const OWNERSHIP = ['unowned_reminded', 'readback_reminded', 'ownership_lapsed', 'check_in_asked']
const rings = (night: Story, clock: string) => night.ring(clock).filter(({ type }) => OWNERSHIP.includes(type))

test('whoever presses I own this is the owner at once, with two minutes to read back', () => {
  expect(own(given(), ada, policy, at('02:16'))).toEqual({
    facts: [{ type: 'role_taken', role: 'incident-lead', by: ADA, readbackDueAt: iso('02:18') }],
  })
  const { incident } = ownedAt('02:16')
  expect(ownerOf(incident)).toEqual({ by: ADA, since: iso('02:16') })
  expect(incident.readback).toEqual({ dueAt: iso('02:18') })
  expect(incident.unownedSince).toBeNull()
})

test('two presses at one moment make one owner, and the second person learns who it is', () => {
  const night = opened()
  night.act('02:16', ada, (incident, now) => own(incident, ada, policy, now))
  expect(night.act('02:16', bob, (incident, now) => own(incident, bob, policy, now))).toEqual(
    refused({ is: 'owned_by_another', by: ADA }),
  )
  expect(ownerOf(night.incident)?.by).toEqual(ADA)
})

test('pressed twice by the same person it changes nothing', () => {
  expect(own(ownedAt('02:16').incident, ada, policy, at('02:17'))).toEqual(nothing)
})

test('Take beside incident lead, an accepted offer and ack are ways to the same state', () => {
  const taken = opened()
  taken.act('02:16', ada, (incident, now) => takeRole(incident, 'incident-lead', ada, policy, now))
  const accepted = opened()
  accepted.act('02:15', bob, (incident, now) => handOver(incident, 'incident-lead', ada, bob, policy, now))
  accepted.act('02:16', ada, (incident, now) => acceptRole(incident, 'incident-lead', ada, policy, now))
  const acked = opened()
  acked.act('02:16', ada, (incident, now) => acknowledge(incident, ada, 'Switch it off', policy, now))
  for (const { incident } of [taken, accepted, acked]) {
    expect(ownerOf(incident)).toEqual({ by: ADA, since: iso('02:16') })
    expect(incident.unownedSince).toBeNull()
  }
})

test('ack with a next step owns and reads back in one line, until the next update of the severity', () => {
  const night = opened()
  night.act('02:16', ada, (incident, now) => acknowledge(incident, ada, 'Switch it off', policy, now))
  expect(night.incident.readback).toEqual({
    givenAt: iso('02:16'),
    happening: 'Refund bot promises wrong deadlines',
    next: 'Switch it off',
    nextUpdateAt: iso('02:36'),
  })
  expect(night.incident.updates.internal).toEqual({ dueAt: iso('02:36') })
})

test('ack by the owner reads back; by anybody else it says who owns it', () => {
  const { incident } = ownedAt('02:16')
  const types = factsOf(acknowledge(incident, ada, 'Switch it off', policy, at('02:17'))).map(({ type }) => type)
  expect(types).toEqual(['readback_given'])
  expect(acknowledge(incident, bob, 'Mine', policy, at('02:17'))).toEqual(refused({ is: 'owned_by_another', by: ADA }))
})

test('the readback is the owner’s to give, and names a time that is still to come', () => {
  const { incident } = ownedAt('02:16')
  expect(readBack(incident, bob, words('02:30'), at('02:17'))).toEqual(refused({ is: 'only_the_owner', owner: ADA }))
  expect(readBack(given(), ada, words('02:30'), at('02:17'))).toEqual(refused({ is: 'only_the_owner', owner: null }))
  expect(readBack(incident, ada, words('02:17'), at('02:17'))).toEqual(refused({ is: 'next_update_in_the_past' }))
})

test('the readback sets when the next update is due', () => {
  expect(readBackAt('02:16', '02:26').incident.updates.internal).toEqual({ dueAt: iso('02:26') })
})

test('without a readback the owner is reminded once, then the incident is unowned again', () => {
  const night = ownedAt('02:16')
  expect(rings(night, '02:17:59')).toEqual([])
  expect(rings(night, '02:18')).toEqual([{ type: 'readback_reminded', to: ADA, lapsesAt: iso('02:20') }])
  expect(rings(night, '02:19')).toEqual([])
  expect(rings(night, '02:20')).toEqual([{ type: 'ownership_lapsed', from: ADA, why: 'no_readback' }])
  expect(ownerOf(night.incident)).toBeNull()
  expect(night.incident).toMatchObject({ unownedSince: iso('02:20'), readback: null })
})

test('after the bot was away, the owner still gets the time that the reminder promises', () => {
  const night = ownedAt('02:16')
  expect(rings(night, '04:00')).toEqual([{ type: 'readback_reminded', to: ADA, lapsesAt: iso('04:02') }])
  expect(rings(night, '04:01:59')).toEqual([])
  expect(rings(night, '04:02')).toMatchObject([{ type: 'ownership_lapsed' }])
})

test('a readback ends its reminders, also after the first one', () => {
  const night = ownedAt('02:16')
  rings(night, '02:18')
  night.act('02:19', ada, (incident, now) => readBack(incident, ada, words('05:00'), now))
  expect(rings(night, '02:25')).toEqual([])
  expect(ownerOf(night.incident)?.by).toEqual(ADA)
})

test('whoever accepts a hand-over owes a readback of their own', () => {
  const night = readBackAt('02:16')
  night.act('02:20', ada, (incident, now) => handOver(incident, 'incident-lead', bob, ada, policy, now))
  night.act('02:21', bob, (incident, now) => acceptRole(incident, 'incident-lead', bob, policy, now))
  expect(night.incident.readback).toEqual({ dueAt: iso('02:23') })
  expect(rings(night, '02:23')).toMatchObject([{ type: 'readback_reminded', to: { id: bob.id } }])
})

test('an owner of whom nothing is heard is asked whether they are still on it, and then it is unowned', () => {
  const night = readBackAt('02:16')
  expect(rings(night, '02:30:59')).toEqual([])
  expect(rings(night, '02:31')).toEqual([{ type: 'check_in_asked', to: ADA, lapsesAt: iso('02:36') }])
  expect(rings(night, '02:35:59')).toEqual([])
  expect(rings(night, '02:36')).toEqual([{ type: 'ownership_lapsed', from: ADA, why: 'no_check_in' }])
  expect(night.incident.unownedSince).toBe(iso('02:36'))
})

test('two missed updates in a row ask the owner as well, however busy they are elsewhere', () => {
  const night = readBackAt('02:16', '02:26')
  const busy = (clock: string) => night.act(clock, ada, () => note('Reading traces', ada))
  busy('02:30')
  night.ring('02:36')
  expect(night.incident.missedInARow).toBe(1)
  expect(rings(night, '02:37')).toEqual([])
  busy('02:44')
  busy('02:58')
  night.ring('03:06')
  busy('03:07')
  expect(rings(night, '03:07')).toEqual([{ type: 'check_in_asked', to: ADA, lapsesAt: iso('03:12') }])
  night.act('03:08', ada, (incident) => checkIn(incident, ada))
  expect(rings(night, '03:09')).toEqual([])
})

test('one press on Still on it keeps the ownership, and the question comes again as late as before', () => {
  const night = readBackAt('02:16')
  rings(night, '02:31')
  expect(checkIn(night.incident, bob)).toEqual(refused({ is: 'only_the_owner', owner: ADA }))
  expect(night.act('02:33', ada, (incident) => checkIn(incident, ada))).toEqual({
    facts: [{ type: 'checked_in', by: ADA }],
  })
  expect(checkIn(night.incident, ada)).toEqual(nothing)
  expect(rings(night, '02:47:59')).toEqual([])
  expect(rings(night, '02:48')).toMatchObject([{ type: 'check_in_asked' }])
})

test('any act of the owner answers the question; an act of somebody else does not', () => {
  const night = readBackAt('02:16')
  night.act('02:30', bob, () => note('Complaints from two tenants', bob))
  expect(rings(night, '02:31')).toMatchObject([{ type: 'check_in_asked' }])
  night.act('02:32', ada, () => note('Reading traces', ada))
  expect(rings(night, '02:37')).toEqual([])
})

test('the owner’s words in the channel count as being there, if they came after their last act', () => {
  const { incident } = readBackAt('02:16')
  expect(noticeOwner(incident, at('02:29'))).toEqual({
    facts: [{ type: 'owner_seen', by: ADA, saidAt: iso('02:29') }],
  })
  expect(noticeOwner(incident, at('02:16'))).toEqual(nothing)
  expect(noticeOwner(incident, null)).toEqual(nothing)
  expect(noticeOwner(given(), at('02:29'))).toEqual(nothing)
})

test('an owner who spoke is asked fifteen minutes after they spoke', () => {
  const night = readBackAt('02:16')
  night.act('02:31', READBACK, (incident) => noticeOwner(incident, at('02:29')))
  expect(rings(night, '02:43:59')).toEqual([])
  expect(rings(night, '02:44')).toMatchObject([{ type: 'check_in_asked' }])
})

test('while nobody owns it the channel is reminded every three minutes, with the time since the page', () => {
  const night = opened('02:20', ada, '02:14')
  expect(night.incident.unownedSince).toBe(iso('02:14'))
  expect(rings(night, '02:22:59')).toEqual([])
  expect(rings(night, '02:23')).toEqual([{ type: 'unowned_reminded', since: iso('02:14') }])
  expect(rings(night, '02:25:59')).toEqual([])
  expect(rings(night, '02:26')).toHaveLength(1)
})

test('after an hour of the bot’s own silence there is one reminder, not twenty', () => {
  expect(rings(opened(), '03:14')).toHaveLength(1)
})

test.each([
  ['owned', (night: Story) => night.act('02:16', ada, (i, now) => acknowledge(i, ada, 'Contain it', policy, now))],
  ['resolved', (night: Story) => night.act('02:16', ada, (i, now) => changeStatus(i, 'resolved', ada, policy, now))],
  ['cancelled', (night: Story) => night.act('02:16', ada, (i, now) => changeStatus(i, 'cancelled', ada, policy, now))],
])('nobody is reminded of an incident that is %s', (_, act) => {
  const night = opened()
  act(night)
  expect(rings(night, '02:20')).toEqual([])
})

test('an owner who reopens their incident is asked later whether they are still on it', () => {
  const night = readBackAt('02:16')
  const texts = { harm: 'none', containment: 'flag', served_answers: 'yes', reopening: 'replay', postmortem: 'waived' }
  night.act('03:00', ada, () => ({
    facts: Object.entries(texts).map(([question, text]) => ({
      type: 'question_answered' as const,
      question: question as 'harm', // the keys above are questions
      text,
      waived: false,
    })),
  }))
  night.act('03:00', ada, (incident) => close(incident, ada))
  expect(night.incident.status).toBe('closed')
  night.act('04:00', ada, (incident, now) => reopen(incident, ada, 'It is back', policy, now))
  expect(ownerOf(night.incident)?.by).toEqual(ADA)
  expect(rings(night, '04:14:59')).toEqual([])
  expect(rings(night, '04:15')).toMatchObject([{ type: 'check_in_asked', to: ADA }])
})

test('what somebody else did in the meantime does not make them the owner', () => {
  const night = opened()
  night.act('02:16', cleo, () => note('I am on it, acknowledged', cleo))
  expect(ownerOf(night.incident)).toBeNull()
  expect(night.incident.unownedSince).toBe(iso('02:14'))
})
