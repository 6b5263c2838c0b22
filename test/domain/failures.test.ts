import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { loseChannel, regainChannel, reportFailure } from '../../src/domain/failures.ts'
import { factOf, given, nothing, on, onlyAfter } from '../support/incidents.ts'

const failure = { effect: 'invite a person (U0BOB)', why: 'That person is a guest.', whatNow: 'Invite them by hand.' }
const lost = on('02:20', READBACK, { type: 'channel_lost', why: 'It was archived.' })

test('what could not be done is told once, however often it is tried', () => {
  expect(factOf(reportFailure(given(), failure))).toEqual({ type: 'effect_failed', ...failure })
  const told = given(on('02:20', READBACK, { type: 'effect_failed', ...failure }))
  expect(reportFailure(told, failure)).toEqual(nothing)
})

test('the same effect failing for another reason is told', () => {
  const told = given(on('02:20', READBACK, { type: 'effect_failed', ...failure }))
  expect(factOf(reportFailure(told, { ...failure, why: 'The account is gone.' }))).toMatchObject({
    type: 'effect_failed',
  })
})

test('a lost channel is lost once, and its name is kept', () => {
  expect(factOf(loseChannel(given(), 'It was archived.'))).toEqual({ type: 'channel_lost', why: 'It was archived.' })
  const without = given(lost)
  expect(without.channel).toEqual({ id: 'C0INC7', name: 'inc-7-refund-bot', lost: true })
  expect(loseChannel(without, 'It was archived.')).toEqual(nothing)
})

test('a channel that comes back is in use again', () => {
  expect(factOf(regainChannel(given(lost)))).toEqual({ type: 'channel_regained' })
  const back = given(lost, on('02:30', READBACK, { type: 'channel_regained' }))
  expect(back.channel).toEqual({ id: 'C0INC7', name: 'inc-7-refund-bot' })
  expect(regainChannel(back)).toEqual(nothing)
})

test('an incident whose channel was never made has none to lose', () => {
  expect(loseChannel(onlyAfter(), 'It was archived.')).toEqual(nothing)
})
