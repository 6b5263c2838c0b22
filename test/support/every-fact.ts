import { type Actor, READBACK } from '../../src/domain/actor.ts'
import type { Fact, FactOf, Recorded } from '../../src/domain/facts.ts'
import { ada, bob, cleo, iso, triage } from './incidents.ts'

const ADA = { id: ada.id, name: ada.name }
const BOB = { id: bob.id, name: bob.name }
const CLEO = { id: cleo.id, name: cleo.name }
const inThread = { channel: 'C0INC7', ts: '1772331259.000100', threadTs: '1772331240.000100' }
const due = { internal: iso('02:40'), executive: iso('03:30') }
const change = {
  kind: 'prompt_version',
  what: 'refund-bot prompt',
  before: 'v41',
  after: 'v42',
  at: iso('02:05'),
  rollbackHint: 'promote v41',
}

type Said<T extends Fact['type']> = [by: Actor, fact: FactOf<T>]

/** Facts of every type there is, each by whoever records it in practice, with their optional parts and without. */
export const EVERY_FACT: { [T in Fact['type']]: Said<T>[] } = {
  incident_opened: [
    [
      triage,
      {
        type: 'incident_opened',
        title: 'Refund bot promises wrong deadlines',
        severity: 'sev1',
        symptoms: ['wrong_entity_action'],
        service: 'refund-bot',
        unownedSince: iso('02:10'),
        updatesDue: due,
        isDrill: true,
        touches: ['money', 'privacy'],
        harm: 'Money promised',
        affected: '2 tenants',
        stillHappening: 'yes',
      },
    ],
  ],
  alert_raised: [
    [
      triage,
      {
        type: 'alert_raised',
        title: 'Refusals doubled',
        severity: 'sev2',
        place: { id: 'C0ALERTS', name: 'alerts' },
        messageTs: '1772331240.000100',
        app: { id: triage.id, name: triage.name },
        unownedSince: iso('02:14'),
      },
    ],
  ],
  alert_repeated: [[triage, { type: 'alert_repeated', messageTs: '1772331300.000100' }]],
  alert_became_incident: [[ada, { type: 'alert_became_incident', incident: 7 }]],
  channel_opened: [[READBACK, { type: 'channel_opened', id: 'C0INC7', name: 'inc-7-refund-bot' }]],
  channel_lost: [[READBACK, { type: 'channel_lost', why: 'It was archived.' }]],
  channel_renamed: [[READBACK, { type: 'channel_renamed', to: 'inc-7-refunds' }]],
  channel_regained: [[READBACK, { type: 'channel_regained' }]],
  title_changed: [[ada, { type: 'title_changed', to: 'Refund bot promises wrong dates' }]],
  severity_changed: [
    [ada, { type: 'severity_changed', from: 'sev2', to: 'sev1', updatesDue: due }],
    [ada, { type: 'severity_changed', from: 'sev2', to: 'sev9', updatesDue: {} }],
  ],
  status_changed: (['contained', 'monitoring', 'resolved', 'cancelled', 'investigating'] as const).flatMap((to) => [
    [ada, { type: 'status_changed', from: 'investigating', to }],
    [ada, { type: 'status_changed', from: 'resolved', to, how: '20 samples are clean', updatesDue: due }],
  ]),
  role_taken: [
    [ada, { type: 'role_taken', role: 'incident-lead', by: ADA, readbackDueAt: iso('02:18') }],
    [bob, { type: 'role_taken', role: 'support-liaison', by: BOB }],
    [bob, { type: 'role_taken', role: 'incident-lead', by: BOB, readbackDueAt: iso('02:22'), through: 'pagerduty' }],
  ],
  role_offered: [
    [ada, { type: 'role_offered', role: 'technical-lead', to: BOB, expiresAt: iso('02:25') }],
    [ada, { type: 'role_offered', role: 'incident-lead', to: CLEO, expiresAt: iso('02:25'), context: 'Flag is off' }],
  ],
  role_accepted: [
    [bob, { type: 'role_accepted', role: 'technical-lead', by: BOB }],
    [bob, { type: 'role_accepted', role: 'incident-lead', by: BOB, from: ADA, readbackDueAt: iso('02:22') }],
  ],
  role_declined: [[bob, { type: 'role_declined', role: 'technical-lead', by: BOB }]],
  role_offer_expired: [[READBACK, { type: 'role_offer_expired', role: 'technical-lead', to: BOB }]],
  hand_over_asked: [[bob, { type: 'hand_over_asked', by: BOB, of: ADA }]],
  role_released: [[ada, { type: 'role_released', role: 'incident-lead', by: ADA }]],
  readback_given: [
    [
      ada,
      {
        type: 'readback_given',
        by: ADA,
        happening: 'Wrong deadlines since 02:05',
        next: 'Switch the refund step off',
        nextUpdateAt: iso('02:30'),
      },
    ],
  ],
  readback_reminded: [[READBACK, { type: 'readback_reminded', to: ADA, lapsesAt: iso('02:20') }]],
  ownership_lapsed: (['no_readback', 'no_check_in', 'reopened'] as const).map((why) => [
    READBACK,
    { type: 'ownership_lapsed', from: ADA, why },
  ]),
  check_in_asked: [[READBACK, { type: 'check_in_asked', to: ADA, lapsesAt: iso('02:36') }]],
  checked_in: [[ada, { type: 'checked_in', by: ADA }]],
  owner_seen: [[READBACK, { type: 'owner_seen', by: ADA, saidAt: iso('02:29') }]],
  unowned_reminded: [[READBACK, { type: 'unowned_reminded', since: iso('02:10') }]],
  claim_flagged: (['corrected', 'marked', 'logged'] as const).flatMap((handling) => [
    [
      READBACK,
      {
        type: 'claim_flagged',
        claim: 'acknowledges',
        evidence: 'Acknowledged',
        ...inThread,
        app: { id: triage.id, name: triage.name, confirmed: true },
        unownedSince: handling === 'logged' ? null : iso('02:10'),
        handling,
      },
    ],
    [
      READBACK,
      {
        type: 'claim_flagged',
        claim: 'resolves',
        evidence: 'All clear',
        channel: 'C0INC7',
        ts: '1772331259.000100',
        app: { id: 'U0WHO', name: 'Somebody', confirmed: false },
        unownedSince: iso('02:10'),
        handling,
      },
    ],
  ]),
  person_prompted: [
    [READBACK, { type: 'person_prompted', to: BOB, claim: 'owns', evidence: 'on it', channel: 'C0INC7', ts: '1.2' }],
    [READBACK, { type: 'person_prompted', to: BOB, claim: 'acknowledges', evidence: ':eyes:', ...inThread }],
  ],
  symptom_added: [
    [ada, { type: 'symptom_added', id: 'false_refusal_spike', name: 'Refusals of harmless requests' }],
    [ada, { type: 'symptom_added', id: 'retired_symptom', name: 'A symptom no longer in the catalogue' }],
  ],
  checklist_item_marked: (['doing', 'done', 'not_applicable'] as const).map((state) => [
    ada,
    {
      type: 'checklist_item_marked',
      item: 'contain/flag-off',
      text: 'Switch the step off',
      phase: 'contain',
      state,
      ...(state === 'not_applicable' ? { reason: 'there is no flag' } : {}),
    },
  ]),
  checklist_item_cleared: [
    [ada, { type: 'checklist_item_cleared', item: 'contain/flag-off', text: 'Switch the step off', phase: 'contain' }],
  ],
  change_recorded: [
    [ada, { type: 'change_recorded', change }],
    [triage, { type: 'change_recorded', change: { kind: 'terraform', what: 'search index', at: iso('02:01') } }],
    [ada, { type: 'change_recorded', change: { kind: 'deploy', what: 'api', after: '1.4.2', at: iso('02:01') } }],
    [ada, { type: 'change_recorded', change: { kind: 'other', what: 'quota', before: '100', at: iso('02:01') } }],
  ],
  rollback_decided: [
    [ada, { type: 'rollback_decided', kind: 'prompt_version', what: 'refund-bot prompt', to: 'v41' }],
    [ada, { type: 'rollback_decided', kind: 'model_alias', what: 'large' }],
  ],
  rollback_restored: [[ada, { type: 'rollback_restored', rollback: 3, what: 'refund-bot prompt' }]],
  rollback_verified: [[ada, { type: 'rollback_verified', rollback: 3, what: 'refund-bot prompt' }]],
  snapshot_taken: [[ada, { type: 'snapshot_taken', values: { prompt: 'v42', constructor: 'odd', shard: '7' } }]],
  update_posted: [
    [
      bob,
      {
        type: 'update_posted',
        audience: 'internal',
        text: 'The flag is off',
        hypotheses: 'The new prompt',
        decisions: 'It stays off until Monday',
        dueAt: iso('02:34'),
        onTime: false,
        nextDueAt: iso('02:54'),
      },
    ],
    [bob, { type: 'update_posted', audience: 'executive', text: 'Over', dueAt: null, onTime: true, nextDueAt: null }],
  ],
  update_reminded: [
    [READBACK, { type: 'update_reminded', audience: 'internal', to: BOB, dueAt: iso('02:34') }],
    [READBACK, { type: 'update_reminded', audience: 'executive', to: null, dueAt: iso('02:34') }],
  ],
  update_due: [[READBACK, { type: 'update_due', audience: 'internal', dueAt: iso('02:34') }]],
  update_escalated: [
    [READBACK, { type: 'update_escalated', audience: 'internal', to: ADA, dueAt: iso('02:34') }],
    [READBACK, { type: 'update_escalated', audience: 'internal', to: null, dueAt: iso('02:34') }],
  ],
  update_missed: [
    [READBACK, { type: 'update_missed', audience: 'internal', dueAt: iso('02:34'), nextDueAt: iso('03:04') }],
  ],
  noted: (['note', 'hypothesis', 'decision'] as const).map((kind) => [ada, { type: 'noted', kind, text: '412 users' }]),
  page_raised: [[READBACK, { type: 'page_raised', asked: 1 }]],
  agent_suspended: [[triage, { type: 'agent_suspended', agent: { id: triage.id, name: triage.name } }]],
  pager_noted: [
    [READBACK, { type: 'pager_noted', text: 'Gateway is fine', author: 'Bob', isPerson: true, pagerdutyId: 'Q1' }],
    [READBACK, { type: 'pager_noted', text: 'Seen', author: 'A script', isPerson: false, pagerdutyId: 'Q1' }],
  ],
  page_moved: [
    [READBACK, { type: 'page_moved', how: 'escalated', to: ['Bob', 'Cleo'], pagerdutyId: 'Q1' }],
    [READBACK, { type: 'page_moved', how: 'unacknowledged', to: [], pagerdutyId: 'Q1' }],
  ],
  customers_reported: [
    [
      bob,
      {
        type: 'customers_reported',
        count: 14,
        words: 'It says I have 90 days',
        segment: 'Enterprise',
        link: 'https://tickets.example/4711',
      },
    ],
    [bob, { type: 'customers_reported', count: null, words: 'Two more on the phone' }],
  ],
  customers_asked: [[READBACK, { type: 'customers_asked', to: BOB }]],
  message_kept: [
    [
      ada,
      { type: 'message_kept', channel: 'C0INC7', ts: '1.2', author: triage, text: 'p99 is fine', saidAt: iso('02:15') },
    ],
  ],
  message_released: [[ada, { type: 'message_released', channel: 'C0INC7', ts: '1.2' }]],
  action_added: [[ada, { type: 'action_added', text: 'Pin the model by id', owner: BOB, due: '2026-03-10' }]],
  action_done: [[bob, { type: 'action_done', action: 3, text: 'Pin the model by id' }]],
  question_answered: [
    [ada, { type: 'question_answered', question: 'harm', text: '9 users', waived: false }],
    [ada, { type: 'question_answered', question: 'reopening', text: 'waived because it stays off', waived: true }],
  ],
  postmortem_assigned: [[ada, { type: 'postmortem_assigned', owner: BOB, due: '2026-03-06' }]],
  incident_closed: [[ada, { type: 'incident_closed' }]],
  incident_reopened: [[bob, { type: 'incident_reopened', why: 'Wrong refunds again', updatesDue: due }]],
  postmortem_requested: [[ada, { type: 'postmortem_requested' }]],
  page_asked: (['unowned', 'lapsed', 'machine_acknowledgement', 'hop_unreachable'] as const)
    .map(
      (why): Said<'page_asked'> => [
        READBACK,
        { type: 'page_asked', target: { kind: 'hop', hop: 'backup' }, why, message: 'Refund bot' },
      ],
    )
    .concat([
      [
        ada,
        { type: 'page_asked', target: { kind: 'domain', domain: 'infra' }, why: 'asked', message: 'Index looks stale' },
      ],
      [
        ada,
        {
          type: 'page_asked',
          target: { kind: 'person', userId: bob.id, name: bob.name },
          why: 'asked',
          message: 'Refund bot',
        },
      ],
    ]),
  page_sent: (['pagerduty', 'slack', 'drill'] as const).map((via) => [
    READBACK,
    {
      type: 'page_sent',
      asked: 3,
      target: { kind: 'hop', hop: 'primary' },
      to: { name: bob.name, userId: via === 'slack' ? bob.id : null },
      via,
      pagerdutyId: via === 'pagerduty' ? 'PT4KHLK' : null,
    },
  ]),
  page_failed: [
    [
      READBACK,
      {
        type: 'page_failed',
        asked: 3,
        target: { kind: 'hop', hop: 'lead' },
        why: 'PagerDuty cannot be reached.',
        callByHand: ['Bob, +1 555 0100'],
      },
    ],
    [
      READBACK,
      {
        type: 'page_failed',
        asked: 3,
        target: { kind: 'person', userId: bob.id, name: bob.name },
        why: 'PagerDuty cannot be reached.',
        callByHand: [],
      },
    ],
  ],
  page_withheld: (['budget_used_up', 'not_allowed', 'going_in_circles'] as const).map((why) => [
    READBACK,
    {
      type: 'page_withheld',
      asked: 3,
      target: { kind: 'hop', hop: 'primary' },
      agent: { id: triage.id, name: triage.name },
      why,
    },
  ]),
  stranger_acknowledged: [
    [READBACK, { type: 'stranger_acknowledged', stranger: 'Sam of the night shift', pagerdutyId: 'PT4KHLK' }],
  ],
  page_resolved: [
    [READBACK, { type: 'page_resolved', resolver: 'Ada', isPerson: true, pagerdutyId: 'PT4KHLK' }],
    [READBACK, { type: 'page_resolved', resolver: 'Auto-resolve', isPerson: false, pagerdutyId: 'PT4KHLK' }],
  ],
  machine_acknowledged: [
    [
      READBACK,
      { type: 'machine_acknowledged', machine: 'Autoresponder', why: 'an integration', pagerdutyId: 'PT4KHLK' },
    ],
  ],
  effect_failed: [
    [
      READBACK,
      {
        type: 'effect_failed',
        effect: 'invite a person (U0BOB)',
        why: 'That person is a guest.',
        whatNow: 'Invite them by hand.',
      },
    ],
  ],
}

/** All of them one by one, as though each were the fact `seq` of its log. */
export function everyFact(seq: number, clock = '02:20'): Recorded[] {
  return Object.values(EVERY_FACT)
    .flat()
    .map(([actor, fact]) => ({ seq, at: iso(clock), actor, fact }))
}
