// What Slack forbids, and what people do to a channel by hand: told in words to whoever can act on it.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startWorkspace } from '../../src/practice/workspace.ts'
import { aReadback, until } from '../support/app.ts'
import {
  cardOf,
  cardSays,
  channelOf,
  opened,
  postedIn,
  press,
  readable,
  said,
  submit,
  whisperedTo,
  writtenTo,
} from './seen.ts'

test('without the scope to open channels the incident exists, its opener is told which scope, and it goes on once granted', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'workspace-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  const scopes = ['chat:write', 'chat:write.public', 'channels:read', 'channels:join', 'im:write', 'users:read']
  const { workspace, api, stop, start } = await aReadback({ workspace: { dataDir, scopes } })

  await workspace.command('ada', 'general', '/incident open Refund bot promises wrong deadlines sev1')
  expect(whisperedTo(workspace, 'ada', 'general').at(-1)).toContain('INC-1 is open')
  const [told] = await until(() => writtenTo(workspace, 'ada').length > 0 && writtenTo(workspace, 'ada'), 'word to Ada')
  expect(told).toContain('Could not open the incident channel')
  expect(told).toContain('`channels:manage`')
  expect(told).toContain('It is tried again by itself.')
  expect((await api('/incidents/1')).channel).toBeNull()

  await stop()
  await workspace.stop()
  const granted = await startWorkspace({ dataDir })
  onTestFinished(() => granted.stop())
  await start()
  const room = await until(() => channelOf(granted, 1)?.id, 'the channel', 30_000)
  await until(() => cardOf(granted, room), 'the card')
  expect(writtenTo(granted, 'ada')).toEqual([told])
}, 60_000)

test('an archived channel is told to the owner and announced; the incident goes on, and speaks there again once it is back', async () => {
  const { workspace, api, settled } = await aReadback()
  const room = await opened(workspace)
  await press(workspace, 'ada', room, 'I own this')
  await submit(workspace, 'ada')
  await settled()

  workspace.archive('ada', room)
  await until(() => said(workspace, 'incidents', 'can no longer use its channel'), 'the announcement')
  const toAda = () => writtenTo(workspace, 'ada').filter((text) => text.includes('can no longer be used'))
  await until(() => toAda().length > 0, 'word to the owner')
  expect(toAda()).toEqual([expect.stringContaining('It was archived.')])
  await workspace.click('ada', cardOf(workspace, room) ?? { channel: '', ts: '' }, 'Mark contained')
  expect(await api('/incidents/1')).toMatchObject({ status: 'contained', owner: { userId: 'U0ADAMOREAU' } })
  await settled()
  const refused = workspace.calls.filter(({ error }) => error === 'is_archived')
  expect(refused).toEqual([])

  workspace.archive('ada', room)
  await until(() => cardSays(workspace, room, 'status: contained'), 'the card as things stand now')
  await until(() => workspace.channel(room).topic.value.includes('contained'), 'the topic as things stand now')
  await workspace.command('ada', room, '/incident note the channel is back')
  await until(() => said(workspace, room, 'the channel is back'), 'the note')
  expect(toAda()).toHaveLength(1)
})

test('somebody who has left cannot be given a role, and whoever tried is told why', async () => {
  const { workspace, api, settled } = await aReadback()
  const room = await opened(workspace)
  await workspace.command('ada', room, '/incident role comms @finn')
  expect(whisperedTo(workspace, 'ada', room).at(-1)).toContain('Finn Larsen is not a person that Slack can confirm')

  workspace.changeUser('dev', { deleted: true })
  await workspace.command('ada', room, '/incident handoff @dev')
  expect(whisperedTo(workspace, 'ada', room).at(-1)).toContain('Dev Patel is not a person that Slack can confirm')
  await settled()
  expect((await api('/incidents/1')).roles).toEqual({})
})

test('somebody who leaves between the offer and its delivery is told of by name, and the offer runs out', async () => {
  const { workspace, settled } = await aReadback()
  const room = await opened(workspace)
  workspace.faults.fail('conversations.invite', { kind: 'error', error: 'user_disabled' })
  await workspace.command('ada', room, '/incident role comms @dev')
  await settled()
  const told = postedIn(workspace, room)
    .map(readable)
    .filter((text) => text.includes('Could not'))
  expect(told).toEqual([expect.stringContaining('That account has been deactivated. Choose someone else.')])
})
