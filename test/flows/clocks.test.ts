// What falls due by itself, with the calendar's clock in the test's hands: minutes pass at once, everything else is real.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aReadback, type Readback, until } from '../support/app.ts'
import {
  buttonsOf,
  cardOf,
  cardSays,
  opened,
  postedIn,
  press,
  pressBeside,
  readable,
  said,
  submit,
  writtenTo,
} from './seen.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: new Date('2026-07-04T02:14:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (minutes: number) => vi.advanceTimersByTime(minutes * 60_000)

test('an incident that nobody owns says so every three minutes, also across a restart, until somebody does', async () => {
  const readback = await aReadback()
  const { workspace, stop, start } = readback
  const room = await opened(workspace)
  pass(3)
  await until(() => said(workspace, room, 'No person owns INC-1. Unowned for 3 minutes, since 02:14 UTC.'), 'the first')
  await stop()
  pass(3)
  await start()
  await until(() => said(workspace, room, 'Unowned for 6 minutes, since 02:14 UTC.'), 'the second')

  await press(workspace, 'ada', room, 'I own this')
  await submit(workspace, 'ada')
  const reminders = () =>
    postedIn(workspace, room).filter((message) => readable(message).includes('No person owns INC-1'))
  await until(
    () => reminders().every((message) => buttonsOf(message).length === 0),
    'the reminders without their buttons',
  )
  pass(4)
  await readback.settled()
  expect(await factsOf(readback, 'unowned_reminded')).toHaveLength(2)
  expect(reminders()).toHaveLength(2)
})

test('an owner without a readback is reminded once; then the ownership lapses, and everybody sees it', async () => {
  const readback = await aReadback()
  const { workspace, api } = readback
  const room = await opened(workspace)
  await press(workspace, 'ada', room, 'I own this')
  await until(() => cardSays(workspace, room, 'Readback still open'), 'the open readback on the card')
  pass(2)
  await until(() => said(workspace, room, 'the readback of INC-1 is still open'), 'the reminder in the channel')
  await until(() => writtenTo(workspace, 'ada').some((text) => text.includes('still open')), 'the reminder to Ada')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0ADAMOREAU' })
  pass(2)
  await until(() => said(workspace, room, 'INC-1 is unowned again'), 'the lapse in the channel')
  expect((await api('/incidents/1')).owner).toBeNull()
  await until(() => buttonsOf(cardOf(workspace, room) ?? {}).includes('I own this'), 'the card with its button')
  await until(() => workspace.channel(room).topic.value.includes('UNOWNED since 02:18'), 'the topic')
  expect(await factsOf(readback, 'readback_reminded')).toHaveLength(1)
})

test('an offer that nobody answers is reported by name after five minutes, and the role is open again', async () => {
  const { workspace, api } = await aReadback()
  const room = await opened(workspace)
  await workspace.command('ada', room, '/incident role comms @dev')
  await until(() => said(workspace, room, '<@U0DEVPATEL>, please take'), 'the offer')
  pass(5)
  await until(
    () => said(workspace, room, '<@U0DEVPATEL> has not answered the offer of communications lead'),
    'the report',
  )
  await until(
    () => !postedIn(workspace, room).some((message) => buttonsOf(message).includes('Accept')),
    'no more Accept',
  )
  expect((await api('/incidents/1')).roles).toEqual({})
  await pressBeside(workspace, 'ada', room, 'Take', 'Communications lead')
  expect((await api('/incidents/1')).roles['communications-lead']).toMatchObject({ userId: 'U0ADAMOREAU' })
})

test('an update that does not come is asked for, told as due, escalated and put on record as missed, across a restart', async () => {
  const readback = await aReadback()
  const { workspace, stop, start, api } = readback
  const room = await opened(workspace)
  workspace.join('dev', room)
  await pressBeside(workspace, 'dev', room, 'Take', 'Communications lead')
  await press(workspace, 'ada', room, 'I own this')
  await submit(workspace, 'ada')
  await readback.settled()

  pass(8)
  await until(() => writtenTo(workspace, 'dev').some((text) => text.includes('is due at 02:24 UTC')), 'the reminder')
  expect(said(workspace, room, 'is due at 02:24 UTC')).toBe(false)
  await stop()
  pass(2)
  await start()
  await until(() => said(workspace, room, 'The internal update of INC-1 is due now (02:24 UTC)'), 'the channel told')
  pass(5)
  await until(() => writtenTo(workspace, 'ada').some((text) => text.includes('was due at 02:24 UTC')), 'Ada told')
  pass(5)
  await until(() => said(workspace, room, 'is on record as missed. The next is due at 02:44 UTC.'), 'it on record')
  const internal = (await factsOf(readback, 'update_')).filter(({ audience }) => audience === 'internal')
  expect(internal.map(({ type }) => type)).toEqual([
    'update_reminded',
    'update_due',
    'update_escalated',
    'update_missed',
  ])

  await press(workspace, 'dev', room, 'Post update')
  await submit(workspace, 'dev', { 'What we know': 'The tool is read-only.' })
  await until(() => said(workspace, room, 'The tool is read-only.'), 'the update')
  expect((await api('/incidents/1')).updates).toMatchObject([{ audience: 'internal', onTime: true }])
}, 60_000)

type Fact = { type: string; audience?: string }

async function factsOf({ api }: Readback, type: string): Promise<Fact[]> {
  const { timeline } = await api('/incidents/1/timeline?limit=1000')
  return timeline.map(({ fact }: { fact: Fact }) => fact).filter((fact: Fact) => fact.type.startsWith(type))
}
