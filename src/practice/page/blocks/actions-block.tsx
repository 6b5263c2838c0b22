import type { ActionsBlock } from '@slack/types'
import { ElementView } from '../elements/element.tsx'
import { actionIdOf } from '../elements/element-state.ts'
import { Refusal } from '../elements/refusal.tsx'
import { keyByOrder } from '../key-by-order.ts'

export function ActionsBlockView({ block }: { block: ActionsBlock }) {
  const blockId = block.block_id ?? ''
  return (
    <div className="block-actions">
      {block.elements.map((element, index) => (
        <ElementView key={actionIdOf(element) || keyByOrder(index)} element={element} blockId={blockId} tells />
      ))}
      <Refusal blockId={blockId} />
    </div>
  )
}
