import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Message } from '../protocol.ts'
import { dayName, instantOf } from './dates.ts'
import { MessageView } from './message.tsx'
import { isReply, nameOf, replies, topLevel } from './reading.ts'
import type { PageState } from './state.ts'
import { usePage } from './use-page.ts'

const SHOWN_AT_FIRST = 150
const MORE = 300
const TOGETHER_SECONDS = 5 * 60
const NEAR_PX = 120

export function MessageList() {
  const { state } = usePage()
  const all = topLevel(state, state.channelId)
  const [limit, setLimit] = useState(SHOWN_AT_FIRST)
  const soughtIndex = all.findIndex((message) => message.ts === state.sought?.ts)
  const count = soughtIndex < 0 ? limit : Math.max(limit, all.length - soughtIndex)
  const shown = all.slice(-count)
  const firstNew = shown.find((message) => isNews(message, state))
  const { scroller, newLine, end, isAway, toEnd } = useScroll(shown.at(-1))
  const now = new Date()

  return (
    <div className="message-area">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="message-list" ref={scroller} tabIndex={0} aria-label="Messages">
        {all.length > shown.length && (
          <button type="button" className="button earlier" onClick={() => setLimit(count + MORE)}>
            Show earlier messages
          </button>
        )}
        {all.length === 0 && <p className="empty">Nothing has been said here yet.</p>}
        {shown.map((message, index) => {
          const before = shown[index - 1]
          const isNewDay = !before || instantOf(before.ts).toDateString() !== instantOf(message.ts).toDateString()
          return (
            <Fragment key={message.ts}>
              {isNewDay && <h2 className="day">{dayName(instantOf(message.ts), now)}</h2>}
              {message === firstNew && (
                <p ref={newLine} className="new-line">
                  New
                </p>
              )}
              <MessageView
                message={message}
                isTogether={!isNewDay && message !== firstNew && belongTogether(before, message)}
                replies={replies(state, message.channel, message.ts)}
              />
            </Fragment>
          )
        })}
        <div ref={end} />
      </section>
      {isAway && (
        <button type="button" className="to-end" onClick={toEnd}>
          Latest messages <span aria-hidden="true">↓</span>
        </button>
      )}
      <Announcer />
    </div>
  )
}

function isNews(message: Message, { news, actorId }: PageState): boolean {
  if (message.user === actorId || message.isNotice) return false
  return message.ts > news.since && message.ts <= news.until
}

/** One author's messages within a few minutes stand under one name. */
function belongTogether(before: Message | undefined, message: Message): boolean {
  if (!before || before.isNotice || message.isNotice) return false
  if (before.user !== message.user || before.onlyFor !== message.onlyFor) return false
  return Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS
}

/**
 * Begins at what is new; then keeps to the newest message, unless the reader or a link has gone elsewhere. An answer to
 * the reader alone is shown to them all the same: it comes from what they have just done.
 */
function useScroll(last: Message | undefined) {
  const { state } = usePage()
  const scroller = useRef<HTMLElement>(null)
  const newLine = useRef<HTMLParagraphElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const [isAway, setAway] = useState(false)
  const stays = useRef(true)
  const size = useRef('')
  const toEnd = () => end.current?.scrollIntoView({ block: 'end' })
  const stayAtEnd = () => {
    stays.current = true
    setAway(false)
    toEnd()
  }

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const onScroll = () => {
      // A list that has changed its size moves by itself; only what the reader moves says where they want to be.
      const isResized = size.current !== sizeOf(element)
      size.current = sizeOf(element)
      if (isResized && stays.current) return toEnd()
      stays.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
      setAway(!stays.current)
    }
    // A message that grows, a keyboard that opens, a line that wraps: the newest one stays in sight.
    const observer = new ResizeObserver(() => stays.current && toEnd())
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  })

  // Drawn anew for each channel and person: one begins to read where one stopped.
  useLayoutEffect(() => {
    if (!newLine.current) return
    stays.current = false
    newLine.current.scrollIntoView({ block: 'start' })
  }, [])

  const isOwn = last?.user === state.actorId
  const lastShown = useRef(last?.ts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last message is what makes the list grow
  useLayoutEffect(() => {
    const isAnswer = last?.onlyFor === state.actorId && lastShown.current !== last.ts
    lastShown.current = last?.ts
    if (isAnswer) stayAtEnd()
    else if (stays.current || (isOwn && !newLine.current)) toEnd()
  }, [last?.ts])

  // What a command does is told at the end, wherever the one who typed it was reading.
  const commands = state.deeds.filter(({ what, channel }) => what === 'command' && channel === state.channelId).length
  const commandsShown = useRef(commands)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a further command takes the reader there
  useLayoutEffect(() => {
    if (commandsShown.current === commands) return
    commandsShown.current = commands
    stayAtEnd()
  }, [commands])

  useLayoutEffect(() => {
    if (!state.sought) return
    stays.current = false
    document.getElementById(`message-${state.sought.ts}`)?.scrollIntoView({ block: 'center' })
  }, [state.sought])

  return { scroller, newLine, end, isAway, toEnd }
}

const sizeOf = ({ scrollHeight, clientHeight }: HTMLElement) => `${scrollHeight}/${clientHeight}`

/** Says new messages to a screen reader, without reading the whole channel again when another one is opened. */
function Announcer() {
  const { state } = usePage()
  const { channelId, actorId } = state
  const newest = state.workspace.messages[channelId]?.at(-1)
  const from = useRef({ channelId: '', actorId: '', ts: '' })
  const [text, setText] = useState('')

  useEffect(() => {
    const before = from.current
    const ts = newest?.ts ?? ''
    from.current = { channelId, actorId, ts }
    if (before.channelId !== channelId || before.actorId !== actorId || !newest || ts <= before.ts) return
    if (newest.user === actorId || (newest.onlyFor && newest.onlyFor !== actorId)) return
    const where = isReply(newest) ? ' in a thread' : ''
    setText(`${newest.username || nameOf(state.workspace, newest.user)}${where}: ${newest.text}`)
  }, [newest, channelId, actorId, state.workspace])

  return (
    <p className="unseen" aria-live="polite">
      {text}
    </p>
  )
}
