import type { AnyBlock } from '@slack/types'
import type { Message } from '../protocol.ts'
import { BlockList } from './blocks/block-list.tsx'
import { FormContext, useFormState } from './elements/use-form.ts'
import { FileChips } from './file-chips.tsx'
import { keyByOrder } from './key-by-order.ts'
import { Mrkdwn } from './mrkdwn-text.tsx'

export function MessageBody({ message }: { message: Message }) {
  const blocks = message.blocks ?? []
  const form = useFormState({ channel: message.channel, ts: message.ts }, blocks)
  return (
    <FormContext value={form}>
      <div className="message-body">
        {blocks.length > 0 ? <BlockList blocks={blocks} /> : <Mrkdwn text={message.text} />}
        {message.editedAt !== undefined && <small className="edited"> (edited)</small>}
        {message.attachments?.map((attachment, index) => (
          <AttachmentView key={keyByOrder(index)} attachment={asAttachment(attachment)} />
        ))}
        {message.files && message.files.length > 0 && <FileChips files={message.files} />}
      </div>
    </FormContext>
  )
}

/** Slack's older way to add to a message: https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments */
type Attachment = { title?: string; text?: string; fallback?: string; blocks?: AnyBlock[] }

function asAttachment(value: unknown): Attachment {
  return typeof value === 'object' && value !== null ? value : {}
}

function AttachmentView({ attachment: { title, text, fallback, blocks } }: { attachment: Attachment }) {
  return (
    <div className="attachment">
      {title && <strong>{title}</strong>}
      {blocks ? <BlockList blocks={blocks} /> : <Mrkdwn text={text ?? fallback ?? ''} />}
    </div>
  )
}
