// What was put into words about this incident: notes, answers, updates, and the messages that the draft quotes. Lint and
// the count of replays read these and nothing else, so that they speak of what stands in the draft.

import type { Recorded } from '../facts.ts'
import type { Incident } from '../incident.ts'
import { clockTime } from '../timeline.ts'
import type { KeyMessages } from './key-messages.ts'
import { lineOf, type Told, voiceOf } from './line.ts'
import type { Statement } from './replays.ts'

export function statements(incident: Incident, facts: Recorded[], messages: KeyMessages, told: Told): Statement[] {
  return [
    ...facts.flatMap((recorded): Statement[] =>
      wordsOf(recorded).map(([what, text]) => ({
        ...lineOf(recorded, text, told),
        where: `${what} by ${recorded.actor.name}, ${clockTime(recorded.at)}`,
      })),
    ),
    ...Object.values(incident.answers).map(({ text, by, at }) => ({
      at,
      voice: voiceOf(by),
      text,
      source: null,
      where: `answer at closing by ${by.name}`,
    })),
    ...messages.groups.flatMap(({ messages: group }) =>
      group.map(({ at, author, quotes, source }) => ({
        at,
        voice: voiceOf(author),
        text: quotes.join(' '),
        source,
        where: `message by ${author.name}, ${clockTime(at)}`,
      })),
    ),
  ]
}

function wordsOf({ fact }: Recorded): [what: string, text: string][] {
  switch (fact.type) {
    case 'noted':
      return [[fact.kind, fact.text]]
    case 'status_changed':
      return fact.how ? [['status', fact.how]] : []
    case 'update_posted':
      return [['update', [fact.text, fact.hypotheses, fact.decisions].filter(Boolean).join('. ')]]
    default:
      return []
  }
}
