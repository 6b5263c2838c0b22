import { expect, test } from 'vitest'
import { ADA, aChannel, aWorkspace, call, clientOf, FINN_WHO_LEFT, GENERAL } from './a-workspace.ts'

async function aMessage() {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const { ts = '' } = await clientOf(workspace).chat.postMessage({ channel, text: 'the card' })
  const errorOf = async (method: string, more: Record<string, unknown> = {}) =>
    (await call(workspace, method, { channel, timestamp: ts, ...more })).error
  return { workspace, channel, ts, errorOf }
}

test('a message is pinned once', async () => {
  const { workspace, channel, ts, errorOf } = await aMessage()
  expect(await errorOf('pins.add')).toBeUndefined()
  expect(await errorOf('pins.add')).toBe('already_pinned')
  const { items } = await clientOf(workspace).pins.list({ channel })
  expect(items).toMatchObject([{ type: 'message', message: { ts, text: 'the card' } }])
  expect(await errorOf('pins.remove')).toBeUndefined()
  expect(await errorOf('pins.remove')).toBe('no_pin')
  expect(await errorOf('pins.add', { timestamp: '1.000000' })).toBe('message_not_found')
  expect(await errorOf('pins.add', { timestamp: 'yesterday' })).toBe('bad_timestamp')
  expect(await errorOf('pins.add', { channel: GENERAL })).toBe('not_in_channel')
})

test('a reaction is given once, and only a given one is taken away', async () => {
  const { workspace, channel, ts, errorOf } = await aMessage()
  expect(await errorOf('reactions.add', { name: 'eyes' })).toBeUndefined()
  expect(await errorOf('reactions.add', { name: 'eyes' })).toBe('already_reacted')
  expect(await errorOf('reactions.add', { name: 'No Such' })).toBe('invalid_name')
  const { message } = await clientOf(workspace).reactions.get({ channel, timestamp: ts })
  expect(message?.reactions).toEqual([{ name: 'eyes', users: [workspace.botUserId], count: 1 }])
  expect(await errorOf('reactions.remove', { name: 'eyes' })).toBeUndefined()
  expect(await errorOf('reactions.remove', { name: 'eyes' })).toBe('no_reaction')
})

test('a bookmark has a title, a link that leads somewhere, and can be changed', async () => {
  const workspace = await aWorkspace()
  const channel_id = await aChannel(workspace)
  const add = (more: Record<string, unknown>) =>
    call(workspace, 'bookmarks.add', { channel_id, title: 'Dashboard', type: 'link', ...more })
  expect((await add({ link: 'nowhere' })).error).toBe('invalid_link')
  expect((await add({ type: 'folder', link: 'https://a.example' })).error).toBe('invalid_bookmark_type')
  expect((await add({ title: 'x'.repeat(257), link: 'https://a.example' })).error).toBe('invalid_arguments')
  const { bookmark } = (await add({ link: 'https://a.example' })) as { ok: boolean; bookmark?: { id: string } }
  const bookmark_id = bookmark?.id
  await call(workspace, 'bookmarks.edit', { channel_id, bookmark_id, title: 'Board' })
  const { bookmarks } = await clientOf(workspace).bookmarks.list({ channel_id })
  expect(bookmarks).toMatchObject([{ title: 'Board', link: 'https://a.example' }])
  expect((await call(workspace, 'bookmarks.remove', { channel_id, bookmark_id })).ok).toBe(true)
  expect((await call(workspace, 'bookmarks.remove', { channel_id, bookmark_id })).error).toBe('not_found')
})

test('people, guests, apps and those who have left are told apart', async () => {
  const workspace = await aWorkspace()
  const { users } = clientOf(workspace)
  const info = async (user: string) => (await users.info({ user })).user
  expect(await info(ADA)).toMatchObject({ is_bot: false, deleted: false, profile: { email: 'ada@practice.example' } })
  expect(await info('U0GITARAO')).toMatchObject({ is_restricted: true })
  expect(await info(FINN_WHO_LEFT)).toMatchObject({ deleted: true })
  expect(await info('U0TRIAGE')).toMatchObject({
    is_bot: true,
    profile: { bot_id: 'B0TRIAGE', api_app_id: 'A0TRIAGE' },
  })
  expect((await call(workspace, 'users.info', { user: 'U0NOBODY' })).error).toBe('user_not_found')
})

test('an e-mail finds its person, unless they have left', async () => {
  const workspace = await aWorkspace()
  const found = await clientOf(workspace).users.lookupByEmail({ email: 'ADA@practice.example' })
  expect(found.user?.id).toBe(ADA)
  const gone = await call(workspace, 'users.lookupByEmail', { email: 'finn@practice.example' })
  expect(gone.error).toBe('users_not_found')
})

test('without its scope, no e-mail is shown', async () => {
  const workspace = await aWorkspace({ scopes: ['users:read'] })
  expect((await clientOf(workspace).users.info({ user: ADA })).user?.profile).not.toHaveProperty('email')
})

test('bots and usergroups are looked up by their ids', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  expect((await client.bots.info({ bot: 'B0TRIAGE' })).bot).toMatchObject({ app_id: 'A0TRIAGE', user_id: 'U0TRIAGE' })
  expect((await call(workspace, 'bots.info', { bot: 'B0NONE' })).error).toBe('bot_not_found')
  expect((await client.usergroups.users.list({ usergroup: 'S0ONCALL' })).users).toContain(ADA)
  expect((await call(workspace, 'usergroups.users.list', { usergroup: 'S0NONE' })).error).toBe('no_such_subteam')
})
