import { expect, test } from 'vitest'
import { ADA, aChannel, aWorkspace, call, clientOf, GENERAL, section } from './a-workspace.ts'

const EVENT = { event_type: 'readback_effect', event_payload: { effect: '7' } }

test('a message has words, blocks or attachments', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  expect((await call(workspace, 'chat.postMessage', { channel })).error).toBe('no_text')
  expect((await call(workspace, 'chat.postMessage', { channel, text: '  ' })).error).toBe('no_text')
  expect((await call(workspace, 'chat.postMessage', { channel, attachments: [{ text: 'Alert' }] })).ok).toBe(true)
})

test('words beyond 40,000 characters are too many, and so are 13,200 across the blocks', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const long = await call(workspace, 'chat.postMessage', { channel, text: 'x'.repeat(40_001) })
  const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2700)))
  const heavy = await call(workspace, 'chat.postMessage', { channel, text: 'x', blocks })
  expect([long.error, heavy.error]).toEqual(['msg_too_long', 'msg_blocks_too_long'])
})

test('posting into a public channel from outside needs chat:write.public', async () => {
  const outside = await aWorkspace({ scopes: ['chat:write'] })
  expect((await call(outside, 'chat.postMessage', { channel: GENERAL, text: 'x' })).error).toBe('not_in_channel')
  expect((await call(await aWorkspace(), 'chat.postMessage', { channel: GENERAL, text: 'x' })).ok).toBe(true)
})

test('a name of its own needs chat:write.customize', async () => {
  const workspace = await aWorkspace({ scopes: ['chat:write', 'chat:write.public'] })
  const answer = await call(workspace, 'chat.postMessage', { channel: GENERAL, text: 'x', username: 'Ada Moreau' })
  expect(answer).toMatchObject({ error: 'missing_scope', needed: 'chat:write.customize' })
})

test('the bot’s message carries its marks, and its metadata is kept', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  await client.chat.postMessage({ channel, text: 'hello', metadata: EVENT })
  const [withMetadata] = (await client.conversations.history({ channel, include_all_metadata: true })).messages ?? []
  const [without] = (await client.conversations.history({ channel })).messages ?? []
  expect(withMetadata).toMatchObject({
    user: workspace.botUserId,
    bot_id: 'B0READBACK',
    app_id: workspace.appId,
    bot_profile: { app_id: workspace.appId },
    metadata: EVENT,
  })
  expect(withMetadata).not.toHaveProperty('client_msg_id')
  expect(without).not.toHaveProperty('metadata')
  const bad = await call(workspace, 'chat.postMessage', { channel, text: 'x', metadata: { event_type: 'no payload' } })
  expect(bad.error).toBe('invalid_metadata_format')
})

test('an update keeps what it does not name', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  const { ts = '' } = await client.chat.postMessage({
    channel,
    text: 'one',
    blocks: [section('a card')],
    metadata: EVENT,
  })
  await client.chat.update({ channel, ts, text: 'two' })
  const [message] = (await client.conversations.history({ channel, include_all_metadata: true })).messages ?? []
  expect(message).toMatchObject({ text: 'two', blocks: [section('a card')], metadata: EVENT, edited: {} })
})

test('an empty list takes the blocks away, but not the last words', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const { ts } = await call(workspace, 'chat.postMessage', { channel, blocks: [section('a card')] })
  expect((await call(workspace, 'chat.update', { channel, ts, blocks: [] })).error).toBe('no_text')
  expect((await call(workspace, 'chat.update', { channel, ts, blocks: [], text: 'words' })).ok).toBe(true)
  expect(workspace.messages(channel).at(-1)).toMatchObject({ text: 'words', blocks: [] })
})

test('only its own messages can be changed or deleted by an app', async () => {
  const workspace = await aWorkspace()
  const { ts } = workspace.say('ada', '#general', 'mine')
  const at = { channel: GENERAL, ts }
  expect((await call(workspace, 'chat.update', { ...at, text: 'x' })).error).toBe('cant_update_message')
  expect((await call(workspace, 'chat.delete', at)).error).toBe('cant_delete_message')
  expect((await call(workspace, 'chat.update', { ...at, ts: '1.000000', text: 'x' })).error).toBe('message_not_found')
})

test('a reply needs the message it replies to', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const answer = await call(workspace, 'chat.postMessage', { channel, text: 'x', thread_ts: '1.000000' })
  expect(answer.error).toBe('cannot_reply_to_message')
})

test('a message for one person is in no history and cannot be updated', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  const post = () => client.chat.postEphemeral({ channel, user: ADA, text: 'only you' })
  await expect(post()).rejects.toMatchObject({ data: { error: 'user_not_in_channel' } })
  await client.conversations.invite({ channel, users: ADA })
  const { message_ts: ts } = await post()
  expect(workspace.messages(channel).at(-1)).toMatchObject({ text: 'only you', onlyFor: ADA })
  const history = await client.conversations.history({ channel })
  expect(history.messages?.map(({ text }) => text)).not.toContain('only you')
  expect((await call(workspace, 'chat.update', { channel, ts, text: 'x' })).error).toBe('message_not_found')
})

test('a message to a person’s id is a direct message', async () => {
  const workspace = await aWorkspace()
  const { channel = '' } = await clientOf(workspace).chat.postMessage({ channel: ADA, text: 'for you' })
  expect(workspace.channel(channel)).toMatchObject({ kind: 'im', members: [ADA, workspace.botUserId] })
})

test('a parent that is deleted leaves a tombstone over its thread, and loses its pin', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'parent' })
  await client.chat.postMessage({ channel, text: 'reply', thread_ts: ts })
  await client.pins.add({ channel, timestamp: ts })
  await client.chat.delete({ channel, ts })
  expect(workspace.messages(channel).find((each) => each.ts === ts)?.subtype).toBe('tombstone')
  expect(workspace.pins(channel)).toEqual([])
})

test('timestamps are unique and rise, even when the clock stands still', async () => {
  const workspace = await aWorkspace({ now: () => new Date('2026-01-01T00:00:00Z') })
  const stamps = ['a', 'b', 'c'].map((text) => workspace.say('ada', '#general', text).ts)
  expect(stamps[0]).toMatch(/^1767225600\.\d{6}$/)
  expect(new Set(stamps).size).toBe(3)
  expect([...stamps].sort()).toEqual(stamps)
})

test('a permalink leads to the message, inside its thread', async () => {
  const workspace = await aWorkspace({ pageUrl: 'http://localhost:3000/' })
  const parent = workspace.say('ada', '#general', 'parent')
  const reply = workspace.say('ben', '#general', 'reply', { threadTs: parent.ts })
  const link = await clientOf(workspace).chat.getPermalink({ channel: GENERAL, message_ts: reply.ts })
  expect(link.permalink).toBe(
    `http://localhost:3000/archives/${GENERAL}/p${reply.ts.replace('.', '')}?thread_ts=${parent.ts}&cid=${GENERAL}`,
  )
  const nowhere = await call(workspace, 'chat.getPermalink', { channel: GENERAL, message_ts: '1.000000' })
  expect(nowhere.error).toBe('message_not_found')
})
