// Incidents as they happened, told in facts, for the tests of the draft.

import type { Actor } from '../../src/domain/actor.ts'
import { READBACK } from '../../src/domain/actor.ts'
import { number } from '../../src/domain/decision.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact, Recorded } from '../../src/domain/facts.ts'
import { unopened } from '../../src/domain/incident.ts'
import { type CapturedMessage, compilePostmortem, type Material } from '../../src/domain/postmortem.ts'

export const DAY = '2026-03-04'
export const CHANNEL = 'C0INC7'

export const dana: Actor = { kind: 'person', id: 'U1DANA', name: 'Dana Reyes' }
export const omar: Actor = { kind: 'person', id: 'U2OMAR', name: 'Omar Haddad' }
export const agent: Actor = { kind: 'app', id: 'B1TRIAGE', name: 'triage-agent' }
export const pager: Actor = { kind: 'app', id: 'B2PAGER', name: 'alerting' }
export const pipeline: Actor = { kind: 'app', id: 'api:deploys', name: 'deploys' }
export const readback = READBACK

export const person = ({ id, name }: Actor) => ({ id, name })

const policy: Material['policy'] = {
  severities: [
    { id: 'sev1', label: 'SEV1 critical', internalUpdate: 600, executiveUpdate: 1800, wakes: true },
    { id: 'sev2', label: 'SEV2 major', internalUpdate: 1200, wakes: true },
  ],
}

/** `02:14` and `02:14:19` are times of that day. */
export const at = (time: string): string => new Date(`${DAY}T${time.length === 5 ? `${time}:00` : time}Z`).toISOString()
export const tsOf = (time: string): string => `${Date.parse(at(time)) / 1000}.000100`

export type Moment = { time: string; by: Actor; facts: Fact[] }
export const when = (time: string, by: Actor, ...facts: Fact[]): Moment => ({ time, by, facts })

export function said(time: string, actor: Actor, text: string, more: Partial<CapturedMessage> = {}): CapturedMessage {
  return { channel: CHANNEL, ts: tsOf(time), threadTs: null, actor, text, editedAt: null, deletedAt: null, ...more }
}

/** Plays the facts in order, as the store does, and compiles the draft at `now`. */
export function draftOf(moments: Moment[], messages: CapturedMessage[] = [], more: Partial<Material> = {}) {
  let incident = unopened(7)
  const facts: Recorded[] = []
  for (const { time, by, facts: happened } of moments) {
    const recorded = number(incident, by, at(time), happened)
    facts.push(...recorded)
    incident = recorded.reduce(evolve, incident)
  }
  return compilePostmortem({ incident, facts, messages, policy, now: new Date(at('18:00')), symptoms: [], ...more })
}

export const permalink = (channel: string, ts: string, threadTs?: string): string =>
  `https://acme.slack.com/archives/${channel}/p${ts.replace('.', '')}${threadTs ? `?thread_ts=${threadTs}&cid=${channel}` : ''}`

export const opened = (title: string, more: Partial<Extract<Fact, { type: 'incident_opened' }>> = {}): Fact => ({
  type: 'incident_opened',
  title,
  severity: 'sev1',
  symptoms: [],
  service: null,
  unownedSince: at('11:00'),
  updatesDue: {},
  isDrill: false,
  ...more,
})

/** 02:14: paged, answered by an agent's "Acknowledged." nineteen seconds later, unowned for 41 minutes. */
export const acknowledgedAt0214: Moment[] = [
  when('02:14', pager, opened('Refund bot promises wrong deadlines', { unownedSince: at('02:14') })),
  when('02:14:01', readback, { type: 'channel_opened', id: CHANNEL, name: 'inc-7-refund-bot' }),
  when('02:14:19', readback, {
    type: 'claim_flagged',
    claim: 'acknowledges',
    evidence: 'Acknowledged.',
    channel: CHANNEL,
    ts: tsOf('02:14:19'),
    app: { ...person(agent), confirmed: true },
    unownedSince: at('02:14'),
    handling: 'corrected',
  }),
  ...['02:17', '02:20', '02:23'].map((time) =>
    when(time, readback, { type: 'unowned_reminded', since: at('02:14') } as const),
  ),
  when('02:30', readback, {
    type: 'person_prompted',
    to: person(omar),
    claim: 'owns',
    evidence: 'looking',
    channel: CHANNEL,
    ts: tsOf('02:30'),
  }),
  when('02:34', readback, { type: 'update_missed', audience: 'internal', dueAt: at('02:24'), nextDueAt: at('02:44') }),
  when('02:55', dana, { type: 'role_taken', role: 'incident-lead', by: person(dana), readbackDueAt: at('02:57') }),
  when('02:56', dana, {
    type: 'readback_given',
    by: person(dana),
    happening: 'wrong refund deadlines since midnight',
    next: 'put the old prompt back',
    nextUpdateAt: at('03:06'),
  }),
  when('02:57', dana, {
    type: 'checklist_item_marked',
    item: 'confirm/traces',
    text: 'Sample 20 answers',
    phase: 'confirm',
    state: 'done',
  }),
  when('02:58', dana, { type: 'role_offered', role: 'technical-lead', to: person(omar), expiresAt: at('03:03') }),
  when('02:59', omar, { type: 'role_declined', role: 'technical-lead', by: person(omar) }),
  when('03:00', dana, {
    type: 'change_recorded',
    change: { kind: 'prompt_version', what: 'refund prompt', before: 'v41', after: 'v42', at: at('00:05') },
  }),
  when('03:01', dana, { type: 'rollback_decided', kind: 'prompt_version', what: 'refund prompt', to: 'v41' }),
  when('03:03', dana, { type: 'rollback_restored', rollback: 15, what: 'refund prompt' }),
  when('03:04', dana, {
    type: 'update_posted',
    audience: 'internal',
    text: 'Old prompt is back, checking answers',
    dueAt: at('03:06'),
    onTime: true,
    nextDueAt: at('03:14'),
  }),
  when('03:08', dana, { type: 'rollback_verified', rollback: 15, what: 'refund prompt' }),
  when('03:08', dana, { type: 'status_changed', from: 'investigating', to: 'contained', how: 'refund prompt is v41' }),
  when('03:10', dana, { type: 'noted', kind: 'hypothesis', text: 'v42 dropped the unit of the deadline' }),
  when('03:20', dana, {
    type: 'action_added',
    text: 'Add an eval for deadlines with units',
    owner: person(omar),
    due: '2026-03-20',
  }),
  when('03:30', dana, { type: 'status_changed', from: 'contained', to: 'resolved' }),
  when(
    '03:40',
    dana,
    { type: 'question_answered', question: 'served_answers', text: '212 answers re-read, 9 corrected', waived: false },
    { type: 'question_answered', question: 'reopening', text: 'waived because nothing was shut', waived: true },
    { type: 'postmortem_assigned', owner: person(dana), due: '2026-03-09' },
    { type: 'incident_closed' },
  ),
]

/** 11:20 a router changes, 11:24 complaints, 11:27 opened, 11:29 rolled back. */
export const routerAt1120: Moment[] = [
  when('11:27', dana, opened('Answers in the wrong language', { unownedSince: at('11:24'), service: 'router' })),
  when('11:27', dana, { type: 'role_taken', role: 'incident-lead', by: person(dana) }),
  when('11:27:30', pipeline, {
    type: 'change_recorded',
    change: { kind: 'routing_policy', what: 'router', before: 'r7', after: 'r8', at: at('11:20') },
  }),
  when('11:28', dana, { type: 'rollback_decided', kind: 'routing_policy', what: 'router', to: 'r7' }),
  when('11:29', dana, { type: 'rollback_restored', rollback: 4, what: 'router' }),
  when('11:29', dana, { type: 'rollback_verified', rollback: 4, what: 'router' }),
  when('11:29', dana, { type: 'status_changed', from: 'investigating', to: 'contained' }),
  when('11:45', dana, { type: 'status_changed', from: 'contained', to: 'resolved' }),
  when(
    '11:50',
    dana,
    { type: 'postmortem_assigned', owner: person(dana), due: '2026-03-09' },
    { type: 'incident_closed' },
  ),
]
