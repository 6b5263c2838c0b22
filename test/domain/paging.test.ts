import { expect, test } from 'vitest'
import { type Contacts, callByHand, DOMAINS, HOPS, parseDomain, targetName } from '../../src/domain/paging.ts'

const contacts: Contacts = {
  escalation: {
    primary: { name: 'Ada', phone: '+44 1' },
    backup: { slackUser: 'U0BOB', phone: '+44 2' },
    lead: { slackUser: 'U0CLEO' },
    director: undefined,
  },
  provider: { name: 'Model provider', phone: '+44 9' },
  experts: { infra: undefined, feature: undefined, risk: { name: 'Emi' }, ops: undefined },
}

test('a domain is understood as a word, as a role, and in capitals; anything else is not one', () => {
  expect(['infra', ' Risk ', 'ops-expert', 'FEATURE'].map(parseDomain)).toEqual(['infra', 'risk', 'ops', 'feature'])
  expect(['', 'riskk', 'lead', 'infra ops'].map(parseDomain)).toEqual([undefined, undefined, undefined, undefined])
})

test('everybody one can call has a name that people say', () => {
  expect(HOPS.map((hop) => targetName({ kind: 'hop', hop }))).toEqual([
    'the primary on call',
    'the backup on call',
    'the lead on call',
    'the expert for its symptoms',
    'the director on call',
  ])
  expect(DOMAINS.map((domain) => targetName({ kind: 'domain', domain }))).toContain('the risk expert on call')
  expect(targetName({ kind: 'person', userId: 'U0DEV', name: 'Dev' })).toBe('Dev')
})

test('to call by hand: the wanted one first, then the chain, each once and only where something is known', () => {
  expect(callByHand(contacts, { kind: 'hop', hop: 'backup' })).toEqual(['+44 2', 'Ada +44 1', 'Model provider +44 9'])
  expect(callByHand(contacts, { kind: 'domain', domain: 'risk' })).toEqual([
    'Emi',
    'Ada +44 1',
    '+44 2',
    'Model provider +44 9',
  ])
  expect(callByHand(contacts, { kind: 'domain', domain: 'infra' })).toEqual([
    'Ada +44 1',
    '+44 2',
    'Model provider +44 9',
  ])
  expect(callByHand(contacts, { kind: 'person', userId: 'U0DEV', name: 'Dev' })).toEqual([
    'Ada +44 1',
    '+44 2',
    'Model provider +44 9',
  ])
})
