// One file for each group of sections: each takes its part of the data and gives blocks, and writes people's words only
// with the pen. This one: the parts that people finish, from impact and trigger to the inference row and the rate.

import type { RootContent } from 'mdast'
import { replaysNeeded } from '../../domain/behaviour-rate.ts'
import type { BehaviourRate, ReplaySet } from '../../domain/postmortem/replays.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import { type Inline, list, paragraph, text } from '../nodes.ts'
import type { Pen } from '../pen.ts'
import { lineText, part, section } from './section.ts'

export const causes = ({ parts }: Postmortem, pen: Pen): RootContent[] => [
  ...part('Impact', parts.impact, pen),
  ...part('Trigger', parts.trigger, pen),
  ...part('Missed signals', parts.missedSignals, pen),
  ...part('Containment quality', parts.containment, pen),
  ...part('What worked', parts.whatWorked, pen),
]

export const inference = ({ inference: questions }: Postmortem): RootContent[] =>
  section('Inference row', [], `If the system acted on a wrong conclusion: TO FILL – ${numbered(questions)}`)

const numbered = (questions: readonly string[]): string =>
  questions.map((question, index) => `(${index + 1}) ${question}`).join(' ')

export const rate = ({ rate: { sets, improvement } }: Postmortem, pen: Pen): RootContent[] =>
  section(
    'Behaviour rate',
    [...list(sets.flatMap((set) => setLines(set, pen))), ...improvementLine(improvement)],
    UNKNOWN,
  )

const UNKNOWN = `Frequency unknown. TO FILL – How many of how many replays showed it, before and after the fix, with what pinned? To see a behaviour of 5 % at least once takes ${replaysNeeded(0.05)} replays, of 1 % ${replaysNeeded(0.01)} (95 %).`

const setLines = ({ seen, of, interval, stillPossible, said }: ReplaySet, pen: Pen): Inline[] => [
  [
    text(`${seen} of ${of}: ${percent(interval.from)} to ${percent(interval.to)} (95 %, Wilson)`),
    text(stillPossible === null ? '. ' : `; none seen is not none: up to ${percent(stillPossible)} remains possible. `),
    ...lineText(said, pen),
  ],
]

function improvementLine(improvement: BehaviourRate['improvement']): RootContent[] {
  if (improvement === null) return []
  return [
    paragraph(
      text(
        improvement === 'shown'
          ? 'The intervals before and after the fix do not overlap.'
          : 'Improvement not shown: the intervals before and after the fix overlap.',
      ),
    ),
  ]
}

/** `0.55 %`; two digits after the point, as far as such counts carry. */
const percent = (share: number): string => `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 2)} %`
