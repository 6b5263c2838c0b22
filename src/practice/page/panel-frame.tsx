import { type ReactNode, useEffect, useRef } from 'react'
import { isOwnEscape } from './popover.tsx'
import { usePage } from './use-page.ts'

type FrameProps = { title: string; children: ReactNode; tools?: ReactNode; foot?: ReactNode }

export function PanelFrame({ title, children, tools, foot }: FrameProps) {
  const { dispatch } = usePage()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    close.current?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      className="side-panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (isOwnEscape(event)) dispatch({ type: 'close_panel' })
      }}
    >
      <header className="panel-head">
        <h2>{title}</h2>
        {tools}
        <button
          ref={close}
          type="button"
          className="icon-button"
          aria-label={`Close ${title}`}
          onClick={() => dispatch({ type: 'close_panel' })}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div className="panel-body">{children}</div>
      {foot}
    </aside>
  )
}
