import { correction } from '../slack/blocks/claims.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'
import { postOnce } from './post-once.ts'

/** The visible reply in the thread of the automation's message; redrawn once a person owns the incident. */
export async function correctClaim(outside: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const { store } = outside
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  if (!incident || recorded?.fact.type !== 'claim_flagged') return
  const { fact } = recorded
  await postOnce(outside, {
    id: effectId(number, `correct_claim:${seq}`),
    incident: number,
    channel: fact.channel,
    threadTs: fact.threadTs ?? fact.ts,
    // Whoever reads the last message on a phone at night sees the channel, not the thread.
    alsoInChannel: true,
    message: correction(incident, { ...recorded, fact }, store.now()),
  })
}
