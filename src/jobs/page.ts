import { READBACK } from '../domain/actor.ts'
import type { Decision } from '../domain/decision.ts'
import {
  type Delivered,
  isWaitingForOwner,
  reportPageFailed,
  reportPageSent,
  withholdPage,
} from '../domain/escalation.ts'
import type { FactOf, Recorded } from '../domain/facts.ts'
import { type Incident, isActive } from '../domain/incident.ts'
import { callByHand, targetName, type WithheldBecause } from '../domain/paging.ts'
import { urgencyOf } from '../domain/urgency.ts'
import { PagerDutyFailure } from '../pagerduty/failure.ts'
import { plainFailure } from '../pagerduty/failure-text.ts'
import { SlackFailure } from '../slack/failure.ts'
import { plainFailure as slackReason } from '../slack/failure-text.ts'
import { changeIncident } from '../store/change-incident.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { type Callee, findCallee } from './find-callee.ts'
import type { EffectPayload, Outside } from './outside.ts'
import { pageKey } from './page-key.ts'
import { isSpared, toBeTold, whyWithheld } from './page-limits.ts'
import { pageWords } from './page-words.ts'
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
  const withheld = await whyWithheld(outside, incident, asked.fact)
  if (withheld) return withhold(outside, incident, asked, withheld)
  const callee = await findCallee(outside, asked.fact.target, incident).catch((error: unknown) => {
    if (error instanceof PagerDutyFailure) return { unreachable: error }
    throw error
  })
  if ('unreachable' in callee) {
    await fail(outside, number, asked, plainFailure(callee.unreachable), null)
    throw callee.unreachable
  }
  if ('nobody' in callee)
    return fail(outside, number, asked, callee.nobody, namesAnybody(outside) ? 'this_hop' : 'any_hop')
  if (await isSpared(outside, incident, asked.fact, callee.userId))
    return withhold(outside, incident, asked, 'person_called_enough')
  await call(outside, incident, asked, callee)
}

async function withhold(outside: Outside, incident: Incident, asked: Asked, why: WithheldBecause): Promise<void> {
  const { id, name } = incident.openedBy
  const owner = await toBeTold(outside, id, why)
  await putOnRecord(outside, incident.number, (state) =>
    withholdPage(state, asked.seq, asked.fact.target, { id, name }, why, owner),
  )
}

async function call(outside: Outside, incident: Incident, asked: Asked, callee: Callee): Promise<void> {
  const { number } = incident
  const { userId } = callee
  const urgency = urgencyOf(incident, asked.fact.why, outside.store.policy, outside.store.now())
  const how = { ...(urgency === 'low' ? { urgency } : {}), ...(callee.group ? { group: callee.group } : {}) }
  // The message first: it costs nothing, and it is what is left when PagerDuty is down.
  const unsaid = userId ? await write(outside, number, asked.seq, userId) : null
  if (!outside.pagerduty) {
    if (unsaid) {
      await fail(outside, number, asked, slackReason(unsaid), null)
      throw unsaid
    }
    const to = { name: callee.name, userId }
    await report(outside, number, asked, { to, via: 'slack', pagerdutyId: null, ...how })
    return
  }
  try {
    const paged = await outside.pagerduty.page({
      key: pageKey(outside.self, incident, asked.seq),
      ...pageWords(outside.self, incident, asked.fact.message),
      urgency,
      ...(callee.policy ? { policy: callee.policy } : {}),
      ...(callee.pagerdutyUser ? { user: callee.pagerdutyUser } : {}),
      ...(callee.service ? { service: callee.service } : {}),
    })
    const named = paged.assigned[0]?.name ?? callee.name
    await report(outside, number, asked, {
      to: { name: named, userId },
      via: 'pagerduty',
      pagerdutyId: paged.incidentId,
      ...how,
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
