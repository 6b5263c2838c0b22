// What machines raise may wake people within limits. What a person asked for or raised is never held back.

import { subHours } from 'date-fns'
import type { FactOf } from '../domain/facts.ts'
import type { Incident, Person } from '../domain/incident.ts'
import { isByPerson, type WithheldBecause } from '../domain/paging.ts'
import { isQuiet, quietSince } from '../domain/quiet-hours.ts'
import { isWorst } from '../domain/severity.ts'
import { countMachinePagesTo, countPagesCausedBy, isSuspended, wasWithheldSince } from '../store/read-pages.ts'
import type { Outside } from './outside.ts'

type Asked = FactOf<'page_asked'>

/** The limits of the agent itself. */
export async function whyWithheld(outside: Outside, incident: Incident, asked: Asked): Promise<WithheldBecause | null> {
  const { store, paging } = outside
  const { openedBy } = incident
  if (isByPerson(asked.why) || openedBy.kind !== 'app') return null
  if (paging.agents[openedBy.id]?.mayPage === false) return 'not_allowed'
  // The first of a series still pages: it is the ones after it that go in circles.
  if (incident.suspendedAgent !== openedBy.id && (await isSuspended(store.db, openedBy.id))) return 'going_in_circles'
  const sent = await countPagesCausedBy(store.db, openedBy.id, asked.target, subHours(store.now(), 1))
  return sent >= paging.agentPagesPerHour ? 'budget_used_up' : null
}

/** Machines together have woken this person often enough in these quiet hours. The worst severity spares nobody. */
export async function isSpared(
  { store, paging }: Outside,
  incident: Incident,
  asked: Asked,
  userId: string | null,
): Promise<boolean> {
  const { policy, db } = store
  const { quietHours } = policy.paging
  const now = store.now()
  if (isByPerson(asked.why) || incident.openedBy.kind !== 'app' || !userId) return false
  if (!isQuiet(quietHours, now) || isWorst(policy, incident.severity)) return false
  return (await countMachinePagesTo(db, userId, quietSince(quietHours, now))) >= paging.machinePagesPerNight
}

/** Whoever answers for the agent, unless they were told the same within the hour. */
export async function toBeTold(outside: Outside, agent: string, why: WithheldBecause): Promise<Person | undefined> {
  const { store, paging, identity } = outside
  const owner = paging.agents[agent]?.owner
  if (!owner || (await wasWithheldSince(store.db, agent, why, subHours(store.now(), 1)))) return undefined
  const { id, name } = await identity.person(owner)
  return { id, name }
}
