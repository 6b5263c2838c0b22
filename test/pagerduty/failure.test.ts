import { spawn } from 'node:child_process'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { PagerDutyFailure } from '../../src/pagerduty/failure.ts'
import { plainFailure } from '../../src/pagerduty/failure-text.ts'
import { FAULTS, type Fault } from '../support/pagerduty.ts'
import { aDoor, aPage, failureOf } from './a-door.ts'

const toService = { ...aPage, service: 'PSVC' }

async function pageThrough(fault: Fault, settings = {}) {
  const opened = await aDoor({}, settings)
  opened.there.failNext(fault, 'POST /incidents')
  const failure = await failureOf(opened.door.page(toService))
  return { ...opened, failure }
}

test.each([
  ['the time that PagerDuty names', 17, 17],
  ['a second at least', 0, 1],
  ['half a minute when PagerDuty names none', undefined, 30],
])('a call over the limit is not repeated, and comes again after %s', async (_, stated, wanted) => {
  const started = Date.now()
  const { failure, there, logged } = await pageThrough(FAULTS.limited(stated))
  expect(failure).toMatchObject({ kind: 'rate_limited', status: 429, retryAfterSeconds: wanted, ambiguous: false })
  expect(there.calls).toHaveLength(1)
  // The library's own answer to a 429 takes 60 seconds.
  expect(Date.now() - started).toBeLessThan(5_000)
  expect(logged.join()).toContain('PagerDuty limits calls for a while')
})

test.each([
  ['breakdown of PagerDuty’s', FAULTS.broken, { kind: 'unreachable', error: 'http_500', status: 500, ambiguous: true }],
  [
    'unpaid feature',
    FAULTS.unpaid,
    { kind: 'refused', error: 'Payment Required (2012)', status: 402, ambiguous: false },
  ],
  ['token that is refused', FAULTS.unauthorized, { kind: 'refused', error: 'Unauthorized (2006)', status: 401 }],
  [
    'token that is refused in plain text',
    { status: 401, body: 'HTTP Token: Access denied.' },
    { kind: 'refused', error: 'Unauthorized' },
  ],
  [
    'page instead of an answer',
    FAULTS.html,
    { kind: 'unreachable', error: 'invalid_response', status: 200, ambiguous: true },
  ],
  [
    'answer of another shape',
    { status: 201, body: { ok: true } },
    { kind: 'unreachable', error: 'invalid_response', ambiguous: true },
  ],
  [
    'answer of nothing',
    { status: 201, body: null },
    { kind: 'unreachable', error: 'invalid_response', ambiguous: true },
  ],
  [
    'proxy’s breakdown',
    { status: 502, body: '<html>Bad gateway</html>' },
    { kind: 'unreachable', error: 'http_502', ambiguous: true },
  ],
  [
    'proxy’s refusal',
    { status: 403, body: '<html>Forbidden</html>' },
    { kind: 'unreachable', error: 'http_403', ambiguous: false },
  ],
  [
    'broken connection',
    'reset',
    { kind: 'unreachable', error: 'connection_failed (ECONNRESET)', status: null, ambiguous: true },
  ],
] satisfies [string, Fault, Partial<PagerDutyFailure>][])(
  'a %s is told apart, and tried once',
  async (_, fault, wanted) => {
    const { failure, there } = await pageThrough(fault)
    expect(failure).toMatchObject({ method: 'POST', path: '/incidents', ...wanted })
    expect(there.calls).toHaveLength(1)
  },
)

test.each(['silence', 'stall'] as const)(
  '%s ends when the time is up, and leaves it open what happened',
  async (fault) => {
    const { failure } = await pageThrough(fault, { timeoutMs: 200 })
    expect(failure).toMatchObject({ kind: 'unreachable', error: 'timeout', status: null, ambiguous: true })
  },
)

test('a call that never left is certain not to have happened', async () => {
  const { door, there } = await aDoor()
  await there.close()
  const failure = await failureOf(door.page(toService))
  expect(failure).toMatchObject({ kind: 'unreachable', error: 'connection_failed (ECONNREFUSED)', ambiguous: false })
})

test('a call that only reads is never in doubt', async () => {
  const { door, there } = await aDoor()
  there.failNext(FAULTS.broken)
  expect(await failureOf(door.readIncident('QINC1'))).toMatchObject({ error: 'http_500', ambiguous: false })
})

test('neither the token nor an address stands in what is logged or thrown', async () => {
  const { door, there, logged } = await aDoor()
  const { token } = there.account
  const quoting = { status: 400, body: { error: { message: `Bad token ${token}`, code: 2001, errors: [`${token}!`] } } }
  there.failNext(quoting)
  there.failNext(FAULTS.limited(5))
  const failures = [
    await failureOf(door.findUserByEmail('ada@example.com')),
    await failureOf(door.findUserByEmail('ada@example.com')),
  ]
  const written = [...failures.map((failure) => `${inspect(failure)} ${JSON.stringify(failure)}`), ...logged].join('\n')
  expect(written).not.toContain(token)
  expect(written).not.toContain('ada@')
  expect(failures[0]?.message).toBe('PagerDuty GET /users: 400 Bad token [secret] (2001): [secret]!')
})

test('a process is not kept alive by a call that failed', async () => {
  const script = `
    import { pino } from 'pino'
    import { pagerDuty } from './src/pagerduty/pagerduty.ts'
    const log = pino({ level: 'silent' })
    const door = pagerDuty({ apiToken: 'a', fromEmail: 'a@b.c', apiUrl: 'http://127.0.0.1:9', log })
    await door.firstService().catch((failure) => console.log(failure.error))
    process.stdout.write(String(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  await new Promise((resolve) => child.on('close', resolve))
  expect(said).toBe('connection_failed (ECONNREFUSED)\n0')
})

const words = (failure: Promise<PagerDutyFailure>) => failure.then(plainFailure)
const afterFault = async (fault: Fault) => (await pageThrough(fault)).failure

test('each failure has words that say what to do', async () => {
  const { door } = await aDoor()
  await door.page(toService)
  const gone = failureOf(door.page({ ...aPage, key: 'readback:7:4', policy: 'PGONE' }))
  const stranger = failureOf(door.setStatus('QINC1', 'acknowledged', 'nobody@example.com'))
  const said = await Promise.all([
    words(afterFault(FAULTS.limited(1))),
    words(afterFault(FAULTS.broken)),
    words(afterFault(FAULTS.unpaid)),
    words(afterFault(FAULTS.unauthorized)),
    words(afterFault({ status: 403, body: { error: { message: 'Access Denied', code: 2010 } } })),
    words(afterFault({ status: 403, body: '<html>' })),
    words(afterFault({ status: 400, body: { error: { message: 'Title is too long' } } })),
    words(afterFault('reset')),
    words(pageThrough('silence', { timeoutMs: 100 }).then(({ failure }) => failure)),
    words(gone),
    words(stranger),
    words(failureOf(door.page({ ...aPage, key: 'readback:7:5', service: 'PGONE' }))),
    words(failureOf(door.setStatus('QINC1', 'acknowledged'))),
  ])
  expect(said).toEqual([
    'PagerDuty limits how fast the app may call it. It takes calls again in about 1 second.',
    'PagerDuty failed (500), so this may or may not have happened. Look there before doing it again.',
    'This PagerDuty account’s plan does not include this.',
    'PagerDuty does not accept this app’s token. An administrator has to set PAGERDUTY_API_TOKEN again.',
    'PagerDuty does not let this app’s token do this. An administrator can give it the right, or set another PAGERDUTY_API_TOKEN.',
    'Something that is not PagerDuty answered in its place (403); check the network and PAGERDUTY_API_URL.',
    'PagerDuty refused this (Title is too long).',
    'The connection to PagerDuty failed, so this may or may not have happened. Look there before doing it again.',
    'PagerDuty did not answer in time, so this may or may not have happened. Look there before doing it again.',
    'PagerDuty has nothing under one of the ids it was given. Check the services, policies and people that the configuration names.',
    'PagerDuty has no user with the e-mail address in whose name this was sent. For the app’s own calls that is PAGERDUTY_FROM_EMAIL.',
    'PagerDuty has nothing under one of the ids it was given. Check the services, policies and people that the configuration names.',
    'An acknowledgement needs a person in whose name it is made.',
  ])
})
