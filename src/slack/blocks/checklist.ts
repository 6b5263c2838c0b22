import type { Checkboxes, KnownBlock, PlainTextOption } from '@slack/types'
import { type ChecklistItem, itemKey, PHASE_NAME, PHASES } from '../../domain/checklist.ts'
import { type Incident, incidentKey, isOpen } from '../../domain/incident.ts'
import { clockTime } from '../../domain/timeline.ts'
import { tickItemsId } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import { context, type Message, section } from './elements.ts'

/** Slack takes ten boxes in a group. */
const BOXES_IN_A_GROUP = 10

/** A group of tick boxes as it stands in the message; the listener needs the same split to read what was ticked. */
export type TickGroup = { id: string; items: ChecklistItem[] }

export function tickGroups(items: ChecklistItem[]): TickGroup[] {
  return PHASES.flatMap((phase) => {
    const inPhase = items.filter((item) => item.phase === phase)
    const count = Math.ceil(inPhase.length / BOXES_IN_A_GROUP)
    return Array.from({ length: count }, (_, index) => ({
      id: `${phase}:${index}`,
      items: inPhase.slice(index * BOXES_IN_A_GROUP, (index + 1) * BOXES_IN_A_GROUP),
    }))
  })
}

/** The numbers are those of `/incident checklist done <n>`: over all items, in the order of the message. */
export function checklist(incident: Incident, items: ChecklistItem[]): Message {
  const groups = tickGroups(items)
  const ordered = groups.flatMap((group) => group.items)
  const done = ordered.filter((item) => incident.checklist[itemKey(item)]?.state === 'done').length
  const title = slackText`*Checklist* of ${incidentKey(incident)}: ${done} of ${ordered.length} done`
  return {
    text: title,
    blocks: [
      section(title),
      ...groups.flatMap((group) => groupBlocks(incident, group, (item) => ordered.indexOf(item) + 1)),
    ],
  }
}

function groupBlocks(incident: Incident, group: TickGroup, numberOf: (item: ChecklistItem) => number): KnownBlock[] {
  const [first] = group.items
  if (!first) return []
  const option = (item: ChecklistItem): PlainTextOption => ({
    text: { type: 'plain_text', text: clip(`${numberOf(item)}. ${item.text}`, 75) },
    value: itemKey(item),
  })
  const ticked = group.items.filter((item) => incident.checklist[itemKey(item)]?.state === 'done')
  const boxes: Checkboxes = {
    type: 'checkboxes',
    action_id: tickItemsId(group.id),
    options: group.items.map(option),
    ...(ticked.length > 0 ? { initial_options: ticked.map(option) } : {}),
  }
  const marks = group.items.flatMap((item) => markLine(incident, item, numberOf(item)))
  return [
    section(slackText`*${PHASE_NAME[first.phase]}*`),
    // A closed incident keeps its record and takes no more ticks.
    ...(isOpen(incident)
      ? [{ type: 'actions' as const, block_id: `ticks:${incident.number}:${group.id}`, elements: [boxes] }]
      : []),
    ...(marks.length > 0 ? [context(marks.join('\n'))] : []),
  ]
}

const STATE = { doing: 'being done', done: 'done', not_applicable: 'not applicable' } as const

function markLine(incident: Incident, item: ChecklistItem, number: number): string[] {
  const mark = incident.checklist[itemKey(item)]
  if (!mark) return []
  const why = mark.reason ? slackText` (${clip(mark.reason, 100)})` : ''
  return [slackText`${number} ${STATE[mark.state]} · ${mention(mark.by.id)} ${clockTime(mark.at)}` + why]
}
