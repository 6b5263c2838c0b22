// Slack asks for a pause: what waits comes when Slack said, once, and other methods go on meanwhile.

import { expect, test } from 'vitest'
import { aReadback, until } from '../support/app.ts'
import { cardOf, opened, postedIn, press, readable, said } from './seen.ts'

test('a 429 on posting delays the posts by what Slack asked for, and doubles none', async () => {
  const { workspace, settled } = await aReadback()
  const room = await opened(workspace)
  await settled()
  workspace.faults.fail('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 4, times: 1 })

  const before = workspace.calls.length
  await workspace.command('ada', room, '/incident note the first line')
  await press(workspace, 'ada', room, 'I own this')
  await until(() => said(workspace, room, 'the first line'), 'the note', 20_000)
  await settled()

  const posts = postedIn(workspace, room).filter((message) => readable(message).includes('the first line'))
  expect(posts).toHaveLength(1)
  const calls = workspace.calls.slice(before)
  const refused = calls.find(({ method, ok }) => method === 'chat.postMessage' && !ok)
  const next = calls.find(({ method, ok }) => method === 'chat.postMessage' && ok)
  expect(Number(next?.at) - Number(refused?.at)).toBeGreaterThanOrEqual(4_000)
  expect(calls.some(({ method, ok, at }) => method === 'chat.update' && ok && Number(at) < Number(next?.at))).toBe(true)
  expect(cardOf(workspace, room) && readable(cardOf(workspace, room) ?? {})).toContain('Owner: ')
})
