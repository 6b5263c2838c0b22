import { enqueue } from '../store/change-incident.ts'
import { readFact } from '../store/read-incidents.ts'
import type { EffectPayload, Outside } from './outside.ts'

/** Whoever the configuration names as answering for the agent; nobody, where it names none. */
export async function tellAgentOwner(outside: Outside, { incident, seq }: EffectPayload): Promise<void> {
  const { store, paging } = outside
  const recorded = await readFact(store.db, incident, seq)
  if (recorded?.fact.type !== 'agent_suspended') return
  const user = paging.agents[recorded.fact.agent.id]?.owner
  if (user) await enqueue(store.db, incident, [{ task: 'tell_person', seq, user }], store.now())
}
