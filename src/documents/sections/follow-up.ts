// What changes now, and the questions that stood before closing.

import type { RootContent } from 'mdast'
import type { QuestionClosed } from '../../domain/postmortem/closing-record.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import { checkboxes, heading, type Inline, list, paragraph, text, toFill } from '../nodes.ts'
import { instant, type Pen } from '../pen.ts'
import { section } from './section.ts'

export const followUp = ({ actions, closing }: Postmortem, pen: Pen): RootContent[] => [
  ...section(
    'Action items',
    checkboxes(
      actions.map(({ text: action, owner, due, doneAt, faults }) => ({
        done: doneAt !== undefined,
        item: [
          ...(faults.length > 0 ? [text(`(${faults.join(', ')}) `)] : []),
          ...pen.words(action),
          text(' – '),
          ...pen.words(owner.name || 'no owner'),
          text(`, due ${due || 'no date'}${doneAt ? `, done ${instant(doneAt)}` : ''}`),
        ],
      })),
    ),
    'TO FILL – What changes now? One technical and one operational action, each with an owner and a date.',
  ),
  heading(2, text('Closing questions')),
  ...list(closing.map((question) => questionLine(question, pen))),
]

function questionLine({ text: question, outcome, answer, by, at }: QuestionClosed, pen: Pen): Inline {
  if (outcome === 'open') return [toFill(question)]
  if (outcome === 'record') return [text(`${question} Answered by the record.`)]
  return [
    text(`${question} `),
    ...pen.words(answer ?? ''),
    text(` (${outcome === 'waived' ? 'waived by ' : ''}`),
    ...pen.words(by?.name ?? 'somebody unknown'),
    text(at ? `, ${instant(at)})` : ')'),
  ]
}

export const redacted = (count: number): RootContent[] =>
  count === 0 ? [] : [paragraph(text(count === 1 ? '1 value redacted.' : `${count} values redacted.`))]
