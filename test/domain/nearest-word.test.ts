import { expect, test } from 'vitest'
import { nearestWord } from '../../src/domain/nearest-word.ts'

const COMMANDS = ['open', 'ack', 'role', 'rollback', 'handoff', 'snapshot', 'status']

test.each([
  ['opne', 'open'],
  ['Roll-back', 'rollback'],
  ['snap', 'snapshot'],
  ['handof', 'handoff'],
  ['statsu', 'status'],
])('%s was probably meant as %s', (typed, meant) => {
  expect(nearestWord(typed, COMMANDS)).toBe(meant)
})

test.each(['dinosaur', 'xyz', '', '--'])('for %j nothing is guessed', (typed) => {
  expect(nearestWord(typed, COMMANDS)).toBeUndefined()
})
