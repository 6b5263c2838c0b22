import { expect, test } from 'vitest'
import { type Actor, READBACK } from '../../src/domain/actor.ts'
import {
  type AlertMessage,
  becomeIncident,
  findOpened,
  findSame,
  openFromAlert,
  raiseAlert,
  repeatAlert,
  sortMessage,
} from '../../src/domain/alerts.ts'
import { ring } from '../../src/domain/clocks.ts'
import { number } from '../../src/domain/decision.ts'
import { evolve } from '../../src/domain/evolve.ts'
import { type Incident, ownerOf, unopened } from '../../src/domain/incident.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { own } from '../../src/domain/ownership.ts'
import { ada, at, factOf, factsOf, iso, nothing, pipeline, policy, refused, triage } from '../support/incidents.ts'

const monitor: Actor = { kind: 'app', id: 'A0ALERTING', name: 'Alerting' }
const said = (clock: string, title: string, author = monitor): AlertMessage => ({
  title,
  channel: { id: 'C0ALERTS', name: 'alerts' },
  ts: `${at(clock).getTime() / 1_000}.000100`,
  author,
  at: at(clock),
  isDrill: false,
})

/** ALERT-1, as raised by the monitor at this time. */
function alerted(clock: string, title = 'Refund agent is stuck: 41% of answers late'): Incident {
  const message = said(clock, title)
  const facts = factsOf(raiseAlert(message, 'sev2'))
  return number(unopened(-1), monitor, iso(clock), facts).reduce(evolve, unopened(-1))
}

const after = (alert: Incident, clock: string, by: Actor, facts: ReturnType<typeof factsOf>): Incident =>
  number(alert, by, iso(clock), facts).reduce(evolve, alert)

const owned = (alert: Incident): Incident => after(alert, '02:20', ada, factsOf(own(alert, ada, policy, at('02:20'))))

test('an alert is unowned from the moment its message was written, and nobody owes a readback for it', () => {
  const alert = alerted('02:14')
  expect(alert).toMatchObject({ kind: 'alert', number: -1, unownedSince: iso('02:14'), status: 'investigating' })
  expect(owned(alert)).toMatchObject({ unownedSince: null, chain: null, readback: null })
})

test('the first message of an app is an alert; the same words with other numbers are the same alert', () => {
  const first = said('02:14', 'Refund agent is stuck: 41% of answers late')
  expect(sortMessage(first, 'no', [])).toEqual({ is: 'new' })
  const alert = alerted('02:14')
  const again = said('02:16', 'Refund agent is stuck:  57.5% of answers late')
  expect(sortMessage(again, 'no', [alert])).toEqual({ is: 'repeat', of: alert })
  expect(sortMessage(said('02:16', 'Search agent is stuck'), 'no', [alert])).toEqual({ is: 'new' })
})

test('another app that speaks soon after an alert comments on it; ten minutes later it raises one of its own', () => {
  const alert = alerted('02:14')
  expect(sortMessage(said('02:14:19', 'Restated.', triage), 'no', [alert])).toEqual({ is: 'comment', on: alert })
  expect(sortMessage(said('02:24', 'Restated.', triage), 'no', [alert])).toEqual({ is: 'new' })
})

test('a claim raises nothing: it is about the newest alert without an owner, or about none', () => {
  const [newest, older] = [alerted('02:30', 'Search agent is stuck'), alerted('02:14')]
  expect(sortMessage(said('02:31', 'Acknowledged.', triage), 'surely', [newest, older])).toEqual({
    is: 'comment',
    on: newest,
  })
  const taken = owned(newest)
  expect(sortMessage(said('02:31', 'Acknowledged.', triage), 'surely', [taken, older])).toEqual({
    is: 'comment',
    on: older,
  })
  expect(sortMessage(said('02:31', 'Acknowledged.', triage), 'surely', [])).toBeNull()
})

test('what may be a claim is a comment on another app’s alert, and else an alert: one too many calls people, none calls nobody', () => {
  const alert = alerted('02:14')
  expect(sortMessage(said('02:15', 'Looks stable?', triage), 'perhaps', [alert])).toEqual({ is: 'comment', on: alert })
  expect(sortMessage(said('02:15', 'Search agent is stuck'), 'perhaps', [alert])).toEqual({ is: 'new' })
  expect(sortMessage(said('02:15', 'Search agent is stuck', triage), 'perhaps', [])).toEqual({ is: 'new' })
})

const again = (alert: Incident, clock: string, by: Actor, rules = policy) =>
  after(alert, clock, by, factsOf(repeatAlert(alert, '1.2', by, rules, at(clock))))

test('an alert that comes again is counted while it is active, and not once it is settled', () => {
  const alert = alerted('02:14')
  expect(again(alert, '02:16', monitor).repeats).toBe(1)
  const settled = after(alert, '02:17', ada, factsOf(changeStatus(alert, 'cancelled', ada, policy, at('02:17'))))
  expect(repeatAlert(settled, '1.3', monitor, policy, at('02:18'))).toEqual(nothing)
})

test('an agent that raises the same three times more in half an hour may page no more, and that is a symptom', () => {
  const raised = alerted('02:14')
  const twice = again(again(raised, '02:15', pipeline), '02:20', pipeline)
  expect(twice.suspendedAgent).toBeNull()
  expect(factsOf(repeatAlert(twice, null, pipeline, policy, at('02:40')))).toEqual([
    { type: 'alert_repeated', messageTs: null },
    { type: 'agent_suspended', agent: { id: pipeline.id, name: pipeline.name } },
    { type: 'symptom_added', id: 'agent_pages_humans_repeatedly', name: 'Agent pages people again and again' },
  ])
  const suspended = again(twice, '02:40', pipeline)
  expect(suspended.suspendedAgent).toBe(pipeline.id)
  expect(factsOf(repeatAlert(suspended, null, pipeline, policy, at('02:41')))).toHaveLength(1)
  // At a slower pace it is no circle.
  expect(factsOf(repeatAlert(twice, null, pipeline, policy, at('02:46')))).toHaveLength(1)
})

test('a monitor that says again what still holds keeps the right to page, unless it is named as an agent', () => {
  const raised = ['02:15', '02:16'].reduce((alert, clock) => again(alert, clock, monitor), alerted('02:14'))
  expect(factsOf(repeatAlert(raised, null, monitor, policy, at('02:17')))).toHaveLength(1)
  const rules = { ...policy, paging: { ...policy.paging, agents: { [monitor.id]: {} } } }
  expect(factsOf(repeatAlert(raised, null, monitor, rules, at('02:17')))).toHaveLength(3)
})

/** The incident that Ada opens from this alert, which stands there as the first of its facts left it. */
const openedFrom = (alert: Incident, clock: string): Incident =>
  after(alert, clock, ada, factsOf(openFromAlert(alert, alert.number, ada, policy, at(clock))))

test('an incident opened from an alert is unowned since the alert, and whoever was called stays called', () => {
  const alert = alerted('02:14')
  const called = after(alert, '02:19', READBACK, factsOf(ring(alert, policy, at('02:19'))))
  const incident = openedFrom(called, '02:20')
  expect(incident).toMatchObject({
    kind: 'incident',
    title: alert.title,
    severity: 'sev2',
    unownedSince: iso('02:14'),
    openedAt: iso('02:20'),
    channel: null,
    fromAlert: { number: -1, openedAt: alert.openedAt, seq: called.seq, app: { id: monitor.id, name: monitor.name } },
  })
  expect(factsOf(ring(incident, policy, at('02:24'))).filter(({ type }) => type === 'page_asked')).toMatchObject([
    { target: { kind: 'hop', hop: 'backup' } },
  ])
})

test('an incident opened from an alert that somebody owns is theirs', () => {
  const incident = openedFrom(owned(alerted('02:14')), '02:20')
  expect(ownerOf(incident)?.by).toEqual({ id: ada.id, name: ada.name })
  expect(incident).toMatchObject({ unownedSince: null, chain: null })
})

test('the same alert raised again is the incident’s, while somebody should still work on it', () => {
  const incident = openedFrom(alerted('02:14'), '02:20')
  expect(findOpened(said('02:25', 'Refund agent is stuck: 57% of answers late'), [incident])).toBe(incident)
  expect(findOpened(said('02:25', 'Search agent is stuck'), [incident])).toBeUndefined()
  expect(findOpened(said('02:25', 'Refund agent is stuck: 57% of answers late', triage), [incident])).toBeUndefined()
  expect(findOpened(said('02:25', incident.title), [{ ...incident, status: 'resolved' }])).toBeUndefined()
})

test('what the alert still offered is not redrawn in the channel of the incident', () => {
  const alert = after(alerted('02:14'), '02:17', READBACK, [{ type: 'unowned_reminded', since: iso('02:14') }])
  expect(openedFrom(alert, '02:20').awaitingOwner).toEqual([])
})

test('only a person turns an alert into an incident, and once', () => {
  const alert = alerted('02:14')
  expect(becomeIncident(alert, 1, triage)).toEqual(refused({ is: 'not_a_person' }))
  const became = after(alert, '02:20', ada, factsOf(becomeIncident(alert, 1, ada)))
  expect(became).toMatchObject({ status: 'closed', alert: { becameIncident: 1 } })
  expect(becomeIncident(became, 2, ada)).toEqual(refused({ is: 'incident_closed' }))
  expect(ownerOf(became)).toBeNull()
})

test('the same thing raised again by the same program is found, a person’s never', () => {
  const raised = (by: Actor, changed: Partial<Incident> = {}): Incident => ({
    ...alerted('02:14'),
    openedBy: by,
    service: 'refunds',
    ...changed,
  })
  const [byAgent, byPerson] = [raised(pipeline), raised(ada)]
  const same = { title: byAgent.title.toUpperCase(), service: 'refunds', symptoms: [], affected: null }
  expect(findSame([byPerson, byAgent], same, pipeline)).toBe(byAgent)
  expect(findSame([byAgent], { ...same, title: 'Refund agent is stuck: 57% of answers late' }, pipeline)).toBe(byAgent)
  expect(findSame([byAgent], { ...same, service: 'search' }, pipeline)).toBeUndefined()
  expect(findSame([byAgent], { ...same, affected: 'Enterprise' }, pipeline)).toBeUndefined()
  expect(findSame([byAgent], same, triage)).toBeUndefined()
  expect(findSame([byPerson], same, ada)).toBeUndefined()

  const ofSymptoms = raised(pipeline, { raisedWith: ['wrong_entity_action'] })
  const inOtherWords = { ...same, title: 'Wrong accounts', symptoms: ['wrong_entity_action'] }
  expect(findSame([ofSymptoms], inOtherWords, pipeline)).toBe(ofSymptoms)
  expect(findSame([ofSymptoms], { ...inOtherWords, symptoms: ['false_refusal_spike'] }, pipeline)).toBeUndefined()
})

test('an alert in a drill channel is a drill, and so is the incident opened from it', () => {
  const message = { ...said('02:14', 'Refund agent is stuck'), isDrill: true }
  expect(factOf(raiseAlert(message, 'sev2'))).toMatchObject({ isDrill: true })
  const alert = number(unopened(-1), monitor, iso('02:14'), factsOf(raiseAlert(message, 'sev2'))).reduce(
    evolve,
    unopened(-1),
  )
  expect(factOf(openFromAlert(alert, -1, ada, policy, at('02:20')))).toMatchObject({ isDrill: true, fromAlert: -1 })
})
