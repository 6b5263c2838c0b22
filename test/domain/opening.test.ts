import { expect, test } from 'vitest'
import { ownerOf } from '../../src/domain/incident.ts'
import { openIncident } from '../../src/domain/opening.ts'
import { ada, at, factOf, given, iso, on, onlyAfter, pipeline, policy } from '../support/incidents.ts'

const least = { title: 'Refund bot promises wrong deadlines', severity: 'sev2', symptoms: [] }

test('a title and a severity are enough; nobody is asked for an error rate', () => {
  expect(factOf(openIncident(least, ada, policy, at('02:14')))).toEqual({
    type: 'incident_opened',
    ...least,
    service: null,
    unownedSince: iso('02:14'),
    updatesDue: { internal: iso('02:34'), executive: iso('03:14') },
    isDrill: false,
  })
})

test('whoever opens it does not own it: it begins unowned, with every role open', () => {
  const incident = given()
  expect(ownerOf(incident)).toBeNull()
  expect(incident).toMatchObject({ status: 'investigating', roles: {}, offers: {}, unownedSince: iso('02:14') })
})

test('the time unowned starts at the page, not at the channel', () => {
  expect(factOf(openIncident({ ...least, alertedAt: at('02:02') }, ada, policy, at('02:14')))).toHaveProperty(
    'unownedSince',
    iso('02:02'),
  )
})

test('a page that claims to come from the future counts from the opening', () => {
  expect(factOf(openIncident({ ...least, alertedAt: at('02:30') }, ada, policy, at('02:14')))).toHaveProperty(
    'unownedSince',
    iso('02:14'),
  )
})

test('an app may raise an incident; it stays unowned', () => {
  const fact = factOf(openIncident(least, pipeline, policy, at('02:14')))
  if (!fact) throw new Error('nothing was recorded')
  const incident = onlyAfter(on('02:14', pipeline, fact))
  expect(incident.openedBy).toEqual(pipeline)
  expect(ownerOf(incident)).toBeNull()
})

test('harm, who is affected and whether it goes on are kept, where somebody said so', () => {
  const said = {
    harm: 'Money promised',
    affected: '2 tenants',
    stillHappening: 'unknown',
    service: 'refund-bot',
  } as const
  expect(factOf(openIncident({ ...least, ...said, isDrill: true }, ada, policy, at('02:14')))).toMatchObject({
    ...said,
    isDrill: true,
  })
  expect(factOf(openIncident({ ...least, harm: '' }, ada, policy, at('02:14')))).not.toHaveProperty('harm')
})
