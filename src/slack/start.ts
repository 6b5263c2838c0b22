import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { listChannels } from './channels.ts'
import type { SlackClient } from './client.ts'
import { SlackFailure } from './failure.ts'
import { readSelf, type Self } from './self.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/** Who we are, and the watched channels that exist: names by id, and which of them are for drills. */
export type Met = { self: Self; watched: ReadonlyMap<string, string>; drillChannels: ReadonlySet<string> }

export type Meeting = {
  log: Logger
  stopping: AbortSignal
  /** Names without # of channels that the configuration speaks of; watched ones and those for drills are joined. */
  channels: { announce: string | undefined; watch: readonly string[]; drills: readonly string[] }
}

/**
 * Asks Slack who we are, for as long as it takes: a bot that is started while Slack is down must come up with it.
 * Throws a `SlackSettingFault` when the token will never do.
 */
export async function meetSlack(client: SlackClient, { log, stopping, channels }: Meeting): Promise<Met> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      const self = await readSelf(client)
      const watched = await findWatched(client, channels, log)
      const drillChannels = [...watched].flatMap(([id, name]) => (channels.drills.includes(name) ? [id] : []))
      return { self, watched, drillChannels: new Set(drillChannels) }
    } catch (error) {
      if (!(error instanceof SlackFailure) || stopping.aborted) throw error
      log.warn({ method: error.method, error: error.error, retryInMs: pause }, 'Slack cannot be reached yet')
      await sleep(pause, undefined, { signal: stopping }).catch(() => {})
    }
  }
}

/**
 * Finds the channels that the configuration names, and joins those it watches. One that nobody has made is a warning, and
 * so is one that cannot be joined: incidents must not wait for it.
 */
async function findWatched(
  client: SlackClient,
  { announce, watch, drills }: Meeting['channels'],
  log: Logger,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  try {
    for await (const { id, name } of listChannels(client, 'public_channel,private_channel')) ids.set(name, id)
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error
    log.warn({ error: error.error, needed: error.needed }, 'the channels of the configuration could not be looked up')
    return new Map()
  }
  const heard = [...new Set([...watch, ...drills])]
  for (const channel of [...(announce ? [announce] : []), ...heard]) {
    if (!ids.has(channel)) log.warn({ channel }, 'a channel of the configuration does not exist')
  }
  const watched = heard.flatMap((name) => {
    const id = ids.get(name)
    return id ? [[id, name] as const] : []
  })
  for (const [channel, name] of watched) await join(client, channel, name, log)
  return new Map(watched)
}

async function join(client: SlackClient, channel: string, name: string, log: Logger): Promise<void> {
  try {
    await client.call('conversations.join', { channel })
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error
    log.warn(
      { channel: name, error: error.error },
      'a watched channel could not be joined; invite the app with /invite',
    )
  }
}
