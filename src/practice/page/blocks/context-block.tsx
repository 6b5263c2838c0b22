import type { ContextBlock } from '@slack/types'
import { TextObjectView } from './text-object.tsx'

export function ContextBlockView({ block }: { block: ContextBlock }) {
  return (
    <div className="block-context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          <span key={`${index}:${element.alt_text}`} className="remote-image">
            {element.alt_text}
          </span>
        ) : (
          <div key={`${index}:${element.text}`}>
            <TextObjectView text={element} />
          </div>
        ),
      )}
    </div>
  )
}
