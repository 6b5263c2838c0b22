import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

const MARGIN = 8
const GAP = 4

type Props = {
  /** What a screen reader calls the button; left out where its face is words. */
  label?: string
  className: string
  face: ReactNode
  popup: 'menu' | 'listbox' | 'dialog'
  busy?: boolean
  invalid?: boolean
  /** Id of what describes the button: an error, a hint. */
  describedBy?: string | undefined
  labelledBy?: string
  onClosed?: () => void
  /** A short cut for a pointer to what the keyboard reaches otherwise. */
  isForPointer?: boolean
  children: (close: () => void) => ReactNode
}

/**
 * A button with something that opens beside it: on a small screen, at the foot of the screen. The browser's own popover
 * closes it on Escape and on a tap elsewhere, and lies above a form that is itself on top of the page.
 */
export function PopoverButton({
  label,
  className,
  face,
  popup,
  busy,
  invalid,
  describedBy,
  labelledBy,
  onClosed,
  isForPointer,
  children,
}: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  function place() {
    const from = button.current?.getBoundingClientRect()
    const style = popover.current?.style
    if (!from || !style) return
    const isAbove = from.bottom > window.innerHeight * 0.6
    const isLeft = from.left > window.innerWidth / 2
    const room = (isAbove ? from.top : window.innerHeight - from.bottom) - GAP - MARGIN
    style.setProperty('--top', isAbove ? 'auto' : `${from.bottom + GAP}px`)
    style.setProperty('--bottom', isAbove ? `${window.innerHeight - from.top + GAP}px` : 'auto')
    style.setProperty('--left', isLeft ? 'auto' : `${Math.max(MARGIN, from.left)}px`)
    style.setProperty('--right', isLeft ? `${Math.max(MARGIN, window.innerWidth - from.right)}px` : 'auto')
    style.setProperty('--width', `${from.width}px`)
    style.setProperty('--height', `${room}px`)
  }

  return (
    <>
      <button
        ref={button}
        id={`${id}-button`}
        type="button"
        className={className}
        popoverTarget={id}
        aria-haspopup={popup}
        aria-expanded={isOpen}
        aria-label={label}
        aria-labelledby={labelledBy && `${labelledBy} ${id}-button`}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-busy={busy}
        tabIndex={isForPointer ? -1 : undefined}
      >
        {face}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="popover"
        onBeforeToggle={(event) => {
          if (event.newState !== 'open') return
          place()
          setOpen(true)
        }}
        onToggle={(event) => {
          if (event.newState === 'open') return focusFirst(popover.current)
          setOpen(false)
          onClosed?.()
        }}
      >
        {isOpen && children(() => popover.current?.hidePopover())}
      </div>
    </>
  )
}

function focusFirst(popover: HTMLElement | null) {
  popover?.querySelector<HTMLElement>('[data-first], [role="menuitem"], button, input')?.focus()
}

/** An Escape that closes an open menu or list closes nothing else. */
export function isOwnEscape({ key, defaultPrevented }: { key: string; defaultPrevented: boolean }): boolean {
  return key === 'Escape' && !defaultPrevented && !document.querySelector(':popover-open')
}

/** A list of choices one walks through with the arrow keys. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="menu" aria-label={label} className="menu" onKeyDown={walk} tabIndex={-1}>
      {children}
    </div>
  )
}

type ItemProps = {
  onChoose: () => void
  /** The one that holds now. */
  isCurrent?: boolean
  tone?: 'danger'
  children: ReactNode
}

export function MenuItem({ onChoose, isCurrent, tone, children }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      aria-current={isCurrent}
      className={tone === 'danger' ? 'menu-item danger' : 'menu-item'}
      data-first={isCurrent || undefined}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const here = items.findIndex((item) => item.matches(':focus'))
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  items.at(next % items.length)?.focus()
}
