// The channel's key messages, quoted.

import type { RootContent } from 'mdast'
import type { KeyMessage } from '../../domain/postmortem/key-messages.ts'
import { voiceOf } from '../../domain/postmortem/line.ts'
import type { Subject } from '../../domain/postmortem/signals.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import { type Inline, joined, list, paragraph, strong, text } from '../nodes.ts'
import type { Pen } from '../pen.ts'
import { section } from './section.ts'

const SUBJECT_NAME: Record<Subject, string> = {
  impact: 'Impact and complaints',
  cause: 'Changes and cause',
  containment: 'Containment and recovery',
  coordination: 'Decisions, roles and updates',
  actions: 'Actions and follow-ups',
}

/** A list of what is not there stays short. */
const MOST_DELETED = 10

export function messages({ keyMessages: { groups, deleted, of } }: Postmortem, pen: Pen): RootContent[] {
  const quoted = groups.filter((group) => group.messages.length > 0)
  return section(
    'Key messages of the channel',
    [
      ...(quoted.length > 0
        ? [paragraph(text(`Chosen by fixed rules from ${of}, quoted word for word, not verified.`))]
        : []),
      ...quoted.flatMap((group) => [
        paragraph(strong(SUBJECT_NAME[group.subject])),
        ...list(group.messages.map((message) => messageLine(message, pen))),
      ]),
      ...deletedLine(deleted, pen),
    ],
    of === 0 ? 'Nothing was written there.' : 'None stood out.',
  )
}

const messageLine = ({ at, author, quotes, source, isEdited }: KeyMessage, pen: Pen): Inline => [
  ...pen.stamp(at, source),
  text(' '),
  ...pen.words(author.name || author.id),
  text(voiceOf(author) === 'person' ? '' : ' (automation, unverified)'),
  text(isEdited ? ' (edited): ' : ': '),
  ...joined(quotes.map(pen.quote), ' … '),
]

function deletedLine(deleted: Postmortem['keyMessages']['deleted'], pen: Pen): RootContent[] {
  if (deleted.length === 0) return []
  const shown = deleted.slice(0, MOST_DELETED)
  const more = deleted.length - shown.length
  return [
    paragraph(
      text('Deleted, and not quoted: '),
      ...joined(
        shown.map(({ at, author, source }) => [
          ...pen.stamp(at, source),
          text(' '),
          ...pen.words(author.name || author.id),
        ]),
        '; ',
      ),
      text(more > 0 ? ` and ${more} more.` : '.'),
    ),
  ]
}
