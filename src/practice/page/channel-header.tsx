import { useState } from 'react'
import type { Channel } from '../protocol.ts'
import { api } from './api.ts'
import { Dialog } from './dialog.tsx'
import { Link, Mrkdwn } from './mrkdwn-text.tsx'
import { Menu, MenuItem, PopoverButton } from './popover.tsx'
import { channelTitle } from './reading.ts'
import { usePage } from './use-page.ts'

type Props = { channel: Channel; unreadElsewhere: number; onOpenSidebar: () => void }

export function ChannelHeader({ channel, unreadElsewhere, onOpenSidebar }: Props) {
  const { state } = usePage()
  const title = channelTitle(state.workspace, channel, state.actorId)
  return (
    <header className="channel-header">
      <div className="header-row">
        <button
          type="button"
          className="icon-button drawer-button"
          aria-label={unreadElsewhere ? `Channels, ${unreadElsewhere} with something new` : 'Channels'}
          onClick={onOpenSidebar}
        >
          <span aria-hidden="true">☰</span>
          {unreadElsewhere > 0 && (
            <span className="mark" aria-hidden="true">
              {unreadElsewhere}
            </span>
          )}
        </button>
        <div className="header-words">
          <h1>
            {!channel.isIm && <span className="channel-sign">{channel.isPrivate ? '🔒' : '#'}</span>}
            {title}
          </h1>
          {channel.topic && (
            <div className="topic" title={channel.topic}>
              <Mrkdwn text={channel.topic} />
            </div>
          )}
        </div>
        <HeaderTools channel={channel} />
      </div>
      <Bookmarks channel={channel} />
    </header>
  )
}

function HeaderTools({ channel }: { channel: Channel }) {
  const { dispatch } = usePage()
  const count = channel.members.length
  if (channel.isIm) return null
  return (
    <div className="header-tools">
      <button
        type="button"
        className="button quiet"
        onClick={() => dispatch({ type: 'open_panel', panel: { kind: 'members' } })}
      >
        <span aria-hidden="true">👥</span> {count}
        <span className="unseen"> members</span>
      </button>
      {!channel.isArchived && <ChannelMenu channel={channel} />}
    </div>
  )
}

function ChannelMenu({ channel }: { channel: Channel }) {
  const { actor } = usePage()
  const [isAsking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  async function archive() {
    const answer = await api.archive({ actor: actor.id, channel: channel.id })
    setRefusal(answer)
    if (!answer) setAsking(false)
  }
  return (
    <>
      <PopoverButton label="More about this channel" className="icon-button" face="⋯" popup="menu">
        {(close) => (
          <Menu label="Channel">
            <MenuItem
              tone="danger"
              onChoose={() => {
                close()
                setAsking(true)
              }}
            >
              Archive this channel
            </MenuItem>
          </Menu>
        )}
      </PopoverButton>
      {isAsking && (
        <Dialog label="Archive this channel" className="confirm" onClose={() => setAsking(false)}>
          <h2>Archive #{channel.name}?</h2>
          <div className="dialog-body">
            <p>It stays readable, and nobody can write in it any more.</p>
            {refusal && (
              <p className="refusal" role="status">
                {refusal}
              </p>
            )}
          </div>
          <div className="dialog-foot">
            <button type="button" className="button" onClick={() => setAsking(false)}>
              Cancel
            </button>
            <button type="button" className="button danger" onClick={archive}>
              Archive
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** What is pinned, linked and written down for the channel, one click away. */
function Bookmarks({ channel }: { channel: Channel }) {
  const { state, dispatch } = usePage()
  const canvases = state.workspace.canvases.filter((canvas) => canvas.channel === channel.id)
  const pins = channel.pinned.length
  if (pins + canvases.length + channel.bookmarks.length === 0) return null
  return (
    <div className="bookmarks">
      {pins > 0 && (
        <button
          type="button"
          className="bookmark"
          onClick={() => dispatch({ type: 'open_panel', panel: { kind: 'pins' } })}
        >
          <span aria-hidden="true">📌</span> {pins} pinned
        </button>
      )}
      {canvases.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className="bookmark"
          onClick={() => {
            dispatch({ type: 'open_panel', panel: { kind: 'canvas', id } })
            dispatch({ type: 'did', deed: { what: 'canvas', text: title, channel: channel.id } })
          }}
        >
          <span aria-hidden="true">📄</span> {title || 'Canvas'}
        </button>
      ))}
      {channel.bookmarks.map(({ id, title, link }) => (
        <span key={id} className="bookmark">
          <Link href={link}>{title}</Link>
        </span>
      ))}
    </div>
  )
}
