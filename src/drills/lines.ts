// The lines of a debrief: what each compares, and in which words. Pure.

import type { DebriefLine } from '../practice/drill-protocol.ts'
import { spanText, timeOfDay } from './clock-text.ts'
import { flagged, lapses, type Marks, unownedMs } from './marks.ts'
import type { DrillRecord } from './record.ts'
import { type LineName, type Mark, referenceAt, type Scenario, signalAt } from './scenario.ts'

/** What a debrief is made of. */
export type Played = {
  scenario: Scenario
  record: DrillRecord
  speed: number
  startedAt: Date
  endedAt: Date
  /** When the signal was said; null when the drill ended before. */
  signalledAt: Date | null
  /** How many of the apps' claims were said. */
  claims: number
}

/** All that the lines are computed from; spans are seconds on the drill's clock. */
export type Story = Played & {
  marks: Marks
  /** Seconds on the drill's clock between two instants. */
  span: (from: number | null, to: number | null) => number | null
  signal: number | null
}

type Line = Pick<DebriefLine, 'you' | 'reference' | 'verdict' | 'standing'>
type Rule = { label: string; of: (story: Story, limit: number | undefined) => Line }

export const RULES: Record<LineName, Rule> = {
  detect: {
    label: 'Harm to first signal',
    of: ({ scenario }) => {
      const told = spanText(scenario.harm === undefined ? null : signalAt(scenario) - scenario.harm)
      return {
        you: told,
        reference: told,
        verdict: 'Set by the story.',
        standing: 'plain',
      }
    },
  },
  unowned: {
    label: 'Time without an owner',
    of: (story, limit) => {
      const { signal, marks, record, endedAt, scenario } = story
      const until = marks.resolved ?? marks.closed ?? endedAt.getTime()
      const unowned = signal === null ? null : story.span(0, unownedMs(record, signal, until))
      const reference = since(scenario, 'owned', signalAt(scenario))
      if (marks.owned === null) return missing(spanText(unowned), spanText(reference), 'No person took it.')
      return compared(unowned, reference, limit)
    },
  },
  acknowledge: {
    label: 'Signal to a person owning it',
    of: (story, limit) => {
      const reference = since(story.scenario, 'owned', signalAt(story.scenario))
      if (story.marks.owned === null) return missing('never', spanText(reference), 'No person acknowledged it.')
      return compared(story.span(story.signal, story.marks.owned), reference, limit)
    },
  },
  open: {
    label: 'Signal to incident opened',
    of: (story, limit) => {
      const reference = since(story.scenario, 'opened', signalAt(story.scenario))
      if (story.marks.opened === null) return missing('never', spanText(reference), 'No incident was opened.')
      return compared(story.span(story.signal, story.marks.opened), reference, limit)
    },
  },
  contain: {
    label: 'Incident opened to contained',
    of: (story, limit) => {
      const reference = since(story.scenario, 'contained', referenceAt(story.scenario, 'opened'))
      if (story.marks.contained === null) return missing('never', spanText(reference), 'The harm was not stopped.')
      return compared(story.span(story.marks.opened, story.marks.contained), reference, limit)
    },
  },
  updates: {
    label: 'Updates on time',
    of: ({ scenario, marks, record, span }) => {
      const { updatesOnTime: onTime, updatesDue: due } = record.incident?.metrics ?? { updatesOnTime: 0, updatesDue: 0 }
      const first = since(scenario, 'updated', referenceAt(scenario, 'opened'))
      const reference = first === null ? 'none needed' : `the first after ${spanText(first)}`
      if (marks.updated === null)
        return first === null
          ? { you: 'none', reference, verdict: 'None fell due.', standing: 'plain' }
          : missing('none', reference, 'Nobody outside the channel heard anything.')
      const you = `${onTime} of ${due}, the first after ${spanText(span(marks.opened, marks.updated))}`
      return onTime === due
        ? { you, reference, verdict: 'Each one came before it was due.', standing: 'met' }
        : { you, reference, verdict: `${due - onTime} came late or not at all.`, standing: 'later' }
    },
  },
  ambiguous: {
    label: 'Claims by machines that were caught',
    of: ({ record, claims }) => {
      const caught = Math.min(flagged(record), claims)
      const [you, reference] = [`${caught} of ${claims}`, `${claims} of ${claims}`]
      if (claims === 0) return { you, reference, verdict: 'None was made before the drill ended.', standing: 'plain' }
      if (caught < claims)
        return { you, reference, verdict: 'Some were said where nothing stood to be claimed.', standing: 'plain' }
      return { you, reference, verdict: 'Each is on record, and none made anybody the owner.', standing: 'met' }
    },
  },
  lapses: {
    label: 'Ownership that lapsed',
    of: ({ record, marks }) => {
      const count = lapses(record)
      if (marks.owned === null)
        return { you: 'never', reference: 'never', verdict: 'There was nothing to lapse.', standing: 'plain' }
      const you = count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`
      return count === 0
        ? { you, reference: 'never', verdict: 'Whoever took it kept it.', standing: 'met' }
        : { you, reference: 'never', verdict: 'It was taken, and then nobody said what comes next.', standing: 'later' }
    },
  },
  rollback: {
    label: 'Rollback verified',
    of: ({ scenario, marks, span, startedAt }) => {
      const wanted = referenceAt(scenario, 'verified')
      const reference = wanted === null ? 'not needed' : `at ${timeOfDay(scenario, wanted)}`
      if (marks.verified !== null) {
        const you = `at ${timeOfDay(scenario, span(startedAt.getTime(), marks.verified) ?? 0)}`
        return { you, reference, verdict: 'Somebody looked whether it had worked.', standing: 'met' }
      }
      if (marks.decided !== null) return missing('decided, not verified', reference, 'Nobody checked that it worked.')
      if (wanted === null) return { you: 'none', reference, verdict: 'There was none to make.', standing: 'plain' }
      return missing('none recorded', reference, 'What moved was not moved back.')
    },
  },
}

const missing = (you: string, reference: string, verdict: string): Line => ({
  you,
  reference,
  verdict,
  standing: 'missing',
})

function compared(seconds: number | null, reference: number | null, limit = reference ?? 0): Line {
  const line = { you: spanText(seconds), reference: spanText(reference) }
  if (seconds === null || reference === null) return { ...line, verdict: 'Not to be compared.', standing: 'plain' }
  if (seconds <= reference) return { ...line, verdict: 'As soon as in the reference, or sooner.', standing: 'met' }
  if (seconds <= limit) return { ...line, verdict: 'Later than the reference, and in time.', standing: 'met' }
  return { ...line, verdict: `Later than the ${spanText(limit)} this drill aims for.`, standing: 'later' }
}

const since = (scenario: Scenario, mark: Mark, from: number | null): number | null => {
  const at = referenceAt(scenario, mark)
  return at === null || from === null ? null : at - from
}
