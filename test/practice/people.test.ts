import { expect, test } from 'vitest'
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
  INCIDENTS,
  section,
} from './a-workspace.ts'

async function aCommand(text: string): Promise<string> {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  await workspace.command('ada', '#general', text)
  return received[0]?.body.text
}

test.each([
  ['/incident role lead @Ben Okafor', 'role lead <@U0BENOKAFOR|ben>'],
  ['/incident role lead @ben', 'role lead <@U0BENOKAFOR|ben>'],
  ['/incident note see #incidents', `note see <#${INCIDENTS}|incidents>`],
  ['/incident open a < b & c', 'open a &lt; b &amp; c'],
  ['/incident note https://a.example/?x=1', 'note <https://a.example/?x=1>'],
  ['/incident', ''],
])('typed as "%s", a command arrives as "%s"', async (typed, text) => {
  expect(await aCommand(typed)).toBe(text)
})

test('names typed in a message become mentions, the longest name first and whatever the case', async () => {
  const workspace = await aWorkspace()
  const typed = (text: string) => workspace.say('ada', '#general', text).text
  expect(typed('@ben okafor, @Chiara: look at #incidents')).toBe(
    `<@U0BENOKAFOR>, <@U0CHIARAROSSI>: look at <#${INCIDENTS}|incidents>`,
  )
  expect(typed('ben@practice.example and @bennett')).toBe('ben@practice.example and @bennett')
  expect(typed('@here <b>')).toBe('<!here> &lt;b&gt;')
  expect(typed('already written: <@U0BENOKAFOR> &amp; &lt;')).toBe('already written: <@U0BENOKAFOR> &amp; &lt;')
})

test('a command that is not registered, or in an archived channel, is no command', async () => {
  const workspace = await aWorkspace()
  await anApp(workspace)
  await expect(workspace.command('ada', '#general', '/page ben')).rejects.toThrow('/page is not a valid command.')
  workspace.archive('ada', '#incidents')
  await expect(workspace.command('ada', '#incidents', '/incident')).rejects.toThrow('#incidents is archived.')
})

async function aCard(workspace: Workspace) {
  const channel = await aChannel(workspace)
  await clientOf(workspace).conversations.invite({ channel, users: ADA })
  const menu = {
    type: 'static_select',
    action_id: 'severity',
    options: ['sev1', 'sev2'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
  }
  const blocks = [section('Unowned'), { ...actions(button('I own this', { value: '7' }), menu), block_id: 'acts' }]
  const { ts } = await call(workspace, 'chat.postMessage', { channel, text: 'card', blocks })
  return { channel, ts: String(ts) }
}

test('a pressed button tells who, where and what, with a ticket and an address to answer to', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  const card = await aCard(workspace)
  await workspace.click('ada', card, 'I own this')
  expect(received.at(-1)).toMatchObject({
    type: 'interactive',
    body: {
      type: 'block_actions',
      api_app_id: workspace.appId,
      team: { id: workspace.teamId },
      user: { id: ADA, team_id: workspace.teamId },
      container: { type: 'message', message_ts: card.ts, channel_id: card.channel, is_ephemeral: false },
      channel: { id: card.channel, name: 'inc-1' },
      message: { ts: card.ts, text: 'card' },
      trigger_id: expect.any(String),
      response_url: expect.stringContaining('/actions/'),
      actions: [
        { type: 'button', action_id: 'I own this', block_id: 'acts', value: '7', text: { text: 'I own this' } },
      ],
      state: { values: { acts: { severity: { type: 'static_select', selected_option: null } } } },
    },
  })
})

test('a choice arrives with its whole option', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  await workspace.click('ada', await aCard(workspace), 'severity', { selected_option: { value: 'sev1' } })
  const whole = { text: { type: 'plain_text', text: 'sev1' }, value: 'sev1' }
  expect(received.at(-1)?.body).toMatchObject({
    actions: [{ type: 'static_select', selected_option: whole }],
    state: { values: { acts: { severity: { selected_option: whole } } } },
  })
})

test('apps cannot press buttons or use commands, and nobody can press what is not there', async () => {
  const workspace = await aWorkspace()
  await anApp(workspace)
  const card = await aCard(workspace)
  await expect(workspace.click('Triage agent', card, 'I own this')).rejects.toThrow('Apps cannot press buttons')
  await expect(workspace.command('Triage agent', '#general', '/incident')).rejects.toThrow('Apps cannot press buttons')
  await clientOf(workspace).chat.update({ ...card, text: 'card', blocks: [] })
  await expect(workspace.click('ada', card, 'I own this')).rejects.toThrow('There is no "I own this" here.')
})

test('a press without an answer is trouble for that person', async () => {
  const workspace = await aWorkspace()
  const card = await aCard(workspace)
  await expect(workspace.click('ada', card, 'I own this')).rejects.toThrow('did not answer')
})

test('a response URL answers five times: privately, to all, in place of the message', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  const card = await aCard(workspace)
  await workspace.click('ada', card, 'I own this')
  const address = received.at(-1)?.body.response_url
  const respond = async (body: Record<string, unknown>) =>
    (await fetch(address, { method: 'POST', body: JSON.stringify(body) })).status
  const said = () => workspace.messages(card.channel)
  expect(await respond({ text: 'Only you' })).toBe(200)
  expect(said().at(-1)).toMatchObject({ text: 'Only you', onlyFor: ADA })
  expect(await respond({ text: 'All', response_type: 'in_channel' })).toBe(200)
  expect(said().at(-1)).not.toHaveProperty('onlyFor')
  expect(await respond({ text: 'Owned', replace_original: true })).toBe(200)
  expect(said().find(({ ts }) => ts === card.ts)?.text).toBe('Owned')
  expect(await respond({ text: 'x', blocks: [{ type: 'hologram' }] })).toBe(400)
  expect(await respond({ text: 'Fourth' })).toBe(200)
  expect(await respond({ delete_original: true })).toBe(200)
  expect(said().find(({ ts }) => ts === card.ts)).toBeUndefined()
  expect(await respond({ text: 'Sixth' })).toBe(404)
})

test('a response URL is good for thirty minutes', async () => {
  let at = new Date('2026-03-01T02:14:00Z')
  const workspace = await aWorkspace({ now: () => at })
  const { received } = await anApp(workspace)
  await workspace.command('ada', '#general', '/incident')
  at = new Date('2026-03-01T02:44:01Z')
  const response = await fetch(received[0]?.body.response_url, { method: 'POST', body: '{"text":"late"}' })
  expect([response.status, await response.json()]).toMatchObject([404, { error: 'expired_url' }])
})

test('a message for one person can be pressed by that person alone, and goes without its text', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  await clientOf(workspace).conversations.join({ channel: GENERAL })
  const blocks = [actions(button('I own this'))]
  const posted = await call(workspace, 'chat.postEphemeral', { channel: GENERAL, user: ADA, text: 'x', blocks })
  const at = { channel: GENERAL, ts: String(posted.message_ts) }
  await expect(workspace.click('ben', at, 'I own this')).rejects.toThrow('The message is gone.')
  await workspace.click('ada', at, 'I own this')
  const body = received.at(-1)?.body
  expect(body.container).toMatchObject({ is_ephemeral: true })
  expect(body).not.toHaveProperty('message')
})

test('a shortcut on a message brings the message', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  const message = workspace.say('ben', '#general', 'The refunds are wrong')
  await workspace.messageShortcut('ada', message, 'open_incident')
  expect(received.at(-1)?.body).toMatchObject({
    type: 'message_action',
    callback_id: 'open_incident',
    user: { id: ADA },
    message: { text: 'The refunds are wrong' },
  })
})

test('somebody who has left does nothing any more', async () => {
  const workspace = await aWorkspace()
  expect(() => workspace.say('finn', '#general', 'hello')).toThrow('Finn Larsen is no longer in the workspace.')
})

test('a person speaks where they are; an app comes in to speak', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  expect(() => workspace.say('ada', channel, 'hello')).toThrow('Ada Moreau is not in #inc-1. Join the channel first.')
  workspace.say('Triage agent', channel, 'Acknowledged.')
  expect(workspace.channel(channel).members).toContain('U0TRIAGE')
})

test('only whoever wrote a message changes it', async () => {
  const workspace = await aWorkspace()
  const message = workspace.say('ada', '#general', 'mine')
  expect(() => workspace.edit('ben', message, 'theirs')).toThrow('A message can only be edited by whoever wrote it.')
  expect(() => workspace.delete('ben', message)).toThrow('A message can only be deleted by whoever wrote it.')
  const agents = workspace.say('Triage agent', '#general', 'Acknowledged.', { withTokenOf: 'ada' })
  expect(() => workspace.edit('ada', agents, 'x')).toThrow('A message can only be edited by whoever wrote it.')
  await eventually(() => workspace.messages('general').length === 2, 'both messages')
})
