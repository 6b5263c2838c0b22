import { z } from 'zod'
import { escalationPolicy, incident, isUser, type PagerDutyIncident, service, userOf } from './answers.ts'
import type { Call, Caller } from './call.ts'
import { everyPage } from './every-page.ts'
import { PagerDutyFailure } from './failure.ts'
import { putStatus } from './incidents.ts'
import { clip, type Page, type Paged } from './page.ts'

const CREATE: Pick<Call, 'method' | 'path'> = { method: 'POST', path: '/incidents' }

/**
 * Pages by creating an incident. A policy is preferred to a person, because PagerDuty then goes on to the next level by
 * itself; without either, the service's own policy decides.
 */
export async function pageByIncident(call: Caller, from: string, page: Page): Promise<Paged> {
  const created = await create(call, from, page)
  const { found } = created
  const bornAcknowledged = wasBornAcknowledged(found, created.repeated)
  // PagerDuty takes a page to the very user it was sent for as seen, and calls nobody.
  if (bornAcknowledged) await putStatus(call, found.id, 'triggered', from)
  return {
    incidentId: found.id,
    assigned: found.assignments
      .map(({ assignee }) => assignee)
      .filter(isUser)
      .map(userOf),
    bornAcknowledged,
    repeated: created.repeated,
  }
}

async function create(
  call: Caller,
  from: string,
  page: Page,
): Promise<{ found: PagerDutyIncident; repeated: boolean }> {
  const target = page.service ?? (await serviceOf(call, page.policy)) ?? (await firstService(call))
  if (!target) throw new PagerDutyFailure({ kind: 'refused', ...CREATE, error: 'no_service' })
  try {
    const body = { incident: asIncident(page, target) }
    const answer = await call({ ...CREATE, from, body }, z.object({ incident }))
    return { found: answer.incident, repeated: false }
  } catch (failure) {
    if (!(failure instanceof PagerDutyFailure) || failure.status !== 400) throw failure
    const open = await findOpen(call, page.key)
    if (!open) throw failure
    return { found: open, repeated: true }
  }
}

function asIncident(page: Page, target: string): object {
  const { details, link } = page
  return {
    type: 'incident',
    title: clip(page.title),
    service: { id: target, type: 'service_reference' },
    urgency: page.urgency,
    incident_key: page.key,
    body: { type: 'incident_body', details: link ? `${clip(details, link.length + 1)}\n${link}` : clip(details) },
    // PagerDuty takes one of the two, not both.
    ...(page.policy
      ? { escalation_policy: { id: page.policy, type: 'escalation_policy_reference' } }
      : page.user
        ? { assignments: [{ assignee: { id: page.user, type: 'user_reference' } }] }
        : {}),
  }
}

/** An open incident of that key is why PagerDuty refuses a second one; the search is by key, but trusts nobody's filter. */
export async function findOpen(call: Caller, key: string): Promise<PagerDutyIncident | null> {
  const query = {
    incident_key: key,
    'statuses[]': ['triggered', 'acknowledged'],
    'include[]': ['assignees'],
    // Otherwise only the last month is searched.
    date_range: 'all',
  }
  for await (const found of everyPage(call, { path: '/incidents', name: 'incidents', query }, incident)) {
    if (found.incident_key === key) return found
  }
  return null
}

const SECONDS_NOBODY_CAN_BEAT = 2

/** A page that was found instead of made may have been acknowledged by a person since: then it stays so. */
function wasBornAcknowledged({ status, created_at, acknowledgements }: PagerDutyIncident, repeated: boolean): boolean {
  if (status !== 'acknowledged') return false
  if (!repeated) return true
  const born = Date.parse(created_at ?? '')
  return (
    acknowledgements.length > 0 &&
    acknowledgements.every(({ at }) => Date.parse(at ?? '') - born <= SECONDS_NOBODY_CAN_BEAT * 1_000)
  )
}

async function serviceOf(call: Caller, policy: string | undefined): Promise<string | null> {
  if (!policy) return null
  const path = `/escalation_policies/${encodeURIComponent(policy)}`
  const answer = await call({ method: 'GET', path }, z.object({ escalation_policy: escalationPolicy }))
  return answer.escalation_policy.services[0]?.id ?? null
}

/** The first by name that takes incidents: the same one at each call. */
export async function firstService(call: Caller): Promise<string | null> {
  const query = { sort_by: 'name:asc' }
  for await (const found of everyPage(call, { path: '/services', name: 'services', query }, service)) {
    if (found.status !== 'disabled') return found.id
  }
  return null
}
