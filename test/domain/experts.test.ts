import { expect, test } from 'vitest'
import { page } from '../../src/domain/escalation.ts'
import { suggestedExperts } from '../../src/domain/experts.ts'
import { openIncident } from '../../src/domain/opening.ts'
import type { Domain } from '../../src/domain/paging.ts'
import { takeRole } from '../../src/domain/roles.ts'
import { ada, bob, policy, story } from '../support/incidents.ts'

const wrongEntity = { domains: ['feature', 'risk', 'ops'] satisfies Domain[] }
const complaints = { domains: ['ops', 'feature'] satisfies Domain[] }

function touching(...touches: ('money' | 'privacy')[]) {
  const night = story()
  night.act('02:14', ada, (_, now) =>
    openIncident({ title: 'Wrong refunds', severity: 'sev1', symptoms: [], touches }, ada, policy, now),
  )
  return night
}
const suggested = (night: ReturnType<typeof touching>) =>
  suggestedExperts(night.incident, [wrongEntity, complaints]).map(({ domain, because }) =>
    because ? `${domain}: ${because}` : domain,
  )

test('the symptoms suggest their experts, each once, the leading one first', () => {
  expect(suggested(touching())).toEqual(['feature', 'risk', 'ops'])
})

test('money or private data ask for the risk expert before all others', () => {
  expect(suggested(touching('money', 'privacy'))[0]).toBe('risk: money, private data')
  expect(suggestedExperts(touching('money').incident, [])).toEqual([{ domain: 'risk', because: 'money' }])
})

test('whoever was called, or holds the role, is not suggested any more', () => {
  const night = touching('money')
  night.act('02:15', ada, (incident) => page(incident, { kind: 'domain', domain: 'risk' }, '', ada))
  night.act('02:16', bob, (incident, now) => takeRole(incident, 'ops-expert', bob, policy, now))
  expect(suggested(night)).toEqual(['feature'])
})
