import { expect, test } from 'vitest'
import { limiter } from '../../src/slack/limits.ts'

const noon = Date.parse('2026-03-01T12:00:00Z')
const patient = { patientMs: 3_000 }

test('twenty channels a minute are opened at once, the next is told when to come back', () => {
  const limits = limiter()
  const turns = Array.from({ length: 21 }, (_, n) => limits.turn('conversations.create', undefined, patient, noon + n))
  expect(turns.slice(0, 20)).toEqual(Array(20).fill({ waitMs: 0 }))
  expect(turns[20]).toEqual({ comeBackInMs: 60_000 - 20 })
  expect(limits.turn('conversations.create', undefined, patient, noon + 60_000)).toEqual({ waitMs: 0 })
})

test('three messages go to a channel at once, the next wait their turn, and other channels do not', () => {
  const limits = limiter()
  const turns = Array.from({ length: 7 }, () => limits.turn('chat.postMessage', 'C1', patient, noon))
  expect(turns).toEqual([
    { waitMs: 0 },
    { waitMs: 0 },
    { waitMs: 0 },
    { waitMs: 3_000 },
    { waitMs: 3_000 },
    { waitMs: 3_000 },
    { comeBackInMs: 6_000 },
  ])
  expect(limits.turn('chat.postMessage', 'C2', patient, noon)).toEqual({ waitMs: 0 })
})

test('who is told to come back has taken nobody’s place', () => {
  const limits = limiter()
  for (let n = 0; n < 6; n++) limits.turn('chat.postMessage', 'C1', patient, noon)
  for (let n = 0; n < 9; n++) limits.turn('chat.postMessage', 'C1', patient, noon)
  expect(limits.turn('chat.postMessage', 'C1', patient, noon + 6_000)).toEqual({ waitMs: 0 })
})

test('a 429 closes that method in that channel, and nothing else', () => {
  const limits = limiter()
  limits.close('chat.postMessage', 'C1', 20, noon)
  expect(limits.turn('chat.postMessage', 'C1', patient, noon)).toEqual({ comeBackInMs: 20_000 })
  expect(limits.turn('chat.postMessage', 'C2', patient, noon)).toEqual({ waitMs: 0 })
  expect(limits.turn('chat.update', 'C1', patient, noon)).toEqual({ waitMs: 0 })
  expect(limits.turn('chat.postMessage', 'C1', patient, noon + 19_000)).toEqual({ waitMs: 1_000 })
})

test('a shorter word of Slack’s does not undo a longer one', () => {
  const limits = limiter()
  limits.close('pins.add', 'C1', 30, noon)
  limits.close('pins.add', 'C2', 1, noon)
  expect(limits.turn('pins.add', 'C3', patient, noon + 2_000)).toEqual({ comeBackInMs: 28_000 })
})

test('a form is not held back by our own counting, only by Slack’s refusal', () => {
  const limits = limiter()
  for (let n = 0; n < 150; n++) expect(limits.turn('views.open', undefined, 'at_once', noon)).toEqual({ waitMs: 0 })
  limits.close('views.open', undefined, 2, noon)
  expect(limits.turn('views.open', undefined, 'at_once', noon + 500)).toEqual({ comeBackInMs: 1_500 })
})

test('what people did at once counts against what jobs may still do', () => {
  const limits = limiter()
  for (let n = 0; n < 20; n++) limits.turn('conversations.create', undefined, 'at_once', noon)
  expect(limits.turn('conversations.create', undefined, patient, noon)).toEqual({ comeBackInMs: 60_000 })
})

test('a job behind a waiting one and what people did meanwhile waits no longer than it must', () => {
  const limits = limiter()
  for (let n = 0; n < 4; n++) limits.turn('chat.postMessage', 'C1', patient, noon)
  for (const ms of [10, 20]) limits.turn('chat.postMessage', 'C1', 'at_once', noon + ms)
  expect(limits.turn('chat.postMessage', 'C1', patient, noon + 30)).toEqual({ waitMs: 2_980 })
})

test('in no minute do more calls go out than Slack allows', () => {
  const limits = limiter()
  const sent: number[] = []
  for (let at = noon; at < noon + 300_000; at += 700) {
    const turn = limits.turn('conversations.setTopic', 'C1', patient, at)
    if ('waitMs' in turn) sent.push(at + turn.waitMs)
  }
  for (const start of sent)
    expect(sent.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(20)
  expect(sent.length).toBeGreaterThanOrEqual(100)
})
