// Cuts a message into passages that can be quoted by themselves: a short message whole, a long one by sentence and line.

/** Below this a message is one thought, and its sentences lean on each other. UTF-16 units, like all lengths here. */
const SHORT = 160
/** A passage longer than this is cut where it is drawn; it counts as this long. */
export const LONGEST = 280
/** Nobody reads further into a paste, and nothing may make the compiling slow. */
const READ_AT_MOST = 6_000

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

export function passages(mrkdwn: string): string[] {
  const text = withoutPastes(mrkdwn.slice(0, READ_AT_MOST)).trim()
  if (text === '') return []
  if (text.length <= SHORT && !text.includes('\n')) return [text]
  return text
    .split('\n')
    .flatMap(wholeSentences)
    .filter((passage) => !hasUnreadableWord(passage))
}

/** Code, logs and keys are pasted to be looked at in the channel; they are not sentences. */
function withoutPastes(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/-----BEGIN [A-Z ]{1,40}-----[\s\S]*?(?:-----END [A-Z ]{1,40}-----|$)/g, ' ')
}

function wholeSentences(line: string): string[] {
  const found: string[] = []
  for (const { segment } of sentences.segment(line.trim())) {
    const last = found.at(-1)
    // A link's label may hold the end of a sentence; Slack escapes every bracket that is not its own.
    if (last !== undefined && (isOpen(last) || last.trim().length < 12)) found[found.length - 1] = last + segment
    else found.push(segment)
  }
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

const isOpen = (text: string): boolean => text.lastIndexOf('<') > text.lastIndexOf('>')

const hasUnreadableWord = (passage: string): boolean =>
  passage.split(/\s+/).some((word) => word.length > 60 && !/^[<("']*https?:/i.test(word))
