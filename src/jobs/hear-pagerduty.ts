import { type Actor, isPerson, READBACK } from '../domain/actor.ts'
import type { Incident } from '../domain/incident.ts'
import { hearMachine, hearMove, hearNote, hearPageResolved, hearStranger, ownThroughPager } from '../domain/pager.ts'
import { isPageMove, type PageMove } from '../domain/paging.ts'
import { type PagerDutyEvent, readEvent, whoActed } from '../pagerduty/webhook-event.ts'
import { changeIncident } from '../store/change-incident.ts'
import { readIncident, readIncidentOfPage } from '../store/read-incidents.ts'
import { slackUserOf } from './find-callee.ts'
import type { Outside } from './outside.ts'
import { readPageKey, wasOpenedAt } from './page-key.ts'

/**
 * What PagerDuty says of a page of ours. The webhook has only been written down until here: who acted is looked up now,
 * and events of one incident run in the order in which they came.
 */
export async function hearPagerDuty(outside: Outside, payload: unknown): Promise<void> {
  const event = readEvent(payload)
  const paged = event && (await findPaged(outside, event))
  if (!event || !paged) return
  const number = paged.alert?.becameIncident ?? paged.number
  if (event.type === 'acknowledged') await acknowledged(outside, number, event)
  else if (event.type === 'resolved') await resolved(outside, number, event)
  else if (event.type === 'annotated' && event.note) await annotated(outside, number, event, event.note)
  else if (isPageMove(event.type)) await moved(outside, number, event, event.type)
}

/** By the key it was paged with; notes and responders name the incident by PagerDuty's own id alone. */
async function findPaged({ store, self }: Outside, { type, incident }: PagerDutyEvent): Promise<Incident | null> {
  if (/^(annotated|responder\.)/.test(type)) return readIncidentOfPage(store.db, incident.id)
  const page = readPageKey(self, incident.key)
  const paged = page && (await readIncident(store.db, page.number))
  return paged && wasOpenedAt(paged, page.opened) ? paged : null
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

async function annotated(outside: Outside, number: number, event: PagerDutyEvent, text: string): Promise<void> {
  const who = await resolveActor(outside, event)
  if (who.kind === 'machine' && who.isUs) return
  const note = { text, author: who.name, isPerson: who.kind === 'person', pagerdutyId: event.incident.id }
  await changeIncident(outside.store, number, { actor: READBACK }, (state) => hearNote(state, note))
}

async function moved(outside: Outside, number: number, event: PagerDutyEvent, how: PageMove): Promise<void> {
  const who = await resolveActor(outside, event)
  if (who.kind === 'machine' && who.isUs) return
  const move = { how, to: event.people, pagerdutyId: event.incident.id }
  await changeIncident(outside.store, number, { actor: READBACK }, (state) => hearMove(state, move))
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
      isUs: email.toLowerCase() === outside.pagerdutyFrom?.toLowerCase(),
    }
  }
  const userId = email ? await slackUserOf(outside, email) : null
  const person = userId ? await identity.person(userId) : null
  return { kind: 'person', name: who.name, slack: person && isPerson(person) ? person : null }
}
