import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { page, reportPageFailed, reportPageSent, withholdPage } from '../../src/domain/escalation.ts'
import type { Fact, FactOf } from '../../src/domain/facts.ts'
import type { Incident } from '../../src/domain/incident.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import type { Hop, PageTarget } from '../../src/domain/paging.ts'
import { ada, at, called, factsOf, nothing, opened, pipeline, policy, refused, takenBy } from '../support/incidents.ts'

const hop = (name: Hop): PageTarget => ({ kind: 'hop', hop: name })
const isCall = (fact: Fact): fact is FactOf<'page_asked'> => fact.type === 'page_asked'

test('the primary is called at five minutes, the backup at ten, the lead at fifteen', () => {
  const night = opened()
  expect(called(night, '02:18:59')).toEqual([])
  expect(called(night, '02:19')).toEqual([['primary', 'unowned']])
  expect(called(night, '02:23:59')).toEqual([])
  expect(called(night, '02:24')).toEqual([['backup', 'unowned']])
  expect(called(night, '02:29')).toEqual([['lead', 'unowned']])
  expect(called(night, '02:43:59')).toEqual([])
})

test('when nobody answers at all the chain is gone down again, two more times and then no more', () => {
  const night = opened()
  const wholeNight = [...Array(240).keys()].flatMap((minute) => {
    const clock = new Date(at('02:14').getTime() + minute * 60_000)
    return night
      .ring(clock)
      .filter(isCall)
      .map(({ target, why }) => [minute, target.kind === 'hop' ? target.hop : target.kind, why])
  })
  expect(wholeNight).toEqual([
    [5, 'primary', 'unowned'],
    [10, 'backup', 'unowned'],
    [15, 'lead', 'unowned'],
    [30, 'primary', 'nobody_answered'],
    [35, 'backup', 'unowned'],
    [40, 'lead', 'unowned'],
    [55, 'primary', 'nobody_answered'],
    [60, 'backup', 'unowned'],
    [65, 'lead', 'unowned'],
  ])
})

test('a hop that names nobody is left out of the later rounds', () => {
  const night = opened()
  called(night, '02:19')
  called(night, '02:24')
  const nobody = { why: 'The configuration names nobody.', callByHand: [], nobody: 'this_hop' as const }
  night.act('02:24:01', READBACK, (incident) => reportPageFailed(incident, 4, hop('backup'), nobody))
  expect(called(night, '02:39:01')).toEqual([['primary', 'nobody_answered']])
  expect(called(night, '02:44:01')).toEqual([])
  expect(called(night, '02:49:01')).toEqual([['lead', 'unowned']])
})

test('beyond the lead, an expert and a director are called where the configuration names them', () => {
  const hops = ['primary', 'backup', 'lead', 'specialist', 'director'] as const
  const night = opened('02:14', ada, undefined, { ...policy, ownership: { ...policy.ownership, hops } })
  for (const clock of ['02:19', '02:24', '02:29']) called(night, clock)
  expect(called(night, '02:34')).toEqual([['specialist', 'unowned']])
  const nobody = { why: 'No symptom asks for one.', callByHand: [], nobody: 'this_hop' as const }
  const asked = night.log.at(-1)?.seq ?? 0
  night.act('02:34:01', READBACK, (incident) => reportPageFailed(incident, asked, hop('specialist'), nobody))
  expect(called(night, '02:39')).toEqual([['director', 'unowned']])
  expect(called(night, '02:54')).toEqual([['primary', 'nobody_answered']])
})

test('the clock of the chain starts at the alert, not when the incident was opened', () => {
  const night = opened('02:18', ada, '02:14')
  expect(called(night, '02:19')).toEqual([['primary', 'unowned']])
})

test('opened an hour after its alert, it calls one hop after the other, not all in one minute', () => {
  const night = opened('03:14', ada, '02:14')
  expect(called(night, '03:14')).toEqual([['primary', 'unowned']])
  expect(called(night, '03:18:59')).toEqual([])
  expect(called(night, '03:19')).toEqual([['backup', 'unowned']])
  expect(called(night, '03:24')).toEqual([['lead', 'unowned']])
})

test('nobody is called once a person owns it, nor once it is resolved', () => {
  const night = opened()
  called(night, '02:19')
  takenBy(night, '02:20')
  expect(called(night, '02:21')).toEqual([])
  const settled = opened()
  settled.act('02:15', ada, (incident, now) => changeStatus(incident, 'resolved', ada, policy, now))
  expect(called(settled, '02:40')).toEqual([])
})

test('when an ownership lapses the primary is called again at once, and the others as far apart as before', () => {
  const night = opened()
  takenBy(night, '02:15')
  night.ring('02:17')
  const lapse = night.ring('02:19')
  expect(lapse).toContainEqual(expect.objectContaining({ type: 'ownership_lapsed' }))
  expect(called(night, '02:19')).toEqual([['primary', 'lapsed']])
  expect(called(night, '02:23:59')).toEqual([])
  expect(called(night, '02:24')).toEqual([['backup', 'lapsed']])
  expect(called(night, '02:29')).toEqual([['lead', 'lapsed']])
})

test('a hop that names nobody is told, and the next one is called without waiting', () => {
  const night = opened()
  called(night, '02:19')
  const failure = { why: 'It is a channel.', callByHand: ['Bob 555'], nobody: 'this_hop' as const }
  const decide = (incident: Incident) => reportPageFailed(incident, 3, hop('primary'), failure)
  expect(factsOf(night.act('02:19:01', READBACK, decide))).toEqual([
    {
      type: 'page_failed',
      asked: 3,
      target: hop('primary'),
      namesNobody: true,
      why: 'It is a channel.',
      callByHand: ['Bob 555'],
    },
    { type: 'page_asked', target: hop('backup'), why: 'hop_unreachable', message: night.incident.title },
  ])
  expect(night.act('02:19:02', READBACK, decide)).toEqual(nothing)
  expect(called(night, '02:28:59')).toEqual([])
  expect(called(night, '02:29')).toEqual([['lead', 'unowned']])
})

test('when no hop names anybody it is told once and the chain ends', () => {
  const night = opened()
  called(night, '02:19')
  const failure = { why: 'Nobody is named.', callByHand: [], nobody: 'any_hop' as const }
  night.act('02:19:01', READBACK, (incident) => reportPageFailed(incident, 3, hop('primary'), failure))
  expect(called(night, '03:00')).toEqual([])
})

test('a pager that fails calls nobody else early: the page itself is tried again', () => {
  const night = opened()
  called(night, '02:19')
  const failure = { why: 'PagerDuty failed (500).', callByHand: [], nobody: null }
  const told = night.act('02:19:01', READBACK, (incident) => reportPageFailed(incident, 3, hop('primary'), failure))
  expect(factsOf(told)).toHaveLength(1)
  expect(called(night, '02:24')).toEqual([['backup', 'unowned']])
})

test('a page that was sent twice, or held back twice, is one on record', () => {
  const night = opened()
  called(night, '02:19')
  const delivered = { to: { name: 'Ada', userId: ada.id }, via: 'pagerduty' as const, pagerdutyId: 'Q1' }
  const send = (incident: Incident) => reportPageSent(incident, 3, hop('primary'), delivered)
  expect(factsOf(night.act('02:19:01', READBACK, send))).toHaveLength(1)
  expect(night.act('02:19:02', READBACK, send)).toEqual(nothing)

  const raised = opened('02:14', pipeline)
  const hold = (incident: Incident) => withholdPage(incident, 3, hop('primary'), pipeline, 'budget_used_up')
  expect(factsOf(raised.act('02:19', READBACK, hold))).toHaveLength(1)
  expect(raised.act('02:19:01', READBACK, hold)).toEqual(nothing)
})

test('only a person calls by command; a hop called out of turn skips nobody, the next hop called early is not called twice', () => {
  const night = opened()
  expect(page(night.incident, hop('lead'), '', pipeline)).toEqual(refused({ is: 'not_a_person' }))
  night.act('02:15', ada, (incident) => page(incident, hop('lead'), 'The press is calling', ada))
  expect(called(night, '02:19')).toEqual([['primary', 'unowned']])
  night.act('02:20', ada, (incident) => page(incident, hop('backup'), '', ada))
  expect(called(night, '02:24')).toEqual([])
  expect(called(night, '02:29')).toEqual([['lead', 'unowned']])
})
