import { subSeconds } from 'date-fns'
import type { Message } from '../slack/blocks/elements.ts'
import { SlackFailure } from '../slack/failure.ts'
import { beginEffect, keepEffect, withdrawEffect } from '../store/effects.ts'
import type { Outside } from './outside.ts'

const EFFECT_METADATA = 'readback_effect'
/** Slack's clock and ours may differ; a search that starts a little earlier costs nothing. */
const CLOCK_SKEW_SECONDS = 60

export type Post = {
  id: string
  incident: number
  channel: string
  threadTs?: string | undefined
  alsoInChannel?: boolean
  message: Message
}

/**
 * Posts a message once, and edits it in place whenever it is posted again under the same id.
 * The id rides in the message's metadata: after an attempt whose outcome is not known the channel is read first, and a
 * message found there is taken for ours only if our own app wrote it. Answers the message's ts. Throws `SlackFailure`.
 */
export async function postOnce(outside: Outside, post: Post): Promise<string> {
  const { store, slack } = outside
  const { id, incident, channel, message } = post
  const before = await beginEffect(store.db, id, incident, store.now())
  const ts = before.ts ?? (before.attemptedAt ? await findPosted(outside, post, before.attemptedAt) : null)
  if (ts) {
    if (!before.ts) await keepEffect(store.db, id, { channel, ts })
    if (await edit(outside, before.channel ?? channel, ts, message)) return ts
  }
  const posted = await slack
    .call('chat.postMessage', {
      channel,
      ...inThread(post),
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: EFFECT_METADATA, event_payload: { effect: id } },
      ...body(message),
    })
    .catch(async (error: unknown) => {
      if (error instanceof SlackFailure && !error.ambiguous) await withdrawEffect(store.db, id)
      throw error
    })
  if (!posted.ts) throw new Error(`Slack took the message of effect ${id} and named no ts.`)
  await keepEffect(store.db, id, { channel: posted.channel ?? channel, ts: posted.ts })
  return posted.ts
}

const inThread = ({ threadTs, alsoInChannel }: Post) => {
  if (!threadTs) return {}
  return alsoInChannel ? { thread_ts: threadTs, reply_broadcast: true as const } : { thread_ts: threadTs }
}

const CANNOT_BE_EDITED = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed'])

/** False when there is nothing left to edit: somebody deleted it, or the workspace forbids edits. Then it is posted anew. */
async function edit({ slack }: Outside, channel: string, ts: string, message: Message): Promise<boolean> {
  try {
    await slack.call('chat.update', { channel, ts, ...body(message) })
    return true
  } catch (error) {
    if (error instanceof SlackFailure && CANNOT_BE_EDITED.has(error.error)) return false
    throw error
  }
}

const body = ({ text, blocks }: Message) => ({ text, blocks: blocks ?? [] })

async function findPosted(outside: Outside, { id, channel, threadTs }: Post, since: Date): Promise<string | null> {
  const oldest = String(subSeconds(since, CLOCK_SKEW_SECONDS).getTime() / 1_000)
  const read = { channel, oldest, include_all_metadata: true, limit: 200 }
  let cursor: string | undefined
  do {
    const page = { ...read, ...(cursor ? { cursor } : {}) }
    const answer = threadTs
      ? await outside.slack.call('conversations.replies', { ...page, ts: threadTs })
      : await outside.slack.call('conversations.history', page)
    const ours = answer.messages?.find((message) => isOurs(message, outside) && effectOf(message) === id)
    if (ours?.ts) return ours.ts
    cursor = answer.response_metadata?.next_cursor || undefined
  } while (cursor)
  return null
}

/** Any app may write any metadata, so what it says counts only on a message of ours. */
const isOurs = (message: object, { self }: Outside): boolean =>
  ('bot_id' in message && message.bot_id === self.botId) || ('user' in message && message.user === self.botUserId)

function effectOf(message: object): unknown {
  if (!('metadata' in message) || typeof message.metadata !== 'object' || message.metadata === null) return undefined
  const { event_type, event_payload } = message.metadata as {
    event_type?: unknown
    event_payload?: { effect?: unknown }
  } // every field is read as optional
  return event_type === EFFECT_METADATA ? event_payload?.effect : undefined
}
