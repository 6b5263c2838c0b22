import { afterEach, expect, test } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import { slackClients } from '../../src/slack/client.ts'
import { type IdentityOptions, identityReader } from '../../src/slack/identity.ts'
import { type Answer, keptLog, type StandInSlack, standInSlack, until } from './stand-in-slack.ts'

const noon = Date.parse('2026-03-01T12:00:00Z')
const USERS: Record<string, object> = {
  UADA: { name: 'ada', team_id: 'T1', profile: { display_name: 'Ada', real_name: 'Ada Lovelace' } },
  UGUEST: { name: 'guest', team_id: 'T1', real_name: 'A Guest', is_restricted: true },
  UGRID: { name: 'grid', team_id: 'E1', real_name: 'On Grid', enterprise_user: { id: 'WGRID', teams: ['T1', 'T9'] } },
  UGONE: { name: 'gone', team_id: 'T1', deleted: true },
  UBOT: { name: 'triage', team_id: 'T1', real_name: 'Triage agent', is_bot: true },
  UFLOW: { name: 'flow', team_id: 'T1', real_name: 'A workflow', is_workflow_bot: true },
  UCONN: { name: 'connector', team_id: 'T1', real_name: 'A connector', is_connector_bot: true },
  UELSE: { name: 'visitor', team_id: 'T2', real_name: 'A Visitor' },
  USTRANGE: { name: 'stranger', team_id: 'T1', real_name: 'A Stranger', is_stranger: true },
  URUNNER: { name: 'runner', team_id: 'T1', real_name: 'Night runner' },
}

let slack: StandInSlack | undefined
afterEach(() => slack?.close())

function knownTo(method: string, id: string): Answer {
  if (method === 'bots.info') return { body: { ok: true, bot: { id, app_id: 'ALERTS', name: 'Alerting' } } }
  const user = USERS[id]
  return { body: user ? { ok: true, user: { id, ...user } } : { ok: false, error: 'user_not_found' } }
}

type Setting = Partial<IdentityOptions> & { answer?: (nth: number) => Answer | undefined }

async function reader({ answer = () => undefined, ...options }: Setting = {}) {
  let nth = 0
  slack = await standInSlack((call) => {
    nth += 1
    return answer(nth) ?? knownTo(call.method, call.args.get('user') ?? call.args.get('bot') ?? '')
  })
  const { interactive } = slackClients({ token: 'xoxb-1', apiUrl: slack.apiUrl, log: keptLog().log })
  const who = identityReader({
    client: interactive,
    teamId: 'T1',
    machineUsers: ['URUNNER'],
    now: () => noon,
    ...options,
  })
  return { slack, who }
}

test.each([
  ['UADA', 'person', 'Ada Lovelace'],
  ['UGUEST', 'person', 'A Guest'],
  ['UGRID', 'person', 'On Grid'],
  ['UGONE', 'unknown', 'gone'],
  ['UBOT', 'app', 'Triage agent'],
  ['UFLOW', 'app', 'A workflow'],
  ['UCONN', 'app', 'A connector'],
  ['UELSE', 'unknown', 'A Visitor'],
  ['USTRANGE', 'unknown', 'A Stranger'],
  ['URUNNER', 'app', 'Night runner'],
  ['USLACKBOT', 'app', 'Slackbot'],
  ['UNOBODY', 'unknown', 'UNOBODY'],
])('whoever presses a button as %s counts as %s', async (id, kind, name) => {
  const { who } = await reader()
  expect(await who.person(id)).toEqual({ kind, id, name })
})

test('an account that machines use is none of a person’s, also when Slack does not answer', async () => {
  const { who } = await reader({ answer: () => 'reset' })
  expect(await who.person('URUNNER')).toMatchObject({ kind: 'app' })
})

test('who cannot be looked up is nobody for now, and is looked up again next time', async () => {
  const { who } = await reader({ answer: (nth) => (nth === 1 ? 'reset' : undefined) })
  expect(await who.person('UADA')).toEqual({ kind: 'unknown', id: 'UADA', name: 'UADA' })
  expect(await who.person('UADA')).toMatchObject({ kind: 'person' })
})

test('a slow Slack costs a click its deadline and no more, and is asked once meanwhile', async () => {
  const { who, slack } = await reader({ deadlineMs: 100, answer: (nth) => (nth === 1 ? 'silence' : undefined) })
  const began = performance.now()
  expect(await who.person('UADA')).toMatchObject({ kind: 'unknown' })
  expect(performance.now() - began).toBeLessThan(1_000)
  // While the first lookup is still out no second one is sent after it.
  expect(await who.person('UADA')).toMatchObject({ kind: 'unknown' })
  expect(slack.calls).toHaveLength(1)
})

test('an answer that comes too late for one click is there for the next', async () => {
  const known = new Map<string, Actor>()
  const cache = {
    get: async (id: string) => known.get(id),
    put: async (id: string, actor: Actor) => void known.set(id, actor),
  }
  const { who } = await reader({ deadlineMs: 0, cache })
  expect(await who.person('UADA')).toMatchObject({ kind: 'unknown' })
  await until(() => known.size === 1)
  expect(await who.person('UADA')).toMatchObject({ kind: 'person' })
})

test('a person is looked up once in ten minutes, however often they act', async () => {
  let now = noon
  const { who, slack } = await reader({ now: () => now })
  await Promise.all([who.person('UADA'), who.person('UADA')])
  now += 10 * 60_000 - 1
  await who.person('UADA')
  expect(slack.calls).toHaveLength(1)
  now += 1
  await who.person('UADA')
  expect(slack.calls).toHaveLength(2)
})

test('a cache that others share is asked first, and told only what is certain', async () => {
  const known = new Map([['UADA', { kind: 'person' as const, id: 'UADA', name: 'Ada' }]])
  const put: string[] = []
  const cache = { get: async (id: string) => known.get(id), put: async (id: string) => void put.push(id) }
  const { who, slack } = await reader({ cache })
  await who.person('UADA')
  expect(slack.calls).toHaveLength(0)
  for (const id of ['UGUEST', 'UBOT', 'UGONE', 'UNOBODY']) await who.person(id)
  expect(put).toEqual(['UGUEST', 'UBOT'])
})

const typed = { type: 'message', user: 'UADA', text: 'on it', client_msg_id: 'm1', ts: '1.2' }
const asUser = { type: 'message', user: 'UADA', text: 'Acknowledged.', ts: '1.2' }

test.each([
  ['typed by a person', typed, { kind: 'person', id: 'UADA', name: 'Ada Lovelace' }],
  [
    'typed in a thread and shown in the channel',
    { ...typed, subtype: 'thread_broadcast' },
    { kind: 'person', id: 'UADA' },
  ],
  ['without the mark of a Slack client', asUser, { kind: 'unknown', id: 'UADA', likelyPerson: true }],
  [
    'by an app',
    { ...asUser, user: 'UBOT', bot_id: 'B1', app_id: 'A9', bot_profile: { name: 'Triage' } },
    { kind: 'app', id: 'A9', name: 'Triage' },
  ],
  [
    'by an app without its profile',
    { ...asUser, user: 'UBOT', bot_id: 'B1' },
    { kind: 'app', id: 'B1', name: 'Triage agent' },
  ],
  [
    'by a bot’s account without any mark',
    { ...asUser, user: 'UBOT' },
    { kind: 'app', id: 'UBOT', name: 'Triage agent' },
  ],
  ['by a bot’s account with a forged mark', { ...typed, user: 'UBOT' }, { kind: 'app', id: 'UBOT' }],
  [
    'by an app with a person’s token',
    { ...asUser, app_id: 'A9', bot_id: 'B1', bot_profile: { app_id: 'A9', name: 'Helper' } },
    { kind: 'app', id: 'A9', name: 'Helper', onBehalfOf: 'UADA' },
  ],
  [
    'by an app with a person’s token and a client’s mark',
    { ...typed, app_id: 'A9' },
    { kind: 'app', id: 'A9', onBehalfOf: 'UADA' },
  ],
  [
    'by a webhook that calls itself Ada',
    { type: 'message', subtype: 'bot_message', bot_id: 'B2', username: 'Ada', text: 'I own this' },
    { kind: 'app', id: 'B2', name: 'Alerting' },
  ],
  ['marked as an app by its subtype alone', { ...typed, subtype: 'bot_message' }, { kind: 'app' }],
  ['with a profile that makes no sense', { ...typed, bot_profile: 7 }, { kind: 'app' }],
  ['by Slackbot', { ...asUser, user: 'USLACKBOT' }, { kind: 'app', id: 'USLACKBOT' }],
  ['by a machine’s account', { ...typed, user: 'URUNNER' }, { kind: 'app', id: 'URUNNER' }],
  ['by somebody of another company', { ...typed, user: 'UELSE' }, { kind: 'unknown', id: 'UELSE' }],
  ['by nobody', { type: 'message', text: 'on it' }, { kind: 'unknown', id: 'unknown' }],
  [
    'edited by its author',
    { subtype: 'message_changed', message: { ...typed, edited: { user: 'UADA', ts: '2' } } },
    { kind: 'person', id: 'UADA' },
  ],
  [
    'edited by an app into an acknowledgement',
    {
      subtype: 'message_changed',
      client_msg_id: 'm1',
      user: 'UADA',
      message: { ...asUser, user: 'UBOT', bot_id: 'B1', app_id: 'A9' },
    },
    { kind: 'app', id: 'A9', name: 'Triage agent' },
  ],
  [
    'changed, without saying into what',
    { subtype: 'message_changed', user: 'UADA', client_msg_id: 'm1' },
    { kind: 'unknown' },
  ],
])('a message %s', async (_, message, actor) => {
  const { who } = await reader()
  expect(await who.author(message)).toMatchObject(actor)
})

test('an ordinary app’s message names nobody it was written for', async () => {
  const { who } = await reader()
  expect(await who.author({ ...asUser, user: 'UBOT', bot_id: 'B1', app_id: 'A9' })).not.toHaveProperty('onBehalfOf')
})

test('when Slack does not answer, an app is still an app and a typed message is nobody’s', async () => {
  const { who } = await reader({ answer: () => 'reset' })
  expect(await who.author({ ...asUser, app_id: 'A9', bot_id: 'B1' })).toEqual({ kind: 'app', id: 'A9', name: 'An app' })
  expect(await who.author(typed)).toMatchObject({ kind: 'unknown', id: 'UADA' })
})
