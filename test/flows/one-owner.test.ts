import { expect, test } from 'vitest'
import { aReadback, MODES, until } from '../support/app.ts'
import { cardOf, channelOf, opened, press, whisperedTo } from './seen.ts'

const ROUNDS = 20

test.concurrent.for(MODES)(
  'two people who press `I own this` at the same moment make one owner, and the other is told who, in %s',
  { timeout: 120_000 },
  async (mode, { onTestFinished }) => {
    const { workspace, api } = await aReadback({ mode, until: onTestFinished })
    const both = ['ada', 'ben']
    for (let number = 1; number <= ROUNDS; number += 1) {
      await workspace.command('chiara', 'general', `/incident open Refund bot promises wrong deadlines again`)
      const room = await until(() => channelOf(workspace, number)?.id, 'the channel')
      for (const who of both) workspace.join(who, room)
      const card = await until(() => cardOf(workspace, room), 'the card')

      const order = number % 2 ? both : both.toReversed()
      await Promise.all(order.map((who) => workspace.click(who, card, 'I own this')))

      const { owner, timeline } = await api(`/incidents/${number}`)
      const takers = timeline.filter(({ kind }: { kind: string }) => kind === 'role_taken')
      expect(takers).toHaveLength(1)
      const [first, second] = owner.userId === workspace.user('ada').id ? both : both.toReversed()
      expect(owner.userId).toBe(workspace.user(first ?? '').id)
      expect(workspace.form(second ?? '')).toBeUndefined()
      const told = await until(() => whisperedTo(workspace, second ?? '', room).at(-1), 'the answer to the second')
      expect(told).toContain(`<@${owner.userId}> owns INC-${number}`)
      expect(told).toContain('Ask for a hand-over')
      expect(whisperedTo(workspace, first ?? '', room)).toEqual([])
      workspace.dismiss(first ?? '')
    }
  },
)

test('whoever comes second can ask for a hand-over, and the owner hands over with one press', async () => {
  const { workspace, api } = await aReadback()
  const room = await opened(workspace)
  workspace.join('ben', room)
  const card = await until(() => cardOf(workspace, room), 'the card')
  await workspace.click('ada', card, 'I own this')
  await workspace.command('ben', room, '/incident ack')
  await press(workspace, 'ben', room, 'Ask for a hand-over')
  await press(workspace, 'ada', room, 'Offer them the lead')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0ADAMOREAU' })
  await press(workspace, 'ben', room, 'Accept')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0BENOKAFOR' })
})
