import type { Claim } from '../claim.ts'
import { BUCKETS, type Features, featuresOf } from './features.ts'
import trained from './weights.json' with { type: 'json' }

export const KINDS = ['acknowledges', 'owns', 'resolves'] as const satisfies readonly Claim[]

/** Row 0 of the weights weighs whether anything is claimed at all; the others, in the order of KINDS, which claim it is. */
export const ROWS = 1 + KINDS.length

/** One byte a weight, row after row. */
const WEIGHTS = new Int8Array(Uint8Array.from(atob(trained.weights), (character) => character.charCodeAt(0)).buffer)

/** The claim a message would make if it makes one, and how likely it makes one at all (0 to 1). */
export function classify(words: string): { claim: Exclude<Claim, 'none'>; probability: number } {
  const features = featuresOf(words)
  const [sum = 0, ...kinds] = Array.from(
    { length: ROWS },
    (_, row) => trained.unit * weighted(features, (bucket) => WEIGHTS[row * BUCKETS + bucket] ?? 0),
  )
  const most = kinds.indexOf(Math.max(...kinds))
  return { claim: KINDS[most] ?? 'acknowledges', probability: likelihood(sum) }
}

/** The weighted sum of the features; the training shares it. */
export function weighted(features: Features, weight: (bucket: number) => number): number {
  let sum = 0
  for (const [bucket, value] of features) sum += weight(bucket) * value
  return sum
}

export const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum))
