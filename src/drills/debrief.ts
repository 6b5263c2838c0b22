// How it went: what was done beside what the drill's reference does, in words. Pure: the record, the script and the
// instants in, text out. It compares and explains; it gives no marks.

import type { Debrief, DebriefLine } from '../practice/drill-protocol.ts'
import { type Played, RULES, type Story } from './lines.ts'
import { marksOf, unownedMs } from './marks.ts'

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

function summaryOf({ marks, record, signal }: Story, lines: DebriefLine[]): string {
  if (signal === null) return 'The drill was ended before anything had happened.'
  const end =
    marks.closed === null
      ? 'The drill was ended before the incident was closed.'
      : record.incident
        ? 'You saw it through to the end.'
        : 'The alert was settled without an incident.'
  const counted = lines.filter(({ standing }) => standing !== 'plain')
  const met = counted.filter(({ standing }) => standing === 'met').length
  return `${end} ${howItWent(met, counted.length)}`
}

function howItWent(met: number, of: number): string {
  if (met === of) return 'Everything this drill looks at went as it should.'
  if (met === 0) return 'What this drill looks at is still to be tried.'
  const [word, all] = [NUMBERS[met] ?? String(met), NUMBERS[of] ?? of]
  const verb = met === 1 ? 'it should' : 'they should'
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} of the ${all} things this drill looks at went as ${verb}; the others are worth a second try.`
}
