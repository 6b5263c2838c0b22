// The checklist as it stood at the end, in the order of its phases. An item nobody touched is not listed.

import { PHASES } from '../checklist.ts'
import type { FactOf, Recorded } from '../facts.ts'
import type { At } from '../incident.ts'

export type ItemMarked = {
  phase: string
  text: string
  state: FactOf<'checklist_item_marked'>['state']
  by: string
  at: At
  reason: string | null
}

export function checklistRecord(facts: Recorded[]): ItemMarked[] {
  const items = new Map<string, ItemMarked>()
  for (const { at, actor, fact } of facts) {
    if (fact.type === 'checklist_item_cleared') items.delete(fact.item)
    if (fact.type !== 'checklist_item_marked') continue
    const { phase, text, state, reason } = fact
    items.set(fact.item, { phase, text, state, by: actor.name, at, reason: reason ?? null })
  }
  const phases: readonly string[] = PHASES
  const order = (phase: string) => phases.indexOf(phase)
  return [...items.values()].sort((a, b) => order(a.phase) - order(b.phase))
}
