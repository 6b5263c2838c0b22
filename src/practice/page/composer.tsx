import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { completionAt, type Offer, usageOf } from './completion.ts'
import { CompletionList } from './completion-list.tsx'
import { channelTitle } from './reading.ts'
import { useSending } from './sending.ts'
import { usePage } from './use-page.ts'

type Props = { channelId: string; threadTs?: string }

/** Where one writes. Enter sends, Shift and Enter begin a new line. */
export function Composer({ channelId, threadTs }: Props) {
  const { state, actor, drafts } = usePage()
  const { workspace } = state
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const text = drafts.textOf(channelId, threadTs)
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  const [isDeclined, setDeclined] = useState(false)
  const { send, isSending, refusal } = useSending(channelId, threadTs)

  const completion = isDeclined ? undefined : completionAt(text, caret, workspace)
  const usage = completion ? undefined : usageOf(text, workspace)
  const listId = `${id}-offers`

  useLayoutEffect(() => fitHeight(box.current, text), [text])
  useEffect(() => {
    if (drafts.proposed === 0 || threadTs) return
    box.current?.focus()
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length)
  }, [drafts.proposed, threadTs])

  function write(next: string, at: number) {
    drafts.write({ channel: channelId, text: next, ...(threadTs ? { threadTs } : {}) })
    setCaret(at)
    setActive(0)
    setDeclined(false)
  }

  function take(offer: Offer) {
    if (!completion) return
    const head = text.slice(0, completion.from) + offer.insert
    write(head + text.slice(completion.to), head.length)
    requestAnimationFrame(() => box.current?.setSelectionRange(head.length, head.length))
    box.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const offer = completion?.offers[active]
    if (completion && offer) {
      const count = completion.offers.length
      if (event.key === 'ArrowDown') setActive((active + 1) % count)
      else if (event.key === 'ArrowUp') setActive((active + count - 1) % count)
      else if (event.key === 'Escape') setDeclined(true)
      else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey)) take(offer)
      else return
      return event.preventDefault()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  }

  const channel = workspace.channels[channelId]
  const where = !channel ? '' : channel.isIm ? channelTitle(workspace, channel, actor.id) : `#${channel.name}`
  const label = threadTs ? `Reply as ${actor.realName}` : `Message ${where} as ${actor.realName}`
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
        box.current?.focus()
      }}
    >
      {completion && <CompletionList id={listId} offers={completion.offers} active={active} onTake={take} />}
      {usage && (
        <p className="usage">
          <code>
            {usage.command} {usage.usageHint}
          </code>{' '}
          {usage.description}
        </p>
      )}
      {refusal && (
        <p className="refusal" role="status">
          {refusal}
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={`${threadTs ? 'Reply' : 'Message'} as ${actor.realName}`}
          aria-label={label}
          role="combobox"
          aria-expanded={completion !== undefined}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={completion ? `${listId}-${active}` : undefined}
          onChange={({ target }) => write(target.value, target.selectionStart)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="send" aria-label="Send" aria-busy={isSending} disabled={text.trim() === ''}>
          <span aria-hidden="true">➤</span>
        </button>
      </div>
    </form>
  )
}

function fitHeight(box: HTMLTextAreaElement | null, text: string) {
  if (!box) return
  box.style.height = 'auto'
  if (text) box.style.height = `${Math.min(box.scrollHeight, window.innerHeight / 3)}px`
}
