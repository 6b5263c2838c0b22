import { z } from 'zod'
import { checkBlocks } from '../block-kit/check.ts'
import { findMessage } from '../messages.ts'
import type { Channel, Message, Metadata } from '../records.ts'
import { pointedRefusal, Refusal } from '../refusal.ts'
import type { Call } from './method.ts'

const MAX_TEXT = 40_000
const MAX_MARKDOWN = 12_000
const MAX_ATTACHMENTS = 100

const metadata = z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })

type Content = {
  text?: string | undefined
  blocks?: unknown
  attachments?: unknown[] | undefined
  markdown_text?: string | undefined
}

export function checkThread({ world }: Call<unknown>, channel: Channel, threadTs: string): string {
  const parent = findMessage(world, channel.id, threadTs)
  if (!parent) throw new Refusal('cannot_reply_to_message')
  return parent.thread_ts ?? parent.ts
}

/** The words of a message, checked. With `before`, what is not given stays as it is in that message. */
export function checkContent(args: Content, before?: Message) {
  const { markdown_text: markdown, attachments } = args
  if (markdown !== undefined && (args.text !== undefined || args.blocks !== undefined)) {
    throw new Refusal('markdown_text_conflict')
  }
  if ((markdown?.length ?? 0) > MAX_MARKDOWN) throw new Refusal('msg_too_long')
  if ((args.text?.length ?? 0) > MAX_TEXT) throw new Refusal('msg_too_long')
  if ((attachments?.length ?? 0) > MAX_ATTACHMENTS) throw new Refusal('too_many_attachments')
  const given = markdown === undefined ? args.blocks : [{ type: 'markdown', text: markdown }]
  if (given !== undefined && !Array.isArray(given)) throw pointedRefusal('invalid_blocks_format', ['must be an array'])
  const blocks = given === undefined ? undefined : checkBlocks(given)
  const shown = args.text ?? markdown ?? before?.text ?? ''
  const others = [...(blocks ?? before?.blocks ?? []), ...(attachments ?? before?.attachments ?? [])]
  if (shown.trim() === '' && others.length === 0) throw new Refusal('no_text')
  return {
    text: shown,
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments: attachments.map(withAttachmentId) } : {}),
  }
}

const withAttachmentId = (attachment: unknown, index: number) =>
  typeof attachment === 'object' ? { id: index + 1, ...attachment } : attachment

export function checkMetadata(given: unknown): Metadata {
  const read = metadata.safeParse(given)
  if (!read.success) throw new Refusal('invalid_metadata_format')
  return read.data
}
