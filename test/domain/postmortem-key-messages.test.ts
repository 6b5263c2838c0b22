import { expect, test } from 'vitest'
import type { CapturedMessage } from '../../src/domain/postmortem.ts'
import {
  agent,
  CHANNEL,
  dana,
  draftOf,
  omar,
  opened,
  person,
  readback,
  said,
  tsOf,
  when,
} from '../documents/stories.ts'

const start = when('11:00', dana, opened('Wrong deadlines'))

const quotes = (messages: CapturedMessage[], ...more: ReturnType<typeof when>[]) =>
  Object.fromEntries(
    draftOf([start, ...more], messages)
      .keyMessages.groups.map(({ subject, messages: group }) => [subject, group.flatMap((one) => one.quotes)] as const)
      .filter(([, found]) => found.length > 0),
  )

test('what a review needs is chosen and grouped by subject; thanks and yeses are not', () => {
  expect(
    quotes([
      said('11:01', omar, '412 customers got the wrong deadline'),
      said('11:02', dana, 'thanks!'),
      said('11:03', omar, 'looks like a race: the prompt is cut because the index is stale'),
      said('11:04', dana, 'rolled back to v41, traffic is back'),
      said('11:05', dana, 'Decision: refund everybody who asks'),
      said('11:06', omar, 'yes'),
      said('11:07', dana, 'Deadline eval in CI: Omar, due Apr 22'),
      said('11:08', omar, '<@U2OMAR> has joined the channel'),
    ]),
  ).toEqual({
    impact: ['412 customers got the wrong deadline'],
    cause: ['looks like a race: the prompt is cut because the index is stale'],
    containment: ['rolled back to v41, traffic is back'],
    coordination: ['Decision: refund everybody who asks'],
    actions: ['Deadline eval in CI: Omar, due Apr 22'],
  })
})

test('replies in threads count like any other message', () => {
  const reply = said('11:01', omar, '412 customers got the wrong deadline', { threadTs: tsOf('11:00:30') })
  const [message] = draftOf([start], [reply]).keyMessages.groups.flatMap(({ messages }) => messages)
  expect(message?.source).toEqual({ channel: CHANNEL, ts: tsOf('11:01'), threadTs: tsOf('11:00:30') })
})

test('an alert that repeats itself with other numbers is told as it began and as it stood last', () => {
  const alerts = ['11:01', '11:02', '11:03', '11:04'].map((time, index) =>
    said(time, agent, `${(index + 1) * 37} tickets tagged "logged out"`),
  )
  expect(quotes(alerts)).toEqual({
    impact: ['37 tickets tagged "logged out"', '148 tickets tagged "logged out"'],
  })
})

test('a message that stands in the timeline is not quoted again', () => {
  const kept = said('11:01', omar, '412 customers got the wrong deadline')
  const claim = said('11:02', agent, 'Acknowledged.')
  expect(
    quotes(
      [kept, claim],
      when('11:03', dana, {
        type: 'message_kept',
        channel: CHANNEL,
        ts: kept.ts,
        author: omar,
        text: kept.text,
        saidAt: '2026-03-04T11:01:00.000Z',
      }),
      when('11:04', readback, {
        type: 'claim_flagged',
        claim: 'acknowledges',
        evidence: 'Acknowledged.',
        channel: CHANNEL,
        ts: claim.ts,
        app: { ...person(agent), confirmed: true },
        unownedSince: null,
        handling: 'logged',
      }),
    ),
  ).toEqual({})
})

test('a deleted message is counted, never quoted', () => {
  const deleted = said('11:01', omar, '412 customers got it', { deletedAt: '2026-03-04T11:02:00.000Z' })
  const { groups, deleted: gone } = draftOf([start], [deleted]).keyMessages
  expect(groups.flatMap(({ messages }) => messages)).toEqual([])
  expect(gone).toEqual([
    {
      at: '2026-03-04T11:01:00.000Z',
      author: omar,
      source: { channel: CHANNEL, ts: deleted.ts, threadTs: null },
    },
  ])
})

test('of a long message the telling sentences are quoted, of a paste nothing', () => {
  const filler =
    'There was a lot going on in the room and everybody was talking about lunch at the same moment in time.'
  const long = `${filler} The rollback to v41 is verified at 11:29. ${filler}\nRoot cause: the router sent EU users to the old index.`
  const paste = `\`\`\`\n${'error 500 rolled back users\n'.repeat(20)}\`\`\``
  const key = `-----BEGIN PRIVATE KEY-----\n${`${'A1b2'.repeat(16)}\n`.repeat(8)}error 500 12:00\n-----END PRIVATE KEY-----`
  expect(quotes([said('11:01', omar, long), said('11:02', omar, paste), said('11:03', omar, key)])).toEqual({
    containment: ['The rollback to v41 is verified at 11:29.'],
    cause: ['Root cause: the router sent EU users to the old index.'],
  })
})

test('however much was said, the draft quotes no more than half of it, and never a book', () => {
  const word = (index: number) => `x${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
  const lines = Array.from({ length: 2000 }, (_, index) =>
    said('11:01', omar, `because of deploy ${word(index)} the error rate rose for 12% of users in ${word(index)}`, {
      ts: `${1_772_622_060 + index}.000100`,
      threadTs: index % 7 === 0 ? '1772622060.000100' : null,
    }),
  )
  const size = (messages: CapturedMessage[]) =>
    draftOf([start], messages)
      .keyMessages.groups.flatMap(({ messages: group }) => group.flatMap((one) => one.quotes))
      .join('').length
  const few = lines.slice(0, 60)
  const half = few.map(({ text }) => text).join('').length / 2
  expect(size(few)).toBeLessThanOrEqual(half)
  expect(size(few)).toBeGreaterThan(half * 0.9)
  expect(size(lines)).toBeLessThanOrEqual(12_000)
  expect(size(lines)).toBeGreaterThan(11_000)
})
