// What was typed and not sent yet, by person, channel and thread, so that looking elsewhere loses nothing.

import { useState } from 'react'

export type Draft = { channel: string; threadTs?: string; text: string }

type Drafts = Record<string, string>

/** `proposed` counts the texts put there by the page, so that the box can take the focus when one arrives. */
export function useDrafts(actorId: string) {
  const [drafts, setDrafts] = useState<Drafts>({})
  const [proposed, setProposed] = useState(0)
  const keyOf = (channel: string, threadTs?: string) => [actorId, channel, threadTs ?? ''].join('/')
  return {
    proposed,
    textOf: (channel: string, threadTs?: string) => drafts[keyOf(channel, threadTs)] ?? '',
    write: (draft: Draft) => setDrafts((all) => ({ ...all, [keyOf(draft.channel, draft.threadTs)]: draft.text })),
    propose(draft: Draft) {
      setDrafts((all) => ({ ...all, [keyOf(draft.channel, draft.threadTs)]: draft.text }))
      setProposed((count) => count + 1)
    },
  }
}
