// What is read of PagerDuty's answers, and no more: a field that nobody here needs must not make an answer unreadable.

import { z } from 'zod'

const text = z.string().nullish()

/** How PagerDuty names anything in anything else; whole objects, asked for by `include[]`, have `name` and `email` too. */
export const reference = z.object({ id: z.string(), type: text, summary: text, name: text, email: text })
export type Reference = z.output<typeof reference>

/** A PagerDuty user. */
export type PagerDutyUser = { id: string; name: string; email: string | null }

export const isUser = ({ type }: Reference): boolean => type === 'user' || type === 'user_reference'

export const userOf = ({ id, name, summary, email }: Reference): PagerDutyUser => ({
  id,
  name: name ?? summary ?? id,
  email: email ?? null,
})

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

export const incident = z.object({
  id: z.string(),
  status: z.enum(['triggered', 'acknowledged', 'resolved']),
  incident_key: text,
  created_at: text,
  assignments: listOf(z.object({ assignee: reference })),
  acknowledgements: listOf(z.object({ at: text, acknowledger: reference })),
})
export type PagerDutyIncident = z.output<typeof incident>

export const onCall = z.object({
  escalation_policy: z.object({ id: z.string() }),
  escalation_level: z.number(),
  user: reference.nullish(),
  end: text,
})

export const service = z.object({ id: z.string(), status: text })

export const escalationPolicy = z.object({ services: listOf(reference) })

export const logEntry = z.object({
  type: text,
  created_at: text,
  agent: reference.nullish(),
  channel: z.object({ type: text }).nullish(),
})

export const note = z.object({ content: z.string() })

/** For calls whose answer says nothing that is not known already. */
export const anyObject = z.looseObject({})
