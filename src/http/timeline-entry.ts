import type { Actor } from '../domain/actor.ts'
import type { Recorded } from '../domain/facts.ts'
import { sentence } from '../domain/timeline.ts'
import type { CapturedMessage } from '../store/read-messages.ts'
import type { Permalink } from './deps.ts'

/** One line of the timeline. `text` is null for the bot's own bookkeeping, `permalink` where no message is spoken of. */
export function timelineEntry(recorded: Recorded, permalink: Permalink) {
  const { at, actor, fact } = recorded
  return {
    at,
    kind: fact.type,
    actor: actorAnswer(actor),
    text: sentence(recorded),
    permalink: linkOf(fact, permalink),
  }
}

/** The same with the whole fact and its place in the incident's order, for programs that read on their own. */
export function factEntry(recorded: Recorded, permalink: Permalink) {
  return { seq: recorded.seq, ...timelineEntry(recorded, permalink), fact: recorded.fact }
}

export function messageEntry(message: CapturedMessage, permalink: Permalink) {
  const { channel, ts, threadTs, actor, text, editedAt, deletedAt } = message
  return {
    ts,
    threadTs,
    actor: actorAnswer(actor),
    text,
    permalink: permalink(channel, ts, threadTs ?? undefined) || null,
    editedAt: editedAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
  }
}

const actorAnswer = ({ kind, id, name }: Actor) => ({ kind, id, name })

function linkOf(fact: Recorded['fact'], permalink: Permalink): string | null {
  if (!('ts' in fact)) return null
  return permalink(fact.channel, fact.ts, 'threadTs' in fact ? fact.threadTs : undefined) || null
}
