// What a setting may look like, and what is said of one that does not.

import { z } from 'zod'
import { duration } from './duration.ts'
import { quote } from './fault.ts'

export const inWords =
  (wanted: string) =>
  ({ input }: { input?: unknown }): string =>
    input === undefined ? 'is missing' : input === null ? 'is empty' : `is ${quote(input)}, which is not ${wanted}`

export const matching = (shape: RegExp, wanted: string) =>
  z.string({ error: inWords(wanted) }).regex(shape, { error: inWords(wanted) })
export const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: inWords('a group of settings, indented below its name') })
/** An empty key in YAML is null; for a list that says "none". */
export const list = <Item extends z.ZodType>(item: Item, wanted: string) =>
  z
    .array(item, { error: inWords(wanted) })
    .nullish()
    .transform((items) => items ?? [])

export const channelName = z
  .string({ error: inWords('a channel name') })
  .transform((name) => name.trim().replace(/^#/, ''))
  .pipe(matching(/^[\p{Ll}\p{Lo}\p{M}\p{N}_-]{1,80}$/u, 'a channel name such as incidents'))

export const severity = section({
  label: z
    .string({ error: inWords('text') })
    .min(1, { error: 'is empty' })
    .max(50, { error: 'is longer than 50 characters' })
    .optional(),
  internal_update: duration(),
  executive_update: duration().nullish(),
  wakes: z.boolean({ error: inWords('true or false') }).optional(),
})

export const pagerDutyId = (wanted: string) => matching(/^[A-Z0-9]{4,20}$/, wanted)

const CONTACT = {
  name: z
    .string({ error: inWords('a name') })
    .trim()
    .min(1)
    .max(100)
    .optional(),
  slack_user: matching(/^[UWC][A-Z0-9]{2,}$/, 'a Slack user id such as U012ABCDEF').optional(),
  pagerduty_policy: pagerDutyId('a PagerDuty escalation policy id such as PABC123').optional(),
  phone: z
    .string({ error: inWords('a phone number in quotes') })
    .trim()
    .min(3)
    .max(40)
    .optional(),
}

/** Somebody to call: a person, or whoever an escalation policy has on call now. */
export const contact = () =>
  z
    .strictObject(CONTACT, { error: inWords('a group of settings: name, slack_user, pagerduty_policy, phone') })
    .nullish()

/** The same for a domain, which may have a group of people to mention beside whoever is called. */
export const expert = () =>
  z
    .strictObject(
      {
        ...CONTACT,
        slack_usergroup: matching(/^S[A-Z0-9]{2,}$/, 'a Slack usergroup id such as S012ABCDEF').optional(),
      },
      { error: inWords('a group of settings: name, slack_user, slack_usergroup, pagerduty_policy, phone') },
    )
    .nullish()

/** `{ from: 22:00, to: 07:00, time_zone: Europe/London }`. */
export function quietHours() {
  const clock = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 22:00').transform((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return hours * 60 + minutes
  })
  const timeZone = z.string({ error: inWords('a time zone') }).refine(isTimeZone, {
    error: inWords('a time zone such as Europe/London'),
  })
  return z
    .strictObject(
      { from: clock, to: clock, time_zone: timeZone },
      { error: inWords('a group of settings: from, to, time_zone') },
    )
    .transform(({ time_zone, ...hours }) => ({ ...hours, timeZone: time_zone }))
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Anyone in the channel, the lead alone, or the members of usergroups beside the lead. */
export function reservation() {
  const groups = z.array(z.string().regex(/^S[A-Z0-9]{2,}$/)).min(1)
  return z.union([z.enum(['anyone', 'lead']), groups], {
    error: inWords('anyone, lead, or a list of Slack usergroup ids such as [S012ABCDEF]'),
  })
}

export function phrase() {
  return z
    .string({ error: inWords('a phrase') })
    .trim()
    .min(1, { error: 'is empty' })
    .max(100, { error: 'is longer than 100 characters' })
}
