// What Slack accepts as blocks, elements and views, and its limits. Knows nothing of the workspace.
// Sources: the Block Kit reference, and the limits stated in the types of @slack/types.

import { z } from 'zod'

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() })

const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max), verbatim: z.boolean().optional() })

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)])

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
})

const option = z.strictObject({
  text: anyText(75),
  value: z.string().max(150),
  description: anyText(75).optional(),
})

export const overflowOption = z.strictObject({
  text: plainText(75),
  value: z.string().max(150),
  description: plainText(75).optional(),
  url: z.url().max(3000).optional(),
})

export const options = (max: number) => z.array(option).min(1).max(max)
export const oneOption = option

export const optionGroups = z
  .array(z.strictObject({ label: plainText(75), options: options(100) }))
  .min(1)
  .max(100)

/** Formatted text is checked for its structure; Slack keeps fields of its own in there, so others may stand beside. */
const inline = z.looseObject({
  type: z.enum(['text', 'link', 'user', 'usergroup', 'channel', 'emoji', 'broadcast', 'date', 'color', 'team']),
})
const section = z.looseObject({ type: z.literal('rich_text_section'), elements: z.array(inline) })

export const richTextElement = z.discriminatedUnion('type', [
  section,
  z.looseObject({ type: z.literal('rich_text_quote'), elements: z.array(inline) }),
  z.looseObject({ type: z.literal('rich_text_preformatted'), elements: z.array(inline) }),
  z.looseObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section),
    indent: z.number().int().min(0).max(8).optional(),
  }),
])
