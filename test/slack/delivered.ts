import { App, type Receiver } from '@slack/bolt'
import { sdkLog } from '../../src/slack/sdk-log.ts'
import { keptLog } from './stand-in-slack.ts'

export const US = { appId: 'A1', teamId: 'T1' }

/** One delivery of each kind as Slack shapes it, meant for us unless told otherwise. */
export const DELIVERIES = {
  event: (more: object = {}) => ({
    type: 'event_callback',
    api_app_id: 'A1',
    team_id: 'T1',
    event_id: 'Ev1',
    event_time: 1,
    authorizations: [
      { team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
    event: { type: 'message', channel: 'C1', user: 'U1', text: 'customer Jane Roe', ts: '1.2', client_msg_id: 'm1' },
    ...more,
  }),
  command: (more: object = {}) => ({
    api_app_id: 'A1',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    command: '/incident',
    text: 'open customer Jane Roe',
    trigger_id: '1.command',
    response_url: 'http://127.0.0.1:9/',
    is_enterprise_install: 'false',
    ...more,
  }),
  click: (more: object = {}) => ({
    type: 'block_actions',
    api_app_id: 'A1',
    team: { id: 'T1' },
    user: { id: 'U1', team_id: 'T1' },
    channel: { id: 'C1' },
    trigger_id: '1.click',
    actions: [{ type: 'button', action_id: 'own', block_id: 'b', value: '7', action_ts: '1.2' }],
    ...more,
  }),
  form: (more: object = {}) => ({
    type: 'view_submission',
    api_app_id: 'A1',
    team: { id: 'T1' },
    user: { id: 'U1', team_id: 'T1' },
    trigger_id: '1.form',
    view: { id: 'V1', type: 'modal', callback_id: 'update', state: { values: {} }, private_metadata: '' },
    ...more,
  }),
  shortcut: (more: object = {}) => ({
    type: 'shortcut',
    api_app_id: 'A1',
    team: { id: 'T1' },
    user: { id: 'U1', team_id: 'T1' },
    callback_id: 'open',
    trigger_id: '1.shortcut',
    ...more,
  }),
} as const
export type Kind = keyof typeof DELIVERIES
export const KINDS = Object.keys(DELIVERIES) as Kind[] // the keys of a constant

/** The same for somebody else, by the field that names the workspace in that kind of delivery. */
export function forTeam(kind: Kind, teamId: string): object {
  const inEvent = { team_id: teamId, authorizations: [{ team_id: teamId, is_enterprise_install: false }] }
  const named = { event: inEvent, command: { team_id: teamId } }
  return kind === 'event' || kind === 'command'
    ? named[kind]
    : { team: { id: teamId }, user: { id: 'U1', team_id: teamId } }
}

export type Work = (deliveryId: string) => Promise<void>

/**
 * A Bolt app whose listeners, of every kind, do `work` and then acknowledge, as Readback's do.
 * Its error handler throws on, which is what keeps a failed delivery unacknowledged.
 */
export function boltApp(receiver: Receiver, work: Work): App {
  const authorize = async () => ({ botToken: 'xoxb-test', botId: 'B1', botUserId: 'UBOT' })
  const logger = sdkLog(keptLog().log, 'bolt')
  const app = new App({ receiver, authorize, convoStore: false, logger })
  app.error(async (error) => {
    throw error
  })
  const andAcknowledge = async (ack: (response?: never) => Promise<void>, deliveryId: string) => {
    await work(deliveryId)
    await ack()
  }
  app.event('message', async ({ context }) => work(context.deliveryId))
  app.command('/incident', async ({ ack, context }) => andAcknowledge(ack, context.deliveryId))
  app.action('own', async ({ ack, context }) => andAcknowledge(ack, context.deliveryId))
  app.view('update', async ({ ack, context }) => andAcknowledge(ack, context.deliveryId))
  app.shortcut('open', async ({ ack, context }) => andAcknowledge(ack, context.deliveryId))
  return app
}
