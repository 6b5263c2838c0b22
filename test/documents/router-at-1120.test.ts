import { expect, test } from 'vitest'
import { postmortemMarkdown } from '../../src/documents/postmortem-markdown.ts'
import { dana, draftOf, opened, permalink, routerAt1120, when } from './stories.ts'

const draft = postmortemMarkdown(draftOf(routerAt1120), { permalink })
const lines = draft.split('\n')

test('detected after 4 minutes, opened after 3 more, contained 2 minutes later', () => {
  expect(lines).toContain('| First signal | 2026-03-04 11:24 UTC | 4 minutes after the change |')
  expect(lines).toContain('| Opened | 2026-03-04 11:27 UTC | 3 minutes after the first signal |')
  expect(lines).toContain('| Contained | 2026-03-04 11:29 UTC | 2 minutes after opening |')
  expect(draft).toContain('Contained 2 minutes after opening: router rolled back to r7.')
})

test('the change that came before is a trigger to examine, marked as reported by an automation', () => {
  expect(lines).toContain(
    '- 2026-03-04 11:20 UTC 🤖 Moved before opening: Routing policy, router from r7 to r8 at 11:20 UTC',
  )
  expect(lines).toContain('| Model slice the router picked | r7 | r8 | yes |')
})

test('sections with nothing in them are one line each', () => {
  for (const line of [
    '**Update record.** No update is on record and none fell due.',
    '**Checklist.** No item was marked.',
    '**Key messages of the channel.** Nothing was written there.',
  ])
    expect(lines).toContain(line)
})

test('a short and quiet incident gives a short document', () => {
  const quiet = postmortemMarkdown(
    draftOf([
      when('11:00', dana, opened('Slow answers')),
      when('11:05', dana, { type: 'status_changed', from: 'investigating', to: 'cancelled' }),
    ]),
    { permalink },
  )
  expect(quiet).toContain('It was cancelled as a false alarm.')
  expect(quiet.split('\n').filter((line) => line !== '').length).toBeLessThan(50)
})

test('a drill is marked as one in the first line', () => {
  const drill = postmortemMarkdown(draftOf([when('11:00', dana, opened('Practice', { isDrill: true }))]), { permalink })
  expect(drill.split('\n')[0]).toBe('# DRILL – DRAFT – INC-7: Practice')
})
