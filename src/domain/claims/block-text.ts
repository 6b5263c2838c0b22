import { richTextPassages } from './rich-text.ts'
import { isRecord, recordsOf, textOf } from './unknown-shape.ts'

/**
 * The passages that one Block Kit block shows as its words. Labels of buttons and options are pushed to `labels`,
 * so that the fallback text can be freed of them; `input` blocks ask and therefore claim nothing.
 */
export function blockPassages(block: Record<string, unknown>, labels: string[]): string[] {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      collectLabels(block.elements, labels)
      return []
    case 'input':
    case 'divider':
      return []
    case 'rich_text':
      return richTextPassages(block)
    case 'section':
      collectLabels([block.accessory], labels)
      return [textObject(block.text), recordsOf(block.fields).map(fieldLine).join(' | ')]
    case 'context':
      return [recordsOf(block.elements).map(textObject).join('  ')]
    case 'table':
    case 'data_table':
      return tablePassages(block)
    default:
      return unknownBlock(block, labels)
  }
}

/** "*Commander*\n🤖 autopilot" is a key above its value. */
function fieldLine(field: Record<string, unknown>): string {
  return textObject(field).replace(/^\s*([*_]*)([^\n*_:]{1,40}):?\1:?\s*\n/u, '$2: ')
}

/** The text of `{ type: 'mrkdwn' | 'plain_text' | 'raw_text' | 'markdown', text }`, of a bare string, or of rich text. */
function textObject(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return ''
  if (value.type === 'rich_text') return richTextPassages(value).join(' ')
  return textOf(value.text)
}

/** Each row as "key: value": under a heading row, and, in a table of two columns, beside the first cell. */
function tablePassages(block: Record<string, unknown>): string[] {
  const rows = (Array.isArray(block.rows) ? block.rows : []).map((row) =>
    (Array.isArray(row) ? row : []).map((cell) => textObject(cell).trim()),
  )
  const [heading = [], ...body] = rows
  const isPairs = rows.every((row) => row.length === 2)
  const pairs = isPairs ? [rows.map(([key, value]) => `${key}: ${value}`).join(' | ')] : []
  return [...pairs, ...body.map((row) => row.map((cell, column) => `${heading[column] ?? ''}: ${cell}`).join(' | '))]
}

/** Header, markdown, alert, card, image, video and whatever Slack adds next: what stands under the usual names. */
function unknownBlock(block: Record<string, unknown>, labels: string[]): string[] {
  collectLabels(block.actions, labels)
  const own = ['title', 'subtitle', 'text', 'body', 'description', 'details', 'output', 'alt_text'].map((name) =>
    textObject(block[name]),
  )
  const inner = ['blocks', 'elements', 'tasks', 'cards'].flatMap((name) => recordsOf(block[name]))
  return [...own, ...inner.flatMap((part) => (part.type === 'button' ? [] : blockPassages(part, labels)))]
}

function collectLabels(elements: unknown, labels: string[]): void {
  for (const element of recordsOf(elements)) {
    labels.push(textObject(element.text), textObject(element.placeholder))
    for (const option of recordsOf(element.options)) labels.push(textObject(option.text))
  }
}
