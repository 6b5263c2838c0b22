import { readFileSync } from 'node:fs'
import { readClaim } from '../../src/domain/claims/read-claim.ts'
import { parseMessages } from '../../src/eval/labelled-messages.ts'
import { type Bench, perSecond, turnAbout } from './bench.ts'

const MESSAGES = new URL('../data/claims/test.jsonl', import.meta.url)
/** What a first version would do: a word, whatever stands around it. */
const RESERVED =
  /\b(?:ack(?:ed|nowledged?)?|on it|i(?:'ve| have) got (?:this|it)|taking (?:this|it)|own(?:ing)?|resolved|fixed)\b/i

/** The guard reads every message of every incident, so reading must cost little beside storing it. */
export const readingClaims: Bench = async () => {
  const messages = parseMessages(readFileSync(MESSAGES, 'utf8'))
  let found = 0
  const { ours, baseline } = await turnAbout(
    5,
    () => {
      for (const message of messages) if (readClaim(message).claim !== 'none') found += 1
    },
    () => {
      for (const { text } of messages) if (RESERVED.test(text)) found += 1
    },
  )
  if (found === 0) throw new Error('Nothing was read.') // or the loops above were optimised away
  return [
    {
      what: 'messages read by the guard, by one plain pattern',
      ours: perSecond(messages.length, ours),
      baseline: perSecond(messages.length, baseline),
      times: ours / baseline,
      note: `${Math.round((ours / messages.length) * 1_000)} µs a message`,
    },
  ]
}
