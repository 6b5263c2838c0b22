import { expect, test } from 'vitest'
import { INTEGRATION } from '../support/pagerduty.ts'
import { aDoor, aPage, BOT, failureOf } from './a-door.ts'

async function anIncident(account: Parameters<typeof aDoor>[0] = {}) {
  const opened = await aDoor(account)
  await opened.door.page({ ...aPage, service: 'PSVC' })
  opened.there.calls.length = 0
  return opened
}

test('an incident that nobody acknowledged says so', async () => {
  const { door } = await anIncident()
  expect(await door.readIncident('QINC1')).toEqual({
    id: 'QINC1',
    status: 'triggered',
    key: aPage.key,
    acknowledgers: [],
    lastAcknowledgement: null,
  })
})

test('an acknowledgement by a person is read back with the way it was made', async () => {
  const { door, there } = await anIncident()
  there.change('QINC1', 'acknowledged', there.user('PADA'))
  expect(await door.readIncident('QINC1')).toMatchObject({
    status: 'acknowledged',
    acknowledgers: [{ type: 'user_reference', id: 'PADA', name: 'Ada Byron' }],
    lastAcknowledgement: { agentType: 'user_reference', channelType: 'website', userId: 'PADA' },
  })
})

test.each([
  ['an integration', INTEGRATION, 'inbound_integration_reference'],
  ['nobody', null, 'none'],
])('an acknowledgement by %s names no user', async (_, agent, agentType) => {
  const { door, there } = await anIncident()
  there.change('QINC1', 'acknowledged', agent)
  const { lastAcknowledgement } = await door.readIncident('QINC1')
  expect(lastAcknowledgement).toEqual({ agentType, channelType: 'api', userId: null })
})

test('of several acknowledgements the last one counts, in whatever order they come', async () => {
  let now = '2026-03-01T12:01:00Z'
  const { door, there } = await anIncident({ now: () => now })
  there.change('QINC1', 'acknowledged', INTEGRATION)
  now = '2026-03-01T12:02:00Z'
  there.change('QINC1', 'acknowledged', there.user('PBOB'))
  expect((await door.readIncident('QINC1')).lastAcknowledgement?.userId).toBe('PBOB')
  there.account.logEntries.QINC1?.reverse()
  expect((await door.readIncident('QINC1')).lastAcknowledgement?.userId).toBe('PBOB')
})

test('a note stands in the name of the bot, or of whom it is given', async () => {
  const { door, there } = await anIncident()
  await door.note('QINC1', 'Ada owns this.')
  await door.note('QINC1', 'On my way.', 'ada@example.com')
  expect(there.account.notes).toEqual([
    { incident: 'QINC1', content: 'Ada owns this.', from: BOT },
    { incident: 'QINC1', content: 'On my way.', from: 'ada@example.com' },
  ])
})

test('an acknowledgement is made in the name of the person who took the incident', async () => {
  const { door, there } = await anIncident()
  await door.setStatus('QINC1', 'acknowledged', 'ada@example.com')
  expect(there.account.incidents[0]?.acknowledgements.map(({ acknowledger }) => acknowledger.id)).toEqual(['PADA'])
})

test.each([undefined, BOT, 'ReadBack@Example.com'])(
  'the bot never acknowledges in its own name, as %s',
  async (from) => {
    const { door, there } = await anIncident()
    const failure = await failureOf(door.setStatus('QINC1', 'acknowledged', from))
    expect(failure).toMatchObject({ kind: 'refused', error: 'needs_a_person' })
    expect(there.calls).toEqual([])
  },
)

test('the bot may put a page back to triggered, and resolve it', async () => {
  const { door, there } = await anIncident()
  there.change('QINC1', 'acknowledged', INTEGRATION)
  await door.setStatus('QINC1', 'triggered')
  expect(there.account.incidents[0]?.status).toBe('triggered')
  await door.setStatus('QINC1', 'resolved')
  expect(there.account.incidents[0]?.status).toBe('resolved')
})

test('to resolve what is resolved already is no failure', async () => {
  const { door } = await anIncident()
  await door.setStatus('QINC1', 'resolved')
  await door.setStatus('QINC1', 'resolved')
  expect((await door.readIncident('QINC1')).status).toBe('resolved')
})

test('a status that PagerDuty refuses and did not set is a failure', async () => {
  const { door, there } = await anIncident()
  there.failNext({ status: 400, body: { error: { message: 'Invalid Input Provided', code: 2001 } } }, 'PUT')
  expect(await failureOf(door.setStatus('QINC1', 'resolved'))).toMatchObject({ kind: 'refused', status: 400 })
})

test('an incident that is not there is a refusal, however its id is written', async () => {
  const { door, there } = await anIncident()
  expect(await failureOf(door.readIncident('../users'))).toMatchObject({ kind: 'refused', status: 404 })
  expect(there.calls[0]?.path).toBe('/incidents/..%2Fusers')
})
