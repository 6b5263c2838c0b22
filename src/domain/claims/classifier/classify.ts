import type { Claim } from '../claim.ts'
import { BUCKETS, type Features, featuresOf } from './features.ts'
import trained from './weights.json' with { type: 'json' }

export const CLASSES = ['none', 'acknowledges', 'owns', 'resolves'] as const

/** One row of weights for each class, one byte a weight, in the order of CLASSES. */
const WEIGHTS = new Int8Array(Uint8Array.from(atob(trained.weights), (character) => character.charCodeAt(0)).buffer)

/** The claim a message would make if it makes one, and how likely it makes one at all (0 to 1). */
export function classify(words: string): { claim: Exclude<Claim, 'none'>; probability: number } {
  const [none = 0, ...claims] = probabilities(
    featuresOf(words),
    (bucket, row) => (WEIGHTS[row * BUCKETS + bucket] ?? 0) * trained.unit,
  )
  const most = claims.indexOf(Math.max(...claims))
  return { claim: CLASSES.slice(1)[most] as Exclude<Claim, 'none'>, probability: 1 - none } // `most` is an index of `claims`, which has one for each class but none
}

/** Softmax over the weighted sums; the training shares it. */
export function probabilities(features: Features, weight: (bucket: number, row: number) => number): number[] {
  const sums = CLASSES.map((_, row) => {
    let sum = 0
    for (const [bucket, value] of features) sum += weight(bucket, row) * value
    return sum
  })
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const whole = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / whole)
}
