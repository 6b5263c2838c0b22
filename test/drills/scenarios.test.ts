import { expect, test } from 'vitest'
import { readClaim } from '../../src/domain/claims/read-claim.ts'
import { readScenario, readScenarios } from '../../src/drills/read-scenarios.ts'
import { MARKS, referenceAt, signalAt } from '../../src/drills/scenario.ts'
import { OTHER_APPS, PEOPLE } from '../../src/practice/cast.ts'

const scenarios = readScenarios()
const APPS = OTHER_APPS.map(({ name }) => name)
const CAST = [...APPS, ...PEOPLE.filter(({ deleted, isGuest }) => !deleted && !isGuest).map(({ name }) => name)]

test('four drills are there to be played', () => {
  expect(scenarios.map(({ id }) => id).sort()).toEqual([
    'acknowledgement-at-0214',
    'agent-in-a-loop',
    'router-at-1120',
    'wrong-refunds-after-a-prompt-change',
  ])
})

test.each(scenarios)('everybody in $title lives in the practice workspace', ({ cast, you, beats }) => {
  expect(CAST).toEqual(expect.arrayContaining([you.who, ...cast.map(({ who }) => who), ...beats.map(({ who }) => who)]))
})

test.each(scenarios)('$title takes three to eight minutes, and its reference fits into them', (scenario) => {
  const { minutes, reference } = scenario
  expect(minutes).toBeGreaterThanOrEqual(3)
  expect(minutes).toBeLessThanOrEqual(8)
  const times = reference.map(({ at }) => at)
  expect(times).toEqual([...times].sort((one, other) => one - other))
  expect(times.at(-1)).toBeLessThanOrEqual(minutes * 60)
  expect(times[0]).toBeGreaterThan(signalAt(scenario))
})

test.each(scenarios)('what apps say in $title is read by the guard as the script means it', ({ beats }) => {
  const words = beats
    .filter(({ who }) => APPS.includes(who))
    .flatMap((beat) => {
      const text = 'say' in beat ? beat.say : 'edit' in beat ? beat.to : undefined
      return text === undefined ? [] : [{ text, isClaim: beat.claim }]
    })
  expect(words.map(({ text }) => ({ text, isClaim: readClaim({ text }).claim !== 'none' }))).toEqual(words)
})

test('the router’s story keeps to its hours: 11:20 changed, 11:24 complaints, 11:27 opened, 11:29 contained', () => {
  const router = scenarios.find(({ id }) => id === 'router-at-1120')
  if (!router) throw new Error('There is no such drill.')
  expect(router.startsAt).toBe('11:23')
  expect([router.harm, signalAt(router), referenceAt(router, 'opened'), referenceAt(router, 'contained')]).toEqual([
    -180, 60, 240, 360,
  ])
})

const LEAST = `
id: least
title: The least there can be
about: One message and one thing to do.
startsAt: '12:00'
minutes: 3
you: { who: ada, part: commander on call }
cast: [{ who: ben, part: says it }]
beats: [{ at: 5s, who: ben, where: drills, signal: true, say: Look here. }]
reference: [{ mark: owned, at: 1m30s, task: Own it., missed: Nobody did. }]
scoring: [{ line: unowned, within: 2m, why: It matters. }]
lesson: That is all.
`

test('a drill of one’s own needs one message and one thing to do', () => {
  expect(readScenario('least.yml', LEAST)).toMatchObject({
    value: { speed: 1, beats: [{ at: 5, signal: true, claim: false }], reference: [{ at: 90 }] },
  })
})

test.each([
  ['a name that is not the file’s', 'id: least', 'id: most', 'least.yml, id: is most, but the file'],
  ['a speaker who is not in the cast', 'who: ben, where', 'who: emi, where', 'is emi, who is not in the cast'],
  ['no first sign', 'signal: true', 'signal: false', 'beats: have 0 signals; a drill has one'],
  ['the player in the cast', 'who: ben, part', 'who: ada, part', 'has ada in it, whom the person plays'],
  ['a time without a unit', 'at: 1m30s', 'at: "90"', 'reference.0.at: is not a time such as 45s, 1m30s or -3m'],
  ['a mark that nothing reaches', 'mark: owned', 'mark: done', `reference.0.mark: Invalid option`],
  ['a key that nobody reads', 'minutes: 3', 'minutes: 3\nminuets: 3', 'Unrecognized key: "minuets"'],
  ['a tab where YAML wants spaces', 'minutes: 3', '\tminutes: 3', 'least.yml is not YAML'],
])('%s is refused in words', (_, good, bad, words) => {
  const read = readScenario('least.yml', LEAST.replace(good, bad))
  expect('faults' in read && read.faults.join('\n')).toContain(words)
})

test('every mark is reached in some drill’s reference, but for resolving, which closing follows', () => {
  const reached = new Set(scenarios.flatMap(({ reference }) => reference.map(({ mark }) => mark)))
  expect(MARKS.filter((mark) => !reached.has(mark))).toEqual(['resolved'])
})
