import { expect, test } from 'vitest'
import { postUpdate } from '../../src/domain/cadence.ts'
import { hearClaim } from '../../src/domain/guard.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { note } from '../../src/domain/notes.ts'
import { handOver, offerRole, takeRole } from '../../src/domain/roles.ts'
import { messages } from '../../src/store/schema.ts'
import { freshDatabase } from '../support/postgres.ts'
import { ada, bob, changed, opened, policy, serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const store = storeAt(db, '2026-03-01T02:14:00Z')
const { call, url } = await serve(store, {
  draft: async (number) => (number === 1 ? '# Refund bot promises wrong deadlines\n' : null),
})
const triage = { kind: 'app', id: 'B_TRIAGE', name: 'Triage agent' } as const

test('the list goes page by page, newest first, and leaves out what is closed when asked to', async () => {
  const numbers = [await opened(store, 'A'), await opened(store, 'B'), await opened(store, 'C')]
  const [a, b, c] = numbers
  await changed(store, Number(b), ada, (incident, now) => changeStatus(incident, 'cancelled', ada, policy, now))

  const first = (await call('GET', '/incidents?limit=2')).body
  expect(first).toMatchObject({ incidents: [{ number: c }, { number: b, status: 'cancelled' }], next: String(b) })
  const open = (await call('GET', '/incidents?status=open&limit=2')).body
  expect(open.incidents.map(({ number }: { number: number }) => number)).toEqual([c, a])
  const second = (await call('GET', `/incidents?limit=200&cursor=${first.next}`)).body
  expect(second.incidents[0]).toMatchObject({ number: a })
  expect(second.next).toBeNull()
})

test('one incident tells its owner, its roles, its updates, its timeline and its clocks', async () => {
  store.at('2026-03-01T02:14:00Z')
  const number = await opened(store, 'Refund bot promises wrong deadlines', 'refunds')
  store.at('2026-03-01T02:16:00Z')
  const claim = {
    claim: 'acknowledges',
    evidence: 'Acknowledged',
    channel: 'C_INC',
    ts: '1772331360.000100',
    threadTs: '1772331300.000000',
  } as const
  await changed(store, number, triage, (incident, now) =>
    hearClaim(incident, { ...claim, author: triage }, policy, now),
  )
  store.at('2026-03-01T02:20:00Z')
  await changed(store, number, ada, (incident, now) => takeRole(incident, 'incident-lead', ada, policy, now))
  await changed(store, number, ada, (incident, now) => handOver(incident, 'incident-lead', bob, ada, policy, now))
  await changed(store, number, ada, (incident, now) => offerRole(incident, 'support-liaison', bob, ada, policy, now))
  await changed(store, number, ada, (incident, now) =>
    postUpdate(incident, ada, { audience: 'internal', text: 'Flag is off' }, policy, now),
  )

  store.at('2026-03-01T02:30:00Z')
  const { body } = await call('GET', `/incidents/${number}`)
  const since = '2026-03-01T02:20:00.000Z'
  const person = { kind: 'person', id: 'U_ADA', name: 'Ada' }
  expect(body).toEqual({
    number,
    title: 'Refund bot promises wrong deadlines',
    severity: 'sev1',
    status: 'investigating',
    service: 'refunds',
    isDrill: false,
    channel: null,
    openedAt: '2026-03-01T02:14:00.000Z',
    owner: { userId: 'U_ADA', since },
    unownedSince: null,
    roles: {
      'incident-lead': { userId: 'U_ADA', state: 'held', since, offeredTo: { userId: 'U_BOB', since } },
      'support-liaison': { userId: 'U_BOB', state: 'offered', since },
    },
    symptoms: [],
    updates: [{ audience: 'internal', at: since, dueAt: '2026-03-01T02:24:00.000Z', onTime: true }],
    timeline: [
      {
        at: '2026-03-01T02:14:00.000Z',
        kind: 'incident_opened',
        actor: person,
        text: 'Ada opened the incident: Refund bot promises wrong deadlines (sev1)',
        permalink: null,
      },
      {
        at: '2026-03-01T02:16:00.000Z',
        kind: 'claim_flagged',
        actor: { kind: 'app', id: 'B_TRIAGE', name: 'Triage agent' },
        text: 'Ambiguous acknowledgement: automation Triage agent wrote “Acknowledged” while nobody owned the incident',
        permalink: 'https://slack.test/C_INC/1772331360.000100?thread=1772331300.000000',
      },
      {
        at: since,
        kind: 'role_taken',
        actor: person,
        text: 'Ada took incident lead and owns the incident',
        permalink: null,
      },
      {
        at: since,
        kind: 'role_offered',
        actor: person,
        text: 'Ada offered incident lead to Bob: Refund bot promises wrong deadlines: investigating, sev1.',
        permalink: null,
      },
      { at: since, kind: 'role_offered', actor: person, text: 'Ada offered support liaison to Bob', permalink: null },
      {
        at: since,
        kind: 'update_posted',
        actor: person,
        text: 'Ada posted an internal update: Flag is off',
        permalink: null,
      },
    ],
    metrics: {
      timeUnowned: 360,
      timeToAcknowledge: 360,
      timeToContain: null,
      timeToResolve: null,
      ambiguousAcknowledgements: 1,
      lapses: 0,
      timeToFirstMachineClaim: 120,
      updatesOnTime: 1,
      updatesDue: 1,
      timeToAllRoles: null,
    },
  })
})

test('the full timeline has every fact with its body, also those that have no sentence, page by page', async () => {
  store.at('2026-03-01T02:14:00Z')
  const number = await opened(store, 'Tool arguments malformed')
  await changed(store, number, ada, () => note('hypothesis: the schema moved', ada))
  await changed(store, number, ada, () => ({ facts: [{ type: 'postmortem_requested' }] }))

  const first = (await call('GET', `/incidents/${number}/timeline?limit=2&cursor=`)).body
  expect(first.timeline.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2])
  expect(first.timeline[1]).toMatchObject({
    kind: 'noted',
    text: 'Ada, hypothesis: the schema moved',
    fact: { type: 'noted', kind: 'hypothesis', text: 'the schema moved' },
  })
  const second = (await call('GET', `/incidents/${number}/timeline?limit=2&cursor=${first.next}`)).body
  expect(second).toEqual({
    timeline: [
      {
        seq: 3,
        at: '2026-03-01T02:14:00.000Z',
        kind: 'postmortem_requested',
        actor: { kind: 'person', id: 'U_ADA', name: 'Ada' },
        text: null,
        permalink: null,
        fact: { type: 'postmortem_requested' },
      },
    ],
    next: null,
  })
  const short = (await call('GET', `/incidents/${number}`)).body.timeline
  expect(short.map(({ kind }: { kind: string }) => kind)).toEqual(['incident_opened', 'noted'])
})

test('the captured messages come oldest first, with edits and deletions, after the one that was read last', async () => {
  const number = await opened(store, 'Complaints in one workflow')
  const said = { channel: 'C_INC', incident: number, actor: ada, earlier: [] }
  await db.insert(messages).values([
    {
      ...said,
      ts: '1772331302.000300',
      text: 'third',
      threadTs: '1772331300.000100',
      deletedAt: new Date('2026-03-01T02:20:00Z'),
    },
    { ...said, ts: '1772331300.000100', text: 'first' },
    { ...said, ts: '1772331301.000200', text: 'second', editedAt: new Date('2026-03-01T02:19:00Z') },
    { ...said, ts: '1772331300.000100', channel: 'C_OTHER', incident: null, text: 'of no incident' },
  ])

  const first = (await call('GET', `/incidents/${number}/messages?limit=1`)).body
  expect(first).toMatchObject({ messages: [{ ts: '1772331300.000100', text: 'first' }], next: '1772331300.000100' })
  expect((await call('GET', `/incidents/${number}/messages?limit=1000&after=${first.next}`)).body).toEqual({
    messages: [
      {
        ts: '1772331301.000200',
        threadTs: null,
        actor: { kind: 'person', id: 'U_ADA', name: 'Ada' },
        text: 'second',
        permalink: 'https://slack.test/C_INC/1772331301.000200',
        editedAt: '2026-03-01T02:19:00.000Z',
        deletedAt: null,
      },
      {
        ts: '1772331302.000300',
        threadTs: '1772331300.000100',
        actor: { kind: 'person', id: 'U_ADA', name: 'Ada' },
        text: 'third',
        permalink: 'https://slack.test/C_INC/1772331302.000300?thread=1772331300.000100',
        editedAt: null,
        deletedAt: '2026-03-01T02:20:00.000Z',
      },
    ],
    next: null,
  })
})

test.each([
  ['/incidents?limit=-1', 'limit is "-1", not a whole number from 1'],
  ['/incidents?status=closed', 'status is "closed", not one of open, all'],
  ['/incidents/1/timeline?cursor=x', 'cursor is "x", not a cursor that this API gave'],
  ['/incidents/1/messages?after=yesterday', 'after is "yesterday", not the ts of a message'],
])('%s is refused in words', async (path, words) => {
  const { status, body } = await call('GET', path)
  expect(status).toBe(400)
  expect(body.error.message).toContain(words)
})

test.each(['/incidents/999', '/incidents/999/timeline', '/incidents/999/messages', '/incidents/999/postmortem.md'])(
  '%s answers that there is no such incident',
  async (path) => {
    expect(await call('GET', path)).toMatchObject({
      status: 404,
      body: { error: { code: 'incident_not_found', message: 'There is no incident INC-999.' } },
    })
  },
)

test.each(['0', 'first', '99999999999999', '-1', '1%00'])('the number %s is that of no incident', async (number) => {
  expect(await call('GET', `/incidents/${number}`)).toMatchObject({
    status: 404,
    body: { error: { code: 'incident_not_found', message: expect.not.stringContaining('NaN') } },
  })
})

test('the draft is Markdown, for a token; a practice page reads it without one, and nothing else', async () => {
  const path = '/api/incidents/1/postmortem.md'
  expect((await fetch(url + path)).status).toBe(401)

  const practice = await serve(store, { draft: async () => '# Draft\n', trustPageForDrafts: true })
  const answer = await fetch(practice.url + path)
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="postmortem-inc-1.md"')
  expect(await answer.text()).toBe('# Draft\n')
  expect((await fetch(`${practice.url}/api/incidents/1`)).status).toBe(401)
})
