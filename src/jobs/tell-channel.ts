import { channelLine } from '../slack/blocks/channel-line.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'
import { postOnce } from './post-once.ts'

/** Tells the incident channel of one fact; told again, the same message is redrawn. */
export async function tellChannel(outside: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const { store, catalogue } = outside
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  if (!incident?.channel || !recorded) return
  const message = channelLine(incident, recorded, { policy: store.policy, catalogue })
  if (!message) return
  const id = effectId(number, `tell_channel:${seq}`)
  await postOnce(outside, {
    id,
    incident: number,
    channel: incident.channel.id,
    threadTs: incident.alert?.ts,
    message,
  })
}
