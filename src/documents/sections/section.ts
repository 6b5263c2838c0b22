// A section with nothing in it is one line: a quiet incident gives a short document.

import type { RootContent } from 'mdast'
import type { Line, Part } from '../../domain/postmortem/line.ts'
import { heading, type Inline, list, paragraph, strong, text, toFill } from '../nodes.ts'
import type { Pen } from '../pen.ts'

export function section(name: string, blocks: RootContent[], whenEmpty: string): RootContent[] {
  if (blocks.length > 0) return [heading(2, text(name)), ...blocks]
  return [paragraph(strong(`${name}.`), text(` ${whenEmpty}`))]
}

/** What the record holds, then the questions it cannot answer. */
export function part(name: string, { lines, toFill: questions }: Part, pen: Pen): RootContent[] {
  if (lines.length === 0) return [paragraph(strong(`${name}.`), text(' '), toFill(questions.join(' ')))]
  return [
    heading(2, text(name)),
    ...list([...lines.map((line) => lineText(line, pen)), ...questions.map((one) => [toFill(one)])]),
  ]
}

/** Shown once above the timeline. */
export const MARKS = '🤖 an automation, unverified · ⏱ a clock of Readback · 📌 a message a person kept'

const MARK = { person: '', automation: '🤖 ', readback: '⏱ ' }

export const lineText = ({ at, voice, text: said, source }: Line, pen: Pen, isKept = false): Inline => [
  ...pen.stamp(at, source),
  text(` ${isKept ? '📌 ' : ''}${MARK[voice]}`),
  ...pen.words(said),
]
