// The six fields without which an author writes "the model degraded": each with its value before, its value in the bad
// window, and whether it changed. What nobody recorded is null, and a person's own "unknown" is kept as their answer.

import { parseTarget, type Target } from '../changes.ts'
import type { Incident } from '../incident.ts'
import { SNAPSHOT_FIELDS, type SnapshotField } from '../notes.ts'

export type Changed = 'yes' | 'no' | 'unknown'
export type SixField = {
  field: SnapshotField
  name: string
  before: string | null
  inBadWindow: string | null
  changed: Changed
}

const FIELD_OF: Partial<Record<Target, SnapshotField>> = {
  prompt_version: 'prompt',
  model_alias: 'model',
  routing_policy: 'model',
  retrieval_index_snapshot: 'index',
  tool_contract: 'tools',
  tool_disable: 'tools',
}

/** Kinds are free text from pipelines too: judges and traffic have no rollback target of their own. */
function fieldOf(kind: string): SnapshotField | undefined {
  const target = parseTarget(kind)
  if (target && FIELD_OF[target]) return FIELD_OF[target]
  if (/judge|eval/i.test(kind)) return 'judge'
  return /traffic/i.test(kind) ? 'traffic' : undefined
}

export function sixFields({ changes, rollbacks, snapshot }: Incident): SixField[] {
  const fields = Object.entries(SNAPSHOT_FIELDS) as [SnapshotField, string][] // Object.entries forgets the keys' type
  return fields.map(([field, name]) => {
    const change = changes
      .filter(({ kind }) => fieldOf(kind) === field)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1)
    const rollback = rollbacks.findLast(({ kind }) => fieldOf(kind) === field)
    const said = snapshot[field]?.trim() || null
    const unchanged = said !== null && /^(?:unchanged|no change|not changed|same)\b/i.test(said)
    return {
      field,
      name,
      before: change?.before ?? rollback?.to ?? null,
      inBadWindow: change?.after ?? said,
      changed: change ? 'yes' : unchanged ? 'no' : 'unknown',
    }
  })
}

export const isKnown = ({ before, inBadWindow }: SixField): boolean =>
  [before, inBadWindow].some((value) => value !== null && !/^(?:unknown|not known|\?+)$/i.test(value))
