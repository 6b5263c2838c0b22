import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import {
  ADA,
  aChannel,
  actions,
  anApp,
  aWorkspace,
  button,
  call,
  clientOf,
  eventsOf,
  eventually,
  GENERAL,
  modal,
} from './a-workspace.ts'

function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'practice-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

// The first workspace is never stopped before the second starts: what it did not write down by then is lost.

test('everything that was answered is there after an abrupt end', async () => {
  const dataDir = aDirectory()
  const before = await aWorkspace({ dataDir })
  const client = clientOf(before)
  const channel = await aChannel(before)
  await client.conversations.invite({ channel, users: ADA })
  const { ts = '' } = await client.chat.postMessage({
    channel,
    text: 'card',
    blocks: [{ type: 'divider' }],
    metadata: { event_type: 'effect', event_payload: { id: '7' } },
  })
  await client.pins.add({ channel, timestamp: ts })
  await client.bookmarks.add({ channel_id: channel, title: 'Board', type: 'link', link: 'https://a.example' })
  await client.filesUploadV2({ channel_id: channel, filename: 'a.md', content: '# Draft' })
  await call(before, 'canvases.create', { title: 'Notes', channel_id: channel })
  before.react('ada', { channel, ts }, 'eyes')
  before.changeUser('ben', { realName: 'Benjamin Okafor' })
  before.delete('ada', before.say('ada', channel, 'gone'))

  const after = await aWorkspace({ dataDir })
  expect(after.channels()).toEqual(before.channels())
  expect(after.messages(channel)).toEqual(before.messages(channel))
  expect(after.pins(channel)).toEqual([ts])
  expect(after.files()).toEqual(before.files())
  expect(after.canvases()).toEqual(before.canvases())
  expect(after.user('Benjamin Okafor').id).toBe('U0BENOKAFOR')
})

test('an open form can still be submitted after a restart, and a used ticket stays used', async () => {
  const dataDir = aDirectory()
  const before = await aWorkspace({ dataDir })
  const { received } = await anApp(before)
  await before.command('ada', '#general', '/incident')
  const trigger_id = received[0]?.body.trigger_id
  await call(before, 'views.open', { trigger_id, view: modal() })

  const after = await aWorkspace({ dataDir })
  const app = await anApp(after)
  expect((await call(after, 'views.open', { trigger_id, view: modal() })).error).toBe('exchanged_trigger_id')
  await after.submit('ada', { question: { answer: { value: 'x' } } })
  expect(app.received.at(-1)?.body).toMatchObject({ type: 'view_submission' })
})

test('events that nobody acknowledged are delivered after a restart', async () => {
  const dataDir = aDirectory()
  const before = await aWorkspace({ dataDir })
  await clientOf(before).conversations.join({ channel: GENERAL })
  before.say('ada', '#general', 'said while the app was away')
  const after = await aWorkspace({ dataDir })
  const { received } = await anApp(after)
  await eventually(() => after.undelivered() === 0, 'the events to arrive')
  expect(eventsOf(received, 'message').map(({ text }) => text)).toContain('said while the app was away')
})

test('an acknowledged event does not come back after a restart', async () => {
  const dataDir = aDirectory()
  const before = await aWorkspace({ dataDir })
  await anApp(before)
  await clientOf(before).conversations.join({ channel: GENERAL })
  await eventually(() => before.undelivered() === 0, 'the acknowledgement')
  expect((await aWorkspace({ dataDir })).undelivered()).toBe(0)
})

test('a last line that was torn is dropped, and what follows is kept', async () => {
  const dataDir = aDirectory()
  const before = await aWorkspace({ dataDir })
  before.say('ada', '#general', 'whole')
  appendFileSync(join(dataDir, 'workspace.jsonl'), '[["messages","C0GENERAL:9","{"id"')
  const after = await aWorkspace({ dataDir })
  after.say('ada', '#general', 'and on')
  const last = await aWorkspace({ dataDir })
  expect(last.messages('general').map(({ text }) => text)).toEqual(['whole', 'and on'])
})

test('a post and the event of it are one line: neither is kept without the other', async () => {
  const dataDir = aDirectory()
  const workspace = await aWorkspace({ dataDir })
  await clientOf(workspace).conversations.join({ channel: GENERAL })
  workspace.say('ada', '#general', 'together')
  const line = readFileSync(join(dataDir, 'workspace.jsonl'), 'utf8').trimEnd().split('\n').at(-1) ?? ''
  const tables = JSON.parse(line).map(([table]: [string]) => table)
  expect(tables).toEqual(expect.arrayContaining(['messages', 'pendingEvents']))
})

test('timestamps go on rising after a restart, even when the clock went back', async () => {
  const dataDir = aDirectory()
  const before = await aWorkspace({ dataDir, now: () => new Date('2026-03-01T02:14:00Z') })
  const last = before.say('ada', '#general', 'last')
  before.delete('ada', last)
  const after = await aWorkspace({ dataDir, now: () => new Date('2026-03-01T02:00:00Z') })
  expect(after.say('ada', '#general', 'next').ts > last.ts).toBe(true)
})

test('after a restart the addresses given out before still work', async () => {
  const dataDir = aDirectory()
  const before = await aWorkspace({ dataDir })
  const { received } = await anApp(before)
  const channel = await aChannel(before)
  await call(before, 'chat.postMessage', { channel, text: 'x', blocks: [actions(button('Press'))] })
  before.join('ada', channel)
  await before.click('ada', before.messages(channel).find(({ blocks }) => blocks) ?? { channel, ts: '' }, 'Press')
  const address = received.at(-1)?.body.response_url
  await before.stop()
  const after = await aWorkspace({ dataDir })
  // A dispatcher of its own: the usual one still holds connections to the workspace that has stopped.
  const response = await request(address, { method: 'POST', body: '{"text":"Still here"}', dispatcher: new Agent() })
  expect(response.statusCode).toBe(200)
  expect(after.messages(channel).at(-1)?.text).toBe('Still here')
})
