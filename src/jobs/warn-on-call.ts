import { type Incident, ownerOf } from '../domain/incident.ts'
import { HOPS } from '../domain/paging.ts'
import { PagerDutyFailure } from '../pagerduty/failure.ts'
import { enqueue } from '../store/change-incident.ts'
import { readIncident } from '../store/read-incidents.ts'
import { findCallee } from './find-callee.ts'
import type { EffectPayload, Outside } from './outside.ts'

/**
 * An automation's claim misleads those who read it far away: whoever was paged so far and whoever is the first to be paged.
 * They are told by direct message, which wakes nobody whose phone is quiet; the paging goes on unchanged.
 */
export async function warnOnCall(outside: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const { store } = outside
  const incident = await readIncident(store.db, number)
  if (!incident || ownerOf(incident)) return
  const paged = incident.pages.flatMap(({ userId }) => (userId ? [userId] : []))
  const users = new Set([...paged, ...(await firstOnCall(outside, incident))])
  const effects = [...users].map((user) => ({ task: 'tell_person', seq, user }) as const)
  await enqueue(store.db, number, effects, store.now())
}

async function firstOnCall(outside: Outside, incident: Incident): Promise<string[]> {
  try {
    const callee = await findCallee(outside, { kind: 'hop', hop: HOPS[0] }, incident)
    return 'userId' in callee && callee.userId ? [callee.userId] : []
  } catch (error) {
    if (!(error instanceof PagerDutyFailure)) throw error
    outside.log.warn({ error: error.error }, 'who is on call could not be looked up to be warned of a claim')
    return []
  }
}
