// What was done and said, as the record has it: updates, checklist, timeline, and evidence apart from guesses.

import type { RootContent } from 'mdast'
import { PHASE_NAME, PHASES } from '../../domain/checklist.ts'
import type { ItemMarked } from '../../domain/postmortem/checklist-record.ts'
import type { Line } from '../../domain/postmortem/line.ts'
import type { UpdateMade, UpdateRecord } from '../../domain/postmortem/update-record.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import { duration } from '../../domain/timeline.ts'
import { heading, type Inline, list, paragraph, strong, text } from '../nodes.ts'
import { instant, type Pen } from '../pen.ts'
import { lineText, MARKS, section } from './section.ts'

export const record = ({ updates, checklist, timeline, evidence }: Postmortem, pen: Pen): RootContent[] => [
  ...section('Update record', updateBlocks(updates, pen), 'No update is on record and none fell due.'),
  ...section('Checklist', list(checklist.map((item) => itemLine(item, pen))), 'No item was marked.'),
  heading(2, text('Timeline')),
  paragraph(text(MARKS)),
  ...list(timeline.map((line) => lineText(line, pen, line.isKept))),
  ...section(
    'Evidence, hypotheses, decisions',
    [
      ...lines('Evidence', evidence.evidence, pen),
      ...lines('Hypotheses, unproven', evidence.hypotheses, pen),
      ...lines('Decisions', evidence.decisions, pen),
    ],
    'None recorded as such.',
  ),
]

function updateBlocks({ updates, onTime, due, worstGap }: UpdateRecord, pen: Pen): RootContent[] {
  if (updates.length === 0) return []
  const gap = worstGap
    ? ` Longest silence: ${duration(worstGap.seconds)}, ${instant(worstGap.from)} to ${instant(worstGap.to)}.`
    : ''
  return [
    paragraph(text(`On time: ${onTime} of ${due} due.${gap}`)),
    ...list(updates.map((one) => updateLine(one, pen))),
  ]
}

function updateLine({ audience, postedAt, dueAt, lateBy, by }: UpdateMade, pen: Pen): Inline {
  const due = dueAt ? `due ${instant(dueAt)}` : 'not due yet'
  if (postedAt === null) return [text(`${audience}: ${due}, missed`)]
  const punctual = lateBy === null ? '' : lateBy === 0 ? ', on time' : `, ${duration(lateBy)} late`
  return [
    text(`${audience}: ${due}, sent ${instant(postedAt)}${punctual}`),
    ...(by ? [text(', by '), ...pen.words(by)] : []),
  ]
}

const itemLine = ({ phase, text: item, state, by, at, reason }: ItemMarked, pen: Pen): Inline => [
  text(`${PHASE_NAME[PHASES.find((known) => known === phase) ?? 'evidence']}: `),
  ...pen.words(item),
  text(` – ${state.replace('_', ' ')}, `),
  ...pen.words(by),
  text(`, ${instant(at)}`),
  ...(reason ? [text(', because '), ...pen.words(reason)] : []),
]

function lines(name: string, found: Line[], pen: Pen): RootContent[] {
  return found.length === 0 ? [] : [paragraph(strong(name)), ...list(found.map((line) => lineText(line, pen)))]
}
