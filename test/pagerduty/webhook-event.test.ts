import { expect, test } from 'vitest'
import { type PagerDutyEvent, readEvent, whoActed } from '../../src/pagerduty/webhook-event.ts'

const MACHINES = { users: ['PBOT', 'robot@example.com'] }

const acknowledged = {
  event: {
    id: '01FFE2FY4SONSAOFXFNLQ73WQW',
    event_type: 'incident.acknowledged',
    resource_type: 'incident',
    occurred_at: '2026-03-01T13:14:30.5+01:00',
    agent: {
      html_url: 'https://example.pagerduty.com/users/PADA',
      id: 'PADA',
      self: 'https://api.pagerduty.com/users/PADA',
      summary: 'Ada Byron',
      type: 'user_reference',
    },
    client: { name: 'PagerDuty' },
    data: {
      id: 'QINC1',
      type: 'incident',
      html_url: 'https://example.pagerduty.com/incidents/QINC1',
      number: 15,
      status: 'acknowledged',
      incident_key: 'readback:7:3',
      title: 'Wrong answers',
      service: { id: 'PSVC', summary: 'Assistant', type: 'service_reference' },
    },
  },
}
const read: PagerDutyEvent = {
  id: '01FFE2FY4SONSAOFXFNLQ73WQW',
  type: 'acknowledged',
  occurredAt: '2026-03-01T12:14:30.500Z',
  incident: {
    id: 'QINC1',
    key: 'readback:7:3',
    number: 15,
    status: 'acknowledged',
    htmlUrl: 'https://example.pagerduty.com/incidents/QINC1',
    service: { id: 'PSVC', name: 'Assistant' },
  },
  agent: { type: 'user_reference', id: 'PADA', name: 'Ada Byron' },
  client: 'PagerDuty',
  note: null,
  people: [],
}

test('an acknowledgement is read with who made it and the key of its page', () => {
  expect(readEvent(acknowledged)).toEqual(read)
  expect(readEvent(acknowledged.event)).toEqual(read)
})

test('an event of a kind that nobody knows yet is read all the same', () => {
  expect(readEvent({ event: { ...acknowledged.event, event_type: 'incident.delegated.twice' } })?.type).toBe(
    'delegated.twice',
  )
})

test('what is missing or of another shape is null, and does not lose the event', () => {
  const bare = {
    id: '01',
    event_type: 'incident.resolved',
    occurred_at: 'yesterday',
    agent: { name: 'no id' },
    client: 'PagerDuty',
    data: { id: 'QINC1', type: 'incident', number: '15', incident_key: null, service: 'PSVC' },
  }
  expect(readEvent({ event: bare })).toEqual({
    id: '01',
    type: 'resolved',
    occurredAt: null,
    incident: { id: 'QINC1', key: null, number: null, status: null, htmlUrl: null, service: null },
    agent: null,
    client: null,
    note: null,
    people: [],
  })
})

test('an escalation names whom the page calls now', () => {
  const data = { ...acknowledged.event.data, assignees: [{ id: 'PBOB', type: 'user_reference', summary: 'Bob Stone' }] }
  expect(readEvent({ event: { ...acknowledged.event, event_type: 'incident.escalated', data } })).toMatchObject({
    type: 'escalated',
    people: ['Bob Stone'],
  })
})

test('a note names the incident it stands under', () => {
  const data = {
    id: 'PNOTE',
    type: 'incident_note',
    incident: { id: 'QINC1', type: 'incident_reference', html_url: 'https://example.pagerduty.com/incidents/QINC1' },
    content: 'On my way.',
  }
  expect(readEvent({ event: { ...acknowledged.event, event_type: 'incident.annotated', data } })?.incident).toEqual({
    id: 'QINC1',
    key: null,
    number: null,
    status: null,
    htmlUrl: 'https://example.pagerduty.com/incidents/QINC1',
    service: null,
  })
})

test.each([
  ['a ping', { event: { id: '01', event_type: 'pagey.ping', data: { type: 'ping', message: 'Hello' } } }],
  ['news of a service', { event: { ...acknowledged.event, event_type: 'service.updated' } }],
  ['an event without an id', { event: { ...acknowledged.event, id: undefined } }],
  ['an event about nothing', { event: { ...acknowledged.event, data: undefined } }],
  ['a note on nothing', { event: { ...acknowledged.event, data: { id: 'PNOTE', type: 'incident_note' } } }],
  ['nothing', null],
  ['a word', 'event'],
])('%s is no event of an incident', (_, body) => {
  expect(readEvent(body)).toBeNull()
})

const by = (agent: PagerDutyEvent['agent']) => whoActed({ ...read, agent }, MACHINES)

test('a user who is not known as a machine may be a person', () => {
  expect(by(read.agent)).toEqual({ kind: 'person', userId: 'PADA', name: 'Ada Byron' })
})

test.each([
  ['nobody', null, 'an automation', 'no person is named'],
  [
    'the Events API',
    { type: 'inbound_integration_reference', id: 'PINT', name: 'Events API V2' },
    'Events API V2',
    'it is an integration',
  ],
  [
    'a tool',
    { type: 'generic_events_api_inbound_integration_reference', id: 'P1', name: 'Alerts' },
    'Alerts',
    'it is an integration',
  ],
  ['a service', { type: 'service_reference', id: 'PSVC', name: 'Assistant' }, 'Assistant', 'it is an integration'],
  ['something new', { type: 'app_reference', id: 'PAPP', name: 'Agent' }, 'Agent', 'PagerDuty calls it app_reference'],
  [
    'the bot’s own user',
    { type: 'user_reference', id: 'pbot', name: 'Readback' },
    'Readback',
    'it is known as a machine user',
  ],
  [
    'a machine user that is called by its address',
    { type: 'user_reference', id: 'PROB', name: 'Robot@example.com' },
    'Robot@example.com',
    'it is known as a machine user',
  ],
])('%s is a machine', (_, agent, name, why) => {
  expect(by(agent)).toEqual({ kind: 'machine', name, why })
})
