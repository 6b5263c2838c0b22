// What moved, and what was moved back. The bot records and asks; it never executes a rollback itself.

import { type Actor, isPerson } from './actor.ts'
import { type Decision, NOTHING, notAPerson, record, refuse } from './decision.ts'
import { type Change, type Incident, isOpen, type Rollback } from './incident.ts'

/** What can be reversed, how fast that usually is, and what it costs: shown before it is confirmed. */
export const TARGETS = {
  feature_flag: { label: 'Feature flag', speed: 'seconds', cost: 'the feature is gone or degraded' },
  workflow_step: { label: 'Workflow step', speed: 'seconds', cost: 'the step is skipped or done by hand' },
  tool_disable: { label: 'Tool switched off', speed: 'seconds', cost: 'the product becomes read-only' },
  tool_contract: { label: 'Tool contract', speed: 'minutes', cost: 'callers of the new contract break' },
  prompt_version: {
    label: 'Prompt version',
    speed: 'seconds to minutes',
    cost: 'older faults may return; check its model',
  },
  routing_policy: { label: 'Routing policy', speed: 'seconds to minutes', cost: 'cost and latency shift' },
  policy_template: { label: 'Policy template', speed: 'minutes', cost: 'it may block too much or too little' },
  guardrail_threshold: { label: 'Guardrail threshold', speed: 'minutes', cost: 'it may block too much or too little' },
  memory_switch: { label: 'Memory switch', speed: 'seconds', cost: 'personalisation is lost; bad memory stays stored' },
  retrieval_index_snapshot: { label: 'Index snapshot', speed: 'minutes to hours', cost: 'newer documents are lost' },
  model_alias: { label: 'Model', speed: 'hours', cost: 'staged and partial; contain with a faster lever meanwhile' },
  deploy: { label: 'Deploy', speed: 'minutes', cost: 'everything else in that deploy goes too' },
  other: { label: 'Something else', speed: 'not known', cost: 'not known' },
} as const
export type Target = keyof typeof TARGETS

const SPOKEN = new Map<string, Target>(
  Object.entries({
    flag: 'feature_flag',
    feature: 'feature_flag',
    step: 'workflow_step',
    workflow: 'workflow_step',
    tool: 'tool_contract',
    schema: 'tool_contract',
    prompt: 'prompt_version',
    route: 'routing_policy',
    router: 'routing_policy',
    routing: 'routing_policy',
    policy: 'policy_template',
    guardrail: 'guardrail_threshold',
    threshold: 'guardrail_threshold',
    memory: 'memory_switch',
    index: 'retrieval_index_snapshot',
    retrieval: 'retrieval_index_snapshot',
    model: 'model_alias',
    alias: 'model_alias',
    code: 'deploy',
    release: 'deploy',
    config: 'other',
  }),
)

/** Reads `prompt_version`, `prompt-version`, `prompt` … */
export function parseTarget(text: string): Target | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
  return isTarget(word) ? word : SPOKEN.get(word)
}

export const isTarget = (word: string): word is Target => Object.hasOwn(TARGETS, word)

/** The name of a kind as people read it; kinds a pipeline made up are shown as they came. */
export const kindLabel = (kind: string): string => (isTarget(kind) ? TARGETS[kind].label : kind)

export function recordChange(incident: Incident, change: Change, by: Actor): Decision {
  if (by.kind === 'unknown') return refuse({ is: 'identity_unknown' })
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  return record({ type: 'change_recorded', change })
}

export function decideRollback(
  incident: Incident,
  target: { kind: string; what: string; to?: string | undefined },
  by: Actor,
): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  const { kind, what, to } = target
  return record({ type: 'rollback_decided', kind, what, ...(to ? { to } : {}) })
}

/** The last traffic is back on the old version. */
export function restoreTraffic(incident: Incident, seq: number, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  const rollback = find(incident, seq)
  if (!rollback) return refuse({ is: 'rollback_not_found' })
  if (rollback.restoredAt) return NOTHING
  return record({ type: 'rollback_restored', rollback: seq, what: rollback.what })
}

/** Only what was verified may be called rolled back. */
export function verifyRollback(incident: Incident, seq: number, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  const rollback = find(incident, seq)
  if (!rollback) return refuse({ is: 'rollback_not_found' })
  if (rollback.verifiedAt) return NOTHING
  if (!rollback.restoredAt) return refuse({ is: 'rollback_not_restored' })
  return record({ type: 'rollback_verified', rollback: seq, what: rollback.what })
}

/** A model takes hours to move back: alone, it contains nothing meanwhile. */
export function needsFasterLever(incident: Incident, kind: string): boolean {
  return (
    kind === 'model_alias' && incident.containedAt === null && incident.rollbacks.every((r) => r.kind === 'model_alias')
  )
}

const find = (incident: Incident, seq: number): Rollback | undefined =>
  incident.rollbacks.find((rollback) => rollback.seq === seq)
