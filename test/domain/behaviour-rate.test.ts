import { expect, test } from 'vitest'
import { improvementShown, replaysNeeded, upperBoundZeroSeen, wilson95 } from '../../src/domain/behaviour-rate.ts'

const percent = (share: number) => Number((share * 100).toFixed(2))

test.each([
  [0, 100, 0, 3.7],
  [1, 100, 0.18, 5.45],
  [2, 100, 0.55, 7.0],
  [3, 50, 2.06, 16.22],
  [0, 20, 0, 16.11],
  [0, 300, 0, 1.26],
  [20, 20, 83.89, 100],
])('%i of %i replays leave a rate between %f and %f per cent possible', (seen, of, from, to) => {
  const interval = wilson95(seen, of)
  expect([percent(interval.from), percent(interval.to)]).toEqual([from, to])
})

test('none seen in a hundred still allows almost three per cent', () => {
  expect(percent(upperBoundZeroSeen(100))).toBe(2.95)
})

test.each([
  [0.05, 59],
  [0.02, 149],
  [0.01, 299],
  [0.001, 2995],
])('a behaviour of rate %f takes %i replays to be seen once', (rate, replays) => {
  expect(replaysNeeded(rate)).toBe(replays)
})

test('overlapping intervals do not show an improvement', () => {
  expect(improvementShown(wilson95(12, 100), wilson95(6, 100))).toBe(false)
  expect(improvementShown(wilson95(40, 100), wilson95(2, 100))).toBe(true)
})

test.each([
  [3, 2],
  [-1, 2],
  [0, 0],
])('%i of %i is not a count of replays', (seen, of) => {
  expect(() => wilson95(seen, of)).toThrow(RangeError)
})
