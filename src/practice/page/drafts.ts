// What was typed and not sent yet, by person, channel and thread, so that looking elsewhere loses nothing.

import { useState } from 'react'

export type Draft = { channel: string; threadTs?: string; text: string }

export type Drafts = {
  textOf(channel: string, threadTs?: string): string
  write(draft: Draft): void
  /** Puts back what could not be sent, unless something else was typed meanwhile. */
  restore(draft: Draft): void
  /** Puts text into the box on the page's own account; the box then takes the focus. */
  propose(draft: Draft): void
  /** How many texts were put there so. */
  proposed: number
}

export function useDrafts(actorId: string): Drafts {
  const [texts, setTexts] = useState<Record<string, string>>({})
  const [proposed, setProposed] = useState(0)
  const keyOf = (channel: string, threadTs = '') => [actorId, channel, threadTs].join('/')
  const write = ({ channel, threadTs, text }: Draft) =>
    setTexts((all) => ({ ...all, [keyOf(channel, threadTs)]: text }))
  return {
    textOf: (channel, threadTs) => texts[keyOf(channel, threadTs)] ?? '',
    write,
    restore({ channel, threadTs, text }) {
      const key = keyOf(channel, threadTs)
      setTexts((all) => ({ ...all, [key]: all[key] || text }))
    },
    propose(draft) {
      write(draft)
      setProposed((count) => count + 1)
    },
    proposed,
  }
}
