import { expect, test } from 'vitest'
import { signature, type Workspace } from '../../src/practice/workspace.ts'
import { aReadback, type Readback, until } from '../support/app.ts'
import { cardOf, opened, press, whisperedTo } from './seen.ts'

test('what is meant for another app or workspace changes nothing, however well it is signed', async () => {
  const { readback, room } = await anIncidentOverHttp()
  const before = await readback.api('/incidents/1/timeline')
  const claim = {
    type: 'message',
    channel: room,
    user: 'U0TRIAGE',
    bot_id: 'B0TRIAGE',
    text: 'Acknowledged.',
    ts: '1.1',
  }
  const event = {
    type: 'event_callback',
    event_id: 'Ev1',
    api_app_id: 'A0READBACK',
    team_id: 'T0PRACTICE',
    event: claim,
  }
  expect(await deliver(readback, { ...event, team_id: 'T0ELSEWHERE' })).toBe(403)
  expect(await deliver(readback, { ...event, api_app_id: 'A0TRIAGE' })).toBe(403)
  expect(await readback.api('/incidents/1/timeline')).toEqual(before)
  expect(await deliver(readback, event)).toBe(200)
  await until(
    async () => (await readback.api('/incidents/1/timeline')).timeline.length > before.timeline.length,
    'its fact',
  )
})

test('a button whose value is none of ours, or of an incident that never was, does nothing and stops nothing', async () => {
  const { readback, room } = await anIncidentOverHttp()
  const { workspace, api } = readback
  const before = await api('/incidents/1/timeline')
  for (const value of ['', 'x', '{}', '{"incident":"1"}', '{"incident":1.5}', '[1]', 'null']) {
    expect(await click(readback, room, value)).toBe(500)
  }
  expect(await api('/incidents/1/timeline')).toEqual(before)

  expect(await click(readback, room, '{"incident":999}')).toBe(200)
  await press(workspace, 'ada', room, 'I own this')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0ADAMOREAU' })
  expect(whisperedTo(workspace, 'ada', room)).toEqual([])
})

async function anIncidentOverHttp() {
  const readback = await aReadback({ mode: 'HTTP mode' })
  const room = await opened(readback.workspace)
  await readback.settled()
  return { readback, room }
}

let clicks = 0

async function click(readback: Readback, room: string, value: string): Promise<number> {
  clicks += 1
  const card = cardOf(readback.workspace, room)
  const payload = {
    type: 'block_actions',
    api_app_id: 'A0READBACK',
    team: { id: 'T0PRACTICE', domain: 'practice' },
    user: { id: 'U0ADAMOREAU', team_id: 'T0PRACTICE' },
    channel: { id: room },
    container: { type: 'message', channel_id: room, message_ts: card?.ts },
    trigger_id: `malformed.${clicks}`,
    actions: [{ type: 'button', action_id: 'own_incident', block_id: 'acts', value, action_ts: '1' }],
  }
  const form = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return send(readback, form, 'application/x-www-form-urlencoded')
}

const deliver = (readback: Readback, body: object) => send(readback, JSON.stringify(body), 'application/json')

async function send({ workspace, address }: Readback, body: string, type: string): Promise<number> {
  const { status } = await fetch(`${address()}/slack/events`, {
    method: 'POST',
    headers: signed(workspace, body, type),
    body,
  })
  return status
}

function signed({ signingSecret }: Workspace, body: string, type: string): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1_000)
  return {
    'content-type': type,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': signature(signingSecret, timestamp, body),
  }
}
