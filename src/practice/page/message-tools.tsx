import { useState } from 'react'
import type { Message } from '../protocol.ts'
import { api } from './api.ts'
import { Menu, MenuItem, PopoverButton } from './popover.tsx'
import { ReactionButton, ReactionSet } from './reactions.tsx'
import { usePage } from './use-page.ts'

type Props = { message: Message; inThread: boolean; onEdit: () => void }

/** What one may do with a message, beside it. The keyboard has one stop here: the menu, which holds it all. */
export function MessageTools({ message, inThread, onEdit }: Props) {
  const { actor, dispatch } = usePage()
  const [refusal, setRefusal] = useState<string>()
  const isOwn = message.user === actor.id
  const { channel, ts } = message

  // A private message has no thread and no reactions in Slack.
  if (message.onlyFor) return null
  const reply = () => dispatch({ type: 'open_panel', panel: { kind: 'thread', ts: message.threadTs ?? ts } })
  const remove = async () => setRefusal(await api.delete({ actor: actor.id, channel, ts }))
  return (
    <div className="message-tools">
      <ReactionButton message={message} />
      {!inThread && (
        <button
          type="button"
          tabIndex={-1}
          className="tool"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={reply}
        >
          <span aria-hidden="true">💬</span>
        </button>
      )}
      <PopoverButton label="More about this message" className="tool" face="⋯" popup="menu">
        {(close) => (
          <Menu label="Message">
            <ReactionSet message={message} onChosen={close} />
            {!inThread && <MenuItem onChoose={both(close, reply)}>Reply in thread</MenuItem>}
            <MenuItem onChoose={both(close, () => navigator.clipboard?.writeText(linkTo(message)))}>Copy link</MenuItem>
            {isOwn && <MenuItem onChoose={both(close, onEdit)}>Edit message</MenuItem>}
            {isOwn && (
              <MenuItem tone="danger" onChoose={both(close, remove)}>
                Delete message
              </MenuItem>
            )}
          </Menu>
        )}
      </PopoverButton>
      {refusal && (
        <p className="refusal" role="status">
          {refusal}
        </p>
      )}
    </div>
  )
}

function both(first: () => void, second: () => unknown) {
  return () => {
    first()
    second()
  }
}

function linkTo({ channel, ts }: Message): string {
  return new URL(`/archives/${channel}/p${ts.replace('.', '')}`, location.href).href
}
