import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { SlackSettingFault } from '../../src/slack/failure.ts'
import { slackHttpReceiver } from '../../src/slack/receivers/http.ts'
import { boltApp, DELIVERIES, forTeam, KINDS, type Kind, US, type Work } from './delivered.ts'
import { keptLog, until } from './stand-in-slack.ts'

const SECRET = 'signing-secret'
const NOW = Date.parse('2026-03-01T02:00:00Z')
const NOW_S = NOW / 1_000

type Sent = { at?: number; secret?: string; type?: string; headers?: Record<string, string> }

function request(
  body: string,
  { at = NOW_S, secret = SECRET, type = 'application/json', headers = {} }: Sent = {},
): Request {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`
  const signed = { 'x-slack-request-timestamp': String(at), 'x-slack-signature': signature }
  return new Request('http://readback/slack/events', {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...signed, ...headers },
  })
}

const FORM = 'application/x-www-form-urlencoded'

/** A delivery as Slack sends it over HTTP: events as JSON, commands as a form, the rest as JSON in a form. */
function delivery(kind: Kind, more: object = {}, sent: Sent = {}): Request {
  const body = DELIVERIES[kind](more)
  if (kind === 'event') return request(JSON.stringify(body), sent)
  const fields = kind === 'command' ? (body as Record<string, string>) : { payload: JSON.stringify(body) } // a command is all strings
  return request(String(new URLSearchParams(fields)), { type: FORM, ...sent })
}

function running(work: Work = async () => {}, ourApp: () => typeof US | undefined = () => US) {
  const { log, lines } = keptLog()
  const receiver = slackHttpReceiver({ signingSecret: SECRET, ourApp, log, now: () => NOW })
  const done: string[] = []
  const app = boltApp(receiver, async (deliveryId) => {
    await work(deliveryId)
    done.push(deliveryId)
  })
  return { app, receiver, done, lines }
}

test.each(KINDS)('a delivery (%s) is answered only when what it asks for is on record', async (kind) => {
  let commit = () => {}
  const { receiver, done } = running(() => new Promise((resolve) => (commit = resolve)))
  let answered = false
  const answering = receiver.handle(delivery(kind)).finally(() => (answered = true))
  const notYetCommitted = commit
  await until(() => commit !== notYetCommitted)
  await new Promise((resolve) => setTimeout(resolve, 50)) // an answer that does not wait would be here by now
  expect(answered).toBe(false)
  commit()
  expect((await answering).status).toBe(200)
  expect(done).toHaveLength(1)
})

test.each(KINDS)(
  'a delivery (%s) that cannot be recorded is not acknowledged, and Slack is told no more',
  async (kind) => {
    const { receiver, lines } = running(async () => {
      throw new Error('insert into messages … params: customer Jane Roe')
    })
    const answer = await receiver.handle(delivery(kind))
    expect(answer.status).toBe(500)
    expect(await answer.text()).toBe('')
    expect(JSON.stringify(lines)).not.toContain('Jane Roe')
  },
)

test.each(KINDS)('a delivery (%s) for another app or workspace is refused and changes nothing', async (kind) => {
  const { receiver, done } = running()
  for (const more of [{ api_app_id: 'A2' }, { api_app_id: undefined }, forTeam(kind, 'T2')]) {
    expect((await receiver.handle(delivery(kind, more))).status).toBe(403)
  }
  expect(done).toEqual([])
})

test('an app installed for a whole organisation is heard where the workspace is ours', async () => {
  const { receiver, done } = running()
  const orgWide = { team: null, is_enterprise_install: true, enterprise: { id: 'E1' } }
  expect((await receiver.handle(delivery('click', { ...orgWide, user: { id: 'U1', team_id: 'T1' } }))).status).toBe(200)
  expect((await receiver.handle(delivery('click', { ...orgWide, user: { id: 'U1', team_id: 'T2' } }))).status).toBe(403)
  expect(done).toHaveLength(1)
})

test('a message in a channel shared with another company is heard, though named after their workspace', async () => {
  const { receiver, done } = running()
  const theirs = { team_id: 'T2', is_ext_shared_channel: true }
  expect((await receiver.handle(delivery('event', theirs))).status).toBe(200)
  const notShared = { team_id: 'T2', is_ext_shared_channel: false }
  expect((await receiver.handle(delivery('event', notShared))).status).toBe(403)
  expect(done).toHaveLength(1)
})

test('an event sent three times over has one id, though each time it is signed anew', async () => {
  const { receiver, done } = running()
  for (const retry of [0, 1, 2]) {
    const headers = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }
    await receiver.handle(delivery('event', {}, { at: NOW_S - 60 + retry, headers }))
  }
  expect(done).toEqual(['Ev1', 'Ev1', 'Ev1'])
})

test('a click and a command are known by their trigger, and a replay without one by its signed bytes', async () => {
  const { receiver, done } = running()
  await receiver.handle(delivery('click'))
  await receiver.handle(delivery('command'))
  for (const at of [NOW_S, NOW_S, NOW_S - 1]) await receiver.handle(delivery('form', { trigger_id: undefined }, { at }))
  const [click, command, first, replayed, later] = done
  expect([click, command]).toEqual(['1.click', '1.command'])
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(replayed).toBe(first)
  expect(later).not.toBe(first)
})

test.each([
  ['signed by somebody else', { secret: 'another' }],
  ['older than five minutes', { at: NOW_S - 301 }],
  ['from the future', { at: NOW_S + 61 }],
  ['without a signature', { headers: { 'x-slack-signature': '' } }],
  ['with half a signature', { headers: { 'x-slack-signature': 'v0' } }],
  ['with another signature version', { headers: { 'x-slack-signature': 'v1=00' } }],
  ['without a time', { headers: { 'x-slack-request-timestamp': '' } }],
  ['whose time is written otherwise than signed', { headers: { 'x-slack-request-timestamp': `0${NOW_S}` } }],
  ['whose time is no number', { headers: { 'x-slack-request-timestamp': 'NaN' } }],
] satisfies [string, Sent][])('a request %s is turned away', async (_, sent) => {
  const { receiver, done } = running()
  const answer = await receiver.handle(delivery('event', {}, sent))
  expect([answer.status, await answer.text(), done]).toEqual([401, '', []])
})

test('a clock that differs by a minute is no reason to turn Slack away', async () => {
  const { receiver } = running()
  for (const at of [NOW_S + 60, NOW_S - 300])
    expect((await receiver.handle(delivery('event', {}, { at }))).status).toBe(200)
})

test('a changed body is turned away', async () => {
  const { receiver, done } = running()
  const genuine = delivery('event')
  const headers = Object.fromEntries(genuine.headers)
  const changed = new Request(genuine.url, {
    method: 'POST',
    headers,
    body: (await genuine.text()).replace('U1', 'U2'),
  })
  expect((await receiver.handle(changed)).status).toBe(401)
  expect(done).toEqual([])
})

test('Slack’s check of the address is answered, once the signature is right', async () => {
  const { receiver } = running(undefined, () => undefined)
  const check = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' })
  const answer = await receiver.handle(request(check))
  expect(await answer.json()).toEqual({ challenge: 'abc' })
  expect((await receiver.handle(request(check, { secret: 'another' }))).status).toBe(401)
})

test('a check of the certificate is answered, and what is smuggled in with it is not read', async () => {
  const { receiver, done } = running()
  const fields = { ssl_check: '1', payload: JSON.stringify(DELIVERIES.click()) }
  const answer = await receiver.handle(request(String(new URLSearchParams(fields)), { type: FORM, secret: 'another' }))
  expect([answer.status, done]).toEqual([200, []])
})

test.each([
  ['broken JSON', '{"type":', 'application/json'],
  ['JSON that is no object', '[1]', 'application/json'],
  ['a form without a command', 'a=b', FORM],
  ['a form with a broken payload', 'payload=%7B', FORM],
  ['an unknown kind of content', '<xml/>', 'text/xml'],
])('%s is answered as malformed', async (_, body, type) => {
  const { receiver } = running()
  expect((await receiver.handle(request(body, { type }))).status).toBe(400)
})

test('more than a megabyte is not read, whether or not its length is stated', async () => {
  const { receiver } = running()
  const large = request('x'.repeat(1024 * 1024 + 1))
  expect((await receiver.handle(large)).status).toBe(413)
  const chunk = new Uint8Array(64 * 1024)
  const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk) })
  const unstated = new Request('http://readback/slack/events', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit) // undici asks for duplex
  expect((await receiver.handle(unstated)).status).toBe(413)
})

test('what a listener answers goes out with the acknowledgement', async () => {
  const { app, receiver } = running()
  app.view('roles', async ({ ack }) => ack({ response_action: 'errors', errors: { who: 'Choose a person.' } }))
  app.command('/answer', async ({ ack }) => ack('Nobody owns this yet.'))
  const view = { id: 'V1', type: 'modal', callback_id: 'roles', state: { values: {} } }
  const form = await receiver.handle(delivery('form', { view }))
  expect(await form.json()).toEqual({ response_action: 'errors', errors: { who: 'Choose a person.' } })
  const command = await receiver.handle(delivery('command', { command: '/answer' }))
  expect([command.status, await command.text()]).toEqual([200, 'Nobody owns this yet.'])
})

test('a command nobody listens for is not passed off as done; an event nobody listens for is', async () => {
  const { receiver } = running()
  expect((await receiver.handle(delivery('command', { command: '/other' }))).status).toBe(404)
  expect((await receiver.handle(delivery('event', { event: { type: 'team_join', user: {} } }))).status).toBe(200)
})

test('Slack leaving out events is logged and acknowledged', async () => {
  const { receiver, done, lines } = running()
  const limited = { type: 'app_rate_limited', api_app_id: 'A1', team_id: 'T1', minute_rate_limited: 1 }
  expect((await receiver.handle(request(JSON.stringify(limited)))).status).toBe(200)
  expect(done).toEqual([])
  expect(lines.map((line) => line.msg).join()).toContain('leaving out events')
})

test('until the bot knows who it is, and while it stops, Slack is asked to come again', async () => {
  const early = running(undefined, () => undefined)
  expect((await early.receiver.handle(delivery('event'))).status).toBe(503)

  let commit = () => {}
  const { receiver, done } = running(() => new Promise((resolve) => (commit = resolve)))
  const idle = commit
  const inHand = receiver.handle(delivery('event'))
  await until(() => commit !== idle)
  const stopping = receiver.stop()
  expect((await receiver.handle(delivery('event'))).status).toBe(503)
  commit()
  await stopping
  expect([done, (await inHand).status]).toEqual([['Ev1'], 200])
})

test('a listener that hangs is named in the log before Slack gives up, and does not keep the stop waiting', async () => {
  const { receiver, lines } = running(() => new Promise(() => {}))
  void receiver.handle(delivery('click'))
  await until(() => lines.some((line) => line.delivery === 'block_actions' && line.msg.includes('takes longer')))
  const began = performance.now()
  await receiver.stop()
  expect(performance.now() - began).toBeLessThan(2_500)
})

test('an empty signing secret is a fault of the setting', () => {
  const { log } = keptLog()
  expect(() => slackHttpReceiver({ signingSecret: '', ourApp: () => US, log })).toThrow(SlackSettingFault)
})
