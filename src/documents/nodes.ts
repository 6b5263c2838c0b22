// The postmortem's data drawn as Markdown and as a canvas: data in, text out, no Slack calls and no database.
// This file has the pieces the documents are made of, as mdast nodes; how each looks is the serialiser's business.

import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'

export type Inline = PhrasingContent[]

export const text = (value: string): PhrasingContent => ({ type: 'text', value })
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
export const paragraph = (...children: Inline): Paragraph => ({ type: 'paragraph', children })
export const heading = (depth: 1 | 2 | 3, ...children: Inline): Heading => ({ type: 'heading', depth, children })

export function list(items: Inline[]): RootContent[] {
  return bullets(items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })))
}

export function checkboxes(items: { done: boolean; item: Inline }[]): RootContent[] {
  return bullets(
    items.map(({ done, item }) => ({ type: 'listItem', spread: false, checked: done, children: [paragraph(...item)] })),
  )
}

const bullets = (children: ListItem[]): RootContent[] =>
  children.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children }]

export function table(head: string[], rows: Inline[][]): RootContent[] {
  if (rows.length === 0) return []
  const row = (cells: Inline[]) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  })
  const drawn: Table = { type: 'table', children: [row(head.map((name) => [text(name)])), ...rows.map(row)] }
  return [drawn]
}

/** A question the record cannot answer; searched for by these two words. */
export const toFill = (question: string): PhrasingContent => text(`TO FILL – ${question}`)

/** Joins pieces with plain text between them. */
export function joined(pieces: Inline[], between: string): Inline {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [text(between), ...piece]))
}
