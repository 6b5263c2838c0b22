// The messages worth reading again, chosen by fixed rules and quoted word for word: never the whole channel, and never
// what is already in the timeline. What was deleted is counted, not quoted.

import type { Actor } from '../actor.ts'
import type { Recorded } from '../facts.ts'
import type { At } from '../incident.ts'
import { type CapturedMessage, type MessageRef, messageKey, saidAt } from './line.ts'
import { LONGEST, passages } from './passages.ts'
import { SUBJECTS, type Subject, weigh } from './signals.ts'
import { keptNow } from './timeline-lines.ts'

export type KeyMessage = {
  at: At
  author: Actor
  /** Passages of one message, in order; Slack's mrkdwn. */
  quotes: string[]
  source: MessageRef
  isEdited: boolean
}

export type KeyMessages = {
  groups: { subject: Subject; messages: KeyMessage[] }[]
  deleted: { at: At; author: Actor; source: MessageRef }[]
  /** How many messages there were to choose from. */
  of: number
}

/** A draft that repeats the channel saves nobody from reading it. */
const SHARE_OF_CHANNEL = 0.5
const MOST_CHARACTERS = 12_000
/** A handful of messages is shorter than any choice among them. */
const ALWAYS_ROOM = 600
/** Below this a passage says nothing that a review needs. */
const LEAST_WEIGHT = 3
const FIRST_MESSAGES = 3
/** A flagged claim that makes up most of its message leaves nothing to quote. */
const TOLD_WHOLE = 1.5

type Candidate = {
  message: CapturedMessage
  order: number
  text: string
  words: string[]
  weight: number
  subject: Subject
}

export function keyMessages(facts: Recorded[], messages: CapturedMessage[]): KeyMessages {
  const told = alreadyTold(facts)
  const leads = new Set(facts.flatMap(({ fact }) => ('role' in fact && 'by' in fact ? [fact.by.id] : [])))
  const quotable = messages.filter((message) => message.deletedAt === null)
  const candidates = quotable
    .filter((message) => message.text.length > (told.get(messageKey(message)) ?? 0) * TOLD_WHOLE)
    .flatMap((message, order) =>
      passages(message.text).map((text): Candidate => {
        const { weight, subject } = weigh(text)
        // Whoever holds a role speaks for the response; and the first messages tell how it began.
        const standing = (leads.has(message.actor.id) ? 1 : 0) + (order < FIRST_MESSAGES ? 2 : 0)
        return { message, order, text, words: wordsOf(text), subject, weight: weight + standing }
      }),
    )
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
  const size = quotable.reduce((sum, { text }) => sum + text.length, 0)
  const chosen = choose(
    withoutRepeats(candidates),
    Math.min(Math.max(size * SHARE_OF_CHANNEL, ALWAYS_ROOM), MOST_CHARACTERS),
  )
  return {
    groups: SUBJECTS.map((subject) => ({ subject, messages: quoted(chosen.filter((one) => one.subject === subject)) })),
    deleted: messages
      .filter(({ deletedAt }) => deletedAt !== null)
      .map((message) => ({ at: saidAt(message), author: message.actor, source: refOf(message) })),
    of: messages.length,
  }
}

/** How many characters of each message stand in the timeline already: all of a kept one, the words of a flagged one. */
function alreadyTold(facts: Recorded[]): Map<string, number> {
  const told = new Map([...keptNow(facts).keys()].map((key) => [key, Number.POSITIVE_INFINITY]))
  for (const { fact } of facts)
    if (fact.type === 'claim_flagged' && !told.has(messageKey(fact))) told.set(messageKey(fact), fact.evidence.length)
  return told
}

/** An alert that repeats itself with other numbers is told twice: as it began and as it stood last. */
function withoutRepeats(candidates: Candidate[]): Candidate[] {
  const alike = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const words = candidate.text
      .toLowerCase()
      .replaceAll(/\d+(?:[.,:]\d+)*/g, '#')
      .replaceAll(/[^\p{L}#]+/gu, ' ')
      .trim()
    const key = `${candidate.message.actor.id} ${words}`
    alike.set(key, [...(alike.get(key) ?? []).slice(0, 1), candidate])
  }
  return [...alike.values()].flatMap(([first, last]) => [
    ...(first ? [first] : []),
    ...(last && last.text !== first?.text ? [last] : []),
  ])
}

/** More than this many are never compared: the lightest of a very long channel. */
const MOST_COMPARED = 600

/**
 * The most telling first, until the room is used up. What repeats words already quoted is worth less, and so is the
 * next one on a subject that has several, or the draft would tell the loudest part three times and the cause not once.
 */
function choose(candidates: Candidate[], room: number): Candidate[] {
  const rest = new Set(candidates.toSorted((a, b) => b.weight - a.weight || a.order - b.order).slice(0, MOST_COMPARED))
  const said = new Set<string>()
  const count = new Map<Subject, number>()
  const worth = ({ weight, subject, text, words }: Candidate): number => {
    const novelty = words.length === 0 ? 1 : words.filter((word) => !said.has(word)).length / words.length
    // Every promise stands for itself.
    const crowding = subject === 'actions' ? 1 : Math.sqrt(1 + (count.get(subject) ?? 0) / 3)
    return (weight * (0.4 + 0.6 * novelty)) / crowding / Math.sqrt(60 + lengthOf(text))
  }
  const chosen: Candidate[] = []
  let left = room
  while (rest.size > 0) {
    let best: { candidate: Candidate; worth: number } | undefined
    for (const candidate of rest) {
      if (lengthOf(candidate.text) > left) {
        rest.delete(candidate)
        continue
      }
      const value = worth(candidate)
      if (value > (best?.worth ?? 0)) best = { candidate, worth: value }
    }
    if (!best) break
    const { candidate } = best
    rest.delete(candidate)
    chosen.push(candidate)
    left -= lengthOf(candidate.text)
    count.set(candidate.subject, (count.get(candidate.subject) ?? 0) + 1)
    for (const word of candidate.words) said.add(word)
  }
  return chosen
}

/** Words that carry something: longer ones, and whatever has a digit in it. */
const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\d][\p{L}\d.:'-]*/gu)
      ?.filter((word) => word.length > 3 || /\d/.test(word)),
  ),
]

const lengthOf = (text: string): number => Math.min(text.length, LONGEST)

function quoted(chosen: Candidate[]): KeyMessage[] {
  const byMessage = new Map<CapturedMessage, string[]>()
  for (const { message, text } of chosen.toSorted((a, b) => a.order - b.order || position(a) - position(b)))
    byMessage.set(message, [...(byMessage.get(message) ?? []), text])
  return [...byMessage].map(([message, quotes]) => ({
    at: saidAt(message),
    author: message.actor,
    quotes,
    source: refOf(message),
    isEdited: message.editedAt !== null,
  }))
}

const position = ({ message, text }: Candidate): number => message.text.indexOf(text)

const refOf = ({ channel, ts, threadTs }: CapturedMessage): MessageRef => ({ channel, ts, threadTs })
