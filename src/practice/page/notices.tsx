import { usePage } from './use-page.ts'

/** What happened elsewhere and concerns the acting person. It waits; it does not take them there. */
export function Toasts() {
  const { state, dispatch } = usePage()
  const mine = state.toasts.filter((toast) => toast.user === state.actorId).slice(-3)
  return (
    <div className="toasts" role="status">
      {mine.map(({ id, text, channel }) => (
        <div key={id} className="toast">
          <p>{text}</p>
          <button
            type="button"
            className="button primary"
            onClick={() => dispatch({ type: 'open_channel', channelId: channel })}
          >
            Open
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="Put away"
            onClick={() => dispatch({ type: 'close_toast', id })}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
    </div>
  )
}

/** The workspace's own words when an app did not answer what this person did. */
export function Troubles() {
  const { state, dispatch } = usePage()
  const mine = state.troubles.filter((trouble) => trouble.user === state.actorId)
  return (
    <div className="troubles" role="status">
      {mine.map(({ id, text }) => (
        <div key={id} className="trouble">
          <p>{text}</p>
          <button
            type="button"
            className="icon-button"
            aria-label="Put away"
            onClick={() => dispatch({ type: 'close_trouble', id })}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
    </div>
  )
}
