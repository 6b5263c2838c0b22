import { z } from 'zod'
import { anyText, confirm, oneOption, optionGroups, options, overflowOption, plainText } from './texts.ts'

const actionable = { action_id: z.string().min(1).max(255).optional() }
const confirmable = { confirm: confirm.optional() }
const focusable = { focus_on_load: z.boolean().optional() }
const placeholder = { placeholder: plainText(150).optional() }
const several = { max_selected_items: z.number().int().min(1).optional() }
const menu = { ...actionable, ...confirmable, ...focusable, ...placeholder }
const typed = {
  ...actionable,
  ...focusable,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional() })
    .optional(),
}
const optionsOrGroups = { options: options(100).optional(), option_groups: optionGroups.optional() }
const ids = z.array(z.string())
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const conversationFilter = z.strictObject({
  include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
})
const conversations = {
  ...menu,
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
}

type Option = { value: string }
type Menu = {
  options?: Option[] | undefined
  option_groups?: { options: Option[] }[] | undefined
  initial_option?: Option | undefined
  initial_options?: Option[] | undefined
}

/** Options come plain or in groups, and only what is offered can be chosen from the start. */
function offersItsChoices(menu: Menu, context: z.RefinementCtx) {
  const complain = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path })
  if ((menu.options === undefined) === (menu.option_groups === undefined)) {
    return complain('must have either options or option_groups')
  }
  const offered = new Set(
    [...(menu.options ?? []), ...(menu.option_groups ?? []).flatMap((group) => group.options)].map(
      ({ value }) => value,
    ),
  )
  if (menu.initial_option && !offered.has(menu.initial_option.value)) {
    complain('must be one of the options', 'initial_option')
  }
  if (menu.initial_options?.some(({ value }) => !offered.has(value))) {
    complain('must be among the options', 'initial_options')
  }
}

export const image = z.strictObject({
  type: z.literal('image'),
  image_url: z.url().max(3000).optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
  alt_text: z.string().min(1).max(2000),
})

const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.url().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
})

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  ...confirmable,
  options: z.array(overflowOption).min(1).max(5),
})

/** Stand in an actions block, beside a section, or in an input. */
const choices = [
  z
    .strictObject({
      type: z.literal('checkboxes'),
      ...actionable,
      ...confirmable,
      ...focusable,
      options: options(10),
      initial_options: options(10).optional(),
    })
    .superRefine(offersItsChoices),
  z
    .strictObject({
      type: z.literal('radio_buttons'),
      ...actionable,
      ...confirmable,
      ...focusable,
      options: options(10),
      initial_option: oneOption.optional(),
    })
    .superRefine(offersItsChoices),
  z
    .strictObject({
      type: z.literal('static_select'),
      ...menu,
      ...optionsOrGroups,
      initial_option: oneOption.optional(),
    })
    .superRefine(offersItsChoices),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...menu,
      ...several,
      ...optionsOrGroups,
      initial_options: options(100).optional(),
    })
    .superRefine(offersItsChoices),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: z.string().optional() }),
  z.strictObject({ type: z.literal('multi_users_select'), ...menu, ...several, initial_users: ids.optional() }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...conversations,
    initial_conversation: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...conversations,
    ...several,
    initial_conversations: ids.optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    initial_channel: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('multi_channels_select'), ...menu, ...several, initial_channels: ids.optional() }),
  z.strictObject({ type: z.literal('datepicker'), ...menu, initial_date: date.optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...menu,
    initial_time: time.optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...actionable,
    ...confirmable,
    ...focusable,
    initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
] as const

export const actionsElement = z.discriminatedUnion('type', [button, overflow, ...choices])
export const sectionAccessory = z.discriminatedUnion('type', [button, overflow, image, ...choices])

export const inputElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...typed, initial_value: z.string().optional() }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed, initial_value: z.string().optional() }),
  ...choices,
])

export const contextElement = z.discriminatedUnion('type', [image, ...anyText(3000).options])
