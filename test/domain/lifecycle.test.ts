import { expect, test } from 'vitest'
import { QUESTIONS } from '../../src/domain/closing.ts'
import { isActive, isOpen, ownerOf, type Status } from '../../src/domain/incident.ts'
import { changeStatus, close, PUBLISHED, parseStatus, reopen, STATUSES } from '../../src/domain/lifecycle.ts'
import { acknowledge } from '../../src/domain/ownership.ts'
import { offerRole } from '../../src/domain/roles.ts'
import { ada, at, bob, factOf, factsOf, given, iso, opened, policy, refused, type Story } from '../support/incidents.ts'

const ADA = { id: ada.id, name: ada.name }
const setStatus = (night: Story, clock: string, to: Status, by = ada) =>
  night.act(clock, by, (incident, now) => changeStatus(incident, to, by, policy, now))
const owned = () => {
  const night = opened()
  night.act('02:16', ada, (incident, now) => acknowledge(incident, ada, 'Contain it', policy, now))
  return night
}
const answered = (night: Story) => {
  night.act('02:50', ada, () => ({
    facts: QUESTIONS.map((question) => ({ type: 'question_answered', question, text: 'yes', waived: false })),
  }))
  return night
}
const closed = (night = owned(), clock = '03:00') => {
  answered(night).act(clock, ada, (incident) => close(incident, ada))
  return night
}

test('it is contained, watched, resolved; each step in a person’s name, with how they know', () => {
  const decision = changeStatus(given(), 'contained', ada, policy, at('02:29'), 'Flag off, 20 samples clean')
  expect(factOf(decision)).toEqual({
    type: 'status_changed',
    from: 'investigating',
    to: 'contained',
    how: 'Flag off, 20 samples clean',
  })
  const night = owned()
  for (const to of ['contained', 'monitoring', 'resolved'] as const) setStatus(night, '02:30', to)
  expect(night.incident).toMatchObject({ status: 'resolved', containedAt: iso('02:30'), resolvedAt: iso('02:30') })
})

test('harm that comes back is investigated again, and the first containment stays on record', () => {
  const night = owned()
  setStatus(night, '02:30', 'contained')
  setStatus(night, '02:40', 'investigating')
  setStatus(night, '02:50', 'contained')
  expect(night.incident).toMatchObject({ status: 'contained', containedAt: iso('02:30') })
})

test('resolved too early, it is not resolved any more', () => {
  const night = owned()
  setStatus(night, '02:40', 'resolved')
  expect(isActive(night.incident)).toBe(false)
  setStatus(night, '02:45', 'monitoring')
  expect(night.incident.resolvedAt).toBeNull()
  expect(isActive(night.incident)).toBe(true)
})

test('the status it has already is not set twice, and closing is not a status one sets', () => {
  expect(changeStatus(given(), 'investigating', ada, policy, at('02:20'))).toEqual(
    refused({ is: 'already_in_status', status: 'investigating' }),
  )
  expect(changeStatus(given(), 'closed', ada, policy, at('02:20'))).toEqual(
    refused({ is: 'status_unreachable', from: 'investigating', to: 'closed' }),
  )
})

test('a false alarm is cancelled without any question, and is over: no offer and no readback stand open', () => {
  const night = opened()
  night.act('02:15', bob, (incident, now) => offerRole(incident, 'technical-lead', ada, bob, policy, now))
  setStatus(night, '02:16', 'cancelled')
  expect(night.incident).toMatchObject({ status: 'cancelled', closedAt: iso('02:16'), offers: {}, readback: null })
  expect(isOpen(night.incident)).toBe(false)
  expect(setStatus(night, '02:20', 'investigating')).toEqual(
    refused({ is: 'status_unreachable', from: 'cancelled', to: 'investigating' }),
  )
})

test('closing is refused while a question is open, and says which', () => {
  expect(close(given(), ada)).toEqual(
    refused({
      is: 'questions_open',
      questions: ['lead', 'harm', 'containment', 'served_answers', 'reopening', 'postmortem'],
    }),
  )
})

test('everything answered, it is closed; whoever closes an unresolved one resolves it with the same act', () => {
  const night = answered(owned())
  expect(factsOf(close(night.incident, ada)).map(({ type }) => type)).toEqual(['status_changed', 'incident_closed'])
  setStatus(night, '02:55', 'resolved')
  expect(factsOf(close(night.incident, ada))).toEqual([{ type: 'incident_closed' }])
})

test('what is closed is not closed again', () => {
  const night = closed()
  expect(night.incident).toMatchObject({ status: 'closed', closedAt: iso('03:00'), resolvedAt: iso('03:00') })
  expect(close(night.incident, ada)).toEqual(refused({ is: 'incident_closed' }))
})

test('reopened by somebody else it is unowned from that moment: its owner may be asleep', () => {
  const night = closed()
  const decision = night.act('09:00', bob, (incident, now) => reopen(incident, bob, 'Wrong refunds again', policy, now))
  expect(factsOf(decision)).toEqual([
    {
      type: 'incident_reopened',
      why: 'Wrong refunds again',
      updatesDue: { internal: iso('09:20'), executive: iso('10:00') },
    },
    { type: 'ownership_lapsed', from: ADA, why: 'reopened' },
  ])
  expect(ownerOf(night.incident)).toBeNull()
  expect(night.incident).toMatchObject({
    status: 'investigating',
    unownedSince: iso('09:00'),
    closedAt: null,
    resolvedAt: null,
    answers: {},
    updates: { internal: { dueAt: iso('09:20') }, executive: { dueAt: iso('10:00') } },
  })
})

test('reopened by its owner, it is theirs', () => {
  const night = closed()
  night.act('09:00', ada, (incident, now) => reopen(incident, ada, 'Again', policy, now))
  expect(ownerOf(night.incident)?.by).toEqual(ADA)
  expect(night.incident.unownedSince).toBeNull()
})

test('closed or resolved without an owner, the time unowned counts anew when work begins again', () => {
  const shut = closed(opened())
  shut.act('09:00', bob, (incident, now) => reopen(incident, bob, 'Again', policy, now))
  expect(shut.incident.unownedSince).toBe(iso('09:00'))
  const resolved = opened()
  setStatus(resolved, '02:40', 'resolved')
  setStatus(resolved, '08:00', 'investigating')
  expect(resolved.incident.unownedSince).toBe(iso('08:00'))
})

test('an open incident is not reopened; a cancelled one can be', () => {
  expect(reopen(given(), ada, 'Why not', policy, at('02:20'))).toEqual(refused({ is: 'not_closed' }))
  const night = opened()
  setStatus(night, '02:16', 'cancelled')
  night.act('02:30', bob, (incident, now) => reopen(incident, bob, 'It was real', policy, now))
  expect(night.incident).toMatchObject({ status: 'investigating', closedAt: null, unownedSince: iso('02:30') })
})

test.each([
  ['contained', 'contained'],
  ['Identified', 'contained'],
  ['mitigated', 'contained'],
  ['fixed', 'resolved'],
  ['canceled', 'cancelled'],
  ['false-alarm', 'cancelled'],
])('“%s” is read as %s', (typed, status) => {
  expect(parseStatus(typed)).toBe(status)
})

test.each(['', 'done-ish', 'constructor'])('“%s” is no status', (typed) => {
  expect(parseStatus(typed)).toBeUndefined()
})

test('every status is published as one of the four words that status pages know', () => {
  const words = new Set(STATUSES.map((status) => PUBLISHED[status]))
  expect(words).toEqual(new Set(['investigating', 'identified', 'monitoring', 'resolved']))
})
