import { type ReactNode, useEffect, useRef } from 'react'

type Props = { label: string; className: string; onClose: () => void; children: ReactNode }

const FIELDS = '.dialog-body :is(input, textarea, .picker)'

/** In front of everything: the browser keeps the focus inside it, here on the first field, and closes it on Escape. */
export function Dialog({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)

  // Opened again after each drawing: a second Escape closes a dialog whatever the page says, while it is the
  // workspace that decides whether the form is still there.
  useEffect(() => {
    if (!dialog.current || dialog.current.open) return
    dialog.current.showModal()
    const first = dialog.current.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.current.querySelector(FIELDS)
    if (first instanceof HTMLElement) first.focus()
  })

  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={`dialog ${className}`}
      onCancel={(event) => {
        // A cancel may come from within: a file chooser, a popover.
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}
