import { expect, test } from 'vitest'
import { nextDue } from '../../src/domain/clocks.ts'
import { offerClocks } from '../../src/domain/offers.ts'
import { acceptRole, offerRole } from '../../src/domain/roles.ts'
import { ada, at, bob, given, opened, policy } from '../support/incidents.ts'

const offeredAt0220 = () => {
  const night = opened()
  night.act('02:20', ada, (incident, now) => offerRole(incident, 'technical-lead', bob, ada, policy, now))
  return night
}

test('an offer that nobody answers is reported by name, and the role is open again', () => {
  const night = offeredAt0220()
  expect(night.ring('02:24:59').map(({ type }) => type)).not.toContain('role_offer_expired')
  expect(night.ring('02:25')).toContainEqual({
    type: 'role_offer_expired',
    role: 'technical-lead',
    to: { id: bob.id, name: bob.name },
  })
  expect(night.incident.offers).toEqual({})
})

test('an accepted offer is not reported when its time has come', () => {
  const night = offeredAt0220()
  night.act('02:24', bob, (incident, now) => acceptRole(incident, 'technical-lead', bob, policy, now))
  expect(night.ring('02:26').map(({ type }) => type)).not.toContain('role_offer_expired')
  expect(night.incident.roles['technical-lead']?.by.id).toBe(bob.id)
})

test('the next thing that falls due is the offer, while it is', () => {
  expect(offerClocks(given())).toEqual([])
  expect(offerClocks(offeredAt0220().incident).map((clock) => clock.at)).toEqual([at('02:25')])
  expect(nextDue(offeredAt0220().incident, policy)?.getTime()).toBeLessThanOrEqual(at('02:25').getTime())
})

test('an offer still runs out after the incident was resolved, and no more once it is cancelled', () => {
  const night = offeredAt0220()
  night.act('02:21', ada, () => ({ facts: [{ type: 'status_changed', from: 'investigating', to: 'resolved' }] }))
  expect(offerClocks(night.incident)).toHaveLength(1)
  night.act('02:22', ada, () => ({ facts: [{ type: 'status_changed', from: 'resolved', to: 'cancelled' }] }))
  expect(offerClocks(night.incident)).toEqual([])
  expect(night.incident.offers).toEqual({})
})
