// What stands on the first screen – which incident, what to look at before publishing, the summary, the key times.

import type { RootContent } from 'mdast'
import type { KeyTime } from '../../domain/postmortem/key-times.ts'
import type { Postmortem } from '../../domain/postmortem.ts'
import { duration } from '../../domain/timeline.ts'
import { heading, type Inline, joined, list, paragraph, strong, table, text, toFill } from '../nodes.ts'
import { instant, type Pen } from '../pen.ts'
import { section } from './section.ts'

export function opening({ header, findings, summary, keyTimes }: Postmortem, pen: Pen): RootContent[] {
  return [
    heading(1, text(`${header.isDrill ? 'DRILL – ' : ''}DRAFT – ${header.key}: `), ...pen.words(header.title)),
    ...head(header, pen),
    ...section(
      'To look at before this is published',
      list(findings.map(({ where, prompt }) => [...pen.words(where), text(`: ${prompt}`)])),
      'Nothing found.',
    ),
    heading(2, text('Summary')),
    paragraph(...joined(summary.map(pen.words), ' ')),
    heading(2, text('Key times')),
    ...table(
      ['What', 'When', 'After'],
      keyTimes.times.map((time) => row(time, pen)),
    ),
    paragraph(text(`Not captured: ${keyTimes.notCaptured.join(', ')}.`)),
  ]
}

const row = ({ name, at, seconds, after }: KeyTime, pen: Pen): Inline[] => [
  pen.words(name),
  pen.stamp(at),
  seconds === null || after === null ? [] : [text(`${duration(seconds)} after ${after}`)],
]

function head(header: Postmortem['header'], pen: Pen): RootContent[] {
  const { severity, status, service, symptoms, channel, openedAt, closedAt, compiledAt, postmortem } = header
  const about: Inline[] = [
    pen.words(severity),
    [text(status)],
    ...(service ? [pen.words(`service ${service}`)] : []),
    ...(channel ? [pen.words(`#${channel}`)] : []),
    [text(`opened ${instant(openedAt)}`)],
    [text(closedAt ? `closed ${instant(closedAt)}` : 'not closed')],
  ]
  return [
    paragraph(strong('DRAFT'), text(` compiled from the record at ${instant(compiledAt)}. `), ...joined(about, ' · ')),
    ...(symptoms.length > 0 ? [paragraph(text('Symptoms: '), ...joined(symptoms.map(pen.words), ', '))] : []),
    paragraph(
      text('Postmortem: '),
      ...(postmortem
        ? [...pen.words(postmortem.owner.name), text(`, due ${postmortem.due}`)]
        : [toFill('Who finishes it, and by when?')]),
    ),
  ]
}
