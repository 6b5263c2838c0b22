import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readClaim } from '../../src/domain/claims/read-claim.ts'
import { type LabelledMessage, parseMessages, shouldBeFlagged } from '../../src/eval/labelled-messages.ts'

const messagesOf = (name: string) =>
  parseMessages(readFileSync(new URL(`../data/claims/${name}.jsonl`, import.meta.url), 'utf8'))
const taught = messagesOf('train')
const held = messagesOf('test')
const fresh = messagesOf('fresh')
const hard = messagesOf('hard')

const judge = (messages: readonly LabelledMessage[]) =>
  messages
    .filter(({ sender }) => sender !== 'human')
    .map((message) => ({
      lang: message.lang,
      wanted: shouldBeFlagged(message),
      flagged: readClaim(message).claim !== 'none',
    }))

function measure(rows: ReturnType<typeof judge>) {
  const right = rows.filter(({ wanted, flagged }) => wanted && flagged).length
  return {
    precision: right / rows.filter(({ flagged }) => flagged).length,
    recall: right / rows.filter(({ wanted }) => wanted).length,
  }
}

describe.each([
  ['everyday messages held out of teaching', held],
  ['messages by authors who taught it nothing', fresh],
])('of %s', (_, messages) => {
  const judged = judge(messages)

  test('the guard flags nearly all claims and hardly anything else', () => {
    const { precision, recall } = measure(judged)
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.97)
  })

  test.each([...new Set(judged.map(({ lang }) => lang))])('so it does in %s', (lang) => {
    const { precision, recall } = measure(judged.filter((row) => row.lang === lang))
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})

describe('of messages written to be hard', () => {
  const judged = judge(hard)

  // What it reaches, rounded down: precision and recall. They may rise, never fall.
  test.each([
    ['all', 0.93, 0.91],
    ['en', 0.96, 0.93],
    ['es', 0.97, 0.9],
    ['fr', 0.92, 0.86],
    ['de', 0.92, 0.9],
    ['pt', 0.93, 0.91],
    ['it', 0.79, 0.84],
    ['nl', 0.94, 0.97],
    ['ja', 0.87, 0.87],
    ['zh', 0.96, 0.91],
    ['ko', 0.91, 0.88],
    ['ru', 0.94, 0.91],
  ] as const)('it is no worse than it was: %s', (which, leastPrecision, leastRecall) => {
    const { precision, recall } = measure(judged.filter(({ lang }) => which === 'all' || lang === which))
    expect(precision).toBeGreaterThanOrEqual(leastPrecision)
    expect(recall).toBeGreaterThanOrEqual(leastRecall)
  })
})

test('no wording stands on both sides', () => {
  const wording = ({ text, blocks, attachments }: LabelledMessage) =>
    JSON.stringify([text, blocks, attachments])
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
  const known = new Set(taught.map(wording))
  expect([...held, ...fresh, ...hard].filter((message) => known.has(wording(message)))).toEqual([])
})
