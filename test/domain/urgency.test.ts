import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { page, reportPageSent } from '../../src/domain/escalation.ts'
import { openIncident } from '../../src/domain/opening.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { changeSeverity } from '../../src/domain/severity.ts'
import { urgencyOf } from '../../src/domain/urgency.ts'
import { ada, at, bob, called, policy, type Story, story, takenBy } from '../support/incidents.ts'

/** It is 02:14, and people sleep. */
const rules: Policy = {
  ...policy,
  paging: { ...policy.paging, quietHours: { from: 22 * 60, to: 7 * 60, timeZone: 'UTC' } },
}

function raised(severity: string): Story {
  const night = story(rules)
  night.act('02:14', ada, (_, now) => openIncident({ title: 'Tone is off', severity, symptoms: [] }, ada, rules, now))
  night.act('02:14', READBACK, () => ({ facts: [{ type: 'channel_opened', id: 'C0INC7', name: 'inc-7' }] }))
  return night
}

/** The primary is called at 02:19, and the page goes out as loudly as the rules say. */
function paged(severity: string): Story {
  const night = raised(severity)
  called(night, '02:19')
  const asked = night.log.at(-1)?.seq ?? 0
  const urgency = urgencyOf(night.incident, 'unowned', rules, at('02:19'))
  const delivered = { to: { name: 'Bob', userId: bob.id }, via: 'slack' as const, pagerdutyId: null }
  night.act('02:19', READBACK, (incident) =>
    reportPageSent(
      incident,
      asked,
      { kind: 'hop', hop: 'primary' },
      {
        ...delivered,
        ...(urgency === 'low' ? { urgency } : {}),
      },
    ),
  )
  return night
}
const raisedAt = (night: Story, clock: string) => night.ring(clock).filter(({ type }) => type === 'page_raised')

test('what can wait goes out quietly at night, and holds the chain at that person', () => {
  const night = paged('sev3')
  expect(night.incident.pages).toMatchObject([{ urgency: 'low' }])
  expect(called(night, '02:28')).toEqual([])
})

test('a quiet page becomes loud after a quarter of an hour without an owner, and then the next hop follows', () => {
  const night = paged('sev3')
  expect(raisedAt(night, '02:28:59')).toEqual([])
  expect(raisedAt(night, '02:29')).toEqual([{ type: 'page_raised', asked: expect.any(Number) }])
  expect(night.incident.pages).toMatchObject([{ urgency: 'high' }])
  expect(called(night, '02:33:59')).toEqual([])
  expect(called(night, '02:34')).toEqual([['backup', 'unowned']])
  expect(urgencyOf(night.incident, 'unowned', rules, at('02:34'))).toBe('high')
})

test('a severity that wakes people makes the page loud at once', () => {
  const night = paged('sev3')
  night.act('02:21', ada, (incident, now) => changeSeverity(incident, 'sev1', ada, rules, now))
  expect(raisedAt(night, '02:21')).toHaveLength(1)
})

test('nothing is raised once a person owns it', () => {
  const night = paged('sev3')
  takenBy(night, '02:20')
  expect(raisedAt(night, '02:40')).toEqual([])
})

test('after an ownership that lapsed people are called at once, whatever went out quietly before it', () => {
  const night = paged('sev3')
  takenBy(night, '02:20')
  night.ring('02:22')
  night.ring('02:24')
  expect(called(night, '02:24:01')).toEqual([['primary', 'lapsed']])
})

test.each(['sev1', 'sev2'])('%s calls loudly at any hour', (severity) => {
  const night = paged(severity)
  expect(night.incident.pages).toMatchObject([{ urgency: 'high' }])
  expect(called(night, '02:24')).toEqual([['backup', 'unowned']])
})

test('by day everything is loud, and so is at night what a person asks for or customers report', () => {
  const { incident } = raised('sev3')
  expect(urgencyOf(incident, 'unowned', rules, at('02:16'))).toBe('low')
  expect(urgencyOf(incident, 'unowned', policy, at('02:16'))).toBe('high')
  expect(urgencyOf(incident, 'unowned', rules, new Date('2026-02-28T15:00:00Z'))).toBe('high')
  expect(urgencyOf(incident, 'asked', rules, at('02:16'))).toBe('high')
  expect(urgencyOf(incident, 'customers_reported', rules, at('02:16'))).toBe('high')
  expect(page(incident, { kind: 'domain', domain: 'risk' }, '', ada)).toMatchObject({ facts: [{ why: 'asked' }] })
})
