/** The time of day in the story: `02:15:30` is ninety seconds after `02:14`. */
export function clockAt(startsAt: string, seconds: number): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number)
  const total = hours * 3_600 + minutes * 60 + Math.floor(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  return [Math.floor(total / 3_600) % 24, Math.floor(total / 60) % 60, total % 60].map(two).join(':')
}
