import { request } from 'node:http'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { freshDatabase } from '../support/postgres.ts'
import { DEPLOYS, serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const store = storeAt(db, '2026-03-01T02:14:00Z')
const page = new Hono().get('*', (c) => c.html('<p>the practice page</p>'))
const { url, call, lines } = await serve(store, { page })

test('without a token nothing is answered, and the caller learns which header is missing', async () => {
  const answer = await fetch(`${url}/api/incidents`)
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="readback"')
  expect(await answer.json()).toEqual({
    error: {
      code: 'token_missing',
      message: 'The API needs a token of API_TOKENS in the header Authorization: Bearer …',
    },
  })
})

test.each(['deploys-token-3f1c9a7', 'deploys-token-3f1c9a7bb', 'deploys', 'x'])(
  'the token %s opens nothing',
  async (token) => {
    expect(await call('GET', '/incidents', { token })).toMatchObject({
      status: 401,
      body: { error: { code: 'unknown_token' } },
    })
  },
)

test('the word Bearer may be written in any case', async () => {
  const answer = await fetch(`${url}/api/incidents`, { headers: { Authorization: `bearer ${DEPLOYS}` } })
  expect(answer.status).toBe(200)
})

test('a server without API_TOKENS says so, whatever token is shown', async () => {
  const config = { apiTokens: [], incident: { defaultSeverity: 'sev2' }, pagerduty: {} }
  const closed = await serve(store, { config })
  expect(await closed.call('GET', '/incidents')).toMatchObject({
    status: 401,
    body: { error: { message: 'API_TOKENS is not set on this server, so its API answers nobody.' } },
  })
})

test('an unknown route of the API is told in JSON, and does not fall through to the page', async () => {
  expect(await call('GET', '/incident')).toMatchObject({
    status: 404,
    body: { error: { code: 'not_found', message: 'There is nothing at /api/incident.' } },
  })
  expect(await (await fetch(`${url}/`)).text()).toBe('<p>the practice page</p>')
})

test('a method that a route does not take is answered with those it takes', async () => {
  const { status, headers, body } = await call('DELETE', '/changes')
  expect({ status, allow: headers.get('allow'), body }).toEqual({
    status: 405,
    allow: 'POST',
    body: { error: { code: 'method_not_allowed', message: '/api/changes takes POST, not DELETE.' } },
  })
})

test('Slack’s deliveries reach the receiver as they came, byte for byte, and only where there is one', async () => {
  const receiving = await serve(store, { slackEvents: async (request) => new Response(await request.text()) })
  const body = 'payload=%7B%22type%22%3A%22block_actions%22%7D'
  const deliver = (to: string) => fetch(`${to}/slack/events`, { method: 'POST', body })
  expect(await (await deliver(receiving.url)).text()).toBe(body)
  expect((await deliver(url)).status).toBe(404)
})

test('a body that is not JSON is refused', async () => {
  const answer = await call('POST', '/changes', { body: 'kind=deploy' })
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'not_json' } } })
})

test('a body of more than 256 kB is refused, with its length announced or without', async () => {
  const body = JSON.stringify({ title: 'x'.repeat(300_000) })
  expect(await call('POST', '/incidents', { body })).toMatchObject({
    status: 413,
    body: { error: { code: 'body_too_large' } },
  })
  expect(await inPieces(body)).toBe(413)
  expect(await inPieces(JSON.stringify({ title: 'In pieces' }))).toBe(201)
})

test('every answer carries the headers that keep a browser from misreading it', async () => {
  const { headers } = await call('GET', '/incidents')
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
})

test('what fails on our side is answered with a request id alone; the log names the reason and no word of the request', async () => {
  const broken = await freshDatabase()
  await broken.pool.query('alter table facts rename to elsewhere')
  const { call, lines } = await serve(storeAt(broken.db, '2026-03-01T02:14:00Z'))
  const answer = await call('POST', '/incidents', { body: { title: 'Words of a customer' } })

  const requestId = answer.headers.get('x-request-id')
  expect(answer).toMatchObject({
    status: 500,
    body: {
      error: {
        code: 'internal',
        message: `This failed on Readback's side. Its log says why, under the request id ${requestId}.`,
      },
    },
  })
  const log = lines.join('')
  expect(log).toContain('relation \\"facts\\" does not exist')
  expect(log).toContain(requestId)
  expect(log).not.toMatch(/Words of a customer|deploys-token/)
})

test('each request is one log line, with the pattern of its route in place of what was asked for', async () => {
  await call('GET', '/incidents/424242?cursor=secret')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    method: 'GET',
    route: '/api/incidents/:number',
    status: 404,
    ms: expect.any(Number),
  })
  expect(lines.at(-1)).not.toMatch(/424242|secret/)
})

/** Without a Content-Length. */
function inPieces(body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${DEPLOYS}`, 'Transfer-Encoding': 'chunked' }
    const sent = request(`${url}/api/incidents`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
