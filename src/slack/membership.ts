import type { SlackClient } from './client.ts'
import { SlackFailure } from './failure.ts'

export type Membership = {
  /** False only when Slack says that this person is not in the channel. */
  mayActIn(channel: string, userId: string): Promise<boolean>
}

const REMEMBERED_FOR_MS = 60_000

/**
 * A public channel's buttons can be pressed by people who only look in, so a click is checked; a command cannot be typed
 * without being in. When Slack gives no answer the person may act: who they are is established, and a responder at night
 * must not be stopped by a lookup.
 */
export function membershipReader(client: SlackClient, now: () => number = Date.now): Membership {
  const seen = new Map<string, number>()
  return {
    async mayActIn(channel, userId) {
      const key = `${channel}/${userId}`
      if ((seen.get(key) ?? 0) > now() - REMEMBERED_FOR_MS) return true
      const isMember = await readMembers(client, channel, userId)
      if (isMember) seen.set(key, now())
      return isMember
    },
  }
}

async function readMembers(client: SlackClient, channel: string, userId: string): Promise<boolean> {
  try {
    let cursor: string | undefined
    do {
      const answer = await client.call('conversations.members', { channel, limit: 999, ...(cursor ? { cursor } : {}) })
      if (answer.members?.includes(userId)) return true
      cursor = answer.response_metadata?.next_cursor || undefined
    } while (cursor)
    return false
  } catch (error) {
    if (error instanceof SlackFailure) return true
    throw error
  }
}
