// What people add to the record by hand: notes, symptoms, kept messages, snapshots of versions, action items.

import { type Actor, isPerson } from './actor.ts'
import { type Decision, NOTHING, notAPerson, record, refuse } from './decision.ts'
import { type At, type Incident, isOpen, type Person } from './incident.ts'

export function note(text: string, by: Actor): Decision {
  if (by.kind === 'unknown') return refuse({ is: 'identity_unknown' })
  const [, prefix, rest] = /^(hypothesis|decision|fact|note)\s*[:：]\s*([\s\S]+)$/i.exec(text) ?? []
  const kind = prefix?.toLowerCase()
  return record({
    type: 'noted',
    kind: kind === 'hypothesis' || kind === 'decision' ? kind : 'note',
    text: rest ?? text,
  })
}

export function addSymptom(incident: Incident, symptom: { id: string; name: string }, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  if (incident.symptoms.includes(symptom.id)) return refuse({ is: 'symptom_already_added', id: symptom.id })
  return record({ type: 'symptom_added', id: symptom.id, name: symptom.name })
}

/** 📌 on a message. */
export function keepMessage(
  message: { channel: string; ts: string; author: Actor; text: string; saidAt: At },
  by: Actor,
): Decision {
  return by.kind === 'person' ? record({ type: 'message_kept', ...message }) : NOTHING
}

/** 📌 taken away again. */
export const releaseMessage = (message: { channel: string; ts: string }, by: Actor): Decision =>
  isPerson(by) ? record({ type: 'message_released', ...message }) : NOTHING

/** The versions in force: what is not said is not captured, and the draft says so. */
export function takeSnapshot(incident: Incident, values: Record<string, string>, by: Actor): Decision {
  if (by.kind === 'unknown') return refuse({ is: 'identity_unknown' })
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  return record({ type: 'snapshot_taken', values })
}

/** `due` is a calendar day, `YYYY-MM-DD`. Action items may be added after closing too: that is when most are found. */
export function addAction(item: { text: string; owner: Person; due: string }, by: Actor, today: string): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (item.due < today) return refuse({ is: 'due_date_in_the_past', due: item.due })
  return record({ type: 'action_added', ...item })
}

export function finishAction(incident: Incident, seq: number, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  const action = incident.actions.find((item) => item.seq === seq)
  if (!action) return refuse({ is: 'action_not_found' })
  return action.doneAt ? NOTHING : record({ type: 'action_done', action: seq, text: action.text })
}

/** The fields without which nobody can say what moved, in the order in which the draft prints them. */
export const SNAPSHOT_FIELDS = {
  prompt: 'Prompt revision',
  model: 'Model slice the router picked',
  judge: 'Judge configuration',
  index: 'Retrieval index state',
  tools: 'Tool schema versions',
  traffic: 'Traffic mix in the bad window',
} as const
export type SnapshotField = keyof typeof SNAPSHOT_FIELDS

export const isSnapshotField = (field: string): field is SnapshotField => Object.hasOwn(SNAPSHOT_FIELDS, field)
