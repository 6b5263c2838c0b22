import { expect, test } from 'vitest'
import { postmortemMarkdown } from '../../src/documents/postmortem-markdown.ts'
import { acknowledgedAt0214, agent, dana, draftOf, omar, permalink, said } from './stories.ts'

const messages = [
  said('02:14:19', agent, 'refund-bot fails for EU customers, last deploy 00:05. Acknowledged.'),
  said('02:40', omar, '37 customers got a wrong deadline, says the help desk'),
  said('02:41', omar, 'thanks'),
  said('02:50', omar, 'my password is hunter22', { deletedAt: '2026-03-04T02:51:00.000Z' }),
  said('03:05', dana, 'Decision: refund everybody who was told seven hours', { editedAt: '2026-03-04T03:06:00.000Z' }),
]

const draft = postmortemMarkdown(draftOf(acknowledgedAt0214, messages), { permalink })
const lines = draft.split('\n')

test('the draft says who owned it, for how long nobody did, and who ended that', () => {
  expect(draft).toContain('Nobody owned it for 41 minutes.')
  expect(lines).toContain('- Time unowned: 41 minutes, reminded 3 times')
  expect(lines).toContain(
    '- Unowned from 2026-03-04 02:14 UTC to 2026-03-04 02:55 UTC (41 minutes), ended by Dana Reyes',
  )
  expect(lines).toContain('| First owned by a person | 2026-03-04 02:55 UTC | 41 minutes after the first signal |')
})

test("the automation's claim stands there in its own words, with a link and how long nobody had owned it", () => {
  expect(lines).toContain(
    '- [2026-03-04 02:14 UTC](https://acme.slack.com/archives/C0INC7/p1772590459000100) 🤖 triage-agent wrote “Acknowledged.” after 19 seconds unowned',
  )
})

test('people and roles name the holder, the declined offer and what nobody held', () => {
  expect(lines).toContain('- Incident lead: Dana Reyes, from 2026-03-04 02:55 UTC, held to the end')
  expect(lines).toContain('- Technical lead: offered to Omar Haddad, who declined, 2026-03-04 02:59 UTC')
  expect(lines).toContain('- Never held: technical lead, communications lead, support liaison')
  expect(lines).toContain('- Wrote in the channel: Omar Haddad (3), 🤖 triage-agent (1), Dana Reyes (1)')
})

test('a rollback shows its three speeds, and the six fields what was in force', () => {
  expect(draft).toContain(
    'Rollback: Prompt version, refund prompt to v41; decided by Dana Reyes (4 minutes after harm was confirmed); last traffic restored 2026-03-04 03:03 UTC (2 minutes after the decision); verified 2026-03-04 03:08 UTC (5 minutes after that)',
  )
  expect(lines).toContain('| Prompt revision | v41 | v42 | yes |')
  expect(lines).toContain('| Judge configuration | not captured | not captured | unknown |')
})

test('updates missed and sent, and the longest silence', () => {
  expect(draft).toContain('On time: 1 of 2 due. Longest silence: 50 minutes')
  expect(lines).toContain('- internal: due 2026-03-04 02:24 UTC, missed')
  expect(lines).toContain('- internal: due 2026-03-04 03:06 UTC, sent 2026-03-04 03:04 UTC, on time, by Dana Reyes')
})

test('closing questions show the answer, the waiver with its name, and what the record answered', () => {
  expect(lines).toContain(
    '- Were the answers users already got audited? 212 answers re-read, 9 corrected (Dana Reyes, 2026-03-04 03:40 UTC)',
  )
  expect(draft).toContain('waived because nothing was shut (waived by Dana Reyes, 2026-03-04 03:40 UTC)')
  expect(lines).toContain('- Who led this incident? Answered by the record.')
})

test('reminders of one unowned span are one line of the timeline', () => {
  const timeline = draft.slice(draft.indexOf('## Timeline'))
  expect(timeline.match(/Reminder: nobody has owned/g)).toHaveLength(1)
})

test('messages are quoted by subject, an automation marked as such, a deleted one counted and not quoted', () => {
  const quoted = draft.slice(draft.indexOf('## Key messages'))
  expect(quoted).toContain('Omar Haddad: 37 customers got a wrong deadline, says the help desk')
  expect(quoted).toContain('Dana Reyes (edited): Decision: refund everybody who was told seven hours')
  expect(quoted).toMatch(/Deleted, and not quoted: \[2026-03-04 02:50 UTC\]\(\S+\) Omar Haddad\./)
  expect(draft).not.toContain('hunter22')
  expect(quoted).not.toContain('thanks')
})

test('what nobody measured is unknown, never rare', () => {
  expect(draft).toContain('Frequency unknown.')
  expect(draft).not.toMatch(/\brare/i)
})
