import { READBACK } from '../domain/actor.ts'
import { ring } from '../domain/clocks.ts'
import { inTurn } from '../domain/decide.ts'
import { ownerOf } from '../domain/incident.ts'
import { noticeOwner } from '../domain/ownership.ts'
import { changeIncident } from '../store/change-incident.ts'
import { readIncident } from '../store/read-incidents.ts'
import { lastSaidAt } from '../store/read-messages.ts'
import type { EffectPayload, Outside } from './outside.ts'

/** Something has fallen due. What that means is decided under the lock, with the state of now. */
export async function ringClocks({ store }: Outside, { incident: number }: EffectPayload): Promise<void> {
  const { db, policy } = store
  const known = await readIncident(db, number)
  const owner = known && ownerOf(known)
  const saidAt = owner ? await lastSaidAt(db, number, owner.by.id) : null
  await changeIncident(store, number, { actor: READBACK }, (incident, now) =>
    inTurn(
      incident,
      READBACK,
      now,
      (state) => noticeOwner(state, ownerOf(state)?.by.id === owner?.by.id ? saidAt : null),
      (state) => ring(state, policy, now),
    ),
  )
}
