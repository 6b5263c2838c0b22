import { useEffect, useRef } from 'react'
import { Composer } from './composer.tsx'
import { MessageView } from './message.tsx'
import { PanelFrame } from './panel-frame.tsx'
import { messageAt, replies } from './reading.ts'
import { usePage } from './use-page.ts'

export function ThreadPanel({ ts }: { ts: string }) {
  const { state } = usePage()
  const first = messageAt(state, state.channelId, ts)
  const answers = replies(state, state.channelId, ts)
  const end = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest reply is kept in sight as replies come in
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [answers.length])
  return (
    <PanelFrame title="Thread" foot={<Composer channelId={state.channelId} threadTs={ts} />}>
      {first ? <MessageView message={first} inThread /> : <p className="empty">The first message was deleted.</p>}
      {answers.length > 0 && (
        <p className="reply-count">{answers.length === 1 ? '1 reply' : `${answers.length} replies`}</p>
      )}
      {answers.map((message) => (
        <MessageView key={message.ts} message={message} inThread />
      ))}
      <div ref={end} />
    </PanelFrame>
  )
}
