// The forms people fill in, and how each is read back. A form carries the incident's number and nothing it could look up.

import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import { z } from 'zod'
import { clip } from '../../text.ts'

export type FormShape = {
  id: string
  /** At most 24 characters. */
  title: string
  submit: string
  incident: number | null
  /** The form opens an incident, and it is to be a drill. */
  isDrill?: boolean
  blocks: KnownBlock[]
}

export const form = ({ id, title, submit, incident, isDrill, blocks }: FormShape): ModalView => ({
  type: 'modal',
  callback_id: id,
  title: { type: 'plain_text', text: clip(title, 24) },
  submit: { type: 'plain_text', text: submit },
  close: { type: 'plain_text', text: 'Cancel' },
  private_metadata: JSON.stringify({ incident, ...(isDrill ? { isDrill } : {}) }),
  blocks,
})

type Common = { name: string; label: string; hint?: string; optional?: boolean }

/** `name` is both block and action id; a form's values are read by it. */
function input({ name, label, hint, optional }: Common, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: { type: 'plain_text', text: label },
    element,
    ...(hint ? { hint: { type: 'plain_text', text: hint } } : {}),
    ...(optional ? { optional: true } : {}),
  }
}

export const textField = (field: Common & { initial?: string; multiline?: boolean; max?: number }): InputBlock =>
  input(field, {
    type: 'plain_text_input',
    action_id: field.name,
    max_length: field.max ?? 3_000,
    ...(field.multiline ? { multiline: true } : {}),
    ...(field.initial ? { initial_value: clip(field.initial, field.max ?? 3_000) } : {}),
  })

export type Choice = { value: string; label: string }

const option = ({ value, label }: Choice): PlainTextOption => ({
  value,
  text: { type: 'plain_text', text: clip(label, 75) },
})

export function choiceField(field: Common & { choices: Choice[]; initial?: string | undefined }): InputBlock {
  const initial = field.choices.find(({ value }) => value === field.initial)
  return input(field, {
    type: 'static_select',
    action_id: field.name,
    options: field.choices.map(option),
    ...(initial ? { initial_option: option(initial) } : {}),
  })
}

export const choicesField = (field: Common & { choices: Choice[] }): InputBlock =>
  input(field, { type: 'multi_static_select', action_id: field.name, options: field.choices.map(option) })

export const personField = (field: Common & { initial?: string }): InputBlock =>
  input(field, {
    type: 'users_select',
    action_id: field.name,
    ...(field.initial ? { initial_user: field.initial } : {}),
  })

/** `initial`: `YYYY-MM-DD`. */
export const dayField = (field: Common & { initial?: string }): InputBlock =>
  input(field, {
    type: 'datepicker',
    action_id: field.name,
    ...(field.initial ? { initial_date: field.initial } : {}),
  })

/** When the next update comes: minutes from now, with the severity's own interval chosen already. */
export function nextUpdateField(intervalSeconds: number, field: Partial<Common> = {}): InputBlock {
  const usual = Math.max(1, Math.round(intervalSeconds / 60))
  const choices = [...new Set([5, 10, 15, 20, 30, 60, 120, usual])].sort((a, b) => a - b)
  return choiceField({
    name: 'next_update',
    label: 'Next update',
    ...field,
    choices: choices.map((minutes) => ({ value: String(minutes), label: `in ${minutes} minutes` })),
    initial: String(usual),
  })
}

const entered = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_user: z.string().nullish(),
  selected_date: z.string().nullish(),
})
const submitted = z.record(z.string(), z.record(z.string(), entered))

export type Entered = {
  text: (name: string) => string
  choices: (name: string) => string[]
}

/** What somebody entered, by field name; an empty text where nothing was. */
export function readForm(values: unknown): Entered {
  const blocks = submitted.parse(values)
  const field = (name: string) => blocks[name]?.[name]
  return {
    text: (name) => {
      const { value, selected_option, selected_user, selected_date } = field(name) ?? {}
      return (value ?? selected_option?.value ?? selected_user ?? selected_date ?? '').trim()
    },
    choices: (name) => (field(name)?.selected_options ?? []).map(({ value }) => value),
  }
}

export const metadata = z.object({ incident: z.int().nullable(), isDrill: z.boolean().default(false) })
