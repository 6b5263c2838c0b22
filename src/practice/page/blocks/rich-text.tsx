import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types'
import type { ReactNode } from 'react'
import { keyByOrder } from '../key-by-order.ts'
import { ChannelMention, Emoji, Link, SlackDate, UserMention } from '../mrkdwn-text.tsx'

export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div className="rich-text">
      {block.elements.map((part, index) => (
        <PartView key={keyByOrder(index)} part={part} />
      ))}
    </div>
  )
}

function PartView({ part }: { part: RichTextBlockElement }) {
  switch (part.type) {
    case 'rich_text_section':
      return <p className="paragraph">{inlines(part.elements)}</p>
    case 'rich_text_quote':
      return <blockquote className="quote">{inlines(part.elements)}</blockquote>
    case 'rich_text_preformatted':
      return <pre className="pre">{inlines(part.elements)}</pre>
    case 'rich_text_list': {
      const items = part.elements.map((item, index) => <li key={keyByOrder(index)}>{inlines(item.elements)}</li>)
      const className = `list indent-${Math.min(4, part.indent ?? 0)}`
      return part.style === 'ordered' ? <ol className={className}>{items}</ol> : <ul className={className}>{items}</ul>
    }
    default:
      return null
  }
}

function inlines(elements: RichTextElement[]): ReactNode {
  return elements.map((element, index) => <InlineView key={keyByOrder(index)} element={element} />)
}

function InlineView({ element }: { element: RichTextElement }) {
  const style = element.style ?? {}
  let shown = plainView(element)
  if ('code' in style && style.code) shown = <code>{shown}</code>
  if ('bold' in style && style.bold) shown = <strong>{shown}</strong>
  if ('italic' in style && style.italic) shown = <em>{shown}</em>
  if ('strike' in style && style.strike) shown = <s>{shown}</s>
  return shown
}

function plainView(element: RichTextElement): ReactNode {
  switch (element.type) {
    case 'text':
      return element.text
    case 'link':
      return <Link href={element.url}>{element.text ?? element.url}</Link>
    case 'user':
      return <UserMention id={element.user_id} />
    case 'channel':
      return <ChannelMention id={element.channel_id} />
    case 'usergroup':
      return <span className="mention">@{element.usergroup_id}</span>
    case 'broadcast':
      return <span className="mention calling">@{element.range}</span>
    case 'emoji':
      return <Emoji name={element.name} />
    case 'date':
      return <SlackDate seconds={element.timestamp} format={element.format} />
    case 'color':
      return <code>{element.value}</code>
    case 'team':
      return element.team_id
    default:
      return element satisfies never
  }
}
