// What people were told, when it was due, and how long they heard nothing.

import { differenceInSeconds } from 'date-fns'
import type { Recorded } from '../facts.ts'
import type { At, Audience, Incident } from '../incident.ts'

export type UpdateMade = {
  audience: Audience
  /** Null when it was missed. */
  postedAt: At | null
  dueAt: At | null
  /** Seconds after it was due; null where nothing was due, or it was missed. */
  lateBy: number | null
  by: string | null
}

export type UpdateRecord = {
  updates: UpdateMade[]
  onTime: number
  due: number
  /** The longest stretch without an internal update while somebody should have been told; null before any fact. */
  worstGap: { from: At; to: At; seconds: number } | null
}

export function updateRecord(incident: Incident, facts: Recorded[], now: Date): UpdateRecord {
  const updates = facts.flatMap(({ at, actor, fact }): UpdateMade[] => {
    if (fact.type === 'update_missed')
      return [{ audience: fact.audience, postedAt: null, dueAt: fact.dueAt, lateBy: null, by: null }]
    if (fact.type !== 'update_posted') return []
    const late = fact.dueAt === null ? null : Math.max(0, differenceInSeconds(at, fact.dueAt))
    return [{ audience: fact.audience, postedAt: at, dueAt: fact.dueAt, lateBy: late, by: actor.name }]
  })
  const due = updates.filter(({ dueAt }) => dueAt !== null)
  return {
    updates,
    onTime: due.filter(({ postedAt, dueAt }) => postedAt !== null && dueAt !== null && postedAt <= dueAt).length,
    due: due.length,
    worstGap: worstGap(incident, updates, now),
  }
}

function worstGap({ openedAt, resolvedAt, closedAt }: Incident, updates: UpdateMade[], now: Date) {
  const end = resolvedAt ?? closedAt ?? now.toISOString()
  const told = updates.flatMap(({ audience, postedAt }) =>
    audience === 'internal' && postedAt !== null && postedAt < end ? [postedAt] : [],
  )
  const moments = [openedAt, ...told, end]
  const gaps = moments.slice(1).map((to, index) => {
    const from = moments[index] ?? openedAt
    return { from, to, seconds: differenceInSeconds(to, from) }
  })
  return gaps.reduce<UpdateRecord['worstGap']>(
    (worst, gap) => (worst && worst.seconds >= gap.seconds ? worst : gap),
    null,
  )
}
