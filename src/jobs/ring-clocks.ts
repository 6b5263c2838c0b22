import { READBACK } from '../domain/actor.ts'
import { ring } from '../domain/clocks.ts'
import { changeIncident } from '../store/change-incident.ts'
import type { EffectPayload, Outside } from './outside.ts'

/** Something has fallen due. What that means is decided under the lock, with the state of now. */
export async function ringClocks({ store }: Outside, { incident }: EffectPayload): Promise<void> {
  await changeIncident(store, incident, { actor: READBACK }, (state, now) => ring(state, store.policy, now))
}
