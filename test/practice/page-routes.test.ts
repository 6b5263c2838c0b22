import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import type { Change, Snapshot } from '../../src/practice/protocol.ts'
import type { Workspace } from '../../src/practice/workspace.ts'
import {
  ADA,
  aChannel,
  actions,
  anApp,
  aWorkspace,
  button,
  call,
  clientOf,
  eventually,
  GENERAL,
  modal,
  NO_ANSWER,
} from './a-workspace.ts'

const ask = async (workspace: Workspace, path: string, body: unknown, type = 'application/json') => {
  const init = { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) }
  return (await workspace.page.request(`/practice/${path}`, init)).json()
}

const look = async (workspace: Workspace): Promise<Snapshot> =>
  (await workspace.page.request('/practice/snapshot')).json()

/** Everything the page is told from here on. */
async function following(workspace: Workspace): Promise<Change[]> {
  const server = serve({ fetch: workspace.page.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  const abort = new AbortController()
  onTestFinished(() => {
    abort.abort()
    server.close()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/practice/stream`
  const stream = await fetch(address, { signal: abort.signal })
  const told: Change[] = []
  void read(stream, told).catch(() => undefined)
  return told
}

async function read(stream: Response, told: Change[]) {
  let text = ''
  for await (const chunk of stream.body ?? []) {
    text += Buffer.from(chunk).toString()
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) if (part.startsWith('data: ')) told.push(JSON.parse(part.slice('data: '.length)))
  }
}

test('the snapshot has whom one can be, the channels, and how commands are used', async () => {
  const snapshot = await look(await aWorkspace())
  expect(snapshot.actors.map(({ realName, kind }) => `${realName}: ${kind}`)).toEqual([
    'Ada Moreau: person',
    'Ben Okafor: person',
    'Chiara Rossi: person',
    'Dev Patel: person',
    'Emi Tanaka: person',
    'Gita Rao: person',
    'Triage agent: app',
    'Alerting: app',
  ])
  expect(snapshot.channels.map(({ name }) => name)).toEqual(['general', 'incidents', 'alerts', 'drills'])
  expect(snapshot.commands).toMatchObject([{ command: '/incident' }])
  expect(snapshot.names).toMatchObject({ U0READBACK: 'Readback', U0FINNLARSEN: 'Finn Larsen' })
})

test('what is said is in the snapshot and on the stream', async () => {
  const workspace = await aWorkspace()
  const told = await following(workspace)
  expect(await ask(workspace, 'say', { actor: ADA, channel: GENERAL, text: 'Hello @ben' })).toEqual({ ok: true })
  const change = await eventually(() => told.find(({ type }) => type === 'message'), 'the message')
  const message = { channel: GENERAL, user: ADA, username: 'Ada Moreau', isApp: false, text: 'Hello <@U0BENOKAFOR>' }
  expect(change).toMatchObject({ type: 'message', message })
  expect((await look(workspace)).messages).toMatchObject([message])
})

test('an app actor posts as that app', async () => {
  const workspace = await aWorkspace()
  await ask(workspace, 'say', { actor: 'U0TRIAGE', channel: GENERAL, text: 'Acknowledged.' })
  expect((await look(workspace)).messages).toMatchObject([{ isApp: true, username: 'Triage agent' }])
})

test('edits, reactions and deletions are told', async () => {
  const workspace = await aWorkspace()
  const { ts } = workspace.say('ada', '#general', 'one')
  const told = await following(workspace)
  await ask(workspace, 'edit', { actor: ADA, channel: GENERAL, ts, text: 'two' })
  await ask(workspace, 'react', { actor: ADA, channel: GENERAL, ts, name: 'eyes' })
  await eventually(() => told.length >= 2, 'both changes')
  expect(told.at(-1)).toMatchObject({
    message: { text: 'two', editedAt: expect.any(Number), reactions: [{ name: 'eyes', users: [ADA] }] },
  })
  await ask(workspace, 'delete', { actor: ADA, channel: GENERAL, ts })
  const gone = await eventually(() => told.find(({ type }) => type === 'message_deleted'), 'the deletion')
  expect(gone).toEqual({ type: 'message_deleted', channel: GENERAL, ts })
})

test('a text with a slash is a command, whose form opens in front of the person and closes when it is sent', async () => {
  const workspace = await aWorkspace()
  const told = await following(workspace)
  await anApp(workspace, async ({ body }) => {
    if (body.command) await call(workspace, 'views.open', { trigger_id: body.trigger_id, view: modal() })
  })
  expect(await ask(workspace, 'say', { actor: ADA, channel: GENERAL, text: '/incident open' })).toEqual({ ok: true })
  const [view] = (await look(workspace)).views
  expect(view).toMatchObject({ user: ADA, view: { title: { text: 'A form' } } })
  const unfilled = await ask(workspace, 'submit', { actor: ADA, viewId: view?.id, values: {} })
  expect(unfilled).toEqual({ ok: false, error: 'Please complete this required field.' })
  expect((await look(workspace)).views[0]?.errors).toEqual({ question: 'Please complete this required field.' })
  const values = { question: { answer: { type: 'plain_text_input', value: 'x' } } }
  expect(await ask(workspace, 'submit', { actor: ADA, viewId: view?.id, values })).toEqual({ ok: true })
  await eventually(() => told.some((change) => change.type === 'view_closed' && change.id === view?.id), 'the closing')
  expect((await look(workspace)).views).toEqual([])
})

test('a click ends when the app has answered; without an answer it is told as trouble', async () => {
  const workspace = await aWorkspace()
  let clicks = 0
  await anApp(workspace, ({ type }) => (type === 'interactive' && ++clicks > 1 ? NO_ANSWER : undefined))
  const blocks = [{ ...actions(button('Take')), block_id: 'b' }]
  const { ts } = await call(workspace, 'chat.postMessage', { channel: GENERAL, text: 'x', blocks })
  const told = await following(workspace)
  const click = { actor: ADA, where: { channel: GENERAL, ts }, blockId: 'b', actionId: 'Take', state: {} }
  expect(await ask(workspace, 'click', click)).toEqual({ ok: true })
  const error = 'Readback did not answer (operation_timeout). Try again in a moment.'
  expect(await ask(workspace, 'click', click)).toEqual({ ok: false, error })
  const trouble = await eventually(() => told.find(({ type }) => type === 'trouble'), 'the trouble')
  expect(trouble).toEqual({ type: 'trouble', user: ADA, text: error })
})

test('joining, archiving and opening a conversation answer in words when they cannot be done', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  expect(await ask(workspace, 'join', { actor: ADA, channel })).toEqual({ ok: true })
  expect(await ask(workspace, 'archive', { actor: ADA, channel })).toEqual({ ok: true })
  expect(await ask(workspace, 'say', { actor: ADA, channel, text: 'x' })).toEqual({
    ok: false,
    error: '#inc-1 is archived.',
  })
  expect(await ask(workspace, 'archive', { actor: ADA, channel: GENERAL })).toEqual({
    ok: false,
    error: '#general cannot be archived.',
  })
  expect(await ask(workspace, 'open-dm', { actor: ADA, channel: 'U0BENOKAFOR' })).toEqual({ ok: true })
  expect((await look(workspace)).channels.at(-1)).toMatchObject({ isIm: true, name: 'Ada Moreau, Ben Okafor' })
})

test('a file is served as it was uploaded, and can do nothing in the page', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  await clientOf(workspace).filesUploadV2({ channel_id: channel, filename: 'a.html', content: '<script>1</script>' })
  const [file] = (await look(workspace)).messages.at(-1)?.files ?? []
  const response = await workspace.page.request(`/practice/files/${file?.id}`)
  expect(await response.text()).toBe('<script>1</script>')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect((await workspace.page.request('/practice/files/F0NONE')).status).toBe(404)
})

test('a form sent by another site is not understood', async () => {
  const workspace = await aWorkspace()
  const answer = await ask(workspace, 'say', { actor: ADA, channel: GENERAL, text: 'x' }, 'text/plain')
  expect(answer).toMatchObject({ ok: false })
  expect(workspace.messages('general')).toEqual([])
})
