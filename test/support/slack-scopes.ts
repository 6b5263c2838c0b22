// What Slack asks of an app for each method and event (the "Required scopes" of its reference), as this bot uses them.

import type { SlackMethod } from '../../src/slack/methods.ts'

/** One of these scopes is enough. */
type AnyOf = readonly [string, ...string[]]
/** Each of these has to be met: a public channel and a private one ask for different scopes. */
type Needs = readonly AnyOf[]

const MANAGE: AnyOf = ['channels:manage']
const READ: Needs = [['channels:read'], ['groups:read']]
const HISTORY: Needs = [['channels:history'], ['groups:history']]

export const METHOD_SCOPES: Record<SlackMethod, Needs> = {
  'auth.test': [],
  'bots.info': [['users:read']],
  'canvases.create': [['canvases:write']],
  'canvases.edit': [['canvases:write']],
  'chat.delete': [['chat:write']],
  'chat.getPermalink': [],
  'chat.postEphemeral': [['chat:write']],
  // Announcements go to a channel that the bot need not join: joined, it would be sent everything said there.
  'chat.postMessage': [['chat:write'], ['chat:write.public']],
  'chat.update': [['chat:write']],
  'conversations.canvases.create': [['canvases:write']],
  'conversations.create': [MANAGE],
  'conversations.history': HISTORY,
  'conversations.info': READ,
  'conversations.invite': [
    ['channels:manage', 'channels:write.invites'],
    ['groups:write', 'groups:write.invites'],
  ],
  'conversations.join': [['channels:join']],
  'conversations.list': [['channels:read']],
  'conversations.members': READ,
  'conversations.open': [['im:write']],
  'conversations.replies': HISTORY,
  'conversations.setTopic': [
    ['channels:manage', 'channels:write.topic'],
    ['groups:write', 'groups:write.topic'],
  ],
  'files.completeUploadExternal': [['files:write']],
  'files.getUploadURLExternal': [['files:write']],
  'files.info': [['files:read']],
  'pins.add': [['pins:write']],
  'reactions.add': [['reactions:write']],
  'team.info': [['team:read']],
  'usergroups.users.list': [['usergroups:read']],
  'users.info': [['users:read']],
  'users.list': [['users:read']],
  // Slack grants the e-mail scope only beside users:read.
  'users.lookupByEmail': [['users:read.email'], ['users:read']],
  'views.open': [],
  'views.push': [],
  'views.update': [],
}

/** Keys are the names of bot events in a manifest. An event that is not here cannot be subscribed to. */
export const EVENT_SCOPES: Record<string, Needs> = {
  app_home_opened: [],
  app_mention: [['app_mentions:read']],
  app_uninstalled: [],
  channel_archive: [['channels:read']],
  channel_deleted: [['channels:read']],
  channel_rename: [['channels:read']],
  channel_shared: [['channels:read', 'groups:read']],
  channel_unarchive: [['channels:read']],
  group_archive: [['groups:read']],
  group_deleted: [['groups:read']],
  group_rename: [['groups:read']],
  group_unarchive: [['groups:read']],
  member_joined_channel: [['channels:read', 'groups:read']],
  member_left_channel: [['channels:read', 'groups:read']],
  'message.channels': [['channels:history']],
  'message.groups': [['groups:history']],
  'message.im': [['im:history']],
  pin_added: [['pins:read']],
  pin_removed: [['pins:read']],
  reaction_added: [['reactions:read']],
  reaction_removed: [['reactions:read']],
  tokens_revoked: [],
  user_change: [['users:read']],
}

/** What a listener's name stands for: Slack delivers `message` for each kind of conversation by a subscription of its own. */
const LISTENED_AS: Record<string, string[]> = { message: ['message.channels', 'message.groups'] }

export type Use = { methods: SlackMethod[]; events: string[]; commands: string[]; interactive: boolean }

/**
 * What a piece of source code uses of Slack. It goes by literals: a method's name anywhere in quotes, and listeners
 * registered as `app.event('name', …)`, `app.message(…)`, `app.command('/name', …)`, `app.action(…)`, `app.view(…)`.
 */
export function usedIn(source: string): Use {
  const named = (pattern: RegExp) => [...source.matchAll(pattern)].flatMap(([, name]) => (name ? [name] : []))
  const listeners = [
    ...named(/\bapp\s*\.event(?:<[^(]*>)?\(\s*'([\w.]+)'/g),
    ...(/\bapp\s*\.message\(/.test(source) ? ['message'] : []),
  ]
  return {
    methods: Object.keys(METHOD_SCOPES).filter((method): method is SlackMethod => source.includes(`'${method}'`)),
    events: [...new Set(listeners.flatMap((listener) => LISTENED_AS[listener] ?? [listener]))].sort(),
    commands: [...new Set(named(/\bapp\s*\.command\(\s*'(\/[\w-]+)'/g))].sort(),
    interactive: /\bapp\s*\.(action|view|shortcut|options)(?:<[^(]*>)?\(/.test(source),
  }
}

type Need = { by: string; anyOf: AnyOf }

function needsOf({ methods, events, commands }: Use): Need[] {
  return [
    ...methods.flatMap((method) => METHOD_SCOPES[method].map((anyOf) => ({ by: method, anyOf }))),
    ...events.flatMap((event) => (EVENT_SCOPES[event] ?? []).map((anyOf) => ({ by: event, anyOf }))),
    ...commands.map((command): Need => ({ by: command, anyOf: ['commands'] })),
  ]
}

/** What the code does that these scopes do not allow, as `conversations.join needs channels:join`. */
export function missingScopes(scopes: readonly string[], use: Use): string[] {
  return needsOf(use)
    .filter(({ anyOf }) => !anyOf.some((scope) => scopes.includes(scope)))
    .map(({ by, anyOf }) => `${by} needs ${anyOf.join(' or ')}`)
}

/** Scopes that could be taken away without anything being missing. */
export function idleScopes(scopes: readonly string[], use: Use): string[] {
  const before = missingScopes(scopes, use).length
  return scopes.filter(
    (scope) =>
      missingScopes(
        scopes.filter((other) => other !== scope),
        use,
      ).length === before,
  )
}
