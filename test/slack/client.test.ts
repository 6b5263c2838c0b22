import { inspect } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { slackClients } from '../../src/slack/client.ts'
import { SlackFailure, SlackSettingFault } from '../../src/slack/failure.ts'
import { plainFailure } from '../../src/slack/failure-text.ts'
import { readSelf } from '../../src/slack/self.ts'
import { finishUpload, sendContent, startUpload } from '../../src/slack/uploads.ts'
import { type Answer, type Call, keptLog, type StandInSlack, standInSlack } from './stand-in-slack.ts'

const TOKEN = 'xoxb-11-very-secret'
const noon = Date.parse('2026-03-01T12:00:00Z')
const ok = (body: object = {}): Answer => ({ body: { ok: true, ...body } })
const refusal = (error: string, more: object = {}): Answer => ({ body: { ok: false, error, ...more } })

let slack: StandInSlack | undefined
afterEach(() => slack?.close())

async function clientsOf(answer: (call: Call, nth: number) => Answer) {
  slack = await standInSlack(answer)
  const kept = keptLog()
  const clients = slackClients({ token: TOKEN, apiUrl: slack.apiUrl, log: kept.log, now: () => noon })
  return { ...clients, slack, lines: kept.lines }
}

async function failureOf(call: Promise<unknown>): Promise<SlackFailure> {
  const thrown = await call.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  if (thrown instanceof SlackFailure) return thrown
  throw new Error(`No SlackFailure but ${inspect(thrown)}`)
}

test('a call reaches Slack with its token and arguments, and gives back the answer', async () => {
  const { background, slack } = await clientsOf(() => ok({ ts: '1.2', channel: 'C1' }))
  const posted = await background.call('chat.postMessage', { channel: 'C1', text: 'hello', unfurl_links: false })
  expect(posted.ts).toBe('1.2')
  expect(slack.calls[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`)
  expect(Object.fromEntries(slack.calls[0]?.args ?? [])).toEqual({
    channel: 'C1',
    text: 'hello',
    unfurl_links: 'false',
  })
})

test('a refusal carries Slack’s own name for it, and the rest of the answer for who needs it', async () => {
  const errors = [{ user: 'U1', ok: false, error: 'user_not_found' }]
  const { background } = await clientsOf(() => refusal('cant_invite', { errors }))
  const failure = await failureOf(background.call('conversations.invite', { channel: 'C1', users: 'U1' }))
  expect(failure).toMatchObject({
    kind: 'refused',
    method: 'conversations.invite',
    error: 'cant_invite',
    ambiguous: false,
  })
  expect(failure.answer.errors).toEqual(errors)
})

test('a missing scope is named', async () => {
  const { background } = await clientsOf(() =>
    refusal('missing_scope', { needed: 'pins:write', provided: 'chat:write' }),
  )
  const failure = await failureOf(background.call('pins.add', { channel: 'C1', timestamp: '1.2' }))
  expect(failure.needed).toEqual(['pins:write'])
  expect(plainFailure(failure)).toBe(
    'The app lacks the permission `pins:write` for this. An administrator can add it in the app’s settings and install the app again.',
  )
})

test('a message that broke off after Slack took it in is not sent again, and is marked as doubtful', async () => {
  const { background, slack } = await clientsOf(() => 'reset')
  const failure = await failureOf(background.call('chat.postMessage', { channel: 'C1', text: 'hello' }))
  expect(failure).toMatchObject({ kind: 'unreachable', error: 'connection_failed', ambiguous: true })
  expect(slack.calls).toHaveLength(1)
})

test('a call that never left is certain not to have happened', async () => {
  const { background, slack } = await clientsOf(() => ok())
  await slack.close()
  const failure = await failureOf(background.call('chat.postMessage', { channel: 'C1', text: 'hello' }))
  expect(failure).toMatchObject({ kind: 'unreachable', error: 'connection_failed', ambiguous: false })
  expect(plainFailure(failure)).toContain('cannot be reached')
})

test.each([
  ['Slack’s own breakdown', refusal('internal_error'), 'internal_error', true],
  ['a gateway error', { status: 502, body: '<html>Bad gateway</html>' }, 'http_502', true],
  ['a proxy’s refusal', { status: 403, body: '<html>Forbidden</html>' }, 'http_403', false],
  ['a page instead of an answer', { body: '<html>Please log in</html>' }, 'invalid_response', true],
  ['an empty answer', { body: '' }, 'invalid_response', true],
] satisfies [string, Answer, string, boolean][])('%s is told from a refusal', async (_, answer, error, ambiguous) => {
  const { background, slack } = await clientsOf(() => answer)
  const failure = await failureOf(background.call('conversations.create', { name: 'inc-7' }))
  expect(failure).toMatchObject({ kind: 'unreachable', error, ambiguous })
  expect(slack.calls).toHaveLength(1)
})

test('a form gives up on a silent Slack while its ticket would still live', async () => {
  const { interactive } = await clientsOf(() => 'silence')
  const began = performance.now()
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Open' }, blocks: [] }
  const failure = await failureOf(interactive.call('views.open', { trigger_id: '1.2', view }))
  expect(failure).toMatchObject({ kind: 'unreachable', error: 'timeout', ambiguous: true })
  expect(performance.now() - began).toBeLessThan(2_900)
})

test('one method’s 429 holds up neither another method nor another channel', async () => {
  const limited: Answer = { status: 429, headers: { 'retry-after': '20' }, body: { ok: false, error: 'ratelimited' } }
  const { interactive, background, slack } = await clientsOf((call) =>
    call.method === 'chat.postMessage' && call.args.get('channel') === 'C1' ? limited : ok(),
  )
  const first = await failureOf(background.call('chat.postMessage', { channel: 'C1', text: 'a' }))
  expect(first).toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 20, ambiguous: false })

  const began = performance.now()
  await background.call('chat.postMessage', { channel: 'C2', text: 'b' })
  await background.call('conversations.info', { channel: 'C1' })
  await interactive.call('users.info', { user: 'U1' })
  expect(performance.now() - began).toBeLessThan(1_000)

  // Until Slack’s time is up nothing more is asked of it, by neither client.
  await failureOf(background.call('chat.postMessage', { channel: 'C1', text: 'c' }))
  const last = await failureOf(interactive.call('chat.postMessage', { channel: 'C1', text: 'd' }))
  expect(last).toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 20 })
  expect(slack.calls.map((call) => call.args.get('text'))).toEqual(['a', 'b', null, null])
})

test.each([
  ['no Retry-After', {}],
  ['an unreadable one', { 'retry-after': 'soon' }],
])('a 429 with %s closes the method for half a minute', async (_, headers) => {
  const { background } = await clientsOf(() => ({ status: 429, headers, body: {} }))
  const failure = await failureOf(background.call('pins.add', { channel: 'C1', timestamp: '1.2' }))
  expect(failure).toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 30 })
  expect(plainFailure(failure)).toContain('30 seconds')
})

test('a job that would have to wait too long is put back without asking Slack', async () => {
  const { background, slack } = await clientsOf(() => ok())
  for (let n = 0; n < 20; n++) await background.call('conversations.setTopic', { channel: 'C1', topic: `${n}` })
  const failure = await failureOf(background.call('conversations.setTopic', { channel: 'C1', topic: 'late' }))
  expect(failure).toMatchObject({ kind: 'rate_limited', retryAfterSeconds: 60 })
  expect(slack.calls).toHaveLength(20)
})

test('a job waits a moment for its turn in a channel', async () => {
  slack = await standInSlack(() => ok())
  const { background } = slackClients({ token: TOKEN, apiUrl: slack.apiUrl, log: keptLog().log })
  const began = performance.now()
  for (let n = 0; n < 4; n++) await background.call('chat.postMessage', { channel: 'C1', text: `${n}` })
  expect(performance.now() - began).toBeGreaterThan(2_500)
  expect(slack.calls.map((call) => call.args.get('text'))).toEqual(['0', '1', '2', '3'])
})

test('no token and no text stands in a failure or a log line, at any level', async () => {
  const answers: Answer[] = ['reset', refusal('invalid_auth'), { status: 500, body: 'oops' }, { status: 429, body: '' }]
  const { background, interactive, lines } = await clientsOf((_, nth) => answers[(nth - 1) % answers.length] ?? 'reset')
  const failures: SlackFailure[] = []
  for (const client of [background, interactive]) {
    for (const channel of ['C1', 'C2', 'C3', 'C4']) {
      failures.push(await failureOf(client.call('chat.postMessage', { channel, text: 'customer Jane Roe' })))
    }
  }
  const written = inspect([failures, lines], { depth: 12, showHidden: true })
  expect(lines.length).toBeGreaterThan(0)
  expect(written).not.toContain('very-secret')
  expect(written).not.toContain('Jane Roe')
})

test('a file goes up in three steps, its content without the token', async () => {
  const { background, slack } = await clientsOf((call): Answer => {
    if (call.method === 'files.getUploadURLExternal')
      return ok({ file_id: 'F1', upload_url: `${slack.origin}/upload/F1` })
    return call.method === 'F1' ? { body: 'OK - 9' } : ok({ files: [{ id: 'F1' }] })
  })
  const upload = await startUpload(background, 'postmortem-inc-7.md', '# Déjà vu')
  expect(upload.fileId).toBe('F1')
  await sendContent(upload, '# Déjà vu')
  await finishUpload(background, { fileId: 'F1', title: 'Postmortem', channel: 'C1', threadTs: '1.2' })

  const [asked, sent, finished] = slack.calls
  expect(asked?.args.get('length')).toBe('11')
  expect(sent?.body).toBe('# Déjà vu')
  expect(sent?.headers.authorization).toBeUndefined()
  expect(Object.fromEntries(finished?.args ?? [])).toEqual({
    files: '[{"id":"F1","title":"Postmortem"}]',
    channel_id: 'C1',
    thread_ts: '1.2',
  })
})

test('an upload that breaks off is a failure of ours, not a stray error', async () => {
  const { slack } = await clientsOf(() => 'reset')
  const failure = await failureOf(sendContent({ fileId: 'F1', url: `${slack.origin}/upload/F1` }, 'text'))
  expect(failure).toMatchObject({ kind: 'unreachable', ambiguous: true })
})

test('the bot learns who it is, from its bot where auth.test does not name the app', async () => {
  const us = { team_id: 'T1', team: 'Acme', bot_id: 'B1', user_id: 'UBOT', url: 'https://acme.slack.com/' }
  const { background } = await clientsOf((call) =>
    call.method === 'auth.test' ? ok(us) : ok({ bot: { app_id: 'A1' } }),
  )
  expect(await readSelf(background)).toEqual({
    appId: 'A1',
    teamId: 'T1',
    teamName: 'Acme',
    botId: 'B1',
    botUserId: 'UBOT',
    url: 'https://acme.slack.com/',
  })
})

test.each([
  [refusal('invalid_auth'), 'SLACK_BOT_TOKEN is not accepted by Slack, for example SLACK_BOT_TOKEN=xoxb-…'],
  [
    refusal('missing_scope', { needed: 'users:read' }),
    'SLACK_BOT_TOKEN lacks the scope users:read; see manifest.yml, for example SLACK_BOT_TOKEN=xoxb-…',
  ],
  [ok({ team_id: 'T1', user_id: 'U1' }), 'SLACK_BOT_TOKEN is not a bot token, for example SLACK_BOT_TOKEN=xoxb-…'],
] satisfies [Answer, string][])('a token that will never do is a fault of the setting', async (answer, message) => {
  const { background } = await clientsOf(() => answer)
  await expect(readSelf(background)).rejects.toBeInstanceOf(SlackSettingFault)
  await expect(readSelf(background)).rejects.toThrow(message)
})

test('a Slack that cannot be reached is not blamed on the token', async () => {
  const { background } = await clientsOf(() => 'reset')
  expect(await failureOf(readSelf(background))).toMatchObject({ kind: 'unreachable' })
})

test('every name a person is likely to meet has words of its own', () => {
  const names =
    'invalid_auth token_revoked account_inactive not_in_channel is_archived channel_not_found restricted_action user_not_found ' +
    'cant_invite user_is_restricted msg_too_long expired_trigger_id name_taken'
  const words = names.split(' ').map((error) => plainFailure(new SlackFailure({ kind: 'refused', method: 'm', error })))
  for (const text of words) expect(text).not.toContain('Slack refused this')
  const unheardOf = plainFailure(new SlackFailure({ kind: 'refused', method: 'm', error: 'new_<thing>' }))
  expect(unheardOf).toContain('new_&lt;thing&gt;')
})
