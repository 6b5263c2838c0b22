import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { signature, type WorkspaceOptions } from '../../src/practice/workspace.ts'
import { aWorkspace, clientOf, eventually, GENERAL } from './a-workspace.ts'

type Request = { headers: IncomingHttpHeaders; body: string }
type Reply = { status?: number; headers?: Record<string, string>; body?: string } | 'none'

/** An app behind one address. `reply` sees each request and how many came before. */
async function anAddress(reply: (request: Request, index: number) => Reply = () => ({})) {
  const requests: Request[] = []
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request = { headers: incoming.headers, body: Buffer.concat(chunks).toString() }
    const answer = reply(request, requests.push(request) - 1)
    if (answer === 'none') return
    outgoing.writeHead(answer.status ?? 200, answer.headers).end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  return { url, requests }
}

async function listeningAt(url: string, options: WorkspaceOptions = {}) {
  const workspace = await aWorkspace({ eventsUrl: url, retryDelaysMs: [0, 10, 20], msToAnswer: 300, ...options })
  return { workspace, join: () => clientOf(workspace).conversations.join({ channel: GENERAL }) }
}

const eventIds = (requests: Request[]) => requests.map(({ body }) => JSON.parse(body).event_id)
const retryOf = ({ headers }: Request) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]

test('every request is signed with the secret, over its time and its very bytes', async () => {
  const { url, requests } = await anAddress()
  const { workspace } = await listeningAt(url)
  await workspace.command('ada', '#general', '/incident open Übersetzung fails')
  const [request] = requests
  const timestamp = Number(request?.headers['x-slack-request-timestamp'])
  expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(5)
  const expected = signature(workspace.signingSecret, timestamp, request?.body ?? '')
  expect(request?.headers['x-slack-signature']).toBe(expected)
  expect(
    signature(
      '8f742231b10e8888abcd99yyyzzz85a5',
      1531420618,
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    ),
  ).toBe('v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503')
})

test('a command is a form, an interaction a form with a payload, an event JSON', async () => {
  const { url, requests } = await anAddress()
  const { workspace, join } = await listeningAt(url)
  await workspace.command('ada', '#general', '/incident list')
  await join()
  await eventually(() => requests.length >= 2, 'the event')
  const [command, event] = requests
  expect(command?.headers['content-type']).toMatch('application/x-www-form-urlencoded')
  expect(Object.fromEntries(new URLSearchParams(command?.body))).toMatchObject({
    command: '/incident',
    text: 'list',
    user_id: 'U0ADAMOREAU',
    channel_id: GENERAL,
    team_id: workspace.teamId,
    api_app_id: workspace.appId,
    trigger_id: expect.any(String),
    response_url: expect.stringContaining('/commands/'),
  })
  expect(event?.headers['content-type']).toMatch('application/json')
  expect(JSON.parse(event?.body ?? '')).toMatchObject({ type: 'event_callback' })
})

test('a refused event is sent again three times, numbered and with the reason, and then given up', async () => {
  const { url, requests } = await anAddress(() => ({ status: 500 }))
  const { workspace, join } = await listeningAt(url, { events: ['member_joined_channel'] })
  await join()
  await eventually(() => workspace.undelivered() === 0, 'the workspace to give up')
  expect(requests.map(retryOf)).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
    ['3', 'http_error'],
  ])
  expect(new Set(eventIds(requests)).size).toBe(1)
})

test('the reason tells silence from a redirect', async () => {
  const replies: Reply[] = ['none', { status: 302, headers: { location: '/elsewhere' } }, {}]
  const { url, requests } = await anAddress((_request, index) => replies[index] ?? {})
  const { workspace, join } = await listeningAt(url, { events: ['member_joined_channel'] })
  await join()
  await eventually(() => workspace.undelivered() === 0, 'the event to be acknowledged')
  expect(requests.map(retryOf)).toEqual([
    [undefined, undefined],
    ['1', 'http_timeout'],
    ['2', 'too_many_redirects'],
  ])
})

test('an app that is down gets its events when it is back', async () => {
  const { workspace, join } = await listeningAt('http://127.0.0.1:1/slack/events', {
    events: ['member_joined_channel'],
    retryDelaysMs: [0, 10, 100],
  })
  await join()
  const { url, requests } = await anAddress()
  workspace.setEventsUrl(url)
  await eventually(() => workspace.undelivered() === 0, 'the event to be acknowledged')
  expect(requests.map(retryOf).at(-1)?.[1]).toBe('connection_failed')
})

test('an app that says so is not tried again', async () => {
  const { url, requests } = await anAddress(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }))
  const { workspace, join } = await listeningAt(url, { events: ['member_joined_channel'] })
  await join()
  await eventually(() => workspace.undelivered() === 0, 'the event to be given up')
  expect(requests).toHaveLength(1)
})

test('a command is sent once, and its failure shown', async () => {
  const { url, requests } = await anAddress((_request, index) => (index === 0 ? { status: 500 } : 'none'))
  const { workspace } = await listeningAt(url)
  await expect(workspace.command('ada', '#general', '/incident')).rejects.toThrow('http_service_error')
  await expect(workspace.command('ada', '#general', '/incident')).rejects.toThrow('operation_timeout')
  expect(requests).toHaveLength(2)
})

test.each([
  ['plain words', 'Not understood.', {}],
  ['a message', JSON.stringify({ text: 'Not understood.' }), { 'content-type': 'application/json' }],
])('the answer to a command may be %s, for the person alone', async (_what, body, headers) => {
  const { url } = await anAddress(() => ({ body, headers }))
  const { workspace } = await listeningAt(url)
  await workspace.command('ada', '#general', '/incident opne')
  expect(workspace.messages('general')).toMatchObject([{ text: 'Not understood.', onlyFor: 'U0ADAMOREAU' }])
})

test('an answer in_channel is for everybody', async () => {
  const { url } = await anAddress(() => ({ body: JSON.stringify({ text: 'Opened.', response_type: 'in_channel' }) }))
  const { workspace } = await listeningAt(url)
  await workspace.command('ada', '#general', '/incident open')
  expect(workspace.messages('general')[0]).not.toHaveProperty('onlyFor')
})

test('the challenge has to come back', async () => {
  const good = await anAddress(({ body }) => ({ body: JSON.parse(body).challenge }))
  const bad = await anAddress(() => ({ body: 'hello' }))
  const { workspace } = await listeningAt(good.url)
  expect(await workspace.verifyEventsUrl()).toBe(true)
  expect(JSON.parse(good.requests[0]?.body ?? '')).toMatchObject({ type: 'url_verification' })
  workspace.setEventsUrl(bad.url)
  expect(await workspace.verifyEventsUrl()).toBe(false)
})
