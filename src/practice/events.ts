// What the app under test is told about: the wrapper, the subscriptions and who may hear what.

import type { Channel } from './records.ts'
import { newId, seconds, type World } from './world.ts'

export type SlackEvent = { type: string } & Record<string, unknown>

const KIND_OF_CHANNEL = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' } as const
const MESSAGE_EVENT = { public: 'message.channels', private: 'message.groups', im: 'message.im', mpim: 'message.mpim' }

/** Every event this workspace can send, with the scope an app needs before Slack will send it. */
export const EVENT_SCOPES: Record<string, string | undefined> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  app_mention: 'app_mentions:read',
  app_home_opened: undefined,
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  pin_added: 'pins:read',
  pin_removed: 'pins:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  channel_archive: 'channels:read',
  channel_unarchive: 'channels:read',
  channel_rename: 'channels:read',
  group_archive: 'groups:read',
  group_unarchive: 'groups:read',
  group_rename: 'groups:read',
  user_change: 'users:read',
}

export const channelType = (channel: Channel) => KIND_OF_CHANNEL[channel.kind]

/** Tells the app of something in a channel, if it is in there to see it. */
export function publishIn(world: World, channel: Channel, event: SlackEvent) {
  if (!channel.members.includes(world.app.userId)) return
  publishAs(world, event.type === 'message' ? MESSAGE_EVENT[channel.kind] : event.type, event, channel)
}

export const publish = (world: World, event: SlackEvent) => publishAs(world, event.type, event)

function publishAs(world: World, subscription: string, event: SlackEvent, channel?: Channel) {
  const scope = EVENT_SCOPES[subscription]
  if (!world.subscriptions.has(subscription)) return
  if (scope && !world.scopes.has(scope)) return
  const id = newId('Ev')
  world.state.pendingEvents.put({
    id,
    createdAt: world.now().getTime(),
    body: {
      token: world.verificationToken,
      team_id: world.team.id,
      context_team_id: world.team.id,
      context_enterprise_id: null,
      api_app_id: world.app.id,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: seconds(world.now()),
      authorizations: [
        {
          enterprise_id: null,
          team_id: world.team.id,
          user_id: world.app.userId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${Buffer.from(`${id}${channel?.id ?? ''}`).toString('base64url')}`,
    },
  })
}
