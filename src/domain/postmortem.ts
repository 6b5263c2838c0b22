// The postmortem draft, compiled from facts and from what was said, by fixed rules alone. Data, not text: each section
// is a file of postmortem/, and documents/ draws them. What was not captured is null and is printed as such.

import type { Recorded } from './facts.ts'
import type { Incident } from './incident.ts'
import type { Policy } from './policy.ts'
import { type ActionRecorded, actionsRecorded } from './postmortem/actions-record.ts'
import { checklistRecord, type ItemMarked } from './postmortem/checklist-record.ts'
import { closingRecord, type QuestionClosed } from './postmortem/closing-record.ts'
import { type Evidence, evidence } from './postmortem/evidence.ts'
import { type Header, header } from './postmortem/header.ts'
import { INFERENCE_QUESTIONS } from './postmortem/inference-row.ts'
import { type KeyMessages, keyMessages } from './postmortem/key-messages.ts'
import { type KeyTimes, keyTimes } from './postmortem/key-times.ts'
import type { CapturedMessage, Told } from './postmortem/line.ts'
import { type Finding, lint } from './postmortem/lint.ts'
import { type OwnershipRecord, ownershipRecord } from './postmortem/ownership-record.ts'
import { type Parts, parts } from './postmortem/parts.ts'
import { namesOfPeople, type People, people } from './postmortem/people.ts'
import { type BehaviourRate, behaviourRate } from './postmortem/replays.ts'
import { promisesByADate } from './postmortem/signals.ts'
import { type SixField, sixFields } from './postmortem/six-fields.ts'
import { statements } from './postmortem/statements.ts'
import { summary } from './postmortem/summary.ts'
import { type TimelineLine, timelineLines } from './postmortem/timeline-lines.ts'
import { type UpdateRecord, updateRecord } from './postmortem/update-record.ts'
import { type WhatMoved, whatMoved } from './postmortem/what-moved.ts'

export type { CapturedMessage } from './postmortem/line.ts'

export type Postmortem = {
  header: Header
  findings: Finding[]
  summary: string[]
  keyTimes: KeyTimes
  people: People
  ownership: OwnershipRecord
  moved: WhatMoved
  fields: SixField[]
  parts: Parts
  updates: UpdateRecord
  checklist: ItemMarked[]
  timeline: TimelineLine[]
  evidence: Evidence
  keyMessages: KeyMessages
  inference: readonly string[]
  rate: BehaviourRate
  actions: ActionRecorded[]
  closing: QuestionClosed[]
}

export type Material = {
  incident: Incident
  /** All of them, in order. */
  facts: Recorded[]
  /** Oldest first, threads included; without what Readback itself posted, since that is told by the facts. */
  messages: CapturedMessage[]
  policy: Pick<Policy, 'severities'>
  now: Date
  /** The catalogue's names for the incident's symptoms. */
  symptoms: { id: string; name: string }[]
  /** The messages in which facts were told to the channel, by seq, so that timeline lines can link to them. */
  told?: Told
}

const NOWHERE: Told = new Map()

export function compilePostmortem({
  incident,
  facts,
  messages,
  policy,
  now,
  symptoms,
  told = NOWHERE,
}: Material): Postmortem {
  const ownership = ownershipRecord(facts, messages, told, now)
  const held = people(facts, messages)
  const times = keyTimes(incident, facts, now)
  const updates = updateRecord(incident, facts, now)
  const quoted = keyMessages(facts, messages)
  const said = statements(incident, facts, quoted, told)
  const rate = behaviourRate(said)
  const fields = sixFields(incident)
  const actions = actionsRecorded(incident, now.toISOString().slice(0, 10))
  const promised = quoted.groups
    .flatMap(({ messages: group }) => group.flatMap(({ quotes }) => quotes))
    .filter(promisesByADate).length
  const hasOwner = incident.postmortem !== null
  return {
    header: header(incident, symptoms, policy, now),
    findings: lint({
      actions,
      promised,
      statements: said,
      names: namesOfPeople(facts, messages),
      rate,
      fields,
      hasOwner,
    }),
    summary: summary(incident, facts, times.metrics, ownership, held, updates),
    keyTimes: times,
    people: held,
    ownership,
    moved: whatMoved(facts, told),
    fields,
    parts: parts(incident, facts, told),
    updates,
    checklist: checklistRecord(facts),
    timeline: timelineLines(facts, messages, told),
    evidence: evidence(facts, told),
    keyMessages: quoted,
    inference: INFERENCE_QUESTIONS,
    rate,
    actions,
    closing: closingRecord(incident),
  }
}
