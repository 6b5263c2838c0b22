import { expect, test } from 'vitest'
import type { WorkspaceOptions } from '../../src/practice/workspace.ts'
import { ADA, aChannel, anApp, aWorkspace, clientOf, eventsOf, eventually, GENERAL } from './a-workspace.ts'

/** A workspace with the app on a socket and in #general, and everything it was told since. */
async function listeningIn(options: WorkspaceOptions = {}) {
  const workspace = await aWorkspace(options)
  const app = await anApp(workspace)
  await clientOf(workspace).conversations.join({ channel: GENERAL })
  const told = (type: string, subtype?: string) =>
    eventually(() => eventsOf(app.received, type, subtype).at(-1), `${type} ${subtype ?? ''}`)
  const toldText = (text: string) =>
    eventually(() => eventsOf(app.received, 'message').find((event) => event.text === text), `"${text}"`)
  return { workspace, told, toldText, received: app.received }
}

test('an event comes in Slack’s wrapper', async () => {
  const { workspace, received, toldText } = await listeningIn({ now: () => new Date('2026-03-01T02:14:00Z') })
  const { ts } = workspace.say('ada', '#general', 'Refunds look wrong')
  await toldText('Refunds look wrong')
  expect(received.at(-1)?.body).toMatchObject({
    type: 'event_callback',
    token: expect.any(String),
    team_id: workspace.teamId,
    api_app_id: workspace.appId,
    event_id: expect.stringMatching(/^Ev/),
    event_time: 1772331240,
    event_context: expect.any(String),
    authorizations: [{ team_id: workspace.teamId, user_id: workspace.botUserId, is_bot: true }],
    event: { type: 'message', channel: GENERAL, channel_type: 'channel', ts, event_ts: ts, user: ADA },
  })
})

test('what a person types has a client message id and a rich text block, and no mark of an app', async () => {
  const { workspace, toldText } = await listeningIn()
  workspace.say('ada', '#general', 'Ask @Ben Okafor')
  const event = await toldText('Ask <@U0BENOKAFOR>')
  expect(event).toMatchObject({
    client_msg_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            elements: [
              { type: 'text', text: 'Ask ' },
              { type: 'user', user_id: 'U0BENOKAFOR' },
            ],
          },
        ],
      },
    ],
  })
  for (const mark of ['bot_id', 'app_id', 'bot_profile', 'subtype']) expect(event).not.toHaveProperty(mark)
})

test('what an app posts names the app', async () => {
  const { workspace, toldText } = await listeningIn()
  workspace.say('Triage agent', '#general', 'Acknowledged.')
  const event = await toldText('Acknowledged.')
  expect(event).toMatchObject({
    user: 'U0TRIAGE',
    bot_id: 'B0TRIAGE',
    app_id: 'A0TRIAGE',
    bot_profile: { name: 'Triage agent', app_id: 'A0TRIAGE' },
  })
  expect(event).not.toHaveProperty('client_msg_id')
  expect(event).not.toHaveProperty('subtype')
})

test('an app with a person’s token names the person and the app, and no client', async () => {
  const { workspace, toldText } = await listeningIn()
  workspace.say('Triage agent', '#general', 'Acknowledged.', { withTokenOf: 'ada' })
  const event = await toldText('Acknowledged.')
  expect(event).toMatchObject({ user: ADA, bot_id: 'B0TRIAGE', app_id: 'A0TRIAGE', bot_profile: {} })
  expect(event).not.toHaveProperty('client_msg_id')
  const token = workspace.tokenOf('ada', 'Triage agent')
  await clientOf(workspace, token).chat.postMessage({ channel: GENERAL, text: 'By the Web API.' })
  expect(await toldText('By the Web API.')).toMatchObject({ user: ADA, app_id: 'A0TRIAGE' })
})

test('an incoming webhook of the old kind has a name of its choosing and no user', async () => {
  const { workspace, told } = await listeningIn()
  workspace.say('Alerting', '#general', 'CPU', { asWebhook: 'Ada Moreau' })
  const event = await told('message', 'bot_message')
  expect(event).toMatchObject({ username: 'Ada Moreau', bot_id: 'B0ALERTING' })
  expect(event).not.toHaveProperty('user')
})

test('a step of a workflow has the workflow’s name and no user, and its bot says what it is', async () => {
  const { workspace, told } = await listeningIn()
  workspace.say('Alerting', '#general', 'We got your report.', { asWorkflow: 'Report a problem' })
  const event = await told('message', 'bot_message')
  expect(event).toMatchObject({ username: 'Report a problem', bot_id: 'B0WORKFLOWS' })
  expect(event).not.toHaveProperty('user')
  const { bot } = await clientOf(workspace).bots.info({ bot: 'B0WORKFLOWS' })
  expect(bot).toMatchObject({ is_workflow_bot: true })
})

test('the bot hears itself', async () => {
  const { workspace, toldText } = await listeningIn()
  await clientOf(workspace).chat.postMessage({ channel: GENERAL, text: 'the card' })
  expect(await toldText('the card')).toMatchObject({ user: workspace.botUserId, app_id: workspace.appId })
})

test('an edit and a deletion tell what was there before', async () => {
  const { workspace, told } = await listeningIn()
  const message = workspace.say('ada', '#general', 'before')
  workspace.edit('ada', message, 'after')
  expect(await told('message', 'message_changed')).toMatchObject({
    hidden: true,
    message: { ts: message.ts, text: 'after', user: ADA, edited: { user: ADA } },
    previous_message: { text: 'before' },
  })
  workspace.delete('ada', message)
  expect(await told('message', 'message_deleted')).toMatchObject({
    hidden: true,
    deleted_ts: message.ts,
    previous_message: { text: 'after' },
  })
})

test('a reply carries its thread', async () => {
  const { workspace, toldText } = await listeningIn()
  const { ts } = workspace.say('ada', '#general', 'parent')
  workspace.say('ben', '#general', 'reply', { threadTs: ts })
  expect(await toldText('reply')).toMatchObject({ thread_ts: ts, parent_user_id: ADA })
})

test('reactions and pins are told, given and taken back', async () => {
  const { workspace, told } = await listeningIn()
  const message = workspace.say('ben', '#general', 'Look')
  const item = { type: 'message', channel: GENERAL, ts: message.ts }
  workspace.react('ada', message, 'eyes')
  expect(await told('reaction_added')).toMatchObject({ user: ADA, reaction: 'eyes', item, item_user: 'U0BENOKAFOR' })
  workspace.react('ada', message, 'eyes')
  expect(await told('reaction_removed')).toMatchObject({ user: ADA, reaction: 'eyes', item })
  workspace.pin('ada', message)
  expect(await told('pin_added')).toMatchObject({
    user: ADA,
    channel_id: GENERAL,
    item: { message: { ts: message.ts } },
  })
  workspace.pin('ada', message)
  expect(await told('pin_removed')).toMatchObject({ has_pins: false })
})

test('who comes and goes, a new topic, a new name and the archive are told', async () => {
  const { workspace, told } = await listeningIn()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  await client.conversations.invite({ channel, users: ADA })
  expect(await told('member_joined_channel')).toMatchObject({ user: ADA, channel, inviter: workspace.botUserId })
  expect(await told('message', 'channel_join')).toMatchObject({ user: ADA })
  await client.conversations.kick({ channel, user: ADA })
  expect(await told('member_left_channel')).toMatchObject({ user: ADA, channel })
  await client.conversations.setTopic({ channel, topic: 'SEV1' })
  expect(await told('message', 'channel_topic')).toMatchObject({ topic: 'SEV1' })
  await client.conversations.rename({ channel, name: 'inc-1-refunds' })
  expect(await told('channel_rename')).toMatchObject({ channel: { id: channel, name: 'inc-1-refunds' } })
  workspace.join('ada', channel)
  workspace.archive('ada', channel)
  expect(await told('channel_archive')).toMatchObject({ channel, user: ADA })
  workspace.archive('ada', channel)
  expect(await told('channel_unarchive')).toMatchObject({ channel, user: ADA })
})

test('a file, a mention, an opened conversation and a changed person are told', async () => {
  const { workspace, told } = await listeningIn()
  await clientOf(workspace).filesUploadV2({ channel_id: GENERAL, filename: 'a.md', content: 'x' })
  expect(await told('message', 'file_share')).toMatchObject({ files: [{ name: 'a.md' }] })
  workspace.say('ada', '#general', '@readback are you there')
  expect(await told('app_mention')).toMatchObject({ user: ADA, text: `<@${workspace.botUserId}> are you there` })
  const direct = workspace.openDirect('ada', 'readback')
  expect(await told('app_home_opened')).toMatchObject({ user: ADA, channel: direct.id, tab: 'messages' })
  workspace.say('ada', direct.id, 'hello')
  await eventually(() => workspace.undelivered() === 0, 'the direct message to arrive')
  expect(await told('message')).toMatchObject({ channel_type: 'im', text: 'hello' })
  workspace.changeUser('ada', { deleted: true })
  expect(await told('user_change')).toMatchObject({ user: { id: ADA, deleted: true } })
})

test('of a channel it is not in, of what it did not subscribe to or has no scope for, the app hears nothing', async () => {
  const { workspace, received, toldText } = await listeningIn({
    events: ['message.channels', 'pin_added'],
    scopes: ['channels:history', 'channels:join'],
  })
  const elsewhere = workspace.say('ada', '#incidents', 'elsewhere')
  workspace.react('ada', workspace.say('ada', '#general', 'unsubscribed'), 'eyes')
  workspace.pin('ada', workspace.say('ada', '#general', 'no scope'))
  workspace.delete('ada', elsewhere)
  workspace.say('ada', '#general', 'the last word')
  await toldText('the last word')
  const heard = received.map(({ body }) => body.event).filter((event) => event.type !== 'message')
  expect(heard).toEqual([])
  expect(eventsOf(received, 'message').map(({ text }) => text)).not.toContain('elsewhere')
})
