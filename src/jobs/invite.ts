import { SlackFailure } from '../slack/failure.ts'
import { readIncident } from '../store/read-incidents.ts'
import type { EffectPayload, Outside } from './outside.ts'

export async function invite({ store, slack }: Outside, { incident: number, user }: EffectPayload): Promise<void> {
  const incident = await readIncident(store.db, number)
  if (!incident?.channel) return
  await slack.call('conversations.invite', { channel: incident.channel.id, users: user }).catch((error: unknown) => {
    if (!(error instanceof SlackFailure) || error.error !== 'already_in_channel') throw error
  })
}
