import { z } from 'zod'
import { actionsElement, contextElement, image, inputElement, sectionAccessory } from './elements.ts'
import { anyText, plainText, richTextElement } from './texts.ts'

const block = { block_id: z.string().min(1).max(255).optional() }

const richText = z.strictObject({ type: z.literal('rich_text'), ...block, elements: z.array(richTextElement) })

const tableCell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
])

/** Stand in a message as well as in a form. */
const anywhere = [
  z.strictObject({ type: z.literal('divider'), ...block }),
  z.strictObject({
    type: z.literal('header'),
    ...block,
    text: plainText(150),
    level: z.number().int().min(1).max(4).optional(),
  }),
  z
    .strictObject({
      type: z.literal('section'),
      ...block,
      text: anyText(3000).optional(),
      fields: z.array(anyText(2000)).min(1).max(10).optional(),
      accessory: sectionAccessory.optional(),
      expand: z.boolean().optional(),
    })
    .refine((section) => section.text ?? section.fields, 'missing required field: text'),
  z.strictObject({ type: z.literal('context'), ...block, elements: z.array(contextElement).min(1).max(10) }),
  z.strictObject({ type: z.literal('actions'), ...block, elements: z.array(actionsElement).min(1).max(25) }),
  z.strictObject({
    type: z.literal('input'),
    ...block,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  }),
  image.extend({ ...block, title: plainText(2000).optional() }),
  richText,
] as const

export const messageBlock = z.discriminatedUnion('type', [
  ...anywhere,
  z.strictObject({ type: z.literal('markdown'), ...block, text: z.string().min(1).max(12_000) }),
  z.strictObject({
    type: z.literal('table'),
    ...block,
    rows: z.array(z.array(tableCell).min(1).max(20)).min(1).max(100),
    column_settings: z
      .array(
        z.strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        }),
      )
      .max(20)
      .optional(),
  }),
])

const viewParts = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
  blocks: z.array(z.discriminatedUnion('type', [...anywhere])).max(100),
}

export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    ...viewParts,
  })
  .refine((view) => view.submit !== undefined || view.blocks.every((each) => each.type !== 'input'), {
    path: ['submit'],
    message: 'missing required field: submit',
  })

export const homeView = z.strictObject({ type: z.literal('home'), ...viewParts })
