import type { ContextBlock } from '@slack/types'
import { keyByOrder } from '../key-by-order.ts'
import { TextObjectView } from './text-object.tsx'

export function ContextBlockView({ block }: { block: ContextBlock }) {
  return (
    <div className="block-context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <span key={keyByOrder(index)} className="remote-image">
            {element.alt_text}
          </span>
        ) : (
          <div key={keyByOrder(index)}>
            <TextObjectView text={element} />
          </div>
        ),
      )}
    </div>
  )
}
