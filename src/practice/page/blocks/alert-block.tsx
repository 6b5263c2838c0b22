import type { AlertBlock } from '@slack/types'
import { TextObjectView } from './text-object.tsx'

const SIGNS = { default: '•', info: 'ℹ', warning: '⚠', error: '✕', success: '✓' } as const

export function AlertBlockView({ block }: { block: AlertBlock }) {
  const level = block.level ?? 'default'
  return (
    <div className={`block-alert ${level}`}>
      <span role="img" aria-label={level}>
        {SIGNS[level]}
      </span>
      <TextObjectView text={block.text} />
    </div>
  )
}
