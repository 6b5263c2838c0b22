import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { KINDS, likelihood, ROWS, weighted } from '../domain/claims/classifier/classify.ts'
import { BUCKETS, type Features, featuresOf } from '../domain/claims/classifier/features.ts'
import { messageWords } from '../domain/claims/read-claim.ts'
import { type LabelledMessage, parseMessages, shouldBeFlagged } from './labelled-messages.ts'

const ROUNDS = 12
// The weights are the mean of those after the later rounds, which wander less than those after the last.
const ROUNDS_KEPT = 6
const STEP = 0.3
const SHRINK = 1e-3

const KIND_OF: Record<LabelledMessage['label'], (typeof KINDS)[number] | undefined> = {
  neutral: undefined,
  ack_claim: 'acknowledges',
  ambiguous_human_ack: 'acknowledges',
  ownership_claim: 'owns',
  clear_human_ownership: 'owns',
  resolution_claim: 'resolves',
}

/**
 * `npm run train:guard`: writes the classifier's weights from the labelled messages in test/data/claims/train.jsonl.
 * The same messages give the same weights, byte for byte, so that a change in the file shows what was taught.
 */
function main(): void {
  const source = new URL('../../test/data/claims/train.jsonl', import.meta.url)
  const target = new URL('../domain/claims/classifier/weights.json', import.meta.url)
  const messages = parseMessages(readFileSync(source, 'utf8'))
  const weights = train(messages.map(exampleOf))

  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const bytes = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / unit)).buffer)
  const trained = { unit, weights: bytes.toString('base64') }
  writeFileSync(target, `${JSON.stringify(trained, undefined, 2)}\n`)
  process.stdout.write(`${fileURLToPath(target)}: ${messages.length} messages, ${bytes.length} weights\n`)
}

/** The answer that each row of weights should give; undefined where the message teaches the row nothing. */
type Example = { features: Features; answers: (0 | 1 | undefined)[] }

function exampleOf(message: LabelledMessage): Example {
  const kind = KIND_OF[message.label]
  const isClaim = shouldBeFlagged(message)
  return {
    features: featuresOf(messageWords(message)),
    answers: [isClaim ? 1 : 0, ...KINDS.map((each) => (isClaim ? (each === kind ? 1 : 0) : undefined))],
  }
}

/** Logistic regression, row by row, by stochastic gradient descent with a step of its own for each weight (AdaGrad). */
function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(ROWS * BUCKETS)
  const moved = new Float64Array(weights.length).fill(1e-6)
  const mean = new Float64Array(weights.length)
  const random = seeded()
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, answers } of shuffled(examples, random)) {
      answers.forEach((answer, row) => {
        if (answer === undefined) return
        const first = row * BUCKETS
        const error = likelihood(weighted(features, (bucket) => weights[first + bucket] ?? 0)) - answer
        for (const [bucket, value] of features) {
          const place = first + bucket
          const slope = error * value + SHRINK * (weights[place] ?? 0)
          moved[place] = (moved[place] ?? 0) + slope * slope
          weights[place] = (weights[place] ?? 0) - (STEP * slope) / Math.sqrt(moved[place] ?? 1)
        }
      })
    }
    if (round >= ROUNDS - ROUNDS_KEPT)
      for (const [at, weight] of weights.entries()) mean[at] = (mean[at] ?? 0) + weight / ROUNDS_KEPT
  }
  return mean
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
}

/** A fixed sequence of numbers between 0 and 1, since training has to be repeatable. */
function seeded(): () => number {
  let state = 7
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

main()
