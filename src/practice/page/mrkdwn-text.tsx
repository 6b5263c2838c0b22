import { Fragment, type ReactNode } from 'react'
import { slackDate } from './dates.ts'
import { emoji, withEmoji } from './emoji.ts'
import { keyByOrder } from './key-by-order.ts'
import { type Inline, type Passage, parseMrkdwn } from './mrkdwn.ts'
import { channelTitle, nameOf } from './reading.ts'
import { usePage } from './use-page.ts'

/** Slack's mrkdwn, drawn. */
export function Mrkdwn({ text }: { text: string }) {
  return parseMrkdwn(text).map((passage, index) => <PassageView key={keyByOrder(index)} passage={passage} />)
}

/** Text in which only emoji names mean anything. */
export function PlainText({ text }: { text: string }) {
  return withEmoji(text)
}

function PassageView({ passage }: { passage: Passage }) {
  if (passage.kind === 'pre') return <pre className="pre">{passage.text}</pre>
  if (passage.kind === 'quote') return <blockquote className="quote">{inlines(passage.children)}</blockquote>
  return <p className="paragraph">{inlines(passage.children)}</p>
}

function inlines(nodes: Inline[]): ReactNode {
  return nodes.map((node, index) => <InlineView key={keyByOrder(index)} node={node} />)
}

function InlineView({ node }: { node: Inline }) {
  switch (node.kind) {
    case 'text':
      return <Fragment>{node.text}</Fragment>
    case 'bold':
      return <strong>{inlines(node.children)}</strong>
    case 'italic':
      return <em>{inlines(node.children)}</em>
    case 'strike':
      return <s>{inlines(node.children)}</s>
    case 'code':
      return <code>{node.text}</code>
    case 'link':
      return <Link href={node.href}>{node.text}</Link>
    case 'user':
      return <UserMention id={node.id} />
    case 'channel':
      return <ChannelMention id={node.id} label={node.label ?? node.id} />
    case 'broadcast':
      return <span className="mention calling">{node.text}</span>
    case 'date':
      return <SlackDate {...node} />
    case 'emoji':
      return <Emoji name={node.name} />
    case 'break':
      return <br />
    default:
      return node satisfies never
  }
}

export function UserMention({ id }: { id: string }) {
  const { state } = usePage()
  const calling = id === state.actorId ? 'mention calling' : 'mention'
  return <span className={calling}>@{nameOf(state.workspace, id)}</span>
}

export function ChannelMention({ id, label }: { id: string; label?: string }) {
  const { state, dispatch } = usePage()
  const channel = state.workspace.channels[id]
  if (!channel) return <span className="mention">#{label ?? id}</span>
  return (
    <button
      type="button"
      className="mention link-button"
      onClick={() => dispatch({ type: 'open_channel', channelId: id })}
    >
      #{channelTitle(state.workspace, channel, state.actorId)}
    </button>
  )
}

/** A link to a message of this workspace leads there; any other opens beside the page. */
export function Link({ href, children }: { href: string; children: ReactNode }) {
  const { state, dispatch } = usePage()
  const place = messageLink(href)
  if (place && state.workspace.channels[place.channelId]) {
    return (
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault()
          dispatch({ type: 'open_channel', ...place })
        }}
      >
        {children}
      </a>
    )
  }
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return <Fragment>{children}</Fragment>
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}

/** The message a permalink names: `…/archives/C0GENERAL/p1700000000000100`. */
export function messageLink(href: string): { channelId: string; ts?: string } | undefined {
  const found = /\/archives\/([A-Z0-9]+)(?:\/p(\d{10})(\d{6}))?(?:$|[?#])/.exec(href)
  if (!found?.[1]) return undefined
  return { channelId: found[1], ...(found[2] ? { ts: `${found[2]}.${found[3]}` } : {}) }
}

export function SlackDate({ seconds, format, href }: { seconds: number; format: string; href?: string }) {
  const iso = new Date(seconds * 1000).toISOString()
  const time = (
    <time dateTime={iso} title={iso}>
      {slackDate(format, seconds, new Date())}
    </time>
  )
  return href ? <Link href={href}>{time}</Link> : time
}

export function Emoji({ name }: { name: string }) {
  const character = emoji(name)
  return character ? (
    <span role="img" aria-label={name.replaceAll('_', ' ')}>
      {character}
    </span>
  ) : (
    `:${name}:`
  )
}
