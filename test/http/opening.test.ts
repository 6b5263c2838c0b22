import { expect, test } from 'vitest'
import { readFacts } from '../../src/store/read-incidents.ts'
import { freshDatabase } from '../support/postgres.ts'
import { serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const { call } = await serve(storeAt(db, '2026-03-01T02:14:00Z'))

test('an incident that a pipeline opens is recorded under the name of its token, and nobody owns it', async () => {
  const body = {
    title: ' Refund bot promises\nwrong deadlines ',
    severity: 'SEV-1',
    symptoms: ['refusal'],
    service: 'refunds',
    alertedAt: '2026-03-01T03:04:00+01:00',
  }
  expect(await call('POST', '/incidents', { body })).toMatchObject({
    status: 201,
    body: {
      number: 1,
      title: 'Refund bot promises wrong deadlines',
      severity: 'sev1',
      status: 'investigating',
      service: 'refunds',
      isDrill: false,
      channel: null,
      openedAt: '2026-03-01T02:14:00.000Z',
      owner: null,
      unownedSince: '2026-03-01T02:04:00.000Z',
    },
  })
  const [first] = await readFacts(db, 1)
  expect(first).toMatchObject({
    actor: { kind: 'app', id: 'api:deploys', name: 'deploys' },
    fact: { symptoms: ['false_refusal_spike'] },
  })
})

test('without a severity the configured one holds', async () => {
  const { body } = await call('POST', '/incidents', { body: { title: 'Citations point nowhere', severity: null } })
  expect(body).toMatchObject({ severity: 'sev2' })
})

test('what was not understood is named, with what was meant; nothing is opened', async () => {
  const before = (await call('GET', '/incidents')).body.incidents.length
  const body = { titel: 'Wrong', severity: 'sev9', service: 'refunds', symptoms: ['refusals'], alertedAt: 'yesterday' }
  expect((await call('POST', '/incidents', { body })).body.error).toEqual({
    code: 'not_understood',
    message:
      'Not understood: title is missing; severity is none of sev1, sev2; symptoms.0 is no symptom; nearest: false_refusal_spike; ' +
      'alertedAt is "yesterday", not a time such as 2026-03-01T02:14:00Z; "titel" is not known here (did you mean title?). ' +
      'Understood: service.',
  })
  expect((await call('GET', '/incidents')).body.incidents.length).toBe(before)
})

test.each([[[]], ['text'], [null], [7]])('a body that is %j and no object is refused in words', async (body) => {
  expect(await call('POST', '/incidents', { body: JSON.stringify(body) })).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('The body must be a JSON object with title, severity') } },
  })
})

test('characters that the database cannot hold do not keep an incident from being opened', async () => {
  const body = '{"title":"Agent wrote \\u0000 and \\ud800","service":"a\\u0000b"}'
  expect(await call('POST', '/incidents', { body })).toMatchObject({
    status: 201,
    body: { title: 'Agent wrote and \ufffd', service: 'a b' },
  })
})

test('a title of 5,000 characters is refused in words', async () => {
  const { status, body } = await call('POST', '/incidents', { body: { title: 'x'.repeat(5000) } })
  expect({ status, message: body.error.message }).toEqual({
    status: 400,
    message: 'Not understood: title is longer than 500 characters. Understood: nothing.',
  })
})

test('the same request sent three times at once with one key opens one incident', async () => {
  const send = () =>
    call('POST', '/incidents', { body: { title: 'Sent thrice' }, headers: { 'Idempotency-Key': 'alert-17' } })
  const answers = await Promise.all([send(), send(), send()])
  expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1)
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(2)
})

test('a key used again for another incident is refused rather than swallowing that incident', async () => {
  const headers = { 'Idempotency-Key': 'reused' }
  await call('POST', '/incidents', { body: { title: 'The first' }, headers })
  expect(await call('POST', '/incidents', { body: { title: 'The second' }, headers })).toMatchObject({
    status: 409,
    body: { error: { code: 'idempotency_key_reused' } },
  })
})
