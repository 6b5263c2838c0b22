import { z } from 'zod'
import { quote } from './fault.ts'

const SECONDS_OF: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 }
const ONE_YEAR = 365 * 86_400

/** Reads `90s`, `10m`, `2h`, `1d` as seconds. A bare number is refused: one reader takes it for seconds, the next for minutes. */
export const duration = ({ zeroAllowed = false } = {}) =>
  z.string({ error: ({ input }) => complaint(input) }).transform((text, context) => {
    const [, amount, unit] = /^(\d+)([smhd])$/.exec(text.trim()) ?? []
    const seconds = Number(amount) * (SECONDS_OF[unit ?? ''] ?? Number.NaN)
    const message = Number.isNaN(seconds)
      ? complaint(text)
      : seconds > ONE_YEAR
        ? `is ${text}, longer than a year`
        : seconds === 0 && !zeroAllowed
          ? `is ${text}, but must be longer than nothing`
          : undefined
    if (message === undefined) return seconds
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

function complaint(input: unknown): string {
  if (input === undefined) return 'is missing'
  if (input === null) return 'is empty'
  return `is ${quote(input)}, which is not a duration such as 90s, 10m, 2h or 1d`
}
