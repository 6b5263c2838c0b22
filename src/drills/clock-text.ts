// The drill's clock in words.

import type { Scenario } from './scenario.ts'

/** `45 s`, `2 min`, `2 min 5 s`. */
export function spanText(seconds: number | null): string {
  if (seconds === null) return 'not known'
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [...(minutes > 0 ? [`${minutes} min`] : []), ...(rest > 0 || minutes === 0 ? [`${rest} s`] : [])]
  return parts.join(' ')
}

/** Where the clock of the story stands after so many seconds: `02:16`. */
export function timeOfDay({ startsAt }: Pick<Scenario, 'startsAt'>, seconds: number): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number)
  const total = hours * 60 + minutes + Math.floor(seconds / 60)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`
}
