import { expect, test } from 'vitest'
import {
  decideRollback,
  kindLabel,
  needsFasterLever,
  parseTarget,
  recordChange,
  restoreTraffic,
  TARGETS,
  verifyRollback,
} from '../../src/domain/changes.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import {
  ada,
  bob,
  factOf,
  given,
  iso,
  nothing,
  on,
  opened,
  pipeline,
  policy,
  refused,
  type Story,
} from '../support/incidents.ts'

const moved = { kind: 'prompt_version', what: 'refund-bot prompt', before: 'v41', after: 'v42', at: iso('02:05') }
const decide = (night: Story, clock: string, kind: string) =>
  night.act(clock, ada, (incident) => decideRollback(incident, { kind, what: 'refund-bot', to: 'v41' }, ada))
const rolling = () => {
  const night = opened()
  decide(night, '02:25', 'prompt_version')
  return night
}
const seqOf = (night: Story) => night.incident.rollbacks[0]?.seq ?? Number.NaN

test('what moved is on record with its versions, whoever or whatever reported it', () => {
  expect(factOf(recordChange(given(), moved, pipeline))).toEqual({ type: 'change_recorded', change: moved })
  expect(given(on('02:20', bob, { type: 'change_recorded', change: moved })).changes).toEqual([moved])
})

test('a change is no longer added to an incident that is closed', () => {
  const closed = given(on('03:00', ada, { type: 'incident_closed' }))
  expect(recordChange(closed, moved, bob)).toEqual(refused({ is: 'incident_closed' }))
})

test('a rollback is decided, then its traffic is restored, then it is verified: each with its own time', () => {
  const night = rolling()
  const seq = seqOf(night)
  night.act('02:27', ada, (incident) => restoreTraffic(incident, seq, ada))
  night.act('02:40', bob, (incident) => verifyRollback(incident, seq, bob))
  expect(night.incident.rollbacks).toEqual([
    {
      seq,
      kind: 'prompt_version',
      what: 'refund-bot',
      to: 'v41',
      decidedAt: iso('02:25'),
      restoredAt: iso('02:27'),
      verifiedAt: iso('02:40'),
    },
  ])
})

test('what has no traffic back yet cannot be verified', () => {
  const night = rolling()
  expect(verifyRollback(night.incident, seqOf(night), ada)).toEqual(refused({ is: 'rollback_not_restored' }))
})

test('pressed twice, each step is on record once', () => {
  const night = rolling()
  const seq = seqOf(night)
  night.act('02:27', ada, (incident) => restoreTraffic(incident, seq, ada))
  expect(restoreTraffic(night.incident, seq, bob)).toEqual(nothing)
  night.act('02:40', ada, (incident) => verifyRollback(incident, seq, ada))
  expect(verifyRollback(night.incident, seq, bob)).toEqual(nothing)
  expect(restoreTraffic(night.incident, seq, bob)).toEqual(nothing)
})

test('a step of one rollback leaves the others as they were', () => {
  const night = rolling()
  decide(night, '02:26', 'feature_flag')
  night.act('02:27', ada, (incident) => restoreTraffic(incident, seqOf(night), ada))
  expect(night.incident.rollbacks.map(({ restoredAt }) => restoredAt)).toEqual([iso('02:27'), undefined])
})

test('a rollback that is not on record here is refused', () => {
  expect(restoreTraffic(given(), 9, ada)).toEqual(refused({ is: 'rollback_not_found' }))
  expect(verifyRollback(given(), 9, ada)).toEqual(refused({ is: 'rollback_not_found' }))
})

test('a rollback is decided while the incident is open only', () => {
  const closed = given(on('03:00', ada, { type: 'incident_closed' }))
  expect(decideRollback(closed, { kind: 'deploy', what: 'api' }, ada)).toEqual(refused({ is: 'incident_closed' }))
})

test('moving a model back, alone, asks for a faster lever until one is found or it is contained', () => {
  const night = opened()
  decide(night, '02:25', 'model_alias')
  expect(needsFasterLever(night.incident, 'model_alias')).toBe(true)
  expect(needsFasterLever(night.incident, 'prompt_version')).toBe(false)

  const contained = opened()
  decide(contained, '02:25', 'model_alias')
  contained.act('02:30', ada, (incident, now) => changeStatus(incident, 'contained', ada, policy, now))
  expect(needsFasterLever(contained.incident, 'model_alias')).toBe(false)

  decide(night, '02:27', 'feature_flag')
  expect(needsFasterLever(night.incident, 'model_alias')).toBe(false)
})

test.each([
  ['prompt', 'prompt_version'],
  ['Prompt-Version', 'prompt_version'],
  ['routing policy', 'routing_policy'],
  ['router', 'routing_policy'],
  ['flag', 'feature_flag'],
  ['index', 'retrieval_index_snapshot'],
  ['model', 'model_alias'],
  ['release', 'deploy'],
])('“%s” is a change of kind %s', (typed, kind) => {
  expect(parseTarget(typed)).toBe(kind)
})

test.each(['', 'weather', 'constructor', '__proto__'])('“%s” is no kind of change', (typed) => {
  expect(parseTarget(typed)).toBeUndefined()
})

test('every kind is known by its own name and says how fast it goes and what it costs', () => {
  for (const [kind, { label, speed, cost }] of Object.entries(TARGETS)) {
    expect(parseTarget(kind)).toBe(kind)
    expect([label, speed, cost].every((words) => words.length > 0)).toBe(true)
  }
})

test('a kind that a pipeline made up is shown as it came', () => {
  expect(kindLabel('prompt_version')).toBe('Prompt version')
  expect(kindLabel('terraform')).toBe('terraform')
})
