import { isRecord, recordsOf, textOf } from './unknown-shape.ts'

/** The paragraphs and list items of a `rich_text` block as mrkdwn; quotes, code and struck-out words are left out. */
export function richTextPassages(block: Record<string, unknown>): string[] {
  return recordsOf(block.elements).flatMap((element) => {
    if (element.type === 'rich_text_quote' || element.type === 'rich_text_preformatted') return []
    if (element.type === 'rich_text_list') return richTextPassages(element)
    return [recordsOf(element.elements).map(inline).join('')]
  })
}

function inline(element: Record<string, unknown>): string {
  const style = isRecord(element.style) ? element.style : {}
  if (style.strike === true) return ' '
  if (style.code === true) return `\`${textOf(element.text)}\``
  switch (element.type) {
    case 'user':
      return `<@${textOf(element.user_id)}>`
    case 'usergroup':
      return `<!subteam^${textOf(element.usergroup_id)}>`
    case 'channel':
      return `<#${textOf(element.channel_id)}>`
    case 'emoji':
      return `:${textOf(element.name)}:`
    case 'link':
      return textOf(element.text)
    case 'date':
      return textOf(element.fallback)
    default:
      return textOf(element.text)
  }
}
