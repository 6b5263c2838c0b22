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
