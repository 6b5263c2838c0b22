import { READBACK } from '../domain/actor.ts'
import { nextHop } from '../domain/escalation.ts'
import { reportFailure } from '../domain/failures.ts'
import { type Incident, isActive, ownerOf } from '../domain/incident.ts'
import { PagerDutyFailure } from '../pagerduty/failure.ts'
import { plainFailure } from '../pagerduty/failure-text.ts'
import type { PagerDuty } from '../pagerduty/pagerduty.ts'
import { changeIncident } from '../store/change-incident.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { emailOf } from './find-callee.ts'
import type { EffectPayload, Outside } from './outside.ts'
import { pageKey } from './page-key.ts'

/**
 * Tells PagerDuty what people did in Slack, in their name: who owns it, or that it is over. The bot acknowledges nothing
 * in its own name; for an owner whom PagerDuty does not know, it leaves a note and the page goes on there.
 */
export async function mirrorState(
  outside: Outside,
  { incident: number }: Pick<EffectPayload, 'incident'>,
): Promise<void> {
  const { store, pagerduty } = outside
  const incident = await readIncident(store.db, number)
  if (!incident || !pagerduty) return
  // The pages of an alert go on as the incident's, and stand or fall with it.
  if (incident.alert?.becameIncident) return mirrorState(outside, { incident: incident.alert.becameIncident })
  for (const page of incident.pages) {
    if (!page.throughPager) continue
    try {
      if (page.pagerdutyId) await mirrorIncident(outside, pagerduty, incident, page.pagerdutyId)
      else await mirrorEvent(outside, pagerduty, incident, page.asked)
    } catch (error) {
      if (!(error instanceof PagerDutyFailure) || error.kind !== 'refused') throw error
      await tell(outside, number, plainFailure(error))
    }
  }
}

async function mirrorIncident(outside: Outside, pagerduty: PagerDuty, incident: Incident, id: string): Promise<void> {
  const { status } = await pagerduty.readIncident(id)
  if (status === 'resolved') return
  if (!isActive(incident)) return pagerduty.setStatus(id, 'resolved')
  const owner = ownerOf(incident)
  if (!owner) {
    if (status === 'acknowledged') await pagerduty.setStatus(id, 'triggered')
    return
  }
  if (status === 'acknowledged') return
  const email = await emailOf(outside.slack, owner.by.id)
  const known = email ? await pagerduty.findUserByEmail(email) : null
  if (known && email) {
    await pagerduty.setStatus(id, 'acknowledged', email)
    // That PagerDuty took the call does not say whom it names: shown as a machine's, it would hide who has it.
    const { acknowledgers } = await pagerduty.readIncident(id)
    const isTheirs = acknowledgers.some((each) => each.type === 'user_reference' && each.id === known.id)
    if (isTheirs) return
    const shown = acknowledgers.map(({ name }) => name).join(', ') || 'nobody'
    await tell(outside, incident.number, `It shows ${shown} where ${owner.by.name} should stand.`)
    return
  }
  await pagerduty.note(id, `${owner.by.name} owns this incident since ${owner.since}, as confirmed in Slack.`)
  await tell(
    outside,
    incident.number,
    `It knows nobody by the address of ${owner.by.name}, so it goes on calling people.`,
  )
}

/** A routing key cannot say who did it, but without a word PagerDuty would go on calling people for what somebody has. */
async function mirrorEvent(outside: Outside, pagerduty: PagerDuty, incident: Incident, asked: number): Promise<void> {
  const key = pageKey(outside.self, incident, asked)
  if (!isActive(incident)) await pagerduty.endPage(key, 'resolve')
  else if (ownerOf(incident)) await pagerduty.endPage(key, 'acknowledge')
}

const tell = (outside: Outside, number: number, why: string) =>
  changeIncident(outside.store, number, { actor: READBACK }, (state) =>
    reportFailure(state, {
      effect: 'bring PagerDuty up to date',
      why,
      whatNow: 'Acknowledge or resolve the page there by hand.',
    }),
  )

/**
 * A machine acknowledged the page: it is put back to triggered, so that PagerDuty goes on calling people. With a routing
 * key alone nothing can be put back, so the next hop is called at once.
 */
export async function retrigger(
  { store, pagerduty }: Outside,
  { incident: number, seq }: EffectPayload,
): Promise<void> {
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  if (!pagerduty || !incident || ownerOf(incident) || recorded?.fact.type !== 'machine_acknowledged') return
  const { pagerdutyId, machine } = recorded.fact
  if (!pagerduty.can.lookUp) {
    // A job that runs twice calls one hop, not two.
    const act = { actor: READBACK, deliveryId: `retrigger:${number}:${seq}` }
    await changeIncident(store, number, act, (state) => ({ facts: nextHop(state, 'machine_acknowledgement') }))
    return
  }
  const { status } = await pagerduty.readIncident(pagerdutyId)
  if (status === 'resolved') return
  if (status === 'acknowledged') await pagerduty.setStatus(pagerdutyId, 'triggered')
  await pagerduty.note(
    pagerdutyId,
    `Acknowledged by ${machine}, which is not a person. Nobody owns it, so it is triggered again.`,
  )
}
