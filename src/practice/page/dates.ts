// Instants as a reader sees them. Local time on the page; the full ISO time, in UTC, is always one hover away.

/** The instant a message's ts stands for. */
export const instantOf = (ts: string) => new Date(Number(ts) * 1000)

export function clockTime(date: Date): string {
  return date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false })
}

/** "Today", "Yesterday", "Monday 3 March": the heading above a day's messages. */
export function dayName(date: Date, now: Date): string {
  const near = nearDay(date, now)
  if (near) return near[0]?.toUpperCase() + near.slice(1)
  return date.toLocaleDateString([], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  })
}

/**
 * Slack's date tokens: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 * An unknown token is left as it stands.
 */
export function slackDate(format: string, seconds: number, now: Date): string {
  const date = new Date(seconds * 1000)
  const tokens: Record<string, () => string> = {
    date_num: () => isoDay(date),
    date_slash: () => isoDay(date).replaceAll('-', '/'),
    date: () => date.toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' }),
    date_short: () => date.toLocaleDateString([], { day: 'numeric', month: 'short', year: 'numeric' }),
    date_long: () => date.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    date_pretty: () => nearDay(date, now) ?? tokens.date?.() ?? '',
    date_short_pretty: () => nearDay(date, now) ?? tokens.date_short?.() ?? '',
    date_long_pretty: () => nearDay(date, now) ?? tokens.date_long?.() ?? '',
    time: () => clockTime(date),
    time_secs: () =>
      date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }),
    ago: () => ago(date, now),
  }
  return format.replace(/\{(\w+)\}/g, (token, name: string) => tokens[name]?.() ?? token)
}

function nearDay(date: Date, now: Date): string | undefined {
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000)
  return { '0': 'today', '1': 'yesterday', '-1': 'tomorrow' }[String(days)]
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function ago(date: Date, now: Date): string {
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000)
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute')
  if (Math.abs(minutes) < 24 * 60) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(Math.round(minutes / (24 * 60)), 'day')
}
