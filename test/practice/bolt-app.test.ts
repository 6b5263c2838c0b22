// A Bolt app that is none of ours, as its authors would write it, runs against the practice workspace unchanged.

import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { expect, onTestFinished, test } from 'vitest'
import type { Workspace } from '../../src/practice/workspace.ts'
import { until } from '../support/app.ts'
import { aWorkspace } from './a-workspace.ts'

/** Greets, counts what is pressed, and asks for a name in a form. */
function teach(app: App): void {
  app.message('hello', async ({ message, say }) => {
    if (!('user' in message)) return
    await say({
      text: `Hello <@${message.user}>`,
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'wave', text: { type: 'plain_text', text: 'Wave' }, value: '1' }],
        },
      ],
    })
  })
  app.action('wave', async ({ ack, respond }) => {
    await ack()
    await respond({ text: 'You waved.', replace_original: false, response_type: 'ephemeral' })
  })
  app.command('/incident', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'who',
        title: { type: 'plain_text', text: 'Who' },
        submit: { type: 'plain_text', text: 'Send' },
        blocks: [
          {
            type: 'input',
            block_id: 'name',
            label: { type: 'plain_text', text: 'Name' },
            element: { type: 'plain_text_input', action_id: 'name' },
          },
        ],
      },
    })
  })
  app.view('who', async ({ ack, body, view, client }) => {
    await ack()
    await client.chat.postMessage({ channel: body.user.id, text: `It is ${view.state.values.name?.name?.value}` })
  })
}

async function inSocketMode(workspace: Workspace): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
  })
  return new App({ token: workspace.botToken, receiver, clientOptions: { slackApiUrl: workspace.apiUrl } })
}

const PORT_OF_THE_APP = 0

async function overHttp(workspace: Workspace): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret: workspace.signingSecret, logLevel: LogLevel.ERROR })
  return new App({ token: workspace.botToken, receiver, clientOptions: { slackApiUrl: workspace.apiUrl } })
}

test.each([
  ['Socket Mode', inSocketMode],
  ['HTTP mode', overHttp],
] as const)('a stock Bolt app hears, answers, is pressed and asks in %s', async (mode, make) => {
  const workspace = await aWorkspace()
  const app = await make(workspace)
  teach(app)
  const server = await app.start(PORT_OF_THE_APP)
  onTestFinished(async () => void (await app.stop()))
  if (mode === 'HTTP mode') {
    const address = (server as import('node:http').Server).address() // an HTTPReceiver answers with its server
    if (!address || typeof address === 'string') throw new Error('The app listens nowhere.')
    workspace.setEventsUrl(`http://127.0.0.1:${address.port}/slack/events`)
    expect(await workspace.verifyEventsUrl()).toBe(true)
  }
  workspace.join('readback', 'general')

  workspace.say('ada', 'general', 'hello there')
  const ada = workspace.user('ada').id
  const greeting = await until(
    () => workspace.messages('general').find(({ text }) => text === `Hello <@${ada}>`),
    'the greeting',
  )
  await workspace.click('ada', greeting, 'Wave')
  await until(
    () => workspace.messages('general').some(({ text, onlyFor }) => text === 'You waved.' && onlyFor === ada),
    'the wave',
  )

  await workspace.command('ada', 'general', '/incident who')
  await until(() => workspace.form('ada'), 'the form')
  await workspace.submit('ada', { name: { name: { type: 'plain_text_input', value: 'Grace' } } })
  await until(
    () => workspace.channels().some(({ id }) => workspace.messages(id).some(({ text }) => text === 'It is Grace')),
    'the answer',
  )
})
