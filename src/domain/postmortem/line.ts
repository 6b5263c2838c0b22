// What all sections share: a line, who speaks in it, where it was said.

import { type Actor, READBACK } from '../actor.ts'
import type { Recorded } from '../facts.ts'
import type { At } from '../incident.ts'

/** Where a reader finds it in Slack. */
export type MessageRef = { channel: string; ts: string; threadTs: string | null }

/** What was said in the incident's channel, threads included, in its last form. */
export type CapturedMessage = MessageRef & {
  actor: Actor
  /** Slack's mrkdwn. */
  text: string
  editedAt: string | null
  deletedAt: string | null
}

/** Who speaks: an automation's words are unverified until a person confirms them; Readback's are its own clocks. */
export type Voice = 'person' | 'automation' | 'readback'

export type Line = { at: At; voice: Voice; text: string; source: MessageRef | null }

/** A part that people finish: what the record holds, and the questions that it cannot answer. */
export type Part = { lines: Line[]; toFill: string[] }

export const voiceOf = (actor: Actor): Voice =>
  actor.kind === 'person' ? 'person' : actor.id === READBACK.id ? 'readback' : 'automation'

/** Slack's `ts` is seconds since 1970 with a fraction. */
export const saidAt = ({ ts }: { ts: string }): At => new Date(Number(ts) * 1000).toISOString()

export const messageKey = ({ channel, ts }: { channel: string; ts: string }): string => `${channel}/${ts}`

/** Which message in the channel told each fact, by the fact's seq; a fact that speaks of a message names it itself. */
export type Told = ReadonlyMap<number, { channel: string; ts: string }>

export function sourceOf({ seq, fact }: Recorded, told: Told): MessageRef | null {
  if ('ts' in fact && 'channel' in fact)
    return { channel: fact.channel, ts: fact.ts, threadTs: ('threadTs' in fact ? fact.threadTs : undefined) ?? null }
  const post = told.get(seq)
  return post ? { ...post, threadTs: null } : null
}

export const lineOf = (recorded: Recorded, text: string, told: Told): Line => ({
  at: recorded.at,
  voice: voiceOf(recorded.actor),
  text,
  source: sourceOf(recorded, told),
})
