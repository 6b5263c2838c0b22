import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { ownerOf } from '../../src/domain/incident.ts'
import { parseRole, ROLES, type Role, roleName } from '../../src/domain/role.ts'
import {
  acceptRole,
  askForHandOver,
  declineRole,
  handOver,
  offerRole,
  releaseRole,
  takeRole,
} from '../../src/domain/roles.ts'
import {
  ada,
  at,
  bob,
  cleo,
  factOf,
  given,
  iso,
  nothing,
  on,
  policy,
  refused,
  stranger,
  triage,
} from '../support/incidents.ts'

const ADA = { id: ada.id, name: ada.name }
const BOB = { id: bob.id, name: bob.name }
const now = at('02:20')

const holds = (who: typeof ada, role: Role) =>
  on('02:15', who, { type: 'role_taken', role, by: { id: who.id, name: who.name } })
const offered = (role: Role, to: typeof ada, by = ada) =>
  on('02:16', by, { type: 'role_offered', role, to: { id: to.id, name: to.name }, expiresAt: iso('02:21') })

test.each(ROLES)('%s that nobody holds is taken by whoever presses Take', (role) => {
  expect(takeRole(given(), role, ada, policy, now)).toMatchObject({ facts: [{ type: 'role_taken', role, by: ADA }] })
})

test('only incident lead starts the clock of a readback', () => {
  expect(factOf(takeRole(given(), 'incident-lead', ada, policy, now))).toHaveProperty('readbackDueAt', iso('02:22'))
  expect(factOf(takeRole(given(), 'technical-lead', ada, policy, now))).not.toHaveProperty('readbackDueAt')
})

test('a second tap changes nothing', () => {
  expect(takeRole(given(holds(ada, 'support-liaison')), 'support-liaison', ada, policy, now)).toEqual(nothing)
})

test('a role that somebody holds cannot be taken from them', () => {
  const taken = (role: Role) => takeRole(given(holds(ada, role)), role, bob, policy, now)
  expect(taken('incident-lead')).toEqual(refused({ is: 'owned_by_another', by: ADA }))
  expect(taken('infra-expert')).toEqual(refused({ is: 'role_held_by_another', role: 'infra-expert', by: ADA }))
})

test('whoever takes a role ends an offer of it to somebody else', () => {
  const incident = given(offered('technical-lead', bob), holds(cleo, 'technical-lead'))
  expect(incident.offers).toEqual({})
  expect(acceptRole(incident, 'technical-lead', bob, policy, now)).toEqual(
    refused({ is: 'role_not_offered', role: 'technical-lead' }),
  )
})

test('an offered role is not held by anybody until it is accepted', () => {
  const incident = given(offered('incident-lead', bob))
  expect(incident.roles).toEqual({})
  expect(ownerOf(incident)).toBeNull()
  expect(incident.unownedSince).toBe(iso('02:14'))
})

test('an offer says until when it stands, and what the person should know', () => {
  expect(factOf(offerRole(given(), 'technical-lead', bob, ada, policy, now, 'The flag is off already'))).toEqual({
    type: 'role_offered',
    role: 'technical-lead',
    to: BOB,
    expiresAt: iso('02:25'),
    context: 'The flag is off already',
  })
})

test('accepting makes the person its holder, and ends the offer', () => {
  const decision = acceptRole(given(offered('communications-lead', bob)), 'communications-lead', bob, policy, now)
  expect(factOf(decision)).toEqual({ type: 'role_accepted', role: 'communications-lead', by: BOB })
  const incident = given(
    offered('communications-lead', bob),
    on('02:17', bob, { type: 'role_accepted', role: 'communications-lead', by: BOB }),
  )
  expect(incident.roles['communications-lead']).toEqual({ by: BOB, since: iso('02:17') })
  expect(incident.offers).toEqual({})
  expect(acceptRole(incident, 'communications-lead', bob, policy, now)).toEqual(nothing)
})

test('a bystander can neither accept nor decline what was offered to somebody else', () => {
  const incident = given(offered('technical-lead', bob))
  const theirs = refused({ is: 'role_offered_to_another', role: 'technical-lead', to: BOB })
  expect(acceptRole(incident, 'technical-lead', cleo, policy, now)).toEqual(theirs)
  expect(declineRole(incident, 'technical-lead', cleo)).toEqual(theirs)
})

test('an offer made to somebody else replaces the first one', () => {
  const incident = given(offered('technical-lead', bob), offered('technical-lead', cleo))
  expect(incident.offers['technical-lead']?.to.id).toBe(cleo.id)
  expect(acceptRole(incident, 'technical-lead', bob, policy, now)).toEqual(
    refused({ is: 'role_offered_to_another', role: 'technical-lead', to: { id: cleo.id, name: cleo.name } }),
  )
})

test('the same offer made twice is one offer', () => {
  expect(offerRole(given(offered('risk-expert', bob)), 'risk-expert', bob, cleo, policy, now)).toEqual(nothing)
})

test('a declined role is open again, and a second answer changes nothing', () => {
  expect(factOf(declineRole(given(offered('ops-expert', bob)), 'ops-expert', bob))).toEqual({
    type: 'role_declined',
    role: 'ops-expert',
    by: BOB,
  })
  const declined = given(
    offered('ops-expert', bob),
    on('02:17', bob, { type: 'role_declined', role: 'ops-expert', by: BOB }),
  )
  expect(declined.offers).toEqual({})
  expect(declined.roles).toEqual({})
  expect(declineRole(declined, 'ops-expert', bob)).toEqual(nothing)
})

test('an offer that ran out can no longer be accepted', () => {
  const late = given(
    offered('technical-lead', bob),
    on('02:21', READBACK, { type: 'role_offer_expired', role: 'technical-lead', to: BOB }),
  )
  expect(acceptRole(late, 'technical-lead', bob, policy, at('02:22'))).toEqual(
    refused({ is: 'role_not_offered', role: 'technical-lead' }),
  )
})

test('a role offered to oneself is simply taken, also when somebody else had offered it', () => {
  const takes = { type: 'role_taken', role: 'feature-expert', by: BOB }
  expect(factOf(offerRole(given(), 'feature-expert', bob, bob, policy, now))).toEqual(takes)
  expect(factOf(offerRole(given(offered('feature-expert', bob)), 'feature-expert', bob, bob, policy, now))).toEqual(
    takes,
  )
})

test('nobody is offered what they hold', () => {
  expect(offerRole(given(holds(bob, 'ops-expert')), 'ops-expert', bob, ada, policy, now)).toEqual(
    refused({ is: 'already_holds_role', role: 'ops-expert', person: BOB }),
  )
})

test.each([triage, stranger])('$name can be offered no role', (to) => {
  expect(offerRole(given(), 'support-liaison', to, ada, policy, now)).toEqual(
    refused({ is: 'machine_cannot_hold_role', name: to.name }),
  )
})

test('handed over, the lead stays with its holder until the other person accepts', () => {
  const decision = handOver(given(holds(ada, 'incident-lead')), 'incident-lead', bob, ada, policy, now, 'Contained')
  expect(factOf(decision)).toMatchObject({ type: 'role_offered', to: BOB, context: 'Contained' })
  const asked = given(holds(ada, 'incident-lead'), offered('incident-lead', bob))
  expect(ownerOf(asked)?.by).toEqual(ADA)
  expect(factOf(acceptRole(asked, 'incident-lead', bob, policy, now))).toEqual({
    type: 'role_accepted',
    role: 'incident-lead',
    by: BOB,
    from: ADA,
    readbackDueAt: iso('02:22'),
  })
})

test('only its holder hands a role over; one that nobody holds may be offered by anybody', () => {
  expect(handOver(given(holds(ada, 'incident-lead')), 'incident-lead', cleo, bob, policy, now)).toEqual(
    refused({ is: 'role_held_by_another', role: 'incident-lead', by: ADA }),
  )
  expect(handOver(given(), 'incident-lead', cleo, bob, policy, now)).toMatchObject({
    facts: [{ type: 'role_offered' }],
  })
})

test('whoever came second may ask the holder for the lead, and holds nothing by asking', () => {
  const led = given(holds(ada, 'incident-lead'))
  expect(askForHandOver(led, bob)).toEqual({ facts: [{ type: 'hand_over_asked', by: BOB, of: ADA }] })
  expect(
    ownerOf(given(holds(ada, 'incident-lead'), on('02:17', bob, { type: 'hand_over_asked', by: BOB, of: ADA })))?.by,
  ).toEqual(ADA)
  expect(askForHandOver(led, ada)).toEqual(nothing)
  expect(askForHandOver(given(), bob)).toEqual(refused({ is: 'role_not_held', role: 'incident-lead' }))
})

test('a lead who steps back leaves the incident unowned from that moment', () => {
  const led = given(holds(ada, 'incident-lead'))
  expect(factOf(releaseRole(led, 'incident-lead', ada))).toEqual({
    type: 'role_released',
    role: 'incident-lead',
    by: ADA,
  })
  const left = given(
    holds(ada, 'incident-lead'),
    on('02:40', ada, { type: 'role_released', role: 'incident-lead', by: ADA }),
  )
  expect(ownerOf(left)).toBeNull()
  expect(left.unownedSince).toBe(iso('02:40'))
})

test('nobody steps back for somebody else', () => {
  const held = given(holds(ada, 'ops-expert'))
  expect(releaseRole(held, 'ops-expert', bob)).toEqual(
    refused({ is: 'role_held_by_another', role: 'ops-expert', by: ADA }),
  )
  expect(releaseRole(given(), 'ops-expert', bob)).toEqual(refused({ is: 'role_not_held', role: 'ops-expert' }))
})

test('one person may hold several roles', () => {
  const incident = given(holds(ada, 'incident-lead'), holds(ada, 'technical-lead'))
  expect(Object.values(incident.roles).map(({ by }) => by)).toEqual([ADA, ADA])
})

test('in a closed incident no role changes hands, and its offers are gone', () => {
  const closed = given(offered('technical-lead', bob), on('03:00', ada, { type: 'incident_closed' }))
  const over = refused({ is: 'incident_closed' })
  expect(takeRole(closed, 'technical-lead', bob, policy, now)).toEqual(over)
  expect(acceptRole(closed, 'technical-lead', bob, policy, now)).toEqual(over)
  expect(offerRole(closed, 'technical-lead', bob, ada, policy, now)).toEqual(over)
  expect(closed.offers).toEqual({})
})

test.each([
  ['lead', 'incident-lead'],
  ['IC', 'incident-lead'],
  ['Incident Lead', 'incident-lead'],
  ['incident_lead', 'incident-lead'],
  ['tech', 'technical-lead'],
  ['comms', 'communications-lead'],
  [' support ', 'support-liaison'],
  ['infra', 'infra-expert'],
  ['feature', 'feature-expert'],
  ['risk', 'risk-expert'],
  ['ops', 'ops-expert'],
])('“%s” means %s', (typed, role) => {
  expect(parseRole(typed)).toBe(role)
})

test('every role is understood by its own name; what is no role is not guessed', () => {
  expect(ROLES.map((role) => parseRole(roleName(role)))).toEqual([...ROLES])
  expect(['', 'janitor', 'constructor'].map(parseRole)).toEqual([undefined, undefined, undefined])
})
