import { expect, test } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import type { Claim } from '../../src/domain/facts.ts'
import { hearClaim } from '../../src/domain/guard.ts'
import { ownerOf } from '../../src/domain/incident.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { own } from '../../src/domain/ownership.ts'
import {
  ada,
  at,
  bob,
  factOf,
  given,
  iso,
  nothing,
  opened,
  pipeline,
  policy,
  type Story,
  stranger,
  triage,
} from '../support/incidents.ts'

const said = (author: Actor, claim: Claim = 'acknowledges', threadTs?: string) => ({
  claim,
  evidence: 'Acknowledged',
  author,
  channel: 'C0INC7',
  ts: '1772331259.000100',
  threadTs,
})
const hear = (night: Story, clock: string, author: Actor, rules = policy) =>
  factOf(night.act(clock, triage, (incident, now) => hearClaim(incident, said(author), rules, now)))

test('an automation that says “Acknowledged” while nobody owns it is corrected aloud', () => {
  expect(factOf(hearClaim(given(), said(triage), policy, at('02:14:19')))).toEqual({
    type: 'claim_flagged',
    claim: 'acknowledges',
    evidence: 'Acknowledged',
    channel: 'C0INC7',
    ts: '1772331259.000100',
    app: { id: triage.id, name: triage.name, confirmed: true },
    unownedSince: iso('02:14'),
    handling: 'corrected',
  })
})

test.each<Claim>(['acknowledges', 'owns', 'resolves'])(
  'what it claims makes no difference: %s is corrected',
  (claim) => {
    expect(factOf(hearClaim(given(), said(triage, claim), policy, at('02:15')))).toMatchObject({
      handling: 'corrected',
    })
  },
)

test('a claim never moves who owns it, nor the time it has been unowned', () => {
  const night = opened()
  hear(night, '02:14:19', triage)
  expect(ownerOf(night.incident)).toBeNull()
  expect(night.incident).toMatchObject({ unownedSince: iso('02:14'), status: 'investigating' })
})

test('claims of the same app within five minutes are only marked, after that it is corrected again', () => {
  const night = opened()
  expect(hear(night, '02:15', triage)).toMatchObject({ handling: 'corrected' })
  expect(hear(night, '02:19:59', triage)).toMatchObject({ handling: 'marked' })
  expect(hear(night, '02:20', triage)).toMatchObject({ handling: 'corrected' })
  expect(night.incident.ambiguousAcknowledgements).toBe(3)
})

test('one app’s correction does not quiet the next app’s', () => {
  const night = opened()
  hear(night, '02:15', triage)
  expect(hear(night, '02:15', pipeline)).toMatchObject({ handling: 'corrected' })
})

test('with correct_at_most_every 0s every claim is corrected', () => {
  const every = { ...policy, guard: { ...policy.guard, correctAtMostEvery: 0 } }
  const night = opened()
  expect(hear(night, '02:15', triage, every)).toMatchObject({ handling: 'corrected' })
  expect(hear(night, '02:15', triage, every)).toMatchObject({ handling: 'corrected' })
})

test('once a person owns it a claim is kept in the timeline and disturbs nobody', () => {
  const night = opened()
  night.act('02:16', ada, (incident, now) => own(incident, ada, policy, now))
  expect(hear(night, '02:17', triage)).toMatchObject({ handling: 'logged', unownedSince: null })
  expect(night.incident.ambiguousAcknowledgements).toBe(0)
})

test('an author of whom nothing is known counts as an automation, and is not called one', () => {
  expect(factOf(hearClaim(given(), said(stranger), policy, at('02:15')))).toMatchObject({
    handling: 'corrected',
    app: { id: stranger.id, confirmed: false },
  })
})

test('a reply in a thread is answered in that thread', () => {
  const reply = said(triage, 'acknowledges', '1772331240.000100')
  expect(factOf(hearClaim(given(), reply, policy, at('02:15')))).toMatchObject({ threadTs: '1772331240.000100' })
})

test('a person who writes “on it” is asked in private whether they own it', () => {
  expect(factOf(hearClaim(given(), said(bob, 'owns'), policy, at('02:15')))).toEqual({
    type: 'person_prompted',
    to: { id: bob.id, name: bob.name },
    claim: 'owns',
    evidence: 'Acknowledged',
    channel: 'C0INC7',
    ts: '1772331259.000100',
  })
})

test('an account that is a person’s, though nothing proves that they typed it, is asked in private as well', () => {
  const unproven: Actor = { ...stranger, likelyPerson: true }
  expect(factOf(hearClaim(given(), said(unproven), policy, at('02:15')))).toMatchObject({ type: 'person_prompted' })
})

test('a person who says it is fixed is not asked anything, nor is anybody once it is owned', () => {
  expect(hearClaim(given(), said(bob, 'resolves'), policy, at('02:15'))).toEqual(nothing)
  const night = opened()
  night.act('02:16', ada, (incident, now) => own(incident, ada, policy, now))
  expect(hear(night, '02:17', bob)).toBeUndefined()
})

test.each(['resolved', 'cancelled'] as const)('in an incident that is %s nothing is answered', (status) => {
  const night = opened()
  night.act('02:16', ada, (incident, now) => changeStatus(incident, status, ada, policy, now))
  expect(hear(night, '02:17', triage)).toBeUndefined()
  expect(hear(night, '02:17', bob)).toBeUndefined()
})
