// The hours in which a page costs somebody's sleep.

import { subMinutes } from 'date-fns'

/** Minutes of the day in the team's time zone, an IANA name; `to` is the first minute that is not quiet any more. */
export type QuietHours = { from: number; to: number; timeZone: string }

export function isQuiet(hours: QuietHours | null, at: Date): boolean {
  if (!hours) return false
  const { from, to } = hours
  const minute = minuteOfDay(at, hours.timeZone)
  // They may span midnight, and mostly do.
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}

/** When the quiet hours began in which this moment lies; the moment itself outside of them. */
export function quietSince(hours: QuietHours | null, at: Date): Date {
  if (!hours || !isQuiet(hours, at)) return at
  return subMinutes(at, (minuteOfDay(at, hours.timeZone) - hours.from + 1_440) % 1_440)
}

function minuteOfDay(at: Date, timeZone: string): number {
  const [hours, minutes] = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
    .format(at)
    .split(':')
  return Number(hours) * 60 + Number(minutes)
}
