import { expect, test } from 'vitest'
import { anAccount, NOON } from '../support/pagerduty-account.ts'
import { aDoor, aPage, BOT, failureOf, routes } from './a-door.ts'

const LATER = '2026-03-01T12:10:00Z'

test('a page becomes an incident of the policy, and whoever is on call there is named', async () => {
  const { door, there } = await aDoor()
  const link = 'https://example.slack.com/archives/C1'
  const paged = await door.page({ ...aPage, link, service: 'PSVC', policy: 'PPOL', user: 'PBOB' })
  expect(paged).toEqual({
    incidentId: 'QINC1',
    assigned: [{ id: 'PADA', name: 'Ada Byron', email: null }],
    bornAcknowledged: false,
    repeated: false,
  })
  expect(there.calls).toMatchObject([
    {
      method: 'POST',
      path: '/incidents',
      headers: { from: BOT, authorization: `Token token=${there.account.token}` },
      body: {
        incident: {
          type: 'incident',
          title: aPage.title,
          urgency: 'high',
          incident_key: aPage.key,
          service: { id: 'PSVC', type: 'service_reference' },
          escalation_policy: { id: 'PPOL', type: 'escalation_policy_reference' },
          body: { type: 'incident_body', details: `${aPage.details}\n${link}` },
        },
      },
    },
  ])
})

test('the page of a person goes to that person', async () => {
  const { door } = await aDoor()
  const { assigned } = await door.page({ ...aPage, service: 'PSVC', user: 'PBOB' })
  expect(assigned.map(({ id }) => id)).toEqual(['PBOB'])
})

test('the same key calls nobody a second time while its page is open', async () => {
  const { door, there } = await aDoor()
  const first = await door.page({ ...aPage, service: 'PSVC' })
  const second = await door.page({ ...aPage, service: 'PSVC' })
  expect(second).toEqual({ ...first, repeated: true })
  expect(there.account.incidents).toHaveLength(1)
})

test('a page whose answer got lost is found again instead of sent twice', async () => {
  const { door, there } = await aDoor()
  there.failNext('reset', 'POST /incidents')
  const lost = await failureOf(door.page({ ...aPage, service: 'PSVC' }))
  expect(lost).toMatchObject({ kind: 'unreachable', error: 'connection_failed (ECONNRESET)', ambiguous: true })
  expect(await door.page({ ...aPage, service: 'PSVC' })).toMatchObject({ incidentId: 'QINC1', repeated: true })
  expect(there.account.incidents).toHaveLength(1)
})

test('another key is another page', async () => {
  const { door, there } = await aDoor()
  await door.page({ ...aPage, service: 'PSVC' })
  expect(await door.page({ ...aPage, key: 'readback:7:4', service: 'PSVC' })).toMatchObject({ repeated: false })
  expect(there.account.incidents).toHaveLength(2)
})

test('a refusal for any other reason is not taken for a repetition', async () => {
  const { door } = await aDoor()
  await door.page({ ...aPage, key: 'readback:6:1', service: 'PSVC' })
  const failure = await failureOf(door.page({ ...aPage, service: 'PGONE' }))
  expect(failure).toMatchObject({
    kind: 'refused',
    status: 400,
    error: 'Invalid Input Provided (2001): Service or policy not found.',
    ambiguous: false,
  })
})

test('an incident of another key is never taken for the page, even if the search finds it', async () => {
  const { door, there } = await aDoor()
  await door.page({ ...aPage, key: 'readback:6:1', service: 'PSVC' })
  there.failNext({ status: 400, body: { error: { message: 'Arguments Caused Error', code: 2002 } } }, 'POST /incidents')
  there.failNext({ status: 200, body: { incidents: there.account.incidents, more: false } }, 'GET /incidents')
  expect(await failureOf(door.page({ ...aPage, service: 'PSVC' }))).toMatchObject({ kind: 'refused', status: 400 })
})

test('a page to the very user it is sent for is put back to triggered, since PagerDuty took it as seen', async () => {
  const { door, there } = await aDoor()
  const paged = await door.page({ ...aPage, service: 'PSVC', user: 'PBOT' })
  expect(paged).toMatchObject({ incidentId: 'QINC1', bornAcknowledged: true })
  expect(there.account.incidents[0]).toMatchObject({ status: 'triggered' })
})

test('a page that was born acknowledged and could not be put back is put back at the next attempt', async () => {
  const { door, there } = await aDoor()
  there.failNext({ status: 503, body: {} }, 'PUT /incidents')
  await failureOf(door.page({ ...aPage, service: 'PSVC', user: 'PBOT' }))
  expect(there.account.incidents[0]).toMatchObject({ status: 'acknowledged' })
  expect(await door.page({ ...aPage, service: 'PSVC', user: 'PBOT' })).toMatchObject({
    bornAcknowledged: true,
    repeated: true,
  })
  expect(there.account.incidents[0]).toMatchObject({ status: 'triggered' })
})

test('an acknowledgement that a person made meanwhile is left alone when the page is repeated', async () => {
  let now = NOON
  const { door, there } = await aDoor({ now: () => now })
  const { incidentId } = await door.page({ ...aPage, service: 'PSVC' })
  now = LATER
  there.change(incidentId ?? '', 'acknowledged', there.user('PADA'))
  expect(await door.page({ ...aPage, service: 'PSVC' })).toMatchObject({ bornAcknowledged: false, repeated: true })
  expect(there.account.incidents[0]).toMatchObject({ status: 'acknowledged' })
})

test('a policy without a service is paged on the service that uses it', async () => {
  const services = [
    { id: 'PAAA', name: 'A service of others', status: 'active', policy: 'POTHER' },
    { id: 'PSVC', name: 'Assistant', status: 'active', policy: 'PPOL' },
  ] as const
  const { door, there } = await aDoor({ services: [...services], policies: ['PPOL', 'POTHER'] })
  await door.page({ ...aPage, policy: 'PPOL' })
  expect(routes(there)).toEqual(['GET /escalation_policies/PPOL', 'POST /incidents'])
  expect(there.account.incidents[0]?.service.id).toBe('PSVC')
})

test('when nothing is mapped the page goes to the first service that takes any', async () => {
  const [service] = anAccount().services
  if (!service) throw new Error('The account has no service')
  const services = [
    { ...service, id: 'PZ', name: 'Z' },
    { ...service, id: 'POFF', name: 'A', status: 'disabled' as const },
    { ...service, id: 'PB', name: 'B' },
  ]
  const { door, there } = await aDoor({ services })
  expect(await door.firstService()).toBe('PB')
  await door.page(aPage)
  expect(there.account.incidents[0]?.service.id).toBe('PB')
})

test('an account without a service is told so, and nothing is sent', async () => {
  const { door, there } = await aDoor({ services: [] })
  expect(await door.firstService()).toBeNull()
  expect(await failureOf(door.page(aPage))).toMatchObject({ kind: 'refused', error: 'no_service', status: null })
  expect(there.account.incidents).toEqual([])
})

test('what is too long for PagerDuty is cut, and the link stays', async () => {
  const { door, there } = await aDoor()
  const link = 'https://example.slack.com/archives/C1'
  await door.page({ ...aPage, title: `${'x'.repeat(1_022)}🚒🚒`, details: 'y'.repeat(5_000), link, service: 'PSVC' })
  const incident = there.account.incidents[0]
  expect(incident?.title).toBe(`${'x'.repeat(1_022)}…`)
  expect(incident?.body).toHaveLength(1_024)
  expect(incident?.body.endsWith(`…\n${link}`)).toBe(true)
})
