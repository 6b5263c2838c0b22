import type { Symptom } from '../../catalogue/schema.ts'
import { kindLabel } from '../../domain/changes.ts'
import { clip, slackText } from '../text.ts'
import { context, type Message, section } from './elements.ts'

/** What to do about this symptom in the first ten minutes, short enough to read on a phone. */
export function symptomCard(symptom: Symptom): Message {
  const title = slackText`*${symptom.name}*: ${clip(symptom.definition, 400)}`
  const steps = symptom.steps.map(
    ({ byMinute, do: what, expect }) =>
      slackText`• by minute ${byMinute}: ${clip(what, 300)}\n   Expect: ${clip(expect, 200)}`,
  )
  const contain = symptom.contain.map((way) => slackText`• ${clip(way, 250)}`)
  const rollback = symptom.rollback.map(({ target }) => kindLabel(target).toLowerCase()).join(', then ')
  return {
    text: title,
    blocks: [
      section(title),
      section(clip(['*First ten minutes*', ...steps].join('\n'), 3_000)),
      section(clip(['*Contain*', ...contain].join('\n'), 3_000)),
      context(slackText`Roll back: ${rollback}. Experts to bring in: ${symptom.domains.join(', ')}.`),
    ],
  }
}
