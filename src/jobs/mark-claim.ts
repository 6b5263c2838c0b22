import { SlackFailure } from '../slack/failure.ts'
import { readFact } from '../store/read-incidents.ts'
import type { EffectPayload, Outside } from './outside.ts'

/** The quiet answer between two visible ones: 🤖 on the message. */
export async function markClaim({ store, slack }: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const recorded = await readFact(store.db, number, seq)
  if (recorded?.fact.type !== 'claim_flagged') return
  const { channel, ts } = recorded.fact
  await slack.call('reactions.add', { channel, timestamp: ts, name: 'robot_face' }).catch((error: unknown) => {
    const isDone = error instanceof SlackFailure && ['already_reacted', 'message_not_found'].includes(error.error)
    if (!isDone) throw error
  })
}
