import { useState } from 'react'
import type { Message } from '../protocol.ts'
import { api } from './api.ts'
import { emoji, REACTIONS } from './emoji.ts'
import { Emoji } from './mrkdwn-text.tsx'
import { Menu, PopoverButton } from './popover.tsx'
import { nameOf } from './reading.ts'
import { usePage } from './use-page.ts'

export function Reactions({ message }: { message: Message }) {
  const { actor, state } = usePage()
  const { react, refusal } = useReact(message)
  const given = message.reactions.filter((reaction) => reaction.users.length > 0)
  if (given.length === 0) return null
  return (
    <div className="reactions">
      {given.map(({ name, users }) => {
        const who = users.map((id) => nameOf(state.workspace, id)).join(', ')
        return (
          <button
            key={name}
            type="button"
            className="reaction"
            aria-pressed={users.includes(actor.id)}
            aria-label={`${name.replaceAll('_', ' ')}: ${who}`}
            title={who}
            onClick={() => react(name)}
          >
            <Emoji name={name} /> <span>{users.length}</span>
          </button>
        )
      })}
      {refusal && (
        <p className="refusal" role="status">
          {refusal}
        </p>
      )}
    </div>
  )
}

export function ReactionButton({ message }: { message: Message }) {
  return (
    <PopoverButton
      label="Add a reaction"
      className="tool"
      face={<span aria-hidden="true">🙂</span>}
      popup="menu"
      isForPointer
    >
      {(close) => (
        <Menu label="Reactions">
          <ReactionSet message={message} onChosen={close} />
        </Menu>
      )}
    </PopoverButton>
  )
}

/** What one may react with: part of a menu. */
export function ReactionSet({ message, onChosen }: { message: Message; onChosen: () => void }) {
  const { react } = useReact(message)
  return (
    <div className="reaction-set">
      {REACTIONS.map((name) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          aria-label={`React with ${name.replaceAll('_', ' ')}`}
          onClick={() => {
            onChosen()
            react(name)
          }}
        >
          {emoji(name)}
        </button>
      ))}
    </div>
  )
}

function useReact({ channel, ts }: Message) {
  const { actor } = usePage()
  const [refusal, setRefusal] = useState<string>()
  const react = async (name: string) => setRefusal(await api.react({ actor: actor.id, channel, ts, name }))
  return { react, refusal }
}
