import { ownerOf } from '../domain/incident.ts'
import { ownershipPrompt } from '../slack/blocks/claims.ts'
import { beginEffect } from '../store/effects.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'

/** At most once: what only one person sees cannot be read back, and asking twice would be noise. */
export async function whisper(
  { store, slack }: Outside,
  { incident: number, seq, user }: EffectPayload,
): Promise<void> {
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  if (!incident || recorded?.fact.type !== 'person_prompted' || ownerOf(incident)) return
  const before = await beginEffect(store.db, effectId(number, `whisper:${seq}:${user}`), number, store.now())
  if (before.attemptedAt) return
  const { fact } = recorded
  await slack.call('chat.postEphemeral', {
    channel: fact.channel,
    user,
    ...(fact.threadTs ? { thread_ts: fact.threadTs } : {}),
    ...withBlocks(ownershipPrompt(incident, { ...recorded, fact })),
  })
}

const withBlocks = ({ text, blocks }: ReturnType<typeof ownershipPrompt>) => ({ text, blocks: blocks ?? [] })
