// Blocks: Slack's Block Kit, drawn. What a block looks like is decided here; what an element in it does, in `elements`.
// The published renderers of blocks only show them: a press or a choice in them tells nobody.

import type { AnyBlock, KnownBlock } from '@slack/types'
import { Component, type ReactNode } from 'react'
import { MarkdownText } from '../markdown-text.tsx'
import { PlainText } from '../mrkdwn-text.tsx'
import { ActionsBlockView } from './actions-block.tsx'
import { AlertBlockView } from './alert-block.tsx'
import { ContextBlockView } from './context-block.tsx'
import { InputBlockView } from './input-block.tsx'
import { RichText } from './rich-text.tsx'
import { SectionBlockView } from './section-block.tsx'
import { TableView } from './table-block.tsx'

/** `errors`: what the bot or the form objects to, by block id. */
export function BlockList({ blocks, errors = {} }: { blocks: AnyBlock[]; errors?: Record<string, string> }) {
  return blocks.map((block, index) => (
    <DrawnOrNot key={block.block_id ?? `block-${index}`}>
      {/* A block of a type that is not known ends in the default below. */}
      <BlockView block={block as KnownBlock} error={errors[block.block_id ?? '']} />
    </DrawnOrNot>
  ))
}

function BlockView({ block, error }: { block: KnownBlock; error: string | undefined }) {
  switch (block.type) {
    case 'header':
      return (
        <h3 className="block-header">
          <PlainText text={block.text.text} />
        </h3>
      )
    case 'section':
      return <SectionBlockView block={block} />
    case 'context':
      return <ContextBlockView block={block} />
    case 'actions':
      return <ActionsBlockView block={block} />
    case 'divider':
      return <hr className="block-divider" />
    case 'rich_text':
      return <RichText block={block} />
    case 'markdown':
      return <MarkdownText source={block.text} />
    case 'table':
      return <TableView rows={block.rows} columns={block.column_settings} />
    case 'data_table':
      return <TableView rows={block.rows} caption={block.caption} />
    case 'alert':
      return <AlertBlockView block={block} />
    case 'image':
      return (
        <figure className="remote-image">
          {block.title && <figcaption>{block.title.text}</figcaption>}
          {block.alt_text}
        </figure>
      )
    case 'input':
      return <InputBlockView block={block} error={error} />
    default:
      return <p className="not-drawn">The practice workspace does not draw “{block.type}” blocks.</p>
  }
}

/** A block that Slack would have refused must not take the whole page with it. */
class DrawnOrNot extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <p className="not-drawn">This block could not be drawn.</p> : this.props.children
  }
}
