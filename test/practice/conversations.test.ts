import { expect, test } from 'vitest'
import { ADA, aChannel, aWorkspace, BEN, call, clientOf, FINN_WHO_LEFT, GENERAL, INCIDENTS } from './a-workspace.ts'

test.each([
  ['', 'invalid_name_required'],
  ['a'.repeat(81), 'invalid_name_maxlength'],
  ['---', 'invalid_name_punctuation'],
  ['Inc-1', 'invalid_name_specials'],
  ['inc 1', 'invalid_name_specials'],
  ['inc.1', 'invalid_name_specials'],
  ['general', 'name_taken'],
])('a channel called "%s" is refused as %s', async (name, error) => {
  expect((await call(await aWorkspace(), 'conversations.create', { name })).error).toBe(error)
})

test('the name of an archived channel stays taken', async () => {
  const workspace = await aWorkspace()
  await clientOf(workspace).conversations.archive({ channel: await aChannel(workspace) })
  expect((await call(workspace, 'conversations.create', { name: 'inc-1' })).error).toBe('name_taken')
})

test('whoever creates a channel is in it', async () => {
  const workspace = await aWorkspace()
  const { channel } = await clientOf(workspace).conversations.create({ name: 'inc-1' })
  expect(channel).toMatchObject({ name: 'inc-1', is_member: true, is_archived: false, creator: workspace.botUserId })
})

test('only members read a channel', async () => {
  const workspace = await aWorkspace()
  expect((await call(workspace, 'conversations.history', { channel: GENERAL })).error).toBe('not_in_channel')
  await clientOf(workspace).conversations.join({ channel: GENERAL })
  expect((await call(workspace, 'conversations.history', { channel: GENERAL })).ok).toBe(true)
})

test('a private channel does not exist for those outside', async () => {
  const workspace = await aWorkspace()
  const other = workspace.tokenOf('ada', 'Triage agent')
  const { channel } = (await call(workspace, 'conversations.create', { name: 'secret', is_private: true }, other)) as {
    ok: boolean
    channel?: { id: string }
  }
  expect((await call(workspace, 'conversations.info', { channel: channel?.id })).error).toBe('channel_not_found')
})

test('joining twice is only a warning', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  await client.conversations.join({ channel: INCIDENTS })
  expect(await client.conversations.join({ channel: INCIDENTS })).toMatchObject({
    ok: true,
    warning: 'already_in_channel',
  })
})

test('one bad name among the invited fails all, unless forced', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  expect(await call(workspace, 'conversations.invite', { channel, users: `${ADA},${FINN_WHO_LEFT}` })).toMatchObject({
    error: 'cant_invite',
    errors: [{ user: FINN_WHO_LEFT, error: 'cant_invite' }],
  })
  expect(workspace.channel('inc-1').members).not.toContain(ADA)
  const forced = await call(workspace, 'conversations.invite', { channel, users: `${ADA},U0NOBODY`, force: true })
  expect(forced).toMatchObject({ ok: true, errors: [{ user: 'U0NOBODY', error: 'user_not_found' }] })
  expect(workspace.channel('inc-1').members).toContain(ADA)
})

test('inviting oneself, somebody who is in already, or from outside is refused by name', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const invite = async (users: string, where = channel) =>
    (await call(workspace, 'conversations.invite', { channel: where, users })).error
  expect(await invite(workspace.botUserId)).toBe('cant_invite_self')
  expect(await invite(ADA)).toBeUndefined()
  expect(await invite(ADA)).toBe('already_in_channel')
  expect(await invite(BEN, GENERAL)).toBe('not_in_channel')
  expect(await invite('')).toBe('no_user')
})

test('a topic has at most 250 characters, and is told in the channel', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  expect((await call(workspace, 'conversations.setTopic', { channel, topic: 'x'.repeat(251) })).error).toBe('too_long')
  await call(workspace, 'conversations.setTopic', { channel, topic: 'SEV1 · UNOWNED' })
  expect(workspace.channel('inc-1').topic.value).toBe('SEV1 · UNOWNED')
  expect(workspace.messages('inc-1').at(-1)).toMatchObject({ subtype: 'channel_topic', topic: 'SEV1 · UNOWNED' })
})

test('nothing can be done in an archived channel', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const { ts } = await clientOf(workspace).chat.postMessage({ channel, text: 'before' })
  await call(workspace, 'conversations.archive', { channel })
  const attempts: [string, Record<string, unknown>][] = [
    ['chat.postMessage', { text: 'after' }],
    ['chat.postEphemeral', { text: 'after', user: workspace.botUserId }],
    ['chat.update', { ts, text: 'after' }],
    ['conversations.setTopic', { topic: 'x' }],
    ['conversations.invite', { users: ADA }],
    ['conversations.rename', { name: 'inc-2' }],
    ['conversations.join', {}],
    ['pins.add', { timestamp: ts }],
    ['reactions.add', { timestamp: ts, name: 'eyes' }],
  ]
  for (const [method, args] of attempts) {
    expect([method, (await call(workspace, method, { channel, ...args })).error]).toEqual([method, 'is_archived'])
  }
  expect((await call(workspace, 'conversations.archive', { channel })).error).toBe('already_archived')
})

test('a bot cannot un-archive, a person can', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  await clientOf(workspace).conversations.invite({ channel, users: ADA })
  expect((await call(workspace, 'conversations.unarchive', { channel })).error).toBe('not_archived')
  await call(workspace, 'conversations.archive', { channel })
  expect((await call(workspace, 'conversations.unarchive', { channel })).error).toBe('not_in_channel')
  workspace.archive('ada', channel)
  expect(workspace.channel(channel).isArchived).toBe(false)
})

test('#general can be neither archived nor left', async () => {
  const workspace = await aWorkspace()
  await clientOf(workspace).conversations.join({ channel: GENERAL })
  expect((await call(workspace, 'conversations.archive', { channel: GENERAL })).error).toBe('cant_archive_general')
  expect((await call(workspace, 'conversations.leave', { channel: GENERAL })).error).toBe('cant_leave_general')
})

test('a direct conversation is opened once for the same people, and never with somebody who has left', async () => {
  const workspace = await aWorkspace()
  const first = await clientOf(workspace).conversations.open({ users: ADA })
  const second = await clientOf(workspace).conversations.open({ users: ADA })
  expect(first.channel?.id).toMatch(/^D/)
  expect(second.channel?.id).toBe(first.channel?.id)
  expect((await call(workspace, 'conversations.open', { users: FINN_WHO_LEFT })).error).toBe('user_disabled')
  const topic = await call(workspace, 'conversations.setTopic', { channel: first.channel?.id, topic: 'x' })
  expect(topic.error).toBe('method_not_supported_for_channel_type')
})

test('history is newest first without replies, bounded by timestamps; a thread is oldest first', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  const parent = await client.chat.postMessage({ channel, text: 'parent' })
  const thread_ts = parent.ts ?? ''
  await client.chat.postMessage({ channel, text: 'reply', thread_ts })
  await client.chat.postMessage({ channel, text: 'shown to all', thread_ts, reply_broadcast: true })
  await client.chat.postMessage({ channel, text: 'last' })
  const history = await client.conversations.history({ channel, oldest: thread_ts, inclusive: true })
  expect(history.messages?.map(({ text }) => text)).toEqual(['last', 'shown to all', 'parent'])
  expect(history.messages?.at(-1)).toMatchObject({ reply_count: 2, thread_ts })
  const replies = await client.conversations.replies({ channel, ts: thread_ts })
  expect(replies.messages?.map(({ text }) => text)).toEqual(['parent', 'reply', 'shown to all'])
  expect((await call(workspace, 'conversations.replies', { channel, ts: '1.000000' })).error).toBe('thread_not_found')
})
