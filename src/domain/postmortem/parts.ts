// The classic parts that people finish: impact, trigger, missed signals, containment, what worked. The record gives
// what it has, and asks for the rest.

import type { FactOf, Recorded } from '../facts.ts'
import type { Incident, Question } from '../incident.ts'
import { changeText, duration, sentence } from '../timeline.ts'
import { TOUCHES } from '../touches.ts'
import { type Line, lineOf, type Part, type Told, voiceOf } from './line.ts'
import { firstDone } from './what-moved.ts'

export type Parts = {
  impact: Part
  trigger: Part
  missedSignals: Part
  containment: Part
  whatWorked: Part
}

export function parts(incident: Incident, facts: Recorded[], told: Told): Parts {
  return {
    impact: {
      lines: [
        ...openingLines(facts, told),
        ...sentencesOf(facts, ['severity_changed', 'customers_reported'], told),
        ...answers(incident, ['harm', 'served_answers']),
      ],
      toFill: [
        'How many users, requests or how much money? Which answers were already served, and what followed from them?',
      ],
    },
    trigger: {
      lines: changesBefore(incident, facts, told),
      toFill: ['What moved first, on which surface, and what shows it?'],
    },
    missedSignals: {
      lines: detectionLines(facts, told),
      toFill: ['When was the first bad output? Which signal should have fired, and why did it not?'],
    },
    containment: {
      lines: [...containmentLines(incident, facts, told), ...answers(incident, ['containment', 'reopening'])],
      toFill: ['Did it stop the harm? Was it too broad, too narrow, or late, and what did it cost users?'],
    },
    whatWorked: { lines: [], toFill: ['What lowered the harm? Luck counts, named as luck.'] },
  }
}

function openingLines(facts: Recorded[], told: Told): Line[] {
  const opened = facts.find(isOpening)
  if (!opened) return []
  const { harm, affected, stillHappening, touches } = opened.fact
  const said = [
    ...(harm ? [`Suspected harm at opening: ${harm}`] : []),
    ...(affected ? [`Affected: ${affected}`] : []),
    ...(touches ? [`Touches: ${touches.map((touch) => TOUCHES[touch]).join(', ')}`] : []),
    ...(stillHappening ? [`Still happening at opening: ${stillHappening}`] : []),
  ]
  return said.map((text) => lineOf(opened, text, told))
}

const isOpening = (recorded: Recorded): recorded is Recorded<FactOf<'incident_opened'>> =>
  recorded.fact.type === 'incident_opened'

function changesBefore({ openedAt }: Incident, facts: Recorded[], told: Told): Line[] {
  return facts
    .flatMap((recorded) =>
      recorded.fact.type === 'change_recorded' && recorded.fact.change.at <= openedAt
        ? [
            {
              ...lineOf(recorded, `Moved before opening: ${changeText(recorded.fact.change)}`, told),
              at: recorded.fact.change.at,
            },
          ]
        : [],
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

function detectionLines(facts: Recorded[], told: Told): Line[] {
  const opened = facts.find(isOpening)
  if (!opened) return []
  const { actor, at, fact } = opened
  const by = `Opened by ${actor.name}, ${actor.kind === 'person' ? 'a person' : 'an automation'}`
  const lag = (Date.parse(at) - Date.parse(fact.unownedSince)) / 1000
  return [lineOf(opened, lag > 0 ? `${by}, ${duration(lag)} after the first signal` : by, told)]
}

/** Acts of containment in order, and the evidence taken: before the first act it shows the scene, after it the repair. */
function containmentLines(incident: Incident, facts: Recorded[], told: Told): Line[] {
  const acts = sentencesOf(
    facts.filter(
      ({ fact }) =>
        fact.type === 'rollback_decided' ||
        (fact.type === 'status_changed' && fact.to === 'contained') ||
        (fact.type === 'checklist_item_marked' &&
          fact.state === 'done' &&
          ['contain', 'safe_mode'].includes(fact.phase)),
    ),
    null,
    told,
  )
  const firstAct = [firstDone(facts, 'contain'), incident.containedAt, incident.rollbacks[0]?.decidedAt]
    .filter((at) => at !== null && at !== undefined)
    .sort()[0]
  const taken = facts.filter(
    ({ fact }) =>
      fact.type === 'snapshot_taken' ||
      (fact.type === 'checklist_item_marked' && fact.state === 'done' && fact.phase === 'evidence'),
  )
  if (taken.length === 0 || !firstAct) return acts
  const before = taken.filter(({ at }) => at < firstAct).length
  const [last] = taken.slice(-1)
  const text = `Evidence taken before the first act of containment: ${before}, after it: ${taken.length - before}`
  return last ? [...acts, { ...lineOf(last, text, told), source: null }] : acts
}

function sentencesOf(facts: Recorded[], types: Recorded['fact']['type'][] | null, told: Told): Line[] {
  return facts.flatMap((recorded) => {
    const text = types === null || types.includes(recorded.fact.type) ? sentence(recorded) : null
    return text === null ? [] : [lineOf(recorded, text, told)]
  })
}

function answers(incident: Incident, questions: Question[]): Line[] {
  return questions.flatMap((question) => {
    const answer = incident.answers[question]
    if (!answer || answer.waived) return []
    return [
      { at: answer.at, voice: voiceOf(answer.by), text: `${ANSWER_NAME[question]}: ${answer.text}`, source: null },
    ]
  })
}

const ANSWER_NAME: Record<Question, string> = {
  lead: 'Lead',
  harm: 'Harm, as answered at closing',
  containment: 'What contained it, as answered at closing',
  served_answers: 'Served answers audited, as answered at closing',
  reopening: 'Reopening verified, as answered at closing',
  postmortem: 'Postmortem',
}
