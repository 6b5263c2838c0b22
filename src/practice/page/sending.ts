import { useEffect, useState } from 'react'
import { api } from './api.ts'
import { usePage } from './use-page.ts'

/** Sends what stands in the box. What was refused is put back, unless something else was typed meanwhile. */
export function useSending(channelId: string, threadTs: string | undefined) {
  const { actor, dispatch, drafts, heed } = usePage()
  const [sending, setSending] = useState(0)
  const [refused, setRefused] = useState<{ by: string; text: string }>()
  const thread = threadTs ? { threadTs } : {}
  const text = drafts.textOf(channelId, threadTs).trim()

  // A refusal is about what was sent; it goes as soon as something else is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another channel is another box
  useEffect(() => setRefused(undefined), [channelId, threadTs, actor.id])

  async function send() {
    if (text === '') return
    const isCommand = text.startsWith('/')
    if (isCommand && actor.kind === 'app') {
      return setRefused({ by: actor.id, text: 'Apps cannot use commands. Switch to a person.' })
    }
    if (isCommand && threadTs) {
      return setRefused({ by: actor.id, text: 'Commands do not work in threads. Write it in the channel.' })
    }
    setRefused(undefined)
    setSending((count) => count + 1)
    drafts.write({ channel: channelId, ...thread, text: '' })
    const refusal = await heed(api.say({ actor: actor.id, channel: channelId, text, ...thread }))
    setSending((count) => count - 1)
    if (refusal) {
      setRefused({ by: actor.id, text: refusal })
      drafts.restore({ channel: channelId, ...thread, text })
    } else if (isCommand) {
      dispatch({ type: 'did', deed: { what: 'command', text, channel: channelId } })
    }
  }

  return { send, isSending: sending > 0, refusal: refused?.by === actor.id ? refused.text : undefined }
}
