import { expect, test } from 'vitest'
import { addAction, addSymptom, finishAction, keepMessage, note, takeSnapshot } from '../../src/domain/notes.ts'
import { ada, bob, factOf, given, iso, nothing, on, refused, triage } from '../support/incidents.ts'

const BOB = { id: bob.id, name: bob.name }
const fix = { text: 'Pin the model by id', owner: BOB, due: '2026-03-10' }

test.each([
  ['Refunds stopped', 'note', 'Refunds stopped'],
  ['hypothesis: the new prompt', 'hypothesis', 'the new prompt'],
  ['Decision : stay off until Monday', 'decision', 'stay off until Monday'],
  ['fact: 412 users', 'note', '412 users'],
  ['hypothesis', 'note', 'hypothesis'],
  ['decision: first\nsecond', 'decision', 'first\nsecond'],
])('“%s” is kept as a %s', (typed, kind, text) => {
  expect(factOf(note(typed, ada))).toEqual({ type: 'noted', kind, text })
})

test('a symptom is added once', () => {
  const symptom = { id: 'false_refusal_spike', name: 'Refusals of harmless requests' }
  expect(factOf(addSymptom(given(), symptom, ada))).toEqual({ type: 'symptom_added', ...symptom })
  const has = given(on('02:20', ada, { type: 'symptom_added', ...symptom }))
  expect(has.symptoms).toEqual(['false_refusal_spike'])
  expect(addSymptom(has, symptom, ada)).toEqual(refused({ is: 'symptom_already_added', id: symptom.id }))
})

test('📌 keeps a message under the name of whoever pinned it, and only a person can', () => {
  const message = { channel: 'C0INC7', ts: '1.2', author: triage, text: 'p99 is fine', saidAt: iso('02:15') }
  expect(keepMessage(message, ada)).toEqual({ facts: [{ type: 'message_kept', ...message }] })
  expect(keepMessage(message, triage)).toEqual(nothing)
})

test('a later snapshot adds to the earlier one and corrects it', () => {
  expect(factOf(takeSnapshot(given(), { prompt: 'v42' }, ada))).toEqual({
    type: 'snapshot_taken',
    values: { prompt: 'v42' },
  })
  const incident = given(
    on('02:20', ada, { type: 'snapshot_taken', values: { prompt: 'v42', model: 'large' } }),
    on('02:25', bob, { type: 'snapshot_taken', values: { model: 'large-2026-02', index: '7' } }),
  )
  expect(incident.snapshot).toEqual({ prompt: 'v42', model: 'large-2026-02', index: '7' })
})

test('an action item has an owner and a day that is still to come, today included', () => {
  expect(factOf(addAction(fix, ada, '2026-03-10'))).toEqual({ type: 'action_added', ...fix })
  expect(addAction(fix, ada, '2026-03-11')).toEqual(refused({ is: 'due_date_in_the_past', due: '2026-03-10' }))
})

test('an action item is finished once', () => {
  const added = on('02:50', ada, { type: 'action_added', ...fix })
  const seq = given(added).actions[0]?.seq ?? Number.NaN
  const finished = finishAction(given(added), seq, bob)
  expect(factOf(finished)).toEqual({ type: 'action_done', action: seq, text: fix.text })
  const done = given(added, on('02:55', bob, { type: 'action_done', action: seq, text: fix.text }))
  expect(done.actions).toEqual([{ seq, ...fix, doneAt: iso('02:55') }])
  expect(finishAction(done, seq, bob)).toEqual(nothing)
  expect(finishAction(done, seq + 1, bob)).toEqual(refused({ is: 'action_not_found' }))
})

test('a closed incident takes no symptom and no snapshot; notes and action items are still found afterwards', () => {
  const closed = given(on('03:00', ada, { type: 'incident_closed' }))
  const over = refused({ is: 'incident_closed' })
  expect(addSymptom(closed, { id: 'x', name: 'X' }, ada)).toEqual(over)
  expect(takeSnapshot(closed, { prompt: 'v42' }, ada)).toEqual(over)
})
