import { expect, test } from 'vitest'
import { changeSeverity, isWorst, parseSeverity, severityOf, updatesDue } from '../../src/domain/severity.ts'
import { ada, at, factOf, given, iso, on, policy, refused } from '../support/incidents.ts'

test('a worse severity brings the next updates forward', () => {
  expect(factOf(changeSeverity(given(), 'sev1', ada, policy, at('02:16')))).toEqual({
    type: 'severity_changed',
    from: 'sev2',
    to: 'sev1',
    updatesDue: { internal: iso('02:26'), executive: iso('02:46') },
  })
})

test('a milder severity leaves an update due when it was promised', () => {
  expect(factOf(changeSeverity(given(), 'sev3', ada, policy, at('02:16')))).toMatchObject({
    updatesDue: { internal: iso('02:34') },
  })
})

test('executives are no longer owed updates by a severity that has none for them', () => {
  expect(factOf(changeSeverity(given(), 'sev3', ada, policy, at('02:16')))).not.toHaveProperty('updatesDue.executive')
})

test('the state takes over severity and due times together', () => {
  const incident = given(
    on('02:16', ada, {
      type: 'severity_changed',
      from: 'sev2',
      to: 'sev1',
      updatesDue: { internal: iso('02:26'), executive: iso('02:46') },
    }),
  )
  expect(incident.severity).toBe('sev1')
  expect(incident.updates).toEqual({ internal: { dueAt: iso('02:26') }, executive: { dueAt: iso('02:46') } })
})

test('the severity it has already, or a change after closing, is refused', () => {
  expect(changeSeverity(given(), 'sev2', ada, policy, at('02:16'))).toEqual(
    refused({ is: 'already_that_severity', severity: 'sev2' }),
  )
  const closed = given(on('03:00', ada, { type: 'incident_closed' }))
  expect(changeSeverity(closed, 'sev1', ada, policy, at('03:01'))).toEqual(refused({ is: 'incident_closed' }))
})

test.each([
  ['sev1', 'sev1'],
  ['SEV-2', 'sev2'],
  ['Sev 3', 'sev3'],
  ['1', 'sev1'],
])('“%s” is read as %s', (typed, id) => {
  expect(parseSeverity(policy, typed)).toBe(id)
})

test.each(['sev4', '', 'bad', '12'])('“%s” is no severity', (typed) => {
  expect(parseSeverity(policy, typed)).toBeUndefined()
})

test('a severity that the configuration no longer names keeps the clock of the mildest', () => {
  expect(severityOf(policy, 'sev0').id).toBe('sev3')
  expect(updatesDue(policy, 'sev0', at('02:14'))).toEqual({ internal: iso('03:14') })
})

test('without any severity configured there is nothing to go by, and it is said', () => {
  expect(() => severityOf({ ...policy, severities: [] }, 'sev1')).toThrow('names no severity')
})

test('the first severity in the configuration is the worst', () => {
  expect(['sev1', 'sev2', 'sev3'].map((id) => isWorst(policy, id))).toEqual([true, false, false])
})
