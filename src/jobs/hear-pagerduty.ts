import { type Actor, isPerson, READBACK } from '../domain/actor.ts'
import { hearMachine, hearPageResolved, hearStranger, ownThroughPager } from '../domain/escalation.ts'
import { type PagerDutyEvent, readEvent, whoActed } from '../pagerduty/webhook-event.ts'
import { changeIncident } from '../store/change-incident.ts'
import { readIncident } from '../store/read-incidents.ts'
import { slackUserOf } from './find-callee.ts'
import type { Outside } from './outside.ts'
import { readPageKey, wasOpenedAt } from './page-key.ts'

/**
 * What PagerDuty says of a page of ours. The webhook has only been written down until here: who acted is looked up now,
 * and events of one incident run in the order in which they came.
 */
export async function hearPagerDuty(outside: Outside, payload: unknown): Promise<void> {
  const event = readEvent(payload)
  const page = event && readPageKey(outside.self, event.incident.key)
  if (!event || !page) return
  const paged = await readIncident(outside.store.db, page.number)
  if (!paged || !wasOpenedAt(paged, page.opened)) return
  const number = paged.alert?.becameIncident ?? paged.number
  if (event.type === 'acknowledged') await acknowledged(outside, number, event)
  if (event.type === 'resolved') await resolved(outside, number, event)
}

async function acknowledged(outside: Outside, number: number, event: PagerDutyEvent): Promise<void> {
  const { store } = outside
  const { id } = event.incident
  const who = await resolveActor(outside, event)
  if (who.kind === 'machine') {
    await changeIncident(store, number, { actor: READBACK }, (state) => hearMachine(state, who, id))
  } else if (who.slack) {
    const { slack } = who
    await changeIncident(store, number, { actor: slack }, (state, now) =>
      ownThroughPager(state, slack, event.occurredAt, store.policy, now),
    )
  } else {
    await changeIncident(store, number, { actor: READBACK }, (state) => hearStranger(state, who.name, id))
  }
}

async function resolved(outside: Outside, number: number, event: PagerDutyEvent): Promise<void> {
  const who = await resolveActor(outside, event)
  // What we resolved there ourselves, after people did here, is no news.
  if (who.kind === 'machine' && who.isUs) return
  await changeIncident(outside.store, number, { actor: READBACK }, (state) =>
    hearPageResolved(state, who.name, who.kind === 'person', event.incident.id),
  )
}

type Resolved =
  | { kind: 'machine'; name: string; why: string; isUs: boolean }
  | { kind: 'person'; name: string; slack: Actor | null }

/** A person counts here when Slack knows a person by the same address; the bot's own user and known scripts never do. */
async function resolveActor(outside: Outside, event: PagerDutyEvent): Promise<Resolved> {
  const { pagerduty, pagerdutyMachines, identity } = outside
  const who = whoActed(event, { users: pagerdutyMachines })
  if (who.kind === 'machine') return { ...who, isUs: false }
  const user = pagerduty?.can.lookUp ? await pagerduty.findUserById(who.userId) : null
  const email = user?.email ?? null
  if (email && pagerdutyMachines.some((machine) => machine.toLowerCase() === email.toLowerCase())) {
    return {
      kind: 'machine',
      name: who.name,
      why: 'it is known as a machine user',
      isUs: email === outside.pagerdutyFrom,
    }
  }
  const userId = email ? await slackUserOf(outside, email) : null
  const person = userId ? await identity.person(userId) : null
  return { kind: 'person', name: who.name, slack: person && isPerson(person) ? person : null }
}
