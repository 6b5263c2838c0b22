import { expect, test } from 'vitest'
import { postmortemCanvas } from '../../src/documents/slack-canvas.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { acknowledgedAt0214, dana, draftOf, opened, permalink, when } from './stories.ts'

test('a canvas has headings to the third level and writes its links out', () => {
  const canvas = postmortemCanvas(draftOf(acknowledgedAt0214), { permalink })
  expect(canvas).toContain('# DRAFT – INC-7: Refund bot promises wrong deadlines')
  expect(canvas).not.toMatch(/^#{4}/m)
  const linked = postmortemCanvas(draftOf([when('11:00', dana, opened('see https://a.example/x'))]), { permalink })
  expect(linked).toContain('[https://a.example/x](https://a.example/x)')
})

test('a table of more than 300 cells becomes a list', () => {
  const draft = draftOf([when('11:00', dana, opened('Many moments'))])
  const time = { name: 'A moment', at: '2026-03-04T11:00:00.000Z', seconds: 60, after: 'opening' }
  const many = { ...draft, keyTimes: { ...draft.keyTimes, times: Array.from({ length: 100 }, () => time) } }
  const canvas = postmortemCanvas(many, { permalink })
  expect(canvas).toContain('- A moment · 2026-03-04 11:00 UTC · 1 minute after opening')
  expect(canvas).not.toContain('| A moment')
})

test('a record beyond a canvas is cut between lines and says so', () => {
  const note: Fact = { type: 'noted', kind: 'note', text: 'é'.repeat(500) }
  const draft = draftOf([when('11:00', dana, opened('Long'), ...Array<Fact>(1500).fill(note))])
  const canvas = postmortemCanvas(draft, { permalink })
  expect(Buffer.byteLength(canvas)).toBeLessThanOrEqual(1_048_576)
  const [beforeLast, last] = canvas.trimEnd().split('\n\n').slice(-2)
  expect(last).toBe('Shortened; the file in the channel is complete.')
  expect(beforeLast).toBe(`- 2026-03-04 11:00 UTC Dana Reyes: ${note.text}`)
})
