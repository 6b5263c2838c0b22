import type { KnownBlock } from '@slack/types'
import { expect, test } from 'vitest'
import { collectValues, type ElementState, type Field } from '../../src/practice/page/elements/element-state.ts'
import { faultsOf } from '../../src/practice/page/elements/faults.ts'

const label = (text: string) => ({ type: 'plain_text' as const, text })
const option = (value: string) => ({ text: label(value), value })

const form: KnownBlock[] = [
  { type: 'section', block_id: 'words', text: { type: 'mrkdwn', text: 'Say it back.' } },
  {
    type: 'input',
    block_id: 'next',
    label: label('What I do next'),
    element: { type: 'plain_text_input', action_id: 'text', min_length: 4 },
  },
  {
    type: 'input',
    block_id: 'helpers',
    label: label('Who helps'),
    optional: true,
    element: { type: 'multi_users_select', action_id: 'users' },
  },
  {
    type: 'input',
    block_id: 'severity',
    label: label('Severity'),
    element: {
      type: 'static_select',
      action_id: 'level',
      options: ['sev1', 'sev2'].map(option),
      initial_option: option('sev1'),
    },
  },
  {
    type: 'section',
    block_id: 'due',
    text: { type: 'mrkdwn', text: 'Due' },
    accessory: { type: 'datepicker', action_id: 'day' },
  },
  { type: 'actions', block_id: 'acts', elements: [{ type: 'button', action_id: 'press', text: label('Press') }] },
]

const untouched = () => undefined
const typed = (blockId: string, state: ElementState) => (field: Field) =>
  field.blockId === blockId ? state : undefined

test('an untouched form holds what the bot put into it, in the shapes of Slack', () => {
  expect(collectValues(form, untouched)).toEqual({
    next: { text: { type: 'plain_text_input', value: null } },
    helpers: { users: { type: 'multi_users_select', selected_users: [] } },
    severity: { level: { type: 'static_select', selected_option: option('sev1') } },
    due: { day: { type: 'datepicker', selected_date: null } },
  })
})

test('what the person typed takes the place of what was there', () => {
  const values = collectValues(form, typed('next', { type: 'plain_text_input', value: 'Roll back' }))
  expect(values.next).toEqual({ text: { type: 'plain_text_input', value: 'Roll back' } })
})

test('only what is required and empty is asked for', () => {
  expect(faultsOf(form, untouched)).toEqual({ next: 'Please complete this required field.' })
})

test('too short an answer is told how long it has to be', () => {
  const short = typed('next', { type: 'plain_text_input', value: 'no' })
  expect(faultsOf(form, short)).toEqual({ next: 'Please enter at least 4 characters.' })
})

test.each([
  ['eleven', 'Please enter a number.'],
  ['1.5', 'Please enter a whole number.'],
  ['0', 'Please enter 1 or more.'],
  ['11', 'Please enter 10 or less.'],
  ['7', undefined],
])('a number from 1 to 10: “%s” is answered with %j', (value, fault) => {
  const element = { type: 'number_input', action_id: 'n', is_decimal_allowed: false, min_value: '1', max_value: '10' }
  const block = { type: 'input', block_id: 'n', label: label('How many'), element } as KnownBlock // spelled out above
  expect(faultsOf([block], typed('n', { type: 'number_input', value })).n).toBe(fault)
})
