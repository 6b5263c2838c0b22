// How Slack writes the records down: in answers of the Web API, in events and in interactions.

import type { Channel, Message, StoredFile, User, View } from './records.ts'
import { asRichText } from './rich-text.ts'
import type { World } from './world.ts'

export const userObject = (world: World, user: User) => ({
  id: user.id,
  team_id: user.teamId ?? world.team.id,
  name: user.name,
  deleted: user.deleted,
  real_name: user.realName,
  tz: 'Etc/UTC',
  tz_label: 'Coordinated Universal Time',
  tz_offset: 0,
  is_admin: false,
  is_owner: false,
  is_bot: user.isBot,
  is_app_user: false,
  is_restricted: user.isGuest,
  is_ultra_restricted: false,
  ...user.flags,
  ...(user.teamId && user.teamId !== world.team.id ? { is_stranger: true } : {}),
  updated: 0,
  profile: {
    title: user.about,
    real_name: user.realName,
    display_name: user.name,
    real_name_normalized: user.realName,
    display_name_normalized: user.name,
    team: user.teamId ?? world.team.id,
    ...(user.email && world.scopes.has('users:read.email') ? { email: user.email } : {}),
    ...(user.isBot ? { bot_id: user.botId, api_app_id: user.appId } : {}),
  },
})

export const channelObject = (world: World, channel: Channel, forUser: string) => ({
  id: channel.id,
  created: channel.created,
  updated: channel.created * 1000,
  creator: channel.creator,
  context_team_id: world.team.id,
  is_archived: channel.isArchived,
  is_im: channel.kind === 'im',
  is_mpim: channel.kind === 'mpim',
  is_channel: channel.kind === 'public',
  is_group: channel.kind === 'private',
  is_private: channel.kind !== 'public',
  is_org_shared: false,
  is_shared: false,
  is_ext_shared: false,
  ...(channel.kind === 'im'
    ? { user: channel.members.find((member) => member !== forUser) ?? forUser, is_open: true }
    : {
        name: channel.name,
        name_normalized: channel.name,
        is_general: channel.isGeneral,
        is_member: channel.members.includes(forUser),
        topic: channel.topic,
        purpose: channel.purpose,
        previous_names: [],
        num_members: channel.members.length,
      }),
  ...(channel.canvasId ? { properties: { canvas: { file_id: channel.canvasId, is_empty: false } } } : {}),
})

/** A message as history shows it: with its thread's counts and its reactions; metadata only when asked for. */
export function messageObject(world: World, message: Message, withMetadata = false) {
  const { id: _id, channel, onlyFor: _onlyFor, fileIds, reactions, metadata, ...post } = message
  const files = (fileIds ?? []).flatMap((id) => world.state.files.get(id) ?? [])
  return {
    ...post,
    // The text may stand alone in our records; a typed message has its block in Slack's, and apps meet both.
    ...(post.client_msg_id && !post.blocks ? { blocks: [asRichText(post.text, post.ts.slice(-5))] } : {}),
    ...threadSummary(world, message),
    ...(files.length > 0 ? { files: files.map((file) => fileObject(world, file)), upload: false } : {}),
    ...(reactions.length > 0
      ? { reactions: reactions.map(({ name, users }) => ({ name, users, count: users.length })) }
      : {}),
    ...(metadata && withMetadata ? { metadata } : {}),
    ...(channelPins(world, channel).has(message.ts) ? { pinned_to: [channel] } : {}),
  }
}

const channelPins = (world: World, channel: string) =>
  new Set(world.state.channels.get(channel)?.pins.map((pin) => pin.ts) ?? [])

function threadSummary(world: World, message: Message) {
  if (message.thread_ts === undefined) return {}
  const parent = world.state.messages.get(`${message.channel}:${message.thread_ts}`)
  if (message.ts !== message.thread_ts) return parent?.user ? { parent_user_id: parent.user } : {}
  const replies = world.state.messages
    .all()
    .filter((other) => other.channel === message.channel && other.thread_ts === message.ts && other.ts !== message.ts)
    .filter((other) => other.onlyFor === undefined)
  return {
    reply_count: replies.length,
    reply_users: [...new Set(replies.map((reply) => reply.user ?? ''))],
    reply_users_count: new Set(replies.map((reply) => reply.user)).size,
    latest_reply: replies.at(-1)?.ts,
    is_locked: false,
    subscribed: false,
  }
}

export function fileObject(world: World, file: StoredFile) {
  const address = `${world.address()}/files-pri/${world.team.id}-${file.id}/${encodeURIComponent(file.name)}`
  const channels = [...new Set(file.shares.map((share) => share.channel))]
  const isPublic = (channel: string) => world.state.channels.get(channel)?.kind === 'public'
  const publicly = channels.filter(isPublic)
  const privately = channels.filter((channel) => !isPublic(channel))
  const sharesIn = (among: string[]) =>
    Object.fromEntries(
      among.map((id) => [id, file.shares.filter(({ channel }) => channel === id).map(({ ts }) => ({ ts }))]),
    )
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? 'text',
    user: file.user,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    is_public: publicly.length > 0,
    url_private: address,
    url_private_download: address,
    permalink: `${world.pageUrl}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    channels: publicly,
    groups: privately,
    ims: [],
    shares: {
      ...(publicly.length > 0 ? { public: sharesIn(publicly) } : {}),
      ...(privately.length > 0 ? { private: sharesIn(privately) } : {}),
    },
  }
}

export const viewObject = (world: World, view: View, values: Record<string, Record<string, unknown>> = {}) => ({
  id: view.id,
  team_id: view.teamId,
  app_id: view.appId,
  app_installed_team_id: view.teamId,
  bot_id: world.apps.find((app) => app.id === view.appId)?.botId,
  root_view_id: view.rootId,
  previous_view_id: view.previousId ?? null,
  hash: view.hash,
  private_metadata: '',
  callback_id: '',
  external_id: '',
  clear_on_close: false,
  notify_on_close: false,
  close: null,
  submit: null,
  ...view.payload,
  state: { values },
})

export const permalink = (world: World, channel: string, ts: string, threadTs?: string) =>
  `${world.pageUrl}/archives/${channel}/p${ts.replace('.', '')}` +
  (threadTs && threadTs !== ts ? `?thread_ts=${threadTs}&cid=${channel}` : '')
