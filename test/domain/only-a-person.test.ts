import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import { becomeIncident, openFromAlert } from '../../src/domain/alerts.ts'
import { postUpdate } from '../../src/domain/cadence.ts'
import { decideRollback, recordChange, restoreTraffic, verifyRollback } from '../../src/domain/changes.ts'
import { clearItem, markItem, tickItems } from '../../src/domain/checklist.ts'
import { reportCustomers } from '../../src/domain/customers.ts'
import type { Decision } from '../../src/domain/decision.ts'
import { page } from '../../src/domain/escalation.ts'
import type { Incident } from '../../src/domain/incident.ts'
import { changeStatus, close, reopen } from '../../src/domain/lifecycle.ts'
import {
  addAction,
  addSymptom,
  finishAction,
  keepMessage,
  note,
  releaseMessage,
  takeSnapshot,
} from '../../src/domain/notes.ts'
import { openIncident } from '../../src/domain/opening.ts'
import { acknowledge, checkIn, own, readBack } from '../../src/domain/ownership.ts'
import { ownThroughPager } from '../../src/domain/pager.ts'
import {
  acceptRole,
  askForHandOver,
  declineRole,
  handOver,
  offerRole,
  releaseRole,
  takeRole,
} from '../../src/domain/roles.ts'
import { changeSeverity } from '../../src/domain/severity.ts'
import {
  ada,
  at,
  bob,
  factsOf,
  given,
  iso,
  nothing,
  type Occurrence,
  on,
  policy,
  refused,
} from '../support/incidents.ts'

const ADA = { id: ada.id, name: ada.name }
const now = at('02:40')
const flag = { id: 'flag-off', phase: 'contain', text: 'Switch the step off' } as const
const words = { happening: 'Wrong refunds', next: 'Flag off', nextUpdateAt: at('02:50') }
const symptom = { id: 'false_refusal_spike', name: 'Refusals' }
const change = { kind: 'deploy', what: 'api', at: iso('02:05') }
const action = { text: 'Pin the model', owner: ADA, due: '2026-03-10' }

const led = on('02:16', ada, { type: 'role_taken', role: 'incident-lead', by: ADA, readbackDueAt: iso('02:18') })
const ledByBob = on('02:16', bob, { type: 'role_taken', role: 'incident-lead', by: { id: bob.id, name: bob.name } })
const offered = on('02:16', bob, { type: 'role_offered', role: 'technical-lead', to: ADA, expiresAt: iso('02:50') })
const asked = on('02:35', bob, { type: 'check_in_asked', to: ADA, lapsesAt: iso('02:50') })
const ticked = on('02:20', bob, {
  type: 'checklist_item_marked',
  item: 'contain/flag-off',
  text: 'x',
  phase: 'contain',
  state: 'done',
})
const decided = on('02:20', bob, { type: 'rollback_decided', kind: 'deploy', what: 'api' })
const restored = on('02:21', bob, { type: 'rollback_restored', rollback: 3, what: 'api' })
const added = on('02:20', bob, { type: 'action_added', ...action })
const shut = on('02:30', bob, { type: 'incident_closed' })
const answered = (['lead', 'harm', 'containment', 'served_answers', 'reopening', 'postmortem'] as const).map(
  (question) => on('02:30', bob, { type: 'question_answered', question, text: 'yes', waived: false }),
)

/** What happened before, so that Ada may do it, and the act itself. */
type Act = [before: Occurrence[], act: (incident: Incident, by: Actor) => Decision]

const ONLY_A_PERSON: Record<string, Act> = {
  own: [[], (incident, by) => own(incident, by, policy, now)],
  takeRole: [[], (incident, by) => takeRole(incident, 'ops-expert', by, policy, now)],
  offerRole: [[], (incident, by) => offerRole(incident, 'ops-expert', bob, by, policy, now)],
  acceptRole: [[offered], (incident, by) => acceptRole(incident, 'technical-lead', by, policy, now)],
  declineRole: [[offered], (incident, by) => declineRole(incident, 'technical-lead', by)],
  releaseRole: [[led], (incident, by) => releaseRole(incident, 'incident-lead', by)],
  askForHandOver: [[ledByBob], (incident, by) => askForHandOver(incident, by)],
  handOver: [[led], (incident, by) => handOver(incident, 'incident-lead', bob, by, policy, now)],
  readBack: [[led], (incident, by) => readBack(incident, by, words, now)],
  acknowledge: [[], (incident, by) => acknowledge(incident, by, 'Flag off', policy, now)],
  checkIn: [[led, asked], (incident, by) => checkIn(incident, by)],
  ownThroughPager: [[], (incident, by) => ownThroughPager(incident, by, iso('02:39'), policy, now)],
  reportCustomers: [[], (incident, by) => reportCustomers(incident, { count: 3, words: 'x' }, by, now)],
  page: [[], (incident, by) => page(incident, { kind: 'domain', domain: 'infra' }, 'Index?', by)],
  becomeIncident: [[], (incident, by) => becomeIncident(incident, 8, by)],
  openFromAlert: [[], (incident, by) => openFromAlert(incident, -1, by, policy, now)],
  postUpdate: [[], (incident, by) => postUpdate(incident, by, { audience: 'internal', text: 'x' }, policy, now)],
  changeSeverity: [[], (incident, by) => changeSeverity(incident, 'sev1', by, policy, now)],
  changeStatus: [[], (incident, by) => changeStatus(incident, 'resolved', by, policy, now)],
  close: [answered, (incident, by) => close(incident, by)],
  reopen: [[shut], (incident, by) => reopen(incident, by, 'Again', policy, now)],
  markItem: [[], (incident, by) => markItem(incident, flag, 'done', by)],
  clearItem: [[ticked], (incident, by) => clearItem(incident, flag, by)],
  tickItems: [[], (incident, by) => tickItems(incident, [flag], new Set(['contain/flag-off']), by)],
  decideRollback: [[], (incident, by) => decideRollback(incident, { kind: 'deploy', what: 'api' }, by)],
  restoreTraffic: [[decided], (incident, by) => restoreTraffic(incident, 3, by)],
  verifyRollback: [[decided, restored], (incident, by) => verifyRollback(incident, 3, by)],
  addSymptom: [[], (incident, by) => addSymptom(incident, symptom, by)],
  addAction: [[], (_, by) => addAction(action, by, '2026-03-01')],
  finishAction: [[added], (incident, by) => finishAction(incident, 3, by)],
}

/** What apps report is welcome on the record: an alert, a pipeline's change, an agent's note. It moves no state of people. */
const APPS_TOO: Record<string, Act> = {
  openIncident: [[], (_, by) => openIncident({ title: 'x', severity: 'sev2', symptoms: [] }, by, policy, now)],
  recordChange: [[], (incident, by) => recordChange(incident, change, by)],
  note: [[], (_, by) => note('p99 is fine', by)],
  takeSnapshot: [[], (incident, by) => takeSnapshot(incident, { prompt: 'v42' }, by)],
}

/** A reaction of an app is no command: it is passed over, and there is nobody to refuse. */
const PASSED_OVER: Record<string, Act> = {
  keepMessage: [
    [],
    (_, by) => keepMessage({ channel: 'C', ts: '1.2', author: bob, text: 'x', saidAt: iso('02:20') }, by),
  ],
  releaseMessage: [[], (_, by) => releaseMessage({ channel: 'C', ts: '1.2' }, by)],
}

/** Not commands: they take an actor to record somebody else's decision, or who it was that raised the same again. */
const NO_COMMANDS = ['inTurn', 'notAPerson', 'repeatAlert']

// Ada's own account, as an app that acts with her token, and as somebody Slack could not look up.
const asApp: Actor = { ...ada, kind: 'app' }
const asUnknown: Actor = { ...ada, kind: 'unknown' }
const decide = ([before, act]: Act, by: Actor) => act(given(...before), by)
const rows = (acts: Record<string, Act>) => Object.entries(acts)

test.each(rows(ONLY_A_PERSON))('%s is for people: an app is refused, and so is whoever is not confirmed', (_, act) => {
  expect(factsOf(decide(act, ada)).length).toBeGreaterThan(0)
  expect(decide(act, asApp)).toEqual(refused({ is: 'not_a_person' }))
  expect(decide(act, asUnknown)).toEqual(refused({ is: 'identity_unknown' }))
})

test.each(rows(APPS_TOO))(
  '%s takes what an app reports, under the app’s name, and nothing of whoever is not confirmed',
  (_, act) => {
    expect(factsOf(decide(act, ada)).length).toBeGreaterThan(0)
    expect(factsOf(decide(act, asApp)).length).toBeGreaterThan(0)
    expect(decide(act, asUnknown)).toEqual(refused({ is: 'identity_unknown' }))
  },
)

test.each(rows(PASSED_OVER))('%s passes over what is no person’s', (_, act) => {
  expect(factsOf(decide(act, ada)).length).toBeGreaterThan(0)
  expect([decide(act, asApp), decide(act, asUnknown)]).toEqual([nothing, nothing])
})

test('no rule that takes an actor is missing above', () => {
  const rules = readdirSync('src/domain')
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = readFileSync(`src/domain/${file}`, 'utf8')
      const declared = source.matchAll(/export (?:function|const) (\w+)(?: = )?\(([^)]*)\): Decision/g)
      return [...declared].filter(([, , parameters = '']) => /: Actor\b/.test(parameters)).map(([, name]) => name)
    })
  const tested = [ONLY_A_PERSON, APPS_TOO, PASSED_OVER].flatMap((acts) => Object.keys(acts))
  expect(rules.sort()).toEqual([...tested, ...NO_COMMANDS].sort())
})
