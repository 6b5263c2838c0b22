import { expect, test } from 'vitest'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { readFacts, readIncident } from '../../src/store/read-incidents.ts'
import { freshDatabase } from '../support/postgres.ts'
import { AGENTS, ada, changed, opened, policy, serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const store = storeAt(db, '2026-03-01T11:30:00Z')
const { call } = await serve(store)

const refunds = await opened(store, 'Wrong refunds', 'refunds')
const search = await opened(store, 'Citations point nowhere', 'search')
const anything = await opened(store, 'Complaints from everywhere')
const over = await opened(store, 'A false alarm', 'refunds')
await changed(store, over, ada, (incident, now) => changeStatus(incident, 'cancelled', ada, policy, now))

const routing = {
  kind: 'router',
  summary: 'refund traffic to the small model',
  service: 'refunds',
  reversible: true,
  rollback_hint: 'routectl pin v12',
  before: 'v12',
  after: 'v13',
  at: '2026-03-01T11:20:00Z',
  link: 'https://ci.example.com/runs/7',
}

test('a change appears in every open incident that names its service or names none, under the token’s name', async () => {
  const { status, body } = await call('POST', '/changes', { body: routing })
  expect({ status, body }).toEqual({ status: 201, body: { id: 1, incidents: [refunds, anything] } })

  const change = {
    kind: 'routing_policy',
    what: 'refund traffic to the small model',
    service: 'refunds',
    reversible: true,
    rollbackHint: 'routectl pin v12',
    before: 'v12',
    after: 'v13',
    at: '2026-03-01T11:20:00.000Z',
    link: 'https://ci.example.com/runs/7',
  }
  const deploys = { kind: 'app', id: 'api:deploys', name: 'deploys' }
  expect((await readFacts(db, refunds)).at(-1)).toMatchObject({
    actor: deploys,
    fact: { type: 'change_recorded', change },
  })
  expect((await readIncident(db, anything))?.changes).toEqual([change])
  expect((await readIncident(db, search))?.changes).toEqual([])
  expect((await readIncident(db, over))?.changes).toEqual([])
})

test('a change that names no service appears in every open incident', async () => {
  const { body } = await call('POST', '/changes', {
    body: { kind: 'feature_flag', summary: 'New checkout', service: '' },
  })
  expect(body.incidents).toEqual([refunds, search, anything])
})

test('a repeated change is answered alike however much later it comes', async () => {
  let ticks = 0
  const ticking = { ...store, now: () => new Date(Date.parse('2026-03-01T11:50:00Z') + 1000 * ticks++) }
  const { call } = await serve(ticking)
  const send = () =>
    call('POST', '/changes', {
      body: { kind: 'deploy', summary: 'build 40' },
      headers: { 'Idempotency-Key': 'run-40' },
    })
  const first = await send()
  expect(first.body.incidents).toEqual([refunds, search, anything])
  expect((await send()).body).toEqual(first.body)
})

test('the same change sent three times at once with one key is recorded once, and each is answered alike', async () => {
  const send = () =>
    call('POST', '/changes', {
      body: { kind: 'deploy', summary: 'build 41' },
      headers: { 'Idempotency-Key': 'run-41' },
    })
  const answers = await Promise.all([send(), send(), send()])
  for (const { status, body } of answers) {
    expect(status).toBe(201)
    expect(body).toEqual(answers[0]?.body)
  }
  expect(answers[0]?.body.incidents).toEqual([refunds, search, anything])
  expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(2)
  const builds = (await readIncident(db, search))?.changes.filter(({ what }) => what === 'build 41')
  expect(builds).toHaveLength(1)
})

test('a key is refused for another change, and is free for another token', async () => {
  const headers = { 'Idempotency-Key': 'run-42' }
  const first = { kind: 'deploy', summary: 'build 42' }
  const deploys = await call('POST', '/changes', { body: first, headers })
  const other = await call('POST', '/changes', { body: { kind: 'deploy', summary: 'build 43' }, headers })
  expect(other).toMatchObject({ status: 409, body: { error: { code: 'idempotency_key_reused' } } })
  const agents = await call('POST', '/changes', { body: first, headers, token: AGENTS })
  expect(agents.headers.get('idempotent-replayed')).toBeNull()
  expect((await call('POST', '/changes', { body: first, headers })).body).toEqual(deploys.body)
})

test('a kind that a pipeline made up is kept as it came', async () => {
  await call('POST', '/changes', { body: { kind: 'Vector DB shard', summary: 'moved', service: 'search' } })
  expect((await readIncident(db, search))?.changes.at(-1)).toMatchObject({ kind: 'Vector DB shard' })
})

test.each([
  [{ link: 'javascript:alert(1)' }, 'link is "javascript:alert(1)", not an http or https address'],
  [{ reversible: 'yes' }, 'reversible is "yes", not true or false'],
  [{ at: '0000-01-01T00:00:00Z' }, 'at is before the year 2000'],
  [{ at: '2026-02-30T00:00:00Z' }, 'at is "2026-02-30T00:00:00Z", not a time'],
  [{ rollbackHint: 'x' }, '"rollbackHint" is not known here (did you mean rollback_hint?)'],
  [{ summary: '  ' }, 'summary is empty'],
])('a change with %j is refused in words', async (part, words) => {
  const { status, body } = await call('POST', '/changes', { body: { ...routing, ...part } })
  expect(status).toBe(400)
  expect(body.error.message).toContain(words)
})
