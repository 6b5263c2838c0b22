import { expect, test } from 'vitest'
import { type ChecklistItem, clearItem, itemKey, markItem, tickItems } from '../../src/domain/checklist.ts'
import { ada, bob, factsOf, given, iso, nothing, on, refused } from '../support/incidents.ts'

const traces: ChecklistItem = { id: 'sample-traces', phase: 'confirm', text: 'Read 20 affected outputs' }
const complaints: ChecklistItem = { id: 'complaints', phase: 'confirm', text: 'Read the complaints beside them' }
const flag: ChecklistItem = { id: 'flag-off', phase: 'contain', text: 'Switch the step off' }

const done = (item: ChecklistItem) =>
  on('02:20', ada, {
    type: 'checklist_item_marked',
    item: itemKey(item),
    text: item.text,
    phase: item.phase,
    state: 'done',
  })

test('a ticked item says what was done, and keeps who did it and when', () => {
  expect(markItem(given(), traces, 'done', ada)).toEqual({
    facts: [
      {
        type: 'checklist_item_marked',
        item: 'confirm/sample-traces',
        text: 'Read 20 affected outputs',
        phase: 'confirm',
        state: 'done',
      },
    ],
  })
  expect(given(done(traces)).checklist).toEqual({
    'confirm/sample-traces': { state: 'done', by: ada, at: iso('02:20') },
  })
})

test('an item that does not apply carries the reason', () => {
  const [fact] = factsOf(markItem(given(), flag, 'not_applicable', ada, 'there is no flag'))
  expect(fact).toMatchObject({ state: 'not_applicable', reason: 'there is no flag' })
  const incident = given(...(fact ? [on('02:21', ada, fact)] : []))
  expect(incident.checklist['contain/flag-off']).toMatchObject({ reason: 'there is no flag' })
})

test('ticking what is ticked changes nothing; from being done to done is a step', () => {
  expect(markItem(given(done(traces)), traces, 'done', bob)).toEqual(nothing)
  expect(factsOf(markItem(given(done(traces)), traces, 'doing', bob))).toHaveLength(1)
})

test('a tick made by mistake goes, and clearing what has no tick changes nothing', () => {
  const [fact] = factsOf(clearItem(given(done(traces)), traces, bob))
  expect(fact).toEqual({
    type: 'checklist_item_cleared',
    item: 'confirm/sample-traces',
    text: traces.text,
    phase: 'confirm',
  })
  expect(given(done(traces), ...(fact ? [on('02:21', bob, fact)] : [])).checklist).toEqual({})
  expect(clearItem(given(), traces, bob)).toEqual(nothing)
})

test('a group submitted as a whole marks the new ticks and clears those that are gone', () => {
  const incident = given(done(traces))
  const facts = factsOf(tickItems(incident, [traces, complaints], new Set([itemKey(complaints)]), bob))
  expect(facts.map((fact) => [fact.type, 'item' in fact && fact.item])).toEqual([
    ['checklist_item_cleared', 'confirm/sample-traces'],
    ['checklist_item_marked', 'confirm/complaints'],
  ])
  expect(tickItems(incident, [traces, complaints], new Set([itemKey(traces)]), bob)).toEqual(nothing)
})

test('an item of another group is not touched by a group', () => {
  expect(tickItems(given(done(flag)), [traces], new Set(), bob)).toEqual(nothing)
})

test('a closed incident keeps its ticks as they are', () => {
  const closed = given(done(traces), on('03:00', ada, { type: 'incident_closed' }))
  const over = refused({ is: 'incident_closed' })
  expect(markItem(closed, flag, 'done', ada)).toEqual(over)
  expect(clearItem(closed, traces, ada)).toEqual(over)
  expect(tickItems(closed, [traces], new Set(), ada)).toEqual(over)
})
