import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readClaim } from '../../src/domain/claims/read-claim.ts'
import { parseMessages, shouldBeFlagged } from '../../src/eval/labelled-messages.ts'

const messagesOf = (name: string) =>
  parseMessages(readFileSync(new URL(`../data/claims/${name}.jsonl`, import.meta.url), 'utf8'))
const taught = messagesOf('train')
const held = messagesOf('test')

const judged = held
  .filter(({ sender }) => sender !== 'human')
  .map((message) => ({
    lang: message.lang,
    wanted: shouldBeFlagged(message),
    flagged: readClaim(message).claim !== 'none',
  }))

function measure(rows: typeof judged) {
  const right = rows.filter(({ wanted, flagged }) => wanted && flagged).length
  return {
    precision: right / rows.filter(({ flagged }) => flagged).length,
    recall: right / rows.filter(({ wanted }) => wanted).length,
  }
}

test('of messages it was not taught, the guard flags nearly all claims and hardly anything else', () => {
  const { precision, recall } = measure(judged)
  expect(precision).toBeGreaterThanOrEqual(0.97)
  expect(recall).toBeGreaterThanOrEqual(0.97)
})

test.each([...new Set(judged.map(({ lang }) => lang))])('so it does in %s', (lang) => {
  const { precision, recall } = measure(judged.filter((row) => row.lang === lang))
  expect(precision).toBeGreaterThanOrEqual(0.9)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})

test('no wording stands on both sides', () => {
  const wording = ({ text, blocks, attachments }: (typeof held)[number]) =>
    JSON.stringify([text, blocks, attachments])
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
  const known = new Set(taught.map(wording))
  expect(held.filter((message) => known.has(wording(message)))).toEqual([])
})
