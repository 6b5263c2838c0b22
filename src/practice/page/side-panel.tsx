import { AppBadge, Avatar } from './avatar.tsx'
import { FilePanel } from './file-panel.tsx'
import { MarkdownText } from './markdown-text.tsx'
import { MessageView } from './message.tsx'
import { PanelFrame } from './panel-frame.tsx'
import { messageAt, nameOf } from './reading.ts'
import { ThreadPanel } from './thread.tsx'
import { usePage } from './use-page.ts'

/** What opens beside the channel. On a small screen it covers it. */
export function SidePanel() {
  const { state } = usePage()
  const { panel } = state
  if (!panel) return null
  switch (panel.kind) {
    case 'thread':
      return <ThreadPanel key={panel.ts} ts={panel.ts} />
    case 'file':
      return <FilePanel key={panel.file.id} file={panel.file} />
    case 'canvas':
      return <CanvasPanel id={panel.id} />
    case 'pins':
      return <PinsPanel />
    case 'members':
      return <MembersPanel />
    default:
      return panel satisfies never
  }
}

function CanvasPanel({ id }: { id: string }) {
  const { state } = usePage()
  const canvas = state.workspace.canvases.find((other) => other.id === id)
  return (
    <PanelFrame title={canvas?.title || 'Canvas'}>{canvas && <MarkdownText source={canvas.markdown} />}</PanelFrame>
  )
}

function PinsPanel() {
  const { state, dispatch } = usePage()
  const pinned = state.workspace.channels[state.channelId]?.pinned ?? []
  const messages = pinned.map((ts) => messageAt(state, state.channelId, ts)).filter((found) => found !== undefined)
  return (
    <PanelFrame title="Pinned messages">
      {messages.length === 0 && <p className="empty">Nothing is pinned here.</p>}
      {messages.map((message) => (
        <div key={message.ts} className="pinned-item">
          <MessageView message={message} inThread />
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'open_channel', channelId: message.channel, ts: message.ts })}
          >
            Show in the channel
          </button>
        </div>
      ))}
    </PanelFrame>
  )
}

function MembersPanel() {
  const { state } = usePage()
  const members = state.workspace.channels[state.channelId]?.members ?? []
  return (
    <PanelFrame title="Members">
      <ul className="members">
        {members.map((id) => {
          const actor = state.workspace.actors.find((other) => other.id === id)
          const isApp = actor?.kind !== 'person'
          const name = nameOf(state.workspace, id)
          return (
            <li key={id}>
              <Avatar id={id} name={name} isApp={isApp} small />
              <span>
                <strong>{name}</strong> {isApp && <AppBadge />}
                {actor && <small>{actor.about}</small>}
              </span>
            </li>
          )
        })}
      </ul>
    </PanelFrame>
  )
}
