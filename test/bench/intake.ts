import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { signature, type Workspace } from '../../src/practice/workspace.ts'
import { type Bench, perSecond, turnAbout } from './bench.ts'
import { startReadback, until } from './start-readback.ts'

const EVENTS = 300
/** As many at a time as Slack sends to a busy app. */
const AT_ONCE = 10

/**
 * Messages as signed deliveries: each is verified, read by the guard, stored and committed before it is answered. The
 * baseline is a route that verifies the same signature and answers 200.
 */
export const intake: Bench = async (place) => {
  const readback = await startReadback(place)
  const bare = await answerAnything(readback.workspace.signingSecret)
  const { workspace, eventsUrl } = readback
  try {
    await workspace.command('ada', 'general', '/incident open Refund bot promises wrong deadlines sev1')
    const channel = await until(
      () => workspace.channels().find(({ name }) => name.startsWith('inc-1-'))?.id,
      'the channel of INC-1',
    )
    const { ours, baseline } = await turnAbout(
      3,
      () => deliver(workspace, channel, eventsUrl),
      () => deliver(workspace, channel, bare.url),
    )
    return [
      {
        what: 'messages taken in, by a route that only verifies',
        ours: perSecond(EVENTS, ours),
        baseline: perSecond(EVENTS, baseline),
        times: ours / baseline,
        note: `${AT_ONCE} at a time`,
      },
    ]
  } finally {
    bare.close()
    await readback.stop()
  }
}

async function answerAnything(secret: string): Promise<{ url: string; close: () => void }> {
  const app = new Hono()
  app.post('/slack/events', async (c) => {
    const body = await c.req.text()
    const signed = `v0:${c.req.header('x-slack-request-timestamp')}:${body}`
    const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(signed).digest('hex')}`)
    const given = Buffer.from(c.req.header('x-slack-signature') ?? '')
    const isRight = given.length === expected.length && timingSafeEqual(given, expected)
    return c.text('', isRight ? 200 : 401)
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on TCP
  return { url: `http://127.0.0.1:${port}/slack/events`, close: () => void server.close() }
}

async function deliver(workspace: Workspace, channel: string, url: string): Promise<void> {
  const bodies = Array.from({ length: EVENTS }, (_, index) => messageEvent(workspace, channel, index))
  const inTurn = async () => {
    for (let body = bodies.pop(); body; body = bodies.pop()) {
      const now = Math.floor(Date.now() / 1_000)
      const headers = {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(now),
        'x-slack-signature': signature(workspace.signingSecret, now, body),
      }
      const answer = await fetch(url, { method: 'POST', headers, body })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`A delivery was answered ${answer.status}.`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn))
}

let said = 0

function messageEvent({ appId, teamId, botUserId, user }: Workspace, channel: string, index: number): string {
  said += 1
  return JSON.stringify({
    type: 'event_callback',
    api_app_id: appId,
    team_id: teamId,
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [{ team_id: teamId, enterprise_id: null, user_id: botUserId, is_bot: true }],
    event: {
      type: 'message',
      channel,
      user: user('ben').id,
      text: `Refund answer ${index} of the sample promises two days where the policy says ten.`,
      ts: `${Math.floor(Date.now() / 1_000)}.${String(said).padStart(6, '0')}`,
    },
  })
}
