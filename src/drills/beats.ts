// Which beats of the script are to be played now. Pure: time and what has happened are arguments.

import type { Marks } from './marks.ts'
import type { Beat } from './scenario.ts'

export type Cue = { index: number; beat: Beat }

/** Beats that are due, in the order in which they fell due; `dropped` will not be played any more. */
export type Cues = { due: Cue[]; dropped: number[]; nextAt: number | null }

/** `elapsed`, and the times of `reached`, are seconds on the drill's clock. */
export function cues(beats: Beat[], done: ReadonlySet<number>, reached: Marks, elapsed: number): Cues {
  const waiting = beats.flatMap((beat, index) => {
    const base = beat.after === undefined ? 0 : reached[beat.after]
    return done.has(index) || base === null ? [] : [{ index, beat, at: base + beat.at }]
  })
  const ripe = waiting.filter(({ at }) => at <= elapsed).sort((one, other) => one.at - other.at)
  const isNeedless = ({ beat }: Cue) => beat.unless !== undefined && reached[beat.unless] !== null
  const later = waiting.filter(({ at }) => at > elapsed).map(({ at }) => at)
  return {
    due: ripe.filter((cue) => !isNeedless(cue)),
    dropped: ripe.filter(isNeedless).map(({ index }) => index),
    nextAt: later.length > 0 ? Math.min(...later) : null,
  }
}
