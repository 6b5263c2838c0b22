import { type ReactNode, useState } from 'react'
import type { Channel } from '../protocol.ts'
import { ActorSwitch } from './actor-switch.tsx'
import { api } from './api.ts'
import { AppBadge, Avatar } from './avatar.tsx'
import { archivedChannels, channelTitle, directMessages, joinedChannels, otherChannels, unread } from './reading.ts'
import { usePage } from './use-page.ts'

/** `onLeave`: one has gone somewhere, so a drawer may close. `first` stands above the channels, `children` below them. */
type Props = { isOpen: boolean; onLeave: () => void; first: ReactNode; children: ReactNode }

export function Sidebar({ isOpen, onLeave, first, children }: Props) {
  const { state } = usePage()
  const others = otherChannels(state)
  const archived = archivedChannels(state)
  const open = { onLeave }
  return (
    <nav className={isOpen ? 'sidebar open' : 'sidebar'} aria-label="Channels and people">
      <p className="team">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 5h16v11H11l-5 4v-4H4z" />
        </svg>
        <span>
          {state.workspace.team.name}
          <small>runs on this machine</small>
        </span>
      </p>
      <ActorSwitch onSwitched={onLeave} />
      {first}
      <Section title="Channels">
        {joinedChannels(state).map((channel) => (
          <ChannelLink key={channel.id} channel={channel} {...open} />
        ))}
      </Section>
      <Section title="Direct messages">
        <DirectMessages onLeave={onLeave} />
      </Section>
      {others.length > 0 && (
        <Section title="Channels you are not in">
          {others.map((channel) => (
            <ChannelLink key={channel.id} channel={channel} {...open} />
          ))}
        </Section>
      )}
      {archived.length > 0 && (
        <Section title="Archived">
          {archived.map((channel) => (
            <ChannelLink key={channel.id} channel={channel} {...open} />
          ))}
        </Section>
      )}
      {children}
    </nav>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sidebar-section" aria-label={title}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function ChannelLink({ channel, onLeave }: { channel: Channel; onLeave: () => void }) {
  const { state, dispatch } = usePage()
  const isHere = channel.id === state.channelId
  const isFresh = state.fresh[state.actorId]?.includes(channel.id) ?? false
  const isMember = channel.members.includes(state.actorId)
  const { messages, mentions } = isMember ? unread(state, channel) : { messages: 0, mentions: 0 }
  const title = channelTitle(state.workspace, channel, state.actorId)
  const isMarked = !isHere && (messages > 0 || isFresh)
  return (
    <li>
      <button
        type="button"
        className={isMarked ? 'channel-link unread' : 'channel-link'}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => {
          dispatch({ type: 'open_channel', channelId: channel.id })
          onLeave()
        }}
      >
        <ChannelSign channel={channel} title={title} />
        <span className="channel-name">{title}</span>
        {isMarked && isFresh && <span className="mark">new</span>}
        {isMarked && !isFresh && mentions > 0 && (
          <span className="mark">
            {mentions}
            <span className="unseen"> for you</span>
          </span>
        )}
        {isMarked && <span className="unseen">, unread</span>}
      </button>
    </li>
  )
}

function ChannelSign({ channel, title }: { channel: Channel; title: string }) {
  const { state } = usePage()
  if (!channel.isIm) {
    return (
      <span className="channel-sign" aria-hidden="true">
        {channel.isPrivate ? '🔒' : '#'}
      </span>
    )
  }
  const other = channel.members.find((member) => member !== state.actorId) ?? state.actorId
  const isApp = state.workspace.actors.find((actor) => actor.id === other)?.kind !== 'person'
  return <Avatar id={other} name={title} isApp={isApp} small />
}

/** The conversations there are, and everybody else one could write to. */
function DirectMessages({ onLeave }: { onLeave: () => void }) {
  const { state, actor, dispatch } = usePage()
  const [refusal, setRefusal] = useState<string>()
  const open = directMessages(state)
  const met = new Set(open.flatMap((channel) => channel.members))
  const others = actor.kind === 'app' ? [] : state.workspace.actors.filter(({ id }) => id !== actor.id && !met.has(id))

  async function begin(userId: string) {
    dispatch({ type: 'open_dm', userId })
    onLeave()
    setRefusal(await api.openDm({ actor: actor.id, channel: userId }))
  }

  return (
    <>
      {open.map((channel) => (
        <ChannelLink key={channel.id} channel={channel} onLeave={onLeave} />
      ))}
      {others.map((other) => (
        <li key={other.id}>
          <button type="button" className="channel-link" onClick={() => begin(other.id)}>
            <Avatar id={other.id} name={other.realName} isApp={other.kind === 'app'} small />
            <span className="channel-name">{other.realName}</span>
            {other.kind === 'app' && <AppBadge />}
          </button>
        </li>
      ))}
      {refusal && (
        <li>
          <p className="refusal" role="status">
            {refusal}
          </p>
        </li>
      )}
    </>
  )
}
