import { READBACK } from '../domain/actor.ts'
import { reportFailure } from '../domain/failures.ts'
import { sentence } from '../domain/timeline.ts'
import { PagerDutyFailure } from '../pagerduty/failure.ts'
import { plainFailure } from '../pagerduty/failure-text.ts'
import type { PagerDuty } from '../pagerduty/pagerduty.ts'
import { changeIncident } from '../store/change-incident.ts'
import { beginEffect, keepEffect } from '../store/effects.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'

/** On every page of the incident, since each may have another reader; in the bot's name, with the person's in the text. */
export async function noteInPager(outside: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const { store, pagerduty } = outside
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  const said = recorded && sentence(recorded)
  if (!incident || !said || !pagerduty?.can.lookUp) return
  const text = `From Slack: ${said}`
  for (const { pagerdutyId } of incident.pages) {
    if (!pagerdutyId) continue
    try {
      await writeOnce(outside, pagerduty, { number, seq, pagerdutyId, text })
    } catch (error) {
      if (!(error instanceof PagerDutyFailure) || error.kind !== 'refused') throw error
      await changeIncident(store, number, { actor: READBACK }, (state) =>
        reportFailure(state, {
          effect: 'write a note in PagerDuty',
          why: plainFailure(error),
          whatNow: 'Whoever reads there alone has to be told.',
        }),
      )
    }
  }
}

type Note = { number: number; seq: number; pagerdutyId: string; text: string }

/** PagerDuty cannot tell a note from its repetition, so after an attempt whose outcome is not known its notes are read. */
async function writeOnce({ store }: Outside, pagerduty: PagerDuty, { number, seq, pagerdutyId, text }: Note) {
  const id = effectId(number, `note_in_pager:${seq}:${pagerdutyId}`)
  const before = await beginEffect(store.db, id, number, store.now())
  if (before.done) return
  const stands = before.attemptedAt !== null && (await pagerduty.readNotes(pagerdutyId)).includes(text)
  if (!stands) await pagerduty.note(pagerdutyId, text)
  await keepEffect(store.db, id, { done: true })
}
