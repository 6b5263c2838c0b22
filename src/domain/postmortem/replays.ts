// Counts of replays that somebody wrote down ("2 of 100 replays"), each with the interval it allows. The count is taken
// as it was said: whether it counts bad answers or good ones, only the sentence tells.

import { type Interval, improvementShown, upperBoundZeroSeen, wilson95 } from '../behaviour-rate.ts'
import type { Line } from './line.ts'

export type ReplaySet = {
  seen: number
  of: number
  interval: Interval
  /** Only where none was seen: the rate that remains possible. */
  stillPossible: number | null
  said: Line
}

export type BehaviourRate = {
  sets: ReplaySet[]
  /** Where one set was said to be from before a fix and one from after it; null otherwise. */
  improvement: 'shown' | 'not shown' | null
}

/** Something a person or an automation wrote: a note, an answer, a message. */
export type Statement = Line & { where: string }

/** `2 of 100`, `2/100`; not a piece of a date, a version or a time. */
const COUNT = /(?<![\d/.:-])(\d{1,6})\s?(?:\/|(?:out )?of)\s?(\d{1,6})(?![\d/:-]|\.\d)/gi
const REPLAYED =
  /\b(?:replay(?:s|ed|ing)?|re-?runs?|re-?ran|reruns?|repro(?:s|duced|ductions?)?|attempts?|tries|runs)\b/i

export function behaviourRate(statements: Statement[]): BehaviourRate {
  const said = statements.flatMap(replaysIn)
  // The same count stands in a note, in a message and in the answer at closing.
  const sets = [...new Map(said.map((set) => [`${set.seen}/${set.of}`, set])).values()]
  const only = (when: RegExp, not: RegExp) => {
    const found = sets.filter(({ said }) => when.test(said.text) && !not.test(said.text))
    return found.length === 1 ? found[0] : undefined
  }
  const [before, after] = [only(/\bbefore\b/i, /\bafter\b/i), only(/\bafter\b/i, /\bbefore\b/i)]
  return {
    sets,
    improvement: before && after ? (improvementShown(before.interval, after.interval) ? 'shown' : 'not shown') : null,
  }
}

function replaysIn(statement: Statement): ReplaySet[] {
  if (!REPLAYED.test(statement.text)) return []
  return [...statement.text.matchAll(COUNT)].flatMap(([, seenText, ofText]) => {
    const [seen, of] = [Number(seenText), Number(ofText)]
    if (of < 2 || seen > of) return []
    const stillPossible = seen === 0 ? upperBoundZeroSeen(of) : null
    return [{ seen, of, interval: wilson95(seen, of), stillPossible, said: statement }]
  })
}
