import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { SlackClient } from './client.ts'
import { SlackFailure } from './failure.ts'
import { readSelf, type Self } from './self.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

export type Meeting = {
  log: Logger
  stopping: AbortSignal
  /** Names without # of channels that the configuration speaks of. */
  channels: string[]
}

/**
 * Asks Slack who we are, for as long as it takes: a bot that is started while Slack is down must come up with it.
 * Throws a `SlackSettingFault` when the token will never do.
 */
export async function meetSlack(client: SlackClient, { log, stopping, channels }: Meeting): Promise<Self> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      const self = await readSelf(client)
      await warnOfMissing(client, channels, log)
      return self
    } catch (error) {
      if (!(error instanceof SlackFailure) || stopping.aborted) throw error
      log.warn({ method: error.method, error: error.error, retryInMs: pause }, 'Slack cannot be reached yet')
      await sleep(pause, undefined, { signal: stopping }).catch(() => {})
    }
  }
}

/** A channel that the configuration names and nobody has made is a warning: the incident must not wait for it. */
async function warnOfMissing(client: SlackClient, wanted: string[], log: Logger): Promise<void> {
  const missing = new Set(wanted)
  let cursor: string | undefined
  try {
    do {
      const page = { types: 'public_channel', exclude_archived: true, limit: 999, ...(cursor ? { cursor } : {}) }
      const answer = await client.call('conversations.list', page)
      for (const { name } of answer.channels ?? []) if (name) missing.delete(name)
      cursor = answer.response_metadata?.next_cursor || undefined
    } while (cursor && missing.size > 0)
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error
    log.warn({ error: error.error, needed: error.needed }, 'the channels of the configuration could not be looked up')
    return
  }
  for (const channel of missing) log.warn({ channel }, 'a channel of the configuration does not exist')
}
