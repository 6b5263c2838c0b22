// Confirm harm → contain → safe mode → evidence. An item is done when a person says so, and it says who and when.

import { type Actor, isPerson } from './actor.ts'
import { type Decision, NOTHING, notAPerson, record, refuse } from './decision.ts'
import { type ChecklistMark, type Incident, isOpen } from './incident.ts'

export const PHASES = ['confirm', 'contain', 'safe_mode', 'evidence'] as const
export type Phase = (typeof PHASES)[number]

export const PHASE_NAME: Record<Phase, string> = {
  confirm: 'Confirm harm',
  contain: 'Contain',
  safe_mode: 'Safe mode',
  evidence: 'Evidence',
}

/** `id` is unique within the catalogue; in an incident's state items are named `<phase>/<id>`. */
export type ChecklistItem = { id: string; phase: Phase; text: string }

export const itemKey = ({ phase, id }: ChecklistItem): string => `${phase}/${id}`

export function markItem(
  incident: Incident,
  item: ChecklistItem,
  state: ChecklistMark['state'],
  by: Actor,
  reason?: string,
): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  if (incident.checklist[itemKey(item)]?.state === state) return NOTHING
  const { text, phase } = item
  return record({
    type: 'checklist_item_marked',
    item: itemKey(item),
    text,
    phase,
    state,
    ...(reason ? { reason } : {}),
  })
}

/** Ticked by mistake: the tick goes, the record of both stays. */
export function clearItem(incident: Incident, item: ChecklistItem, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  if (!incident.checklist[itemKey(item)]) return NOTHING
  const { text, phase } = item
  return record({ type: 'checklist_item_cleared', item: itemKey(item), text, phase })
}

/** A group of tick boxes submitted as a whole: the ticks that are new are done, those that are gone are cleared. */
export function tickItems(incident: Incident, shown: ChecklistItem[], ticked: Set<string>, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  const decisions = shown.map((item) => {
    const isDone = incident.checklist[itemKey(item)]?.state === 'done'
    if (ticked.has(itemKey(item)) === isDone) return NOTHING
    return isDone ? clearItem(incident, item, by) : markItem(incident, item, 'done', by)
  })
  return { facts: decisions.flatMap((decision) => ('facts' in decision ? decision.facts : [])) }
}
