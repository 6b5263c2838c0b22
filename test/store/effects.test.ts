import { expect, test } from 'vitest'
import { beginEffect, keepEffect, readEffect, withdrawEffect } from '../../src/store/effects.ts'
import { at } from '../support/incidents.ts'
import { freshDatabase } from '../support/postgres.ts'

const { db } = await freshDatabase()

test('an effect that was never attempted begins with nothing known', async () => {
  expect(await readEffect(db, '7/show_card')).toBeNull()
  expect(await beginEffect(db, '7/show_card', 7, at('02:14'))).toEqual({
    id: '7/show_card',
    incident: 7,
    channel: null,
    ts: null,
    fileId: null,
    attemptedAt: null,
    done: false,
  })
})

test('attempted again, it is known that an earlier attempt may have reached Slack, and since when', async () => {
  await beginEffect(db, '7/tell_channel:3', 7, at('02:14'))
  expect(await beginEffect(db, '7/tell_channel:3', 7, at('02:15'))).toMatchObject({ attemptedAt: at('02:14') })
  expect(await beginEffect(db, '7/tell_channel:3', 7, at('02:16'))).toMatchObject({ attemptedAt: at('02:14') })
})

test('what it left behind is found again, and further attempts do not lose it', async () => {
  const id = '7/tell_channel:4'
  await beginEffect(db, id, 7, at('02:14'))
  await keepEffect(db, id, { channel: 'C0INC7', ts: '1772331259.000100' })
  await keepEffect(db, id, { done: true })
  expect(await beginEffect(db, id, 7, at('02:15'))).toEqual({
    id,
    incident: 7,
    channel: 'C0INC7',
    ts: '1772331259.000100',
    fileId: null,
    attemptedAt: at('02:14'),
    done: true,
  })
})

test('a definite refusal leaves nothing in doubt: the next attempt starts afresh', async () => {
  const id = '7/tell_channel:5'
  await beginEffect(db, id, 7, at('02:14'))
  await withdrawEffect(db, id)
  expect(await beginEffect(db, id, 7, at('02:15'))).toMatchObject({ attemptedAt: null })
  expect(await readEffect(db, id)).toMatchObject({ attemptedAt: at('02:15') })
})

test('effects of two incidents do not meet', async () => {
  await keepEffect(db, '7/show_card', { ts: '1.2' })
  expect(await readEffect(db, '8/show_card')).toBeNull()
})
