import type { ActionsBlockElement, InputBlockElement, KnownBlock, SectionBlockAccessory } from '@slack/types'

export type Element = ActionsBlockElement | InputBlockElement | SectionBlockAccessory

/** What an element holds, as in Slack's `state.values[block_id][action_id]`. */
export type ElementState = { type: string } & Record<string, unknown>

/** Nothing for what holds no state: buttons, menus, pictures. */
export function initialState(element: Element): ElementState | undefined {
  const { type } = element
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null }
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null }
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] }
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null }
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] }
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null }
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] }
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null }
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] }
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null }
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null }
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null }
    case 'rich_text_input':
      return { type, rich_text_value: element.initial_value ?? null }
    case 'file_input':
      return { type, files: [] }
    default:
      return undefined
  }
}

export type Field = { blockId: string; element: Element; isInput: boolean; isOptional: boolean }

/** Every element of these blocks that one can act on, in reading order. */
export function fieldsOf(blocks: KnownBlock[]): Field[] {
  return blocks.flatMap((block): Field[] => {
    const blockId = block.block_id ?? ''
    const plain = { blockId, isInput: false, isOptional: true }
    if (block.type === 'input') {
      return [{ blockId, element: block.element, isInput: true, isOptional: block.optional ?? false }]
    }
    if (block.type === 'actions') return block.elements.map((element) => ({ ...plain, element }))
    if (block.type === 'section' && block.accessory) return [{ ...plain, element: block.accessory }]
    return []
  })
}

export type Values = Record<string, Record<string, ElementState>>

/** Slack's `state.values`. `chosen` answers what the person made of a field, or nothing while it is untouched. */
export function collectValues(blocks: KnownBlock[], chosen: (field: Field) => ElementState | undefined): Values {
  const values: Values = {}
  for (const field of fieldsOf(blocks)) {
    const state = chosen(field) ?? initialState(field.element)
    if (!state) continue
    values[field.blockId] = { ...values[field.blockId], [actionIdOf(field.element)]: state }
  }
  return values
}

export function actionIdOf(element: Element): string {
  return 'action_id' in element ? (element.action_id ?? '') : ''
}

export function isEmpty(state: ElementState | undefined): boolean {
  if (!state) return true
  const { type: _, ...held } = state
  return Object.values(held).every((value) => value === null || value === '' || (Array.isArray(value) && !value.length))
}
