import { alertCard } from '../slack/blocks/alert.ts'
import { incidentCard } from '../slack/blocks/card.ts'
import { SlackFailure } from '../slack/failure.ts'
import { enqueue } from '../store/change-incident.ts'
import { keepEffect, readEffect } from '../store/effects.ts'
import { readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'
import { postOnce } from './post-once.ts'

/** The pinned card, posted once and edited in place ever after; of an alert, the reply under its message. */
export async function showCard(outside: Outside, { incident: number }: EffectPayload): Promise<void> {
  const { store, slack, catalogue } = outside
  const incident = await readIncident(store.db, number)
  if (!incident?.channel) return
  const id = effectId(number, 'show_card')
  if (incident.alert) {
    const message = alertCard(incident, store.now())
    await postOnce(outside, {
      id,
      incident: number,
      channel: incident.channel.id,
      threadTs: incident.alert.ts,
      message,
    })
    return
  }
  const symptoms = catalogue.symptoms.filter(({ id }) => incident.symptoms.includes(id))
  const message = incidentCard(incident, store.policy, symptoms, store.now())
  const channel = incident.channel.id
  const ts = await postOnce(outside, { id, incident: number, channel, message })
  if ((await readEffect(store.db, id))?.done) return
  await slack.call('pins.add', { channel, timestamp: ts }).catch((error: unknown) => {
    if (!(error instanceof SlackFailure) || error.error !== 'already_pinned') throw error
  })
  await enqueue(store.db, number, [{ task: 'show_checklist' }], store.now())
  await keepEffect(store.db, id, { done: true })
}
