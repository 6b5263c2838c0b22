import { subHours } from 'date-fns'
import { READBACK } from '../domain/actor.ts'
import type { Decision } from '../domain/decision.ts'
import {
  type Delivered,
  goesInCircles,
  isWaitingForOwner,
  reportPageFailed,
  reportPageSent,
  withholdPage,
} from '../domain/escalation.ts'
import type { FactOf, Recorded } from '../domain/facts.ts'
import { type Incident, incidentKey, isActive, type Person } from '../domain/incident.ts'
import { callByHand, targetName, type WithheldBecause } from '../domain/paging.ts'
import { PagerDutyFailure } from '../pagerduty/failure.ts'
import { plainFailure } from '../pagerduty/failure-text.ts'
import { SlackFailure } from '../slack/failure.ts'
import { plainFailure as slackReason } from '../slack/failure-text.ts'
import { changeIncident } from '../store/change-incident.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { countPagesCausedBy, isGoingInCircles } from '../store/read-pages.ts'
import { type Callee, findCallee } from './find-callee.ts'
import type { EffectPayload, Outside } from './outside.ts'
import { pageKey } from './page-key.ts'
import { tellPerson } from './tell-person.ts'

type Asked = Recorded<FactOf<'page_asked'>>

/**
 * Calls one person, through PagerDuty where it is set up and always by direct message where their Slack account is known.
 * The page's key is the fact that asked for it, so a job that runs twice wakes nobody twice.
 */
export async function page(outside: Outside, payload: EffectPayload): Promise<void> {
  const { store } = outside
  const { incident: number, seq } = payload
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  if (!incident || recorded?.fact.type !== 'page_asked') return
  // The alert's record is the beginning of the incident's: the same fact stands there under the same number.
  if (incident.alert?.becameIncident) return page(outside, { ...payload, incident: incident.alert.becameIncident })
  const asked = { ...recorded, fact: recorded.fact }
  if (incident.pages.some((sent) => sent.asked === seq)) return
  // Somebody took or settled it while the page was on its way: the night of the next person is spared.
  if (asked.fact.why !== 'asked' && !isWaitingForOwner(incident)) return takeBack(outside, incident, asked)
  if (incident.isDrill) {
    await report(outside, number, asked, {
      to: { name: targetName(asked.fact.target), userId: null },
      via: 'drill',
      pagerdutyId: null,
    })
    return
  }
  const withheld = await whyWithheld(outside, incident, asked)
  if (withheld) {
    const { id, name } = incident.openedBy
    const answersFor = await ownerOfAgent(outside, id)
    await putOnRecord(outside, number, (state) =>
      withholdPage(state, seq, asked.fact.target, { id, name }, withheld, answersFor),
    )
    return
  }
  const callee = await findCallee(outside, asked.fact.target).catch((error: unknown) => {
    if (error instanceof PagerDutyFailure) return { unreachable: error }
    throw error
  })
  if ('unreachable' in callee) {
    await fail(outside, number, asked, plainFailure(callee.unreachable), null)
    throw callee.unreachable
  }
  if ('nobody' in callee)
    return fail(outside, number, asked, callee.nobody, namesAnybody(outside) ? 'this_hop' : 'any_hop')
  await call(outside, incident, asked, callee)
}

async function call(outside: Outside, incident: Incident, asked: Asked, callee: Callee): Promise<void> {
  const { number } = incident
  const { userId } = callee
  // The message first: it costs nothing, and it is what is left when PagerDuty is down.
  const unsaid = userId ? await write(outside, number, asked.seq, userId) : null
  if (!outside.pagerduty) {
    if (unsaid) {
      await fail(outside, number, asked, slackReason(unsaid), null)
      throw unsaid
    }
    await report(outside, number, asked, { to: { name: callee.name, userId }, via: 'slack', pagerdutyId: null })
    return
  }
  try {
    const paged = await outside.pagerduty.page({
      key: pageKey(outside.self, incident, asked.seq),
      title: `${incidentKey(incident)} ${incident.severity}: ${incident.title}`,
      details: details(incident, asked),
      urgency: 'high',
      ...(callee.policy ? { policy: callee.policy } : {}),
      ...(callee.pagerdutyUser ? { user: callee.pagerdutyUser } : {}),
      ...(callee.service ? { service: callee.service } : {}),
    })
    const named = paged.assigned[0]?.name ?? callee.name
    await report(outside, number, asked, {
      to: { name: named, userId },
      via: 'pagerduty',
      pagerdutyId: paged.incidentId,
    })
  } catch (error) {
    if (!(error instanceof PagerDutyFailure)) throw error
    await fail(outside, number, asked, plainFailure(error), null)
    throw error // tried again by the queue; the key makes the repetition harmless
  }
}

/** An attempt whose answer was lost may have paged all the same: then PagerDuty must learn that nobody is needed any more. */
async function takeBack(outside: Outside, incident: Incident, asked: Asked): Promise<void> {
  const { pagerduty, self } = outside
  if (!pagerduty || incident.isDrill) return
  const key = pageKey(self, incident, asked.seq)
  if (pagerduty.can.page === 'events') return pagerduty.endPage(key, isActive(incident) ? 'acknowledge' : 'resolve')
  const pagerdutyId = await pagerduty.findPage(key)
  if (!pagerdutyId) return
  const to = { name: targetName(asked.fact.target), userId: null }
  await report(outside, incident.number, asked, { to, via: 'pagerduty', pagerdutyId })
}

/** Null once it is written; a failure of Slack's must not keep PagerDuty from being asked. */
async function write(outside: Outside, number: number, seq: number, user: string): Promise<SlackFailure | null> {
  try {
    await tellPerson(outside, { incident: number, seq, user })
    return null
  } catch (error) {
    if (error instanceof SlackFailure) return error
    throw error
  }
}

/** What, who is harmed, since when, and the act that is wanted now: a page without one is noise. */
const details = (incident: Incident, { fact }: Asked): string =>
  [
    `Wanted now: open #${incident.channel?.name ?? 'the incident channel'} in Slack and press "I own this". Acknowledging here counts as well when you do it yourself.`,
    fact.message,
    `Affected: ${incident.service ?? 'not named'}.`,
    `Nobody has owned it since ${incident.unownedSince ?? incident.openedAt}.`,
  ].join('\n')

const report = (outside: Outside, number: number, asked: Asked, delivered: Delivered) =>
  putOnRecord(outside, number, (state) => reportPageSent(state, asked.seq, asked.fact.target, delivered))

/** While the call was under way an alert may have become an incident: then that has to know as well. */
async function putOnRecord({ store }: Outside, number: number, rule: (state: Incident) => Decision): Promise<void> {
  const { incident } = await changeIncident(store, number, { actor: READBACK }, rule)
  const successor = incident.alert?.becameIncident
  if (successor) await changeIncident(store, successor, { actor: READBACK }, rule)
}

async function fail(
  outside: Outside,
  number: number,
  asked: Asked,
  why: string,
  nobody: 'this_hop' | 'any_hop' | null,
): Promise<void> {
  const byHand = callByHand(outside.contacts, asked.fact.target)
  await putOnRecord(outside, number, (state) =>
    reportPageFailed(state, asked.seq, asked.fact.target, { why, callByHand: byHand, nobody }),
  )
}

/** Whether any hop of the chain names somebody: otherwise it is said once, and not hop after hop. */
const namesAnybody = ({ contacts }: Outside): boolean =>
  Object.values(contacts.escalation).some((contact) => contact?.slackUser || contact?.pagerdutyPolicy)

/** What a person asked for is never held back, and neither is what a person raised. */
async function whyWithheld(outside: Outside, incident: Incident, { fact }: Asked): Promise<WithheldBecause | null> {
  const { store, paging } = outside
  const { openedBy } = incident
  if (fact.why === 'asked' || openedBy.kind !== 'app') return null
  if (paging.agents[openedBy.id]?.mayPage === false) return 'not_allowed'
  // The first of a series still pages: it is the ones after it that go in circles.
  if (!goesInCircles(incident) && (await isGoingInCircles(store.db, openedBy.id))) return 'going_in_circles'
  const sent = await countPagesCausedBy(store.db, openedBy.id, fact.target, subHours(store.now(), 1))
  return sent >= paging.agentPagesPerHour ? 'budget_used_up' : null
}

async function ownerOfAgent({ paging, identity }: Outside, agent: string): Promise<Person | undefined> {
  const owner = paging.agents[agent]?.owner
  if (!owner) return undefined
  const { id, name } = await identity.person(owner)
  return { id, name }
}
