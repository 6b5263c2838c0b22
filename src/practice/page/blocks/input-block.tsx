import type { InputBlock } from '@slack/types'
import { useId } from 'react'
import { ElementView } from '../elements/element.tsx'
import { Refusal } from '../elements/refusal.tsx'
import { PlainText } from '../mrkdwn-text.tsx'

export function InputBlockView({ block, error }: { block: InputBlock; error: string | undefined }) {
  const id = useId()
  const labelId = `${id}-label`
  const noteId = `${id}-note`
  const note = error ?? block.hint?.text
  return (
    <div className="block-input" data-invalid={error ? true : undefined}>
      <span id={labelId} className="label">
        <PlainText text={block.label.text} />
        {block.optional && <small> (optional)</small>}
      </span>
      <ElementView
        element={block.element}
        blockId={block.block_id ?? ''}
        tells={block.dispatch_action ?? false}
        labelledBy={labelId}
        describedBy={note ? noteId : undefined}
        invalid={error !== undefined}
      />
      <p id={noteId} className={error ? 'error' : 'hint'} hidden={!note}>
        {note && <PlainText text={note} />}
      </p>
      <Refusal blockId={block.block_id ?? ''} />
    </div>
  )
}
