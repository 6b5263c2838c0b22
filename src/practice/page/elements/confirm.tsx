import type { ConfirmationDialog } from '@slack/types'
import { useState } from 'react'
import { TextObjectView } from '../blocks/text-object.tsx'
import { Dialog } from '../dialog.tsx'
import { PlainText } from '../mrkdwn-text.tsx'

/** Puts the element's own question before an act. Without one, the act happens at once. */
export function useConfirmed(confirm: ConfirmationDialog | undefined) {
  const [waiting, setWaiting] = useState<() => void>()
  const confirmed = (act: () => void) => (confirm ? setWaiting(() => act) : act())
  if (!confirm || !waiting) return { confirmed, dialog: null }

  const close = () => setWaiting(undefined)
  const title = confirm.title?.text ?? 'Are you sure?'
  const dialog = (
    <Dialog label={title} className="confirm" onClose={close}>
      <h2>
        <PlainText text={title} />
      </h2>
      <div className="dialog-body">
        <TextObjectView text={confirm.text} />
      </div>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {confirm.deny?.text ?? 'Cancel'}
        </button>
        <button
          type="button"
          className={`button ${confirm.style ?? 'primary'}`}
          onClick={() => {
            close()
            waiting()
          }}
        >
          {confirm.confirm?.text ?? 'Yes'}
        </button>
      </div>
    </Dialog>
  )
  return { confirmed, dialog }
}
