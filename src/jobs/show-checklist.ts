import { checklistFor } from '../catalogue/read-catalogue.ts'
import { checklist } from '../slack/blocks/checklist.ts'
import { readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'
import { postOnce } from './post-once.ts'

export async function showChecklist(outside: Outside, { incident: number }: EffectPayload): Promise<void> {
  const incident = await readIncident(outside.store.db, number)
  if (!incident?.channel) return
  const message = checklist(incident, checklistFor(outside.catalogue, incident.symptoms))
  await postOnce(outside, {
    id: effectId(number, 'show_checklist'),
    incident: number,
    channel: incident.channel.id,
    message,
  })
}
