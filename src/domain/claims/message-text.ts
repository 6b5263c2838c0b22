import { blockPassages } from './block-text.ts'
import { isRecord, recordsOf, textOf } from './unknown-shape.ts'

/** A superset of what Slack sends: anything that is not recognised is read as if it were not there. */
export type ReadableMessage = {
  text?: string | undefined
  blocks?: readonly unknown[] | undefined
  attachments?: readonly unknown[] | undefined
}

/**
 * The passages (mrkdwn) of a message that a reader takes for its words, without labels of buttons, menus and inputs,
 * without code and quotes of rich text, and without what the fallback text repeats.
 * Fields of one block or attachment come as one passage "State: Acknowledged | By: Auto-triage",
 * because who did it often stands beside what was done.
 */
export function messagePassages(message: ReadableMessage): string[] {
  const labels: string[] = []
  const shown = [
    ...recordsOf(message.blocks).flatMap((block) => blockPassages(block, labels)),
    ...recordsOf(message.attachments).flatMap((attachment) => attachmentPassages(attachment, labels)),
  ]
  return withoutRepeats([withoutLabels(textOf(message.text), labels), ...shown])
}

function attachmentPassages(attachment: Record<string, unknown>, labels: string[]): string[] {
  // An unfurled link quotes what somebody wrote elsewhere; a message forwarded on purpose speaks here and now.
  if (attachment.is_msg_unfurl === true && attachment.is_share !== true) return []
  for (const action of recordsOf(attachment.actions)) labels.push(textOf(action.text))

  const fields = recordsOf(attachment.fields).map((field) => keyAndValue(textOf(field.title), textOf(field.value)))
  const forwarded = recordsOf(attachment.message_blocks).flatMap((part) =>
    isRecord(part.message) ? recordsOf(part.message.blocks) : [],
  )
  const blocks = [...recordsOf(attachment.blocks), ...forwarded].flatMap((block) => blockPassages(block, labels))
  return [
    textOf(attachment.pretext),
    textOf(attachment.author_name),
    keyAndValue(textOf(attachment.title), ''),
    textOf(attachment.text),
    fields.join(' | '),
    ...blocks,
    textOf(attachment.footer),
    withoutLabels(textOf(attachment.fallback), labels),
  ]
}

function keyAndValue(title: string, value: string): string {
  if (title === '' || value === '') return title + value
  return `${title.replace(/[*_:\s]+$/u, '').replace(/^[*_\s]+/u, '')}: ${value}`
}

/** Clients without Block Kit are sent the labels of buttons inside the fallback text: "redis evictions [Ack] [Escalate]". */
function withoutLabels(text: string, labels: readonly string[]): string {
  let rest = text.trimEnd()
  for (let label = endingLabel(rest, labels); label !== ''; label = endingLabel(rest, labels))
    rest = rest.slice(0, rest.length - label.length).trimEnd()
  return rest
}

function endingLabel(text: string, labels: readonly string[]): string {
  // The label must be cut off from what stands before it, so that "we will ack" beside a button "ack" stays whole.
  for (const label of labels) {
    if (label.trim() === '') continue
    if (text.trim() === label) return text
    for (const shown of [`[${label}]`, `<${label}>`, `| ${label}`, `• ${label}`, `\n${label}`, `/ ${label}`])
      if (text.endsWith(shown)) return shown
  }
  return ''
}

function withoutRepeats(passages: readonly string[]): string[] {
  const seen = new Set<string>()
  return passages.filter((passage) => {
    const key = passage.replace(/\s+/gu, ' ').trim()
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
