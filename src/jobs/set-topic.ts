import { topic } from '../slack/blocks/card.ts'
import { readIncident } from '../store/read-incidents.ts'
import type { EffectPayload, Outside } from './outside.ts'

export async function setTopic({ store, slack }: Outside, { incident: number }: EffectPayload): Promise<void> {
  const incident = await readIncident(store.db, number)
  if (!incident?.channel) return
  await slack.call('conversations.setTopic', { channel: incident.channel.id, topic: topic(incident) })
}
