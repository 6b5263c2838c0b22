// People and roles, and the record of who had it and when nobody did.

import type { RootContent } from 'mdast'
import type { FlaggedClaim, OwnershipRecord } from '../../domain/postmortem/ownership-record.ts'
import type { People, RoleHeld } from '../../domain/postmortem/people.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import { roleName } from '../../domain/role.ts'
import { duration } from '../../domain/timeline.ts'
import { heading, type Inline, joined, list, text } from '../nodes.ts'
import { instant, type Pen } from '../pen.ts'

export const ownership = ({ people, ownership: record }: Postmortem, pen: Pen): RootContent[] => [
  heading(2, text('People and roles')),
  ...list(peopleLines(people, pen)),
  heading(2, text('Ownership record')),
  ...list(recordLines(record, pen)),
]

/** Enough to know whom to ask; the channel names the rest. */
const MOST_PARTICIPANTS = 20

function peopleLines({ held, offers, neverHeld, participants }: People, pen: Pen): Inline[] {
  const wrote = participants.slice(0, MOST_PARTICIPANTS)
  const more = participants.length - wrote.length
  return [
    ...held.map((span) => heldLine(span, pen)),
    ...offers.map(({ role, to, at, outcome }) => [
      text(`${capital(roleName(role))}: offered to `),
      ...pen.words(to.name),
      text(`, who ${outcome}, ${instant(at)}`),
    ]),
    ...(neverHeld.length > 0 ? [[text(`Never held: ${neverHeld.map(roleName).join(', ')}`)]] : []),
    ...(wrote.length > 0
      ? [
          [
            text('Wrote in the channel: '),
            ...joined(
              wrote.map(({ name, voice, messages }) => [
                text(voice === 'person' ? '' : '🤖 '),
                ...pen.words(name),
                text(` (${messages})`),
              ]),
              ', ',
            ),
            text(more > 0 ? ` and ${more} more` : ''),
          ],
        ]
      : []),
  ]
}

const heldLine = ({ role, by, from, to, ended }: RoleHeld, pen: Pen): Inline => [
  text(`${capital(roleName(role))}: `),
  ...pen.words(by.name),
  text(to === null ? `, from ${instant(from)}, ${ended}` : `, ${instant(from)} to ${instant(to)}, ${ended}`),
]

function recordLines(record: OwnershipRecord, pen: Pen): Inline[] {
  const { secondsUnowned, unowned, reminders, readbacks, lapses, claims, asked } = record
  const spans = unowned.filter(({ seconds }) => seconds > 0)
  return [
    [
      text(
        secondsUnowned === 0
          ? 'Time unowned: none'
          : `Time unowned: ${duration(secondsUnowned)}${reminders > 0 ? `, reminded ${times(reminders)}` : ''}`,
      ),
    ],
    ...spans.map(
      ({ from, to, seconds, endedBy }): Inline => [
        text(`Unowned from ${instant(from)} ${to ? `to ${instant(to)}` : 'and still'} (${duration(seconds)})`),
        ...(endedBy
          ? [text(', ended by '), ...pen.words(endedBy.name)]
          : to
            ? [text(', ended with nobody taking it')]
            : []),
      ],
    ),
    ...lapses.map(
      ({ at, from, why }): Inline => [
        text(`Lapsed ${instant(at)}: `),
        ...pen.words(from.name),
        text(`, ${LAPSED[why]}`),
      ],
    ),
    ...readbacks.map(
      ({ at, by, happening, next }): Inline => [
        text(`Readback ${instant(at)} by `),
        ...pen.words(by.name),
        text(': '),
        ...pen.words(happening),
        text('; next: '),
        ...pen.words(next),
      ],
    ),
    ...claims.map((claim) => claimLine(claim, pen)),
    ...asked.map(
      ({ at, who, words, source }): Inline => [
        ...pen.stamp(at, source),
        text(' '),
        ...pen.words(who.name),
        text(' wrote “'),
        ...pen.quote(words),
        text('” and was asked whether they own it'),
      ],
    ),
  ]
}

const claimLine = ({ at, app, isConfirmed, words, source, unownedFor, isDeleted }: FlaggedClaim, pen: Pen): Inline => [
  ...pen.stamp(at, source),
  text(isConfirmed ? ' 🤖 ' : ' '),
  ...pen.words(app),
  text(isConfirmed ? ' wrote “' : ', not known to be a person, wrote “'),
  ...pen.quote(words),
  text(unownedFor === null ? '” while a person owned it' : `” after ${duration(unownedFor)} unowned`),
  text(isDeleted ? '; the message was deleted since' : ''),
]

const LAPSED: Record<OwnershipRecord['lapses'][number]['why'], string> = {
  no_readback: 'no readback came',
  no_check_in: 'no sign of life came',
  reopened: 'the incident was reopened by somebody else',
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
