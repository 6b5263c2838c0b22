// The document as a tree, from which the file and the canvas are both written.

import type { Root } from 'mdast'
import type { Postmortem } from '../domain/postmortem.ts'
import { type Pen, pen, type Reading } from './pen.ts'
import { causes, inference, rate } from './sections/causes.ts'
import { followUp, redacted } from './sections/follow-up.ts'
import { messages } from './sections/messages.ts'
import { moved } from './sections/moved.ts'
import { opening } from './sections/opening.ts'
import { ownership } from './sections/ownership.ts'
import { record } from './sections/record.ts'

type Section = (postmortem: Postmortem, pen: Pen) => Root['children']

const SECTIONS: Section[] = [opening, ownership, moved, causes, inference, rate, followUp, record, messages]

export function postmortemTree(postmortem: Postmortem, reading: Reading): Root {
  const writing = pen(reading)
  const children = SECTIONS.flatMap((section) => section(postmortem, writing))
  return { type: 'root', children: [...children, ...redacted(writing.redactions())] }
}
