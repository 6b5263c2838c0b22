import { useState } from 'react'
import type { Message } from '../protocol.ts'
import { AppBadge, Avatar } from './avatar.tsx'
import { clockTime, instantOf } from './dates.ts'
import { MessageBody } from './message-body.tsx'
import { MessageEditor } from './message-editor.tsx'
import { MessageTools } from './message-tools.tsx'
import { Reactions } from './reactions.tsx'
import { nameOf } from './reading.ts'
import { usePage } from './use-page.ts'

type Props = { message: Message; isTogether?: boolean; replies?: Message[]; inThread?: boolean }

export function MessageView({ message, isTogether = false, replies = [], inThread = false }: Props) {
  const { state, dispatch } = usePage()
  const [isEditing, setEditing] = useState(false)
  const author = message.username || nameOf(state.workspace, message.user)
  const isPinned = state.workspace.channels[message.channel]?.pinned.includes(message.ts) ?? false
  const isSought = state.sought?.ts === message.ts

  if (message.isNotice) return <Notice message={message} author={author} />
  const marks = [isTogether && 'together', message.onlyFor && 'private', isPinned && 'pinned', isSought && 'sought']
  return (
    <article
      id={inThread ? undefined : `message-${message.ts}`}
      className={['message', ...marks].filter(Boolean).join(' ')}
      aria-label={`${author}, ${clockTime(instantOf(message.ts))}`}
    >
      <div className="message-side">
        {isTogether ? <Clock ts={message.ts} /> : <Avatar id={message.user} name={author} isApp={message.isApp} />}
      </div>
      <div className="message-main">
        {isPinned && <p className="message-mark">📌 Pinned</p>}
        {message.alsoInChannel && (
          <p className="message-mark">{inThread ? 'Also sent to the channel' : 'Replied in a thread'}</p>
        )}
        {message.onlyFor && <p className="message-mark">Only visible to you</p>}
        {!isTogether && (
          <p className="message-head">
            <strong>{author}</strong>
            {message.isApp && <AppBadge />}
            <Clock ts={message.ts} />
          </p>
        )}
        {isEditing ? (
          <MessageEditor message={message} onDone={() => setEditing(false)} />
        ) : (
          <MessageBody message={message} />
        )}
        <Reactions message={message} />
        {replies.length > 0 && !inThread && (
          <button
            type="button"
            className="thread-link"
            onClick={() => dispatch({ type: 'open_panel', panel: { kind: 'thread', ts: message.ts } })}
          >
            {replies.length === 1 ? '1 reply' : `${replies.length} replies`}
            <ReplyTime ts={replies.at(-1)?.ts} />
          </button>
        )}
      </div>
      {!isEditing && <MessageTools message={message} inThread={inThread} onEdit={() => setEditing(true)} />}
    </article>
  )
}

function ReplyTime({ ts }: { ts: string | undefined }) {
  return ts ? <small>last at {clockTime(instantOf(ts))}</small> : null
}

/** Local time; the instant in full, in UTC, on hover. */
export function Clock({ ts }: { ts: string }) {
  const at = instantOf(ts)
  return (
    <time dateTime={at.toISOString()} title={at.toISOString()}>
      {clockTime(at)}
    </time>
  )
}

function Notice({ message, author }: { message: Message; author: string }) {
  return (
    <div id={`message-${message.ts}`} className="message notice">
      <div className="message-side">
        <Clock ts={message.ts} />
      </div>
      <div className="message-main">
        {/* Slack's own lines begin with who it was: "<@U…> has joined the channel". */}
        {!message.text.startsWith(`<@${message.user}`) && <span className="notice-author">{author} </span>}
        <MessageBody message={message} />
      </div>
    </div>
  )
}
