import type { Incident } from '../domain/incident.ts'
import { SlackFailure } from '../slack/failure.ts'
import { saveMessage } from '../store/save-message.ts'
import type { Outside } from './outside.ts'

/** History comes 200 at a time; more than this and the draft would wait for minutes on Slack's limits. */
const MOST_PAGES = 25
const MOST_THREADS = 40
/** Notices of joins, topics and pins: nobody said anything. */
const SPOKEN = new Set(['bot_message', 'thread_broadcast', 'file_share', 'me_message'])

/**
 * Reads the channel back before it is compiled: Slack delivers events as best it can and drops those that are hours
 * late, so events alone are not the record. What is known already stays as it is; a failure leaves the gaps and says so
 * in the log.
 */
export async function fillGaps(outside: Outside, incident: Incident): Promise<void> {
  if (!incident.channel || incident.kind === 'alert') return
  try {
    const threads = await readPages(outside, incident, incident.channel.id, undefined)
    for (const ts of threads.slice(0, MOST_THREADS)) await readPages(outside, incident, incident.channel.id, ts)
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error
    outside.log.warn({ incident: incident.number, error: error.error }, 'the channel could not be read back in full')
  }
}

/** Answers the threads it came across, the busiest first. */
async function readPages(
  outside: Outside,
  incident: Incident,
  channel: string,
  threadTs: string | undefined,
): Promise<string[]> {
  const threads: { ts: string; replies: number }[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const args = { channel, limit: 200, ...(cursor ? { cursor } : {}) }
    const answer = threadTs
      ? await outside.slack.call('conversations.replies', { ...args, ts: threadTs })
      : await outside.slack.call('conversations.history', args)
    for (const message of answer.messages ?? []) {
      await keep(outside, incident, channel, message)
      const replies = 'reply_count' in message ? Number(message.reply_count ?? 0) : 0
      if (message.ts && replies > 0) threads.push({ ts: message.ts, replies })
    }
    cursor = answer.response_metadata?.next_cursor || undefined
    if (!cursor) break
  }
  return threads.sort((a, b) => b.replies - a.replies).map(({ ts }) => ts)
}

type HistoryMessage = { ts?: string; text?: string; subtype?: string; thread_ts?: string; edited?: { ts?: string } }

async function keep(
  { store, identity }: Outside,
  incident: Incident,
  channel: string,
  message: HistoryMessage,
): Promise<void> {
  const { ts, subtype, thread_ts: threadTs, edited } = message
  if (!ts || (subtype && !SPOKEN.has(subtype))) return
  await saveMessage(store.db, incident.number, {
    channel,
    ts,
    threadTs: threadTs && threadTs !== ts ? threadTs : null,
    actor: await identity.author(message),
    text: message.text ?? '',
    editedAt: edited?.ts ? new Date(Number(edited.ts) * 1_000) : null,
  })
}
