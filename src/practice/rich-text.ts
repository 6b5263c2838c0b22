// The block that a chat client puts beside the text of every message a person types.

import type { RichTextBlock, RichTextElement } from '@slack/types'

const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const PIECES =
  /<@(?<user>\w+)>|<#(?<channel>\w+)(?:\|[^>]*)?>|<!(?<everybody>here|channel|everyone)>|<(?<link>https?:[^>|]+)(?:\|[^>]*)?>/g

export function asRichText(text: string, blockId: string): RichTextBlock {
  const elements: RichTextElement[] = []
  const words = (part: string) => {
    if (part) elements.push({ type: 'text', text: unescaped(part) })
  }
  let from = 0
  for (const match of text.matchAll(PIECES)) {
    const { user, channel, everybody, link } = match.groups ?? {}
    words(text.slice(from, match.index))
    from = match.index + match[0].length
    if (user) elements.push({ type: 'user', user_id: user })
    if (channel) elements.push({ type: 'channel', channel_id: channel })
    if (everybody) elements.push({ type: 'broadcast', range: everybody as 'here' | 'channel' | 'everyone' }) // the pattern's own words
    if (link) elements.push({ type: 'link', url: unescaped(link) })
  }
  words(text.slice(from))
  return { type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] }
}
