// Sections of the postmortem as data, one file each, compiled from facts and messages. No Markdown; documents/ draws it.
// This one: action items with owner and date, what is wrong with them, and what was promised in the channel but never recorded.

import type { ActionItem, Incident } from '../incident.ts'

export type ActionRecorded = ActionItem & { faults: ActionFault[] }
export type ActionFault = 'overdue' | 'cannot be verified' | 'no owner' | 'no date'

/** Words that nobody can tell afterwards whether they were done. */
const VAGUE =
  /^\s*(?:please\s+)?(?:be (?:more )?careful|take (?:more )?care|pay attention|remember|try to|investigate|look into|think about|consider|discuss|improve|monitor more|keep an eye)\b/i

/** The worst first: items with faults stand above those without. `today` is a calendar day, `YYYY-MM-DD`. */
export function actionsRecorded({ actions }: Incident, today: string): ActionRecorded[] {
  return actions
    .map((action) => ({ ...action, faults: faultsOf(action, today) }))
    .sort((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0))
}

const faultsOf = ({ text, owner, due, doneAt }: ActionItem, today: string): ActionFault[] => [
  ...(owner.id === '' && owner.name === '' ? ['no owner' as const] : []),
  ...(due === '' ? ['no date' as const] : []),
  ...(due !== '' && due < today && !doneAt ? ['overdue' as const] : []),
  ...(VAGUE.test(text) ? ['cannot be verified' as const] : []),
]
