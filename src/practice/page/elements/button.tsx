import type { Button as ButtonElement } from '@slack/types'
import { withEmoji } from '../emoji.ts'
import { useConfirmed } from './confirm.tsx'
import { type ElementProps, useForm } from './use-form.ts'

export function Button({ element, blockId }: ElementProps<ButtonElement>) {
  const form = useForm()
  const { confirmed, dialog } = useConfirmed(element.confirm)
  const words = withEmoji(element.text.text)
  const isBusy = form.isBusy(blockId, element)
  const state = element.value === undefined ? {} : { value: element.value }
  const className = `button ${element.style ?? ''}`

  // Slack opens the address and tells the app of the press as well.
  if (element.url) {
    return (
      <a
        className={className}
        href={element.url}
        target="_blank"
        rel="noreferrer"
        aria-label={element.accessibility_label}
        onClick={() => form.act(blockId, element, state, words)}
      >
        {words}
      </a>
    )
  }
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={element.accessibility_label}
        aria-busy={isBusy}
        aria-disabled={isBusy}
        onClick={() => confirmed(() => form.act(blockId, element, state, words))}
      >
        {words}
      </button>
      {dialog}
    </>
  )
}
