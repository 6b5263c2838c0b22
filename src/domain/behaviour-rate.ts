// How often a behaviour occurs, from replays. Asking the same thing twice need not give the same answer, so "reproduced,
// yes or no" says little; a share with its interval does. Shares are 0 to 1.

export type Interval = { from: number; to: number }

/** The two-sided 95 % quantile of the normal distribution. */
const Z95 = 1.959963984540054

/** Wilson's score interval: unlike the textbook one it stays honest for small numbers, and for none seen at all. */
export function wilson95(seen: number, of: number): Interval {
  if (!(of > 0) || seen < 0 || seen > of) throw new RangeError(`Not a count of replays: ${seen} of ${of}`)
  const share = seen / of
  const z2 = Z95 ** 2
  const centre = share + z2 / (2 * of)
  const reach = Z95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2))
  const scale = 1 + z2 / of
  // At the ends the exact bound is 0 or 1; rounding would leave a trace beyond it.
  return {
    from: seen === 0 ? 0 : (centre - reach) / scale,
    to: seen === of ? 1 : (centre + reach) / scale,
  }
}

/** None seen does not mean none: the rate that `of` clean replays still leave possible (one-sided, 95 %; about 3/of). */
export function upperBoundZeroSeen(of: number): number {
  return 1 - 0.05 ** (1 / of)
}

/** How many replays show a behaviour of this rate at least once, with this confidence. */
export function replaysNeeded(rate: number, confidence = 0.95): number {
  return Math.ceil(Math.log(1 - confidence) / Math.log(1 - rate))
}

/** Overlapping intervals do not show that a fix changed anything. */
export const improvementShown = (before: Interval, after: Interval): boolean => after.to < before.from
