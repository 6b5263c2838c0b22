// The elements of a message or form that hold a value, and the value each holds.

import type { KnownBlock } from '@slack/types'
import { z } from 'zod'

export type Values = Record<string, Record<string, unknown>>

/** An element with everything about it that a value depends on. */
const element = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  options: z.array(z.looseObject({ value: z.string() })).optional(),
  option_groups: z.array(z.looseObject({ options: z.array(z.looseObject({ value: z.string() })) })).optional(),
})
export type Element = z.infer<typeof element>

export type Placed = { blockId: string; element: Element; isRequired: boolean }

/** Where each type of element keeps its value, and what it starts with. */
const HOLDS: Record<string, { key: string; from: string; empty: unknown }> = {
  plain_text_input: { key: 'value', from: 'initial_value', empty: null },
  email_text_input: { key: 'value', from: 'initial_value', empty: null },
  url_text_input: { key: 'value', from: 'initial_value', empty: null },
  number_input: { key: 'value', from: 'initial_value', empty: null },
  static_select: { key: 'selected_option', from: 'initial_option', empty: null },
  radio_buttons: { key: 'selected_option', from: 'initial_option', empty: null },
  checkboxes: { key: 'selected_options', from: 'initial_options', empty: [] },
  multi_static_select: { key: 'selected_options', from: 'initial_options', empty: [] },
  users_select: { key: 'selected_user', from: 'initial_user', empty: null },
  multi_users_select: { key: 'selected_users', from: 'initial_users', empty: [] },
  conversations_select: { key: 'selected_conversation', from: 'initial_conversation', empty: null },
  multi_conversations_select: { key: 'selected_conversations', from: 'initial_conversations', empty: [] },
  channels_select: { key: 'selected_channel', from: 'initial_channel', empty: null },
  multi_channels_select: { key: 'selected_channels', from: 'initial_channels', empty: [] },
  datepicker: { key: 'selected_date', from: 'initial_date', empty: null },
  timepicker: { key: 'selected_time', from: 'initial_time', empty: null },
  datetimepicker: { key: 'selected_date_time', from: 'initial_date_time', empty: null },
}

export function elementsOf(blocks: KnownBlock[]): Placed[] {
  return blocks.flatMap((block) => {
    const candidates: unknown[] =
      block.type === 'actions'
        ? block.elements
        : block.type === 'input'
          ? [block.element]
          : block.type === 'section'
            ? [block.accessory]
            : []
    return candidates.flatMap((candidate) => {
      const read = element.safeParse(candidate)
      const isRequired = block.type === 'input' && block.optional !== true
      return read.success ? [{ blockId: block.block_id ?? '', element: read.data, isRequired }] : []
    })
  })
}

/** `state.values` as Slack sends it: everything given, and for the rest what the app put there at first. */
export function valuesOf(blocks: KnownBlock[], given: Values): Values {
  const values: Values = {}
  for (const { blockId, element } of elementsOf(blocks)) {
    const holds = HOLDS[element.type]
    if (!holds) continue
    const stated = given[blockId]?.[element.action_id]
    const value =
      typeof stated === 'object' && stated !== null
        ? withWholeOptions(element, { ...stated })
        : { [holds.key]: element[holds.from] ?? holds.empty }
    values[blockId] = { ...values[blockId], [element.action_id]: { type: element.type, ...value } }
  }
  return values
}

/** A choice may be given by its value alone; apps always receive the whole option. */
export function withWholeOptions(element: Element, state: Record<string, unknown>): Record<string, unknown> {
  const offered = [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)]
  const whole = (choice: unknown) => offered.find(({ value }) => value === optionValue(choice)) ?? choice
  const { selected_option: one, selected_options: many } = state
  return {
    ...state,
    ...(one ? { selected_option: whole(one) } : {}),
    ...(Array.isArray(many) ? { selected_options: many.map(whole) } : {}),
  }
}

const optionValue = (choice: unknown) =>
  typeof choice === 'object' && choice !== null && 'value' in choice ? choice.value : undefined

/** What the chat client itself refuses before the app is asked, by block. */
export function complaintsAbout(blocks: KnownBlock[], values: Values): Record<string, string> {
  return Object.fromEntries(
    elementsOf(blocks).flatMap(({ blockId, element, isRequired }): [string, string][] => {
      const held: unknown = values[blockId]?.[element.action_id]
      const value =
        typeof held === 'object' && held !== null ? Object.entries(held).find(([key]) => key !== 'type')?.[1] : null
      const isEmpty =
        value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      if (isEmpty) return isRequired ? [[blockId, 'Please complete this required field.']] : []
      if (typeof value !== 'string' || HOLDS[element.type]?.key !== 'value') return []
      const { min_length: least = 0, max_length: most = 3000 } = element
      if (value.length > most) return [[blockId, `Please use no more than ${most} characters.`]]
      return value.length < least ? [[blockId, `Please use at least ${least} characters.`]] : []
    }),
  )
}
