import { expect, test } from 'vitest'
import { isQuiet, type QuietHours, quietSince } from '../../src/domain/quiet-hours.ts'

const night: QuietHours = { from: 22 * 60, to: 7 * 60, timeZone: 'Europe/Berlin' }
const lunch: QuietHours = { from: 12 * 60, to: 13 * 60, timeZone: 'UTC' }

test.each([
  // In winter Berlin is an hour ahead of UTC, in summer two.
  ['2026-03-01T20:59:59Z', night, false],
  ['2026-03-01T21:00:00Z', night, true],
  ['2026-03-02T05:59:59Z', night, true],
  ['2026-03-02T06:00:00Z', night, false],
  ['2026-07-01T20:00:00Z', night, true],
  ['2026-07-02T05:00:00Z', night, false],
  ['2026-03-01T12:30:00Z', lunch, true],
  ['2026-03-01T13:00:00Z', lunch, false],
  ['2026-03-01T02:14:00Z', null, false],
])('at %s it is quiet, or not', (at, hours, quiet) => {
  expect(isQuiet(hours, new Date(at))).toBe(quiet)
})

test('quiet hours count from the evening before', () => {
  expect(quietSince(night, new Date('2026-03-02T01:14:00Z'))).toEqual(new Date('2026-03-01T21:00:00Z'))
  expect(quietSince(night, new Date('2026-03-01T12:00:00Z'))).toEqual(new Date('2026-03-01T12:00:00Z'))
})
