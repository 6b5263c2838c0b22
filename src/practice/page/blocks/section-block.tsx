import type { SectionBlock } from '@slack/types'
import { ElementView } from '../elements/element.tsx'
import { Refusal } from '../elements/refusal.tsx'
import { keyByOrder } from '../key-by-order.ts'
import { TextObjectView } from './text-object.tsx'

export function SectionBlockView({ block }: { block: SectionBlock }) {
  const blockId = block.block_id ?? ''
  return (
    <div className="block-section">
      <div className="section-text">
        {block.text && <TextObjectView text={block.text} />}
        {block.fields && (
          <div className="fields">
            {block.fields.map((field, index) => (
              <div key={keyByOrder(index)}>
                <TextObjectView text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div className="accessory">
          <ElementView element={block.accessory} blockId={blockId} tells />
        </div>
      )}
      <Refusal blockId={blockId} />
    </div>
  )
}
