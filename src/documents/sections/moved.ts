// What moved, what was moved back, and the six fields.

import type { RootContent } from 'mdast'
import { kindLabel } from '../../domain/changes.ts'
import type { SixField } from '../../domain/postmortem/six-fields.ts'
import type { ChangeMade, RollbackMade } from '../../domain/postmortem/what-moved.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import { changeText, duration } from '../../domain/timeline.ts'
import { type Inline, list, table, text } from '../nodes.ts'
import { instant, type Pen } from '../pen.ts'
import { section } from './section.ts'

export const moved = ({ moved: { changes, rollbacks }, fields }: Postmortem, pen: Pen): RootContent[] => [
  ...section(
    'What moved',
    list([
      ...changes.map((change) => changeLine(change, pen)),
      ...rollbacks.map((rollback) => rollbackLine(rollback, pen)),
    ]),
    'No change and no rollback is on record: not captured.',
  ),
  ...section(
    'The six fields',
    sixFields(fields, pen),
    `Not captured: ${fields.map(({ name }) => lower(name)).join(', ')}.`,
  ),
]

const changeLine = (change: ChangeMade, pen: Pen): Inline => [
  ...pen.stamp(change.at, change.source),
  text(` Change${change.voice === 'person' ? '' : ', by 🤖'}: `),
  ...pen.words(`${changeText(change)}, recorded by ${change.recordedBy}`),
  ...(change.reversible === undefined ? [] : [text(change.reversible ? ', reversible' : ', not reversible')]),
  ...(change.link ? [text(', '), ...pen.words(change.link)] : []),
]

function rollbackLine(rollback: RollbackMade, pen: Pen): Inline {
  const { kind, what, to, decided, restored, verified, decisionLatency, executionTime, verificationTime } = rollback
  const after = (seconds: number | null, since: string) =>
    seconds === null ? '' : seconds === 0 ? ' (at once)' : ` (${duration(seconds)} after ${since})`
  return [
    ...pen.stamp(decided.at, rollback.source),
    text(' Rollback: '),
    ...pen.words(`${kindLabel(kind)}, ${what}${to ? ` to ${to}` : ''}`),
    text(`; decided by `),
    ...pen.words(decided.by),
    text(after(decisionLatency, 'harm was confirmed')),
    text(
      restored
        ? `; last traffic restored ${instant(restored.at)}${after(executionTime, 'the decision')}`
        : '; restored: not captured',
    ),
    text(
      verified ? `; verified ${instant(verified.at)}${after(verificationTime, 'that')}` : '; verified: not captured',
    ),
  ]
}

function sixFields(fields: SixField[], pen: Pen): RootContent[] {
  if (fields.every(({ before, inBadWindow }) => before === null && inBadWindow === null)) return []
  return table(
    ['Field', 'Before', 'In the bad window', 'Changed'],
    fields.map(({ name, before, inBadWindow, changed }) => [
      [text(name)],
      pen.words(before ?? 'not captured'),
      pen.words(inBadWindow ?? 'not captured'),
      [text(changed)],
    ]),
  )
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
