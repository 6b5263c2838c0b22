import { expect, test } from 'vitest'
import {
  agent,
  at,
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
const note = (time: string, text: string) => when(time, dana, { type: 'noted', kind: 'note', text } as const)
const keep = (time: string, text: string) =>
  when(time, dana, {
    type: 'message_kept',
    channel: CHANNEL,
    ts: tsOf('11:05'),
    author: omar,
    text,
    saidAt: at('11:05'),
  } as const)

test('a kept message stands where it was said, in its last form, with a link', () => {
  const edited = said('11:05', omar, '40 users', { editedAt: at('11:06'), threadTs: tsOf('11:04') })
  const { timeline } = draftOf([start, note('11:10', 'later'), keep('11:20', '4 users')], [edited])
  expect(timeline.map(({ text }) => text)).toEqual([
    'Dana Reyes opened the incident: Wrong deadlines (sev1)',
    'Omar Haddad at 11:05 UTC, kept by Dana Reyes: 40 users',
    'Dana Reyes: later',
  ])
  expect(timeline[1]).toMatchObject({
    isKept: true,
    voice: 'person',
    source: { channel: CHANNEL, ts: tsOf('11:05'), threadTs: tsOf('11:04') },
  })
})

test('a kept message that was deleted is not quoted, one that was released is gone', () => {
  const deleted = said('11:05', omar, 'secret', { deletedAt: at('11:06') })
  const texts = (...moments: ReturnType<typeof when>[]) =>
    draftOf([start, ...moments], [deleted]).timeline.map(({ text }) => text)
  expect(texts(keep('11:20', 'secret'))).toContain(
    'Omar Haddad at 11:05 UTC, kept by Dana Reyes: message deleted since, not quoted',
  )
  const released = when('11:21', dana, { type: 'message_released', channel: CHANNEL, ts: tsOf('11:05') })
  expect(texts(keep('11:20', 'secret'), released)).toHaveLength(1)
})

test('a line links to the message that told the channel of it', () => {
  const { timeline } = draftOf([start], [], { told: new Map([[1, { channel: CHANNEL, ts: '9.9' }]]) })
  expect(timeline[0]?.source).toEqual({ channel: CHANNEL, ts: '9.9', threadTs: null })
})

test('an automation that was deleted with its claim is still on record', () => {
  const claim = when('11:01', readback, {
    type: 'claim_flagged',
    claim: 'owns',
    evidence: 'On it',
    channel: CHANNEL,
    ts: tsOf('11:01'),
    app: { ...person(agent), confirmed: true },
    unownedSince: at('11:00'),
    handling: 'corrected',
  })
  const { ownership } = draftOf([start, claim], [said('11:01', agent, 'On it', { deletedAt: at('11:02') })])
  expect(ownership.claims).toMatchObject([{ app: 'triage-agent', words: 'On it', unownedFor: 60, isDeleted: true }])
})

test('who held the lead when, and how each turn ended', () => {
  const { people, ownership } = draftOf([
    start,
    when('11:01', dana, { type: 'role_taken', role: 'incident-lead', by: person(dana) }),
    when('11:10', readback, { type: 'ownership_lapsed', from: person(dana), why: 'no_check_in' }),
    when('11:15', omar, { type: 'role_taken', role: 'incident-lead', by: person(omar) }),
    when('11:20', dana, { type: 'role_accepted', role: 'incident-lead', by: person(dana), from: person(omar) }),
  ])
  expect(people.held.map(({ by, from, to, ended }) => [by.name, from, to, ended])).toEqual([
    ['Dana Reyes', at('11:01'), at('11:10'), 'lapsed'],
    ['Omar Haddad', at('11:15'), at('11:20'), 'handed over'],
    ['Dana Reyes', at('11:20'), null, 'held to the end'],
  ])
  expect(ownership.unowned).toEqual([
    { from: at('11:00'), to: at('11:01'), seconds: 60, endedBy: person(dana) },
    { from: at('11:10'), to: at('11:15'), seconds: 300, endedBy: person(omar) },
  ])
  expect(ownership.secondsUnowned).toBe(360)
})

test('a field is filled from changes, rollbacks and the snapshot, and blank is not "unknown"', () => {
  const { fields } = draftOf([
    start,
    when('11:01', dana, {
      type: 'change_recorded',
      change: { kind: 'eval judge', what: 'judge', before: 'j1', after: 'j2', at: at('10:50') },
    }),
    when('11:02', dana, { type: 'rollback_decided', kind: 'retrieval_index_snapshot', what: 'index', to: 'i6' }),
    when('11:03', dana, { type: 'snapshot_taken', values: { prompt: 'unchanged', model: 'unknown' } }),
  ])
  expect(fields.map(({ field, before, inBadWindow, changed }) => [field, before, inBadWindow, changed])).toEqual([
    ['prompt', null, 'unchanged', 'no'],
    ['model', null, 'unknown', 'unknown'],
    ['judge', 'j1', 'j2', 'yes'],
    ['index', 'i6', null, 'unknown'],
    ['tools', null, null, 'unknown'],
    ['traffic', null, null, 'unknown'],
  ])
})

test('evidence is told apart by whether it was taken before or after the first act of containment', () => {
  const { parts } = draftOf([
    start,
    when('11:01', dana, { type: 'snapshot_taken', values: { prompt: 'v42' } }),
    when('11:05', dana, { type: 'rollback_decided', kind: 'prompt_version', what: 'prompt' }),
    when('11:06', dana, {
      type: 'checklist_item_marked',
      item: 'evidence/traces',
      text: 'Save traces',
      phase: 'evidence',
      state: 'done',
    }),
  ])
  expect(parts.containment.lines.map(({ text }) => text)).toContain(
    'Evidence taken before the first act of containment: 1, after it: 1',
  )
})

test('a rollback without its proof has no verification time, and is not called rolled back', () => {
  const { moved, summary } = draftOf([
    start,
    when('11:05', dana, { type: 'rollback_decided', kind: 'prompt_version', what: 'prompt', to: 'v41' }),
    when('11:06', dana, { type: 'status_changed', from: 'investigating', to: 'contained' }),
  ])
  expect(moved.rollbacks).toMatchObject([{ decisionLatency: null, executionTime: null, verificationTime: null }])
  expect(summary).toContain('Contained 6 minutes after opening: a rollback of prompt, not verified.')
})

test('replays before and after a fix whose intervals overlap do not show an improvement', () => {
  const rate = (before: string, after: string) =>
    draftOf([start, note('11:10', `before the fix ${before} replays`), note('11:30', `after the fix ${after} replays`)])
      .rate
  expect(rate('12 of 100', '6/100').improvement).toBe('not shown')
  expect(rate('40 of 100', '2/100').improvement).toBe('shown')
})

test.each(['replayed on 2026-03-04, release 2/14/2026', '3 of 4 regions are up', 'replays 12:30/14:00'])(
  '%j is no count of replays',
  (text) => {
    expect(draftOf([start, note('11:10', text)]).rate.sets).toEqual([])
  },
)

test('reopened and closed again, the questions are those of the last closing', () => {
  const answered = (time: string, text: string) =>
    when(time, dana, { type: 'question_answered', question: 'harm', text, waived: false } as const)
  const { closing } = draftOf([
    start,
    answered('11:10', 'nobody'),
    when('11:11', dana, { type: 'incident_closed' }),
    when('11:30', dana, { type: 'incident_reopened', why: 'complaints again', updatesDue: {} }),
    answered('11:40', '9 customers'),
  ])
  expect(closing.find(({ question }) => question === 'harm')).toMatchObject({
    outcome: 'answered',
    answer: '9 customers',
  })
  expect(closing.find(({ question }) => question === 'reopening')?.outcome).toBe('open')
})
