// What Slack's client itself says about a form before it is sent. The bot's own objections come back with the view.

import type { KnownBlock } from '@slack/types'
import { type ElementState, type Field, fieldsOf, initialState, isEmpty } from './element-state.ts'

/** By block id, in words. Empty when the form may be sent. */
export function faultsOf(
  blocks: KnownBlock[],
  chosen: (field: Field) => ElementState | undefined,
): Record<string, string> {
  const found = fieldsOf(blocks)
    .filter((field) => field.isInput)
    .map((field): [string, string | undefined] => {
      const state = chosen(field) ?? initialState(field.element)
      return [field.blockId, fault(field, state)]
    })
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function fault({ element, isOptional }: Field, state: ElementState | undefined): string | undefined {
  if (isEmpty(state)) return isOptional ? undefined : 'Please complete this required field.'
  const value = String(state?.value ?? '')
  switch (element.type) {
    case 'plain_text_input':
      if (element.min_length && value.length < element.min_length) {
        return `Please enter at least ${element.min_length} characters.`
      }
      if (element.max_length && value.length > element.max_length) {
        return `Please enter at most ${element.max_length} characters.`
      }
      return undefined
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? undefined : 'Please enter an e-mail address, such as ada@example.com.'
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Please enter a whole address, such as https://example.com.'
    case 'number_input':
      return numberFault(value, element)
    default:
      return undefined
  }
}

type Bounds = { is_decimal_allowed: boolean; min_value?: string; max_value?: string }

function numberFault(value: string, { is_decimal_allowed, min_value, max_value }: Bounds): string | undefined {
  const number = Number(value)
  if (!Number.isFinite(number)) return 'Please enter a number.'
  if (!is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number.'
  if (min_value !== undefined && number < Number(min_value)) return `Please enter ${min_value} or more.`
  if (max_value !== undefined && number > Number(max_value)) return `Please enter ${max_value} or less.`
  return undefined
}
