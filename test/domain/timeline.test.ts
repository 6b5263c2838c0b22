import { expect, test } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
import { changeText, clockTime, duration, minutes, sentence } from '../../src/domain/timeline.ts'
import { EVERY_FACT, everyFact } from '../support/every-fact.ts'
import { ada, iso } from '../support/incidents.ts'

/** Facts that tell a reader nothing: the bot's own bookkeeping. */
const UNSPOKEN: Fact['type'][] = ['owner_seen', 'message_released', 'postmortem_requested']

test('every fact has its sentence in the timeline, save the bot’s own bookkeeping', () => {
  const silent = Object.entries(EVERY_FACT)
    .filter(([, said]) => said.some(([actor, fact]) => sentence({ seq: 3, at: iso('02:20'), actor, fact }) === null))
    .map(([type]) => type)
  expect(silent.sort()).toEqual([...UNSPOKEN].sort())
})

test.each(everyFact(3).map((recorded) => [sentence(recorded), recorded.fact.type] as const))(
  '“%s” reads as a sentence',
  (said, type) => {
    if (said === null) {
      expect(UNSPOKEN).toContain(type)
      return
    }
    expect(said).not.toMatch(/undefined|null|NaN|\[object|native code|Invalid|\bfunction\b/)
    expect(said).toMatch(/^\S.*\S$/s)
    expect(said).not.toMatch(/<@|<#|!/)
  },
)

test('people are named as they were called then, apps by their names', () => {
  const said = everyFact(3).map(sentence).join('\n')
  expect(said).toContain('Ada took incident lead and owns the incident')
  expect(said).toContain('Bob accepted incident lead, handed over by Ada')
  expect(said).toContain('automation Triage agent wrote “Acknowledged” while nobody owned the incident')
})

test('an update that came late is on record as late', () => {
  const [late] = EVERY_FACT.update_posted
  expect(late && sentence({ seq: 3, at: iso('02:35'), actor: late[0], fact: late[1] })).toBe(
    'Bob posted an internal update, late: The flag is off',
  )
})

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59.9, '59 seconds'],
  [60, '1 minute'],
  [41 * 60, '41 minutes'],
  [65 * 60, '1 hour 5 minutes'],
  [24 * 3_600, '1 day'],
  [40 * 24 * 3_600 + 60, '40 days 1 minute'],
  [-5, '0 seconds'],
])('%s seconds are said as “%s”', (seconds, said) => {
  expect(duration(seconds)).toBe(said)
})

test.each([
  [59, '0 minutes'],
  [60, '1 minute'],
  [3_900, '65 minutes'],
  [-1, '0 minutes'],
])('a span that still grows, %s seconds, is said as “%s”', (seconds, said) => {
  expect(minutes(seconds)).toBe(said)
})

test('times are said in UTC, wherever the process runs', () => {
  expect(clockTime(iso('02:14'))).toBe('02:14 UTC')
  expect(clockTime('2026-03-01T02:14:00+02:00')).toBe('00:14 UTC')
})

test.each([
  [{ before: 'v41', after: 'v42' }, ' from v41 to v42'],
  [{ after: 'v42' }, ' to v42'],
  [{ before: 'v41' }, ' from v41'],
  [{}, ''],
])('a change says the versions it knows: %o', (versions, said) => {
  expect(changeText({ kind: 'prompt_version', what: 'refund-bot', at: iso('02:05'), ...versions })).toBe(
    `Prompt version, refund-bot${said} at 02:05 UTC`,
  )
})

test('an automation’s flagged words say whether somebody owned the incident at the time', () => {
  const said = EVERY_FACT.claim_flagged.map(([actor, fact]) => sentence({ seq: 3, at: iso('02:20'), actor, fact }))
  expect(said.filter((line) => line?.startsWith('Ambiguous acknowledgement'))).toHaveLength(4)
  expect(said.filter((line) => line?.includes('while a person owned'))).toHaveLength(2)
})

test('what a waived question says is who waived it', () => {
  const waived = {
    type: 'question_answered',
    question: 'lead',
    text: 'waived because it was a drill',
    waived: true,
  } as const
  expect(sentence({ seq: 9, at: iso('03:00'), actor: ada, fact: waived })).toBe(
    'Ada waived “Who led this incident?”: it was a drill',
  )
})
