// The draft as a Markdown file (CommonMark with GitHub's tables and task lists).

import type { Link, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Postmortem } from '../domain/postmortem.ts'
import type { Reading } from './pen.ts'
import { postmortemTree } from './postmortem-tree.ts'

export const postmortemMarkdown = (postmortem: Postmortem, reading: Reading): string =>
  markdown(postmortemTree(postmortem, reading))

export const markdown = (tree: Root, options: Options = {}): string =>
  toMarkdown(tree, {
    bullet: '-',
    listItemIndent: 'one',
    // Columns are not lined up: one long cell would pad every row of its table.
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { link },
    ...options,
  })

/** Nothing in it that Markdown could read: no bracket, pipe, backslash or space, and no `;` to end a `&reference;`. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.:/?&=%#@~+,-]+$/

/** Addresses are written as they are, since the serialiser escapes every `&`, and people search a file for a link. */
const link: Handle = (node: Link, parent, state, info) => {
  const drawn = defaultHandlers.link(node, parent, state, info)
  return PLAIN_ADDRESS.test(node.url) ? drawn.replace(/\]\([^()]*\)$/, () => `](${node.url})`) : drawn
}
Object.assign(link, { peek: defaultHandlers.link.peek })
