import { isTarget, kindLabel, needsFasterLever, TARGETS } from '../../domain/changes.ts'
import type { FactOf, Recorded } from '../../domain/facts.ts'
import type { Incident } from '../../domain/incident.ts'
import { SNAPSHOT_FIELDS } from '../../domain/notes.ts'
import { changeText, clockTime } from '../../domain/timeline.ts'
import { ACTION } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import { actions, button, type Message, section } from './elements.ts'

const by = ({ actor }: Recorded) => (actor.kind === 'person' ? mention(actor.id) : `${actor.name} (automation)`)

export function changeRecorded(recorded: Recorded<FactOf<'change_recorded'>>): Message {
  const { change } = recorded.fact
  const hint = change.rollbackHint ? slackText`\nTo reverse it: ${clip(change.rollbackHint, 500)}` : ''
  return { text: `${slackText`*Change* recorded by ${by(recorded)}: ${clip(changeText(change), 1_500)}`}${hint}` }
}

/** One message per rollback, redrawn as it goes: decided, traffic restored, verified. Only verified is "rolled back". */
export function rollbackProgress(incident: Incident, recorded: Recorded<FactOf<'rollback_decided'>>): Message {
  const { seq, fact } = recorded
  const rollback = incident.rollbacks.find((item) => item.seq === seq)
  const target = `${clip(fact.what, 500)}${fact.to ? ` to ${clip(fact.to, 200)}` : ''}`
  const head = rollback?.verifiedAt
    ? slackText`*Rolled back*, verified ${clockTime(rollback.verifiedAt)}: ${target}`
    : rollback?.restoredAt
      ? slackText`*Rollback*, traffic restored ${clockTime(rollback.restoredAt)}, not verified yet: ${target}`
      : slackText`*Rollback* decided by ${by(recorded)} at ${clockTime(recorded.at)}, not done yet: ${target}`
  const expected = expectation(fact.kind)
  const warning =
    !rollback?.verifiedAt && needsFasterLever(incident, fact.kind)
      ? slackText`\nMoving a model back takes hours. Contain with a faster lever meanwhile: a feature flag, a tool, the routing.`
      : ''
  const value = { incident: incident.number, rollback: seq }
  const row = rollback?.verifiedAt
    ? []
    : [
        rollback?.restoredAt
          ? actions(button('Verified', ACTION.verified, value, 'primary'))
          : actions(button('Traffic restored', ACTION.restored, value)),
      ]
  return { text: head, blocks: [section(`${head}\n${expected}${warning}`), ...row] }
}

/** The class of speed and the cost, known before it is confirmed. */
export function expectation(kind: string): string {
  const target = isTarget(kind) ? TARGETS[kind] : undefined
  if (!target) return slackText`${kindLabel(kind)}`
  return slackText`${kindLabel(kind)}: usually ${target.speed}; ${target.cost}.`
}

export function snapshotTaken(recorded: Recorded<FactOf<'snapshot_taken'>>): Message {
  const { values } = recorded.fact
  const lines = Object.entries(SNAPSHOT_FIELDS).map(
    ([field, name]) => slackText`• ${name}: ${clip(values[field] ?? 'not captured', 300)}`,
  )
  const extra = Object.entries(values)
    .filter(([field]) => !Object.hasOwn(SNAPSHOT_FIELDS, field))
    .map(([field, value]) => slackText`• ${clip(field, 60)}: ${clip(value, 300)}`)
  return { text: [slackText`*Snapshot* of versions by ${by(recorded)}`, ...lines, ...extra].join('\n') }
}
