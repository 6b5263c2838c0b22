// The same draft in the Markdown that a canvas takes: https://docs.slack.dev/surfaces/canvases. Headings to the third
// level, links written out, tables of at most 300 cells, at most 1 MiB.

import type { Root, RootContent, Table } from 'mdast'
import type { Postmortem } from '../domain/postmortem.ts'
import { joined, list, paragraph, text } from './nodes.ts'
import type { Reading } from './pen.ts'
import { markdown } from './postmortem-markdown.ts'
import { postmortemTree } from './postmortem-tree.ts'

const MOST_CELLS = 300
const MOST_BYTES = 1_048_576

export function postmortemCanvas(postmortem: Postmortem, reading: Reading): string {
  const tree = postmortemTree(postmortem, reading)
  return canvas({ ...tree, children: tree.children.flatMap(withoutLargeTable) })
}

function canvas(tree: Root): string {
  const whole = markdown(tree, OPTIONS)
  return Buffer.byteLength(whole) <= MOST_BYTES ? whole : shortened(tree)
}

const OPTIONS = { resourceLink: true }

const withoutLargeTable = (node: RootContent): RootContent[] =>
  node.type === 'table' && node.children.length * (node.children[0]?.children.length ?? 0) > MOST_CELLS
    ? rowsAsList(node)
    : [node]

const rowsAsList = ({ children: [, ...rows] }: Table): RootContent[] =>
  list(
    rows.map(({ children: cells }) =>
      joined(
        cells.map((cell) => cell.children),
        ' · ',
      ),
    ),
  )

const THE_REST = markdown({
  type: 'root',
  children: [paragraph(text('Shortened; the file in the channel is complete.'))],
})

/** Keeps whole blocks and whole list items from the top, as many as there is room for. */
function shortened(tree: Root): string {
  const blocks = tree.children.flatMap((node): RootContent[] =>
    node.type === 'list' ? node.children.map((item) => ({ ...node, children: [item] })) : [node],
  )
  const kept: string[] = []
  let room = MOST_BYTES - Buffer.byteLength(THE_REST)
  for (const block of blocks) {
    const drawn = `${markdown({ type: 'root', children: [block] }, OPTIONS)}\n`
    room -= Buffer.byteLength(drawn)
    if (room < 0) break
    kept.push(drawn)
  }
  return kept.join('') + THE_REST
}
