import type { WebClient } from '@slack/web-api'

/**
 * Every Web API method that Readback calls, with Slack's own types. `manifest.yml` asks for the scopes of these and no
 * others, and `limits.ts` does not compile until a new one has its rate.
 */
export type SlackMethods = {
  'auth.test': WebClient['auth']['test']
  'bots.info': WebClient['bots']['info']
  'canvases.create': WebClient['canvases']['create']
  'canvases.edit': WebClient['canvases']['edit']
  'chat.delete': WebClient['chat']['delete']
  'chat.getPermalink': WebClient['chat']['getPermalink']
  'chat.postEphemeral': WebClient['chat']['postEphemeral']
  'chat.postMessage': WebClient['chat']['postMessage']
  'chat.update': WebClient['chat']['update']
  'conversations.canvases.create': WebClient['conversations']['canvases']['create']
  'conversations.create': WebClient['conversations']['create']
  'conversations.history': WebClient['conversations']['history']
  'conversations.info': WebClient['conversations']['info']
  'conversations.invite': WebClient['conversations']['invite']
  'conversations.join': WebClient['conversations']['join']
  'conversations.list': WebClient['conversations']['list']
  'conversations.members': WebClient['conversations']['members']
  'conversations.open': WebClient['conversations']['open']
  'conversations.replies': WebClient['conversations']['replies']
  'conversations.setTopic': WebClient['conversations']['setTopic']
  'files.completeUploadExternal': WebClient['files']['completeUploadExternal']
  'files.getUploadURLExternal': WebClient['files']['getUploadURLExternal']
  'files.info': WebClient['files']['info']
  'pins.add': WebClient['pins']['add']
  'reactions.add': WebClient['reactions']['add']
  'team.info': WebClient['team']['info']
  'usergroups.users.list': WebClient['usergroups']['users']['list']
  'users.info': WebClient['users']['info']
  'users.list': WebClient['users']['list']
  'users.lookupByEmail': WebClient['users']['lookupByEmail']
  'views.open': WebClient['views']['open']
  'views.push': WebClient['views']['push']
  'views.update': WebClient['views']['update']
}

export type SlackMethod = keyof SlackMethods
export type SlackArgs<M extends SlackMethod> = NonNullable<Parameters<SlackMethods[M]>[0]>
/** Slack's answer, with `ok` true: every other answer is thrown as a `SlackFailure`. Fields are optional in Slack's types. */
export type SlackAnswer<M extends SlackMethod> = Awaited<ReturnType<SlackMethods[M]>>
