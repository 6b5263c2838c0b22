import { expect, test } from 'vitest'
import { cues } from '../../src/drills/beats.ts'
import type { Marks } from '../../src/drills/marks.ts'
import type { Beat } from '../../src/drills/scenario.ts'

const NOTHING: Marks = {
  owned: null,
  opened: null,
  contained: null,
  updated: null,
  decided: null,
  verified: null,
  resolved: null,
  closed: null,
}

const beat = (at: number, say: string, more: Partial<Beat> = {}): Beat => ({
  at,
  who: 'ben',
  say,
  claim: false,
  signal: false,
  where: 'incident',
  ...more,
})

const SCRIPT: Beat[] = [
  beat(4, 'the alert'),
  beat(60, 'is nobody up?', { unless: 'owned' }),
  beat(15, 'let me look for the cause', { after: 'owned' }),
]
const spoken = (reached: Partial<Marks>, elapsed: number, done: number[] = []) => {
  const { due, dropped, nextAt } = cues(SCRIPT, new Set(done), { ...NOTHING, ...reached }, elapsed)
  return { due: due.map(({ beat: each }) => 'say' in each && each.say), dropped, nextAt }
}

test('each beat waits for its time, and is played once', () => {
  expect(spoken({}, 3)).toEqual({ due: [], dropped: [], nextAt: 4 })
  expect(spoken({}, 4)).toEqual({ due: ['the alert'], dropped: [], nextAt: 60 })
  expect(spoken({}, 5, [0])).toEqual({ due: [], dropped: [], nextAt: 60 })
})

test('an answer to what the person did follows it, however late that was', () => {
  expect(spoken({ owned: 300 }, 314, [0, 1])).toEqual({ due: [], dropped: [], nextAt: 315 })
  expect(spoken({ owned: 300 }, 315, [0, 1]).due).toEqual(['let me look for the cause'])
})

test('nobody asks for what has been done', () => {
  expect(spoken({}, 60, [0]).due).toEqual(['is nobody up?'])
  expect(spoken({ owned: 50 }, 60, [0])).toEqual({ due: [], dropped: [1], nextAt: 65 })
})

test('what fell due while nobody looked is said in its order', () => {
  expect(spoken({ owned: 20 }, 100).due).toEqual(['the alert', 'let me look for the cause'])
})
