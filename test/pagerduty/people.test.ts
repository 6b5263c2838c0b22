import { expect, test } from 'vitest'
import { aDoor } from './a-door.ts'

test('who is on call now is told level by level, with the address that Slack knows them by', async () => {
  const { door, there } = await aDoor()
  expect(await door.whoIsOnCall(['PPOL'])).toEqual([
    {
      policy: 'PPOL',
      level: 1,
      user: { id: 'PADA', name: 'Ada Byron', email: 'ada@example.com' },
      until: '2026-03-02T08:00:00Z',
    },
    { policy: 'PPOL', level: 2, user: { id: 'PBOB', name: 'Bob Stone', email: 'bob@example.com' }, until: null },
  ])
  expect(there.calls[0]?.query.get('earliest')).toBe('true')
})

test('policies come in the order they were asked for, and others not at all', async () => {
  const { door } = await aDoor({
    onCalls: [
      { policy: 'PB', level: 2, user: 'PADA', until: null },
      { policy: 'PA', level: 1, user: 'PADA', until: null },
      { policy: 'PB', level: 1, user: 'PBOB', until: null },
      { policy: 'PC', level: 1, user: 'PBOB', until: null },
    ],
  })
  const onCall = await door.whoIsOnCall(['PB', 'PA'])
  expect(onCall.map(({ policy, level }) => `${policy} ${level}`)).toEqual(['PB 1', 'PB 2', 'PA 1'])
})

test('a schedule or nobody at all is not a person on call', async () => {
  const { door } = await aDoor({
    onCalls: [
      { policy: 'PPOL', level: 1, user: 'PSCHEDULE', until: null },
      { policy: 'PPOL', level: 2, user: null, until: null },
      { policy: 'PPOL', level: 3, user: 'PBOB', until: null },
    ],
  })
  expect((await door.whoIsOnCall(['PPOL'])).map(({ user }) => user.id)).toEqual(['PBOB'])
})

test('asking about no policy asks nothing', async () => {
  const { door, there } = await aDoor()
  expect(await door.whoIsOnCall([])).toEqual([])
  expect(there.calls).toEqual([])
})

test('a list is read to its end, page by page', async () => {
  const onCalls = Array.from({ length: 250 }, (_, index) => ({
    policy: 'PPOL',
    level: index + 1,
    user: 'PADA',
    until: null,
  }))
  const { door, there } = await aDoor({ onCalls })
  expect((await door.whoIsOnCall(['PPOL'])).map(({ level }) => level)).toEqual(onCalls.map(({ level }) => level))
  expect(there.calls.map(({ query }) => query.get('offset'))).toEqual(['0', '100', '200'])
})

test('a person is found by the whole address, whatever its case', async () => {
  const users = [
    { id: 'PJADA', name: 'J. Ada', email: 'j.ada@example.com' },
    { id: 'PADA', name: 'Ada Byron', email: 'Ada@example.com' },
  ]
  const { door } = await aDoor({ users })
  expect(await door.findUserByEmail('ada@example.com')).toEqual({
    id: 'PADA',
    name: 'Ada Byron',
    email: 'Ada@example.com',
  })
  expect(await door.findUserByEmail('da@example.com')).toBeNull()
})

test('a person is found by id, and a deleted one is not', async () => {
  const { door } = await aDoor()
  expect(await door.findUserById('PADA')).toEqual({ id: 'PADA', name: 'Ada Byron', email: 'ada@example.com' })
  expect(await door.findUserById('PGONE')).toBeNull()
})
