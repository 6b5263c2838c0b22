import type { TableBlock } from '@slack/types'
import { keyByOrder } from '../key-by-order.ts'
import { RichText } from './rich-text.tsx'

type Row = TableBlock['rows'][number]
type Props = { rows: Row[]; columns?: TableBlock['column_settings']; caption?: string }

/** Slack draws the first row as the table's head. */
export function TableView({ rows, columns, caption }: Props) {
  const [head, ...body] = rows
  const align = (column: number) => columns?.[column]?.align ?? 'left'
  return (
    <div className="block-table">
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head?.map((cell, column) => (
              <th key={keyByOrder(column)} scope="col" className={align(column)}>
                <CellView cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={keyByOrder(index)}>
              {row.map((cell, column) => (
                <td key={keyByOrder(column)} className={align(column)}>
                  <CellView cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellView({ cell }: { cell: Row[number] }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : cell.text
}
