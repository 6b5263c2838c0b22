// The timeline: the facts' own sentences and the messages people kept, in the order in which it happened.

import type { FactOf, Recorded } from '../facts.ts'
import { sentence } from '../timeline.ts'
import { type CapturedMessage, type Line, lineOf, messageKey, type Told, type Voice, voiceOf } from './line.ts'

export type TimelineLine = Line & { isKept: boolean }

export function timelineLines(facts: Recorded[], messages: CapturedMessage[], told: Told): TimelineLine[] {
  const said = new Map(messages.map((message) => [messageKey(message), message]))
  const kept = keptNow(facts)
  return withoutRepeatedReminders(facts)
    .flatMap((recorded): TimelineLine[] => {
      if (recorded.fact.type === 'message_kept')
        return kept.get(messageKey(recorded.fact)) === recorded.seq
          ? [keptLine(recorded, recorded.fact, said.get(messageKey(recorded.fact)), told)]
          : []
      const text = sentence(recorded)
      if (text === null) return []
      return [{ ...lineOf(recorded, text, told), voice: speaker(recorded), isKept: false }]
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** What Readback noticed was said by somebody else. */
function speaker({ actor, fact }: Recorded): Voice {
  if (fact.type === 'claim_flagged' || fact.type === 'machine_acknowledged') return 'automation'
  return fact.type === 'person_prompted' ? 'person' : voiceOf(actor)
}

/** Stands where it was said, in its last form; what was deleted afterwards is not quoted. */
function keptLine(
  recorded: Recorded,
  fact: FactOf<'message_kept'>,
  message: CapturedMessage | undefined,
  told: Told,
): TimelineLine {
  const text = message?.deletedAt ? 'message deleted since, not quoted' : (message?.text ?? fact.text)
  const source = message ? { channel: message.channel, ts: message.ts, threadTs: message.threadTs } : undefined
  const line = lineOf(recorded, sentence({ ...recorded, fact: { ...fact, text } }) ?? text, told)
  return { ...line, at: fact.saidAt, voice: voiceOf(fact.author), source: source ?? line.source, isKept: true }
}

/** Which keeping of each message still stands: released again, it is not in the timeline; kept twice, once. */
export function keptNow(facts: Recorded[]): Map<string, number> {
  const kept = new Map<string, number>()
  for (const { seq, fact } of facts) {
    if (fact.type === 'message_kept' && !kept.has(messageKey(fact))) kept.set(messageKey(fact), seq)
    if (fact.type === 'message_released') kept.delete(messageKey(fact))
  }
  return kept
}

/** Thirteen reminders in forty-one minutes tell one thing: the last of each unowned span says how long it was. */
function withoutRepeatedReminders(facts: Recorded[]): Recorded[] {
  const last = new Map<string, number>()
  for (const { seq, fact } of facts) if (fact.type === 'unowned_reminded') last.set(fact.since, seq)
  return facts.filter(({ seq, fact }) => fact.type !== 'unowned_reminded' || last.get(fact.since) === seq)
}
