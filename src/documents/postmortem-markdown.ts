// The draft as a Markdown file (CommonMark with GitHub's tables and task lists).

import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Postmortem } from '../domain/postmortem.ts'
import type { Reading } from './pen.ts'
import { postmortemTree } from './postmortem-tree.ts'

export const postmortemMarkdown = (postmortem: Postmortem, reading: Reading): string =>
  markdown(postmortemTree(postmortem, reading))

/** Columns are not lined up: one long cell would pad every row of its table. */
export const markdown = (tree: Root): string =>
  toMarkdown(tree, { bullet: '-', listItemIndent: 'one', extensions: [gfmToMarkdown({ tablePipeAlign: false })] })
