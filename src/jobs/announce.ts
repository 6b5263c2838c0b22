import { announcement } from '../slack/blocks/status-lines.ts'
import { findChannel } from '../slack/channels.ts'
import { SlackFailure } from '../slack/failure.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'
import { postOnce } from './post-once.ts'

/** A line in the announcement channel. A channel that does not exist is a warning, never a failure of the incident. */
export async function announce(outside: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const { store, channels, slack, log } = outside
  if (!channels.announce) return
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  const message = incident && recorded ? announcement(store.policy, incident, recorded) : null
  if (!message) return
  const channel = (await findChannel(slack, channels.announce))?.id
  if (!channel) {
    log.warn({ incident: number, channel: channels.announce }, 'the announcement channel does not exist')
    return
  }
  const post = { id: effectId(number, `announce:${seq}`), incident: number, channel, message }
  await postOnce(outside, post).catch(async (error: unknown) => {
    if (!(error instanceof SlackFailure) || error.error !== 'not_in_channel') throw error
    await slack.call('conversations.join', { channel })
    await postOnce(outside, post)
  })
}
