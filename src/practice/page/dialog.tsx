import { type ReactNode, useEffect, useRef } from 'react'

type Props = { label: string; className: string; onClose: () => void; children: ReactNode }

/** In front of everything: the browser keeps the focus inside it and closes it on Escape. */
export function Dialog({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)

  // Opened again after each drawing: a second Escape closes a dialog whatever the page says, while it is the
  // workspace that decides whether the form is still there.
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
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
