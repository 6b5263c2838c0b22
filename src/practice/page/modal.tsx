import type { KnownBlock } from '@slack/types'
import { useEffect, useRef, useState } from 'react'
import type { OpenView } from '../protocol.ts'
import { api } from './api.ts'
import { BlockList } from './blocks/block-list.tsx'
import { Dialog } from './dialog.tsx'
import { faultsOf } from './elements/faults.ts'
import { FormContext, useFormState } from './elements/use-form.ts'
import { PlainText } from './mrkdwn-text.tsx'
import { usePage } from './use-page.ts'

/** A form that a bot has opened in front of the acting person. */
export function Modal({ open }: { open: OpenView }) {
  const { actor, heed } = usePage()
  const { view } = open
  const blocks = view.blocks as KnownBlock[] // a block of a type that is not known is drawn as such
  const form = useFormState({ viewId: open.id }, blocks)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const body = useRef<HTMLFormElement>(null)
  // The bot's objections stand until the next try; what the form itself found comes first.
  const errors = { ...(isBusy ? {} : open.errors), ...faults }
  const hasInputs = blocks.some((block) => block.type === 'input')
  const firstWrong = Object.keys(errors).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: only new errors take the cursor to the first of them
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('[data-invalid] :is(input, textarea, button)')?.focus()
  }, [firstWrong])

  async function submit() {
    if (isBusy) return
    const found = faultsOf(blocks, form.chosen)
    setFaults(found)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    setRefusal(await heed(api.submit({ actor: actor.id, viewId: open.id, values: form.values() })))
    setBusy(false)
  }

  async function dismiss() {
    setRefusal(await api.dismiss({ actor: actor.id, viewId: open.id }))
  }

  const title = view.title.text
  return (
    <Dialog label={title} className="modal" onClose={dismiss}>
      <form
        ref={body}
        className="modal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <header className="dialog-head">
          <h2>
            <PlainText text={title} />
          </h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={dismiss}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <div className="dialog-body">
          <FormContext value={form}>
            <BlockList blocks={blocks} errors={errors} />
          </FormContext>
        </div>
        {refusal && (
          <p className="refusal" role="alert">
            {refusal}
          </p>
        )}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={dismiss}>
            {view.close?.text ?? (view.submit || hasInputs ? 'Cancel' : 'Close')}
          </button>
          {(view.submit || hasInputs) && (
            <button type="submit" className="button primary" aria-busy={isBusy} aria-disabled={isBusy}>
              {isBusy ? 'Sending…' : (view.submit?.text ?? 'Submit')}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  )
}
