// How it went: what was done beside what the drill's reference does, in words. Pure: the record, the script and the
// instants in, text out. It compares and explains; it gives no marks.

import type { Debrief, DebriefLine } from '../practice/drill-protocol.ts'
import { flagged, lapses, type Marks, marksOf, unownedMs } from './marks.ts'
import type { DrillRecord } from './record.ts'
import { type LineName, referenceAt, type Scenario, signalAt } from './scenario.ts'

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
type Story = Played & {
  marks: Marks
  /** Seconds on the drill's clock between two instants. */
  span: (from: number | null, to: number | null) => number | null
  signal: number | null
}

type Line = Pick<DebriefLine, 'you' | 'reference' | 'verdict' | 'standing'>
type Rule = { label: string; of: (story: Story, limit: number | undefined) => Line }

export function debrief(played: Played): Debrief {
  const { scenario, speed, signalledAt, record } = played
  const story: Story = {
    ...played,
    marks: marksOf(record),
    signal: signalledAt?.getTime() ?? null,
    span: (from, to) => (from === null || to === null ? null : Math.round(((to - from) / 1_000) * speed)),
  }
  const lines = scenario.scoring.map(({ line, within, why }): DebriefLine => {
    const { label, of } = RULES[line]
    const { verdict, ...rest } = of(story, within)
    const isExplained = rest.standing === 'later' || rest.standing === 'missing' || line === 'detect'
    return { label, ...rest, verdict: isExplained ? `${verdict} ${why}` : verdict }
  })
  return {
    summary: summaryOf(story, lines),
    lines,
    missed: missedIn(story),
    lesson: scenario.lesson,
    ...(speed === 1
      ? {}
      : { clockNote: `Times are those of the drill’s clock, which ran ${speed} times as fast as yours.` }),
  }
}

const RULES: Record<LineName, Rule> = {
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
      return { you, reference, verdict: 'Each was answered, and none made anybody the owner.', standing: 'met' }
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

const since = (scenario: Scenario, mark: Parameters<typeof referenceAt>[1], from: number | null): number | null => {
  const at = referenceAt(scenario, mark)
  return at === null || from === null ? null : at - from
}

/** `45 s`, `2 min`, `2 min 5 s`. */
export function spanText(seconds: number | null): string {
  if (seconds === null) return 'not known'
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [...(minutes > 0 ? [`${minutes} min`] : []), ...(rest > 0 || minutes === 0 ? [`${rest} s`] : [])]
  return parts.join(' ')
}

/** Where the clock of the story stands after so many seconds: `02:16`. */
export function timeOfDay({ startsAt }: Pick<Scenario, 'startsAt'>, seconds: number): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number)
  const total = hours * 60 + minutes + Math.floor(seconds / 60)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`
}

function missedIn({ scenario, marks, record, endedAt }: Story): string[] {
  const skipped = scenario.reference
    .filter(({ mark }) => marks[mark] === null && !(mark === 'resolved' && marks.closed !== null))
    .map(({ missed }) => missed)
  const { alert, incident } = record
  const isLeft = alert && incident && alert.becameIncident === null && alert.status !== 'cancelled'
  const isStillUnowned = isLeft && unownedMs({ alert, incident: null }, 0, endedAt.getTime()) === endedAt.getTime()
  return isStillUnowned
    ? [
        ...skipped,
        'The incident was opened beside its alert, which stayed without an owner. Open incident, in the alert’s thread, takes both in one step.',
      ]
    : skipped
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function summaryOf({ marks, record }: Story, lines: DebriefLine[]): string {
  const end =
    marks.closed === null
      ? 'The drill was ended before the incident was closed.'
      : record.incident
        ? 'You saw it through to the end.'
        : 'The alert was settled without an incident.'
  const counted = lines.filter(({ standing }) => standing !== 'plain')
  const met = counted.filter(({ standing }) => standing === 'met').length
  const word = NUMBERS[met] ?? String(met)
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  const went =
    met === counted.length
      ? 'Everything this drill looks at went as it should.'
      : `${capital} of the ${NUMBERS[counted.length] ?? counted.length} things this drill looks at went as they should; the others are worth a second try.`
  return `${end} ${went}`
}
