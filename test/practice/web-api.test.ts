import { expect, test } from 'vitest'
import { ADA, aChannel, aWorkspace, call, clientOf, GENERAL, INCIDENTS } from './a-workspace.ts'

test('Slack’s own client finds out who it is', async () => {
  const workspace = await aWorkspace()
  expect(await clientOf(workspace).auth.test()).toMatchObject({
    ok: true,
    team_id: 'T0PRACTICE',
    user_id: workspace.botUserId,
    bot_id: 'B0READBACK',
  })
})

test('without a token, or with a wrong one, nothing is answered', async () => {
  const workspace = await aWorkspace()
  expect(await call(workspace, 'auth.test', {}, '')).toEqual({ ok: false, error: 'not_authed' })
  expect(await call(workspace, 'auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' })
})

test('a socket needs the app-level token, and that token is good for nothing else', async () => {
  const workspace = await aWorkspace()
  const withBotToken = await call(workspace, 'apps.connections.open')
  const elsewhere = await call(workspace, 'users.info', { user: ADA }, workspace.appToken)
  expect([withBotToken.error, elsewhere.error]).toEqual(['not_allowed_token_type', 'not_allowed_token_type'])
})

test('a method that Slack does not have is unknown', async () => {
  expect((await call(await aWorkspace(), 'incidents.open')).error).toBe('unknown_method')
})

test('a missing scope is named, with the scopes that were granted', async () => {
  const workspace = await aWorkspace({ scopes: ['chat:write'] })
  expect(await call(workspace, 'pins.add', { channel: GENERAL, timestamp: '1.000000' })).toMatchObject({
    error: 'missing_scope',
    needed: 'pins:write',
    provided: 'chat:write',
  })
})

test.each([
  [
    'creating a public channel',
    ['groups:write'],
    'conversations.create',
    { name: 'inc-1' },
    'channels:manage,channels:write',
  ],
  [
    'creating a private channel',
    ['channels:manage'],
    'conversations.create',
    { name: 'inc-1', is_private: true },
    'groups:write',
  ],
  ['reading a public channel', ['groups:history'], 'conversations.history', { channel: GENERAL }, 'channels:history'],
  ['writing to a person', ['channels:manage'], 'conversations.open', { users: ADA }, 'im:write'],
])('%s needs the scope for that kind', async (_what, scopes, method, args, needed) => {
  const workspace = await aWorkspace({ scopes })
  expect(await call(workspace, method, args)).toMatchObject({ error: 'missing_scope', needed })
})

test('reading a private channel needs the scope for private ones', async () => {
  const workspace = await aWorkspace({ scopes: ['channels:history', 'groups:write'] })
  const { channel } = (await call(workspace, 'conversations.create', { name: 'quiet', is_private: true })) as {
    ok: boolean
    channel?: { id: string }
  }
  expect(await call(workspace, 'conversations.history', { channel: channel?.id })).toMatchObject({
    error: 'missing_scope',
    needed: 'groups:history',
  })
})

test('an argument that is missing or of the wrong kind is pointed out', async () => {
  const workspace = await aWorkspace()
  expect(await call(workspace, 'conversations.info')).toMatchObject({
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] missing required field: channel'] },
  })
  expect((await call(workspace, 'conversations.list', { limit: 'many' })).error).toBe('invalid_arguments')
})

test('an argument the method does not have is passed over, and reported', async () => {
  const workspace = await aWorkspace()
  expect(await call(workspace, 'users.info', { user: ADA, colour: 'red' })).toMatchObject({
    ok: true,
    response_metadata: { warnings: ['unknown_argument:colour'] },
  })
  expect(workspace.calls.at(-1)?.unknownArguments).toEqual(['colour'])
})

test('a form-encoded call means the same as a JSON one', async () => {
  const workspace = await aWorkspace()
  const response = await fetch(`${workspace.apiUrl}conversations.list`, {
    method: 'POST',
    body: new URLSearchParams({ token: workspace.botToken, limit: '1', exclude_archived: 'true' }),
  })
  expect(await response.json()).toMatchObject({ ok: true, channels: [{ id: GENERAL }] })
})

test('a list comes page by page until the cursor is empty', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const names: (string | undefined)[] = []
  let cursor = ''
  do {
    const page = await client.conversations.list({ limit: 2, cursor })
    names.push(...(page.channels ?? []).map(({ name }) => name))
    cursor = page.response_metadata?.next_cursor ?? ''
  } while (cursor)
  expect(names).toEqual(['general', 'incidents', 'alerts', 'drills'])
  expect((await call(workspace, 'conversations.list', { cursor: 'bm9uc2Vuc2U=' })).error).toBe('invalid_cursor')
  expect((await call(workspace, 'conversations.list', { limit: 5000 })).error).toBe('invalid_limit')
})

test('every call is on record with what came of it', async () => {
  const workspace = await aWorkspace({ now: () => new Date('2026-03-01T02:14:00Z') })
  await call(workspace, 'conversations.info', { channel: 'C0NOWHERE' })
  expect(workspace.calls).toEqual([
    {
      method: 'conversations.info',
      args: { channel: 'C0NOWHERE' },
      at: new Date('2026-03-01T02:14:00Z'),
      ok: false,
      error: 'channel_not_found',
      unknownArguments: [],
    },
  ])
})

test('a limited method answers 429 with the seconds to wait, and then serves again', async () => {
  const workspace = await aWorkspace()
  workspace.faults.fail('users.info', { kind: 'rate_limited', retryAfterSeconds: 7, times: 1 })
  await expect(clientOf(workspace).users.info({ user: ADA })).rejects.toMatchObject({ retryAfter: 7 })
  expect((await call(workspace, 'users.info', { user: ADA })).ok).toBe(true)
})

test('a named error, or a server error, comes as often as asked for and after as many good calls', async () => {
  const workspace = await aWorkspace()
  workspace.faults.fail('users.info', { kind: 'error', error: 'fatal_error', after: 1, times: 1 })
  const errors = []
  for (let times = 0; times < 3; times++) errors.push((await call(workspace, 'users.info', { user: ADA })).error)
  expect(errors).toEqual([undefined, 'fatal_error', undefined])
  workspace.faults.fail('*', { kind: 'error', times: 1 })
  await expect(clientOf(workspace).auth.test()).rejects.toMatchObject({ statusCode: 500 })
})

test('a reset call did not happen; one whose answer was lost did', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const posts = () => workspace.messages(channel).filter(({ text }) => text === 'once')
  workspace.faults.fail('chat.postMessage', { kind: 'reset', times: 1 })
  await expect(clientOf(workspace).chat.postMessage({ channel, text: 'once' })).rejects.toThrow()
  expect(posts()).toHaveLength(0)
  workspace.faults.fail('chat.postMessage', { kind: 'applied_but_lost', times: 1 })
  await expect(clientOf(workspace).chat.postMessage({ channel, text: 'once' })).rejects.toThrow()
  expect(posts()).toHaveLength(1)
})

test('a slow call is answered late', async () => {
  const workspace = await aWorkspace()
  workspace.faults.fail('auth.test', { kind: 'slow', delayMs: 150 })
  const began = performance.now()
  await clientOf(workspace).auth.test()
  expect(performance.now() - began).toBeGreaterThanOrEqual(145)
})

test('with Slack’s rates enforced, the twenty-first new topic in a minute has to wait', async () => {
  let at = new Date('2026-03-01T02:14:00Z')
  const workspace = await aWorkspace({ enforceRateLimits: true, now: () => at })
  const client = clientOf(workspace)
  await client.conversations.join({ channel: INCIDENTS })
  for (let times = 0; times < 20; times++)
    await client.conversations.setTopic({ channel: INCIDENTS, topic: `${times}` })
  await expect(client.conversations.setTopic({ channel: INCIDENTS, topic: 'x' })).rejects.toMatchObject({
    retryAfter: 60,
  })
  at = new Date('2026-03-01T02:15:01Z')
  expect((await client.conversations.setTopic({ channel: INCIDENTS, topic: 'x' })).ok).toBe(true)
})

test('a port that was asked for and is taken is not exchanged for another', async () => {
  const { apiUrl } = await aWorkspace()
  await expect(aWorkspace({ port: Number(new URL(apiUrl).port) })).rejects.toThrow('EADDRINUSE')
})
