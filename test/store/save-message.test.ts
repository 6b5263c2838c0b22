import { expect, test } from 'vitest'
import { openIncident as opening } from '../../src/domain/opening.ts'
import { openIncident } from '../../src/store/open-incident.ts'
import { lastSaidAt, readMessage, readMessages } from '../../src/store/read-messages.ts'
import { deleteMessage, flagMessage, type SaidMessage, saveMessage } from '../../src/store/save-message.ts'
import { messages } from '../../src/store/schema.ts'
import { ada, at, policy, triage } from '../support/incidents.ts'
import { freshDatabase } from '../support/postgres.ts'

const { db } = await freshDatabase()
const { incident } = await openIncident({ db, policy, now: () => at('02:14') }, { actor: ada }, (now) =>
  opening({ title: 'Refund bot', severity: 'sev2', symptoms: [] }, ada, policy, now),
)
const { number } = incident

let count = 0
/** A message of its own each time: messages are told apart by channel and ts. */
const said = (text: string, more: Partial<SaidMessage> = {}): SaidMessage => ({
  channel: 'C0INC1',
  ts: `17723312${String(count++).padStart(2, '0')}.000100`,
  threadTs: null,
  actor: triage,
  text,
  editedAt: null,
  ...more,
})
const edited = (message: SaidMessage, text: string, clock: string): SaidMessage => ({
  ...message,
  text,
  editedAt: at(clock),
})
const kept = async ({ channel, ts }: SaidMessage) => {
  const [row] = (await db.select().from(messages)).filter((each) => each.channel === channel && each.ts === ts)
  return row
}

test('a message is kept as it was said, once, however often it is delivered', async () => {
  const message = said('Looking at the traces')
  expect(await saveMessage(db, number, message)).toEqual({ isNewest: true, flagged: null })
  expect(await saveMessage(db, number, message)).toEqual({ isNewest: false, flagged: null })
  expect(await kept(message)).toMatchObject({ ...message, earlier: [], deletedAt: null })
})

test('an edit shows as the message reads now, with the earlier wording beside it', async () => {
  const message = said('Alert: refusals doubled')
  await saveMessage(db, number, message)
  expect(await saveMessage(db, number, edited(message, 'Acknowledged.', '02:15'))).toMatchObject({ isNewest: true })
  await saveMessage(db, number, edited(message, 'Acknowledged, 3 pods.', '02:16'))
  expect(await kept(message)).toMatchObject({
    text: 'Acknowledged, 3 pods.',
    earlier: [
      { text: 'Alert: refusals doubled', until: at('02:15').toISOString() },
      { text: 'Acknowledged.', until: at('02:16').toISOString() },
    ],
  })
})

test('an older wording that arrives late never covers a newer one', async () => {
  const message = said('first')
  await saveMessage(db, number, edited(message, 'third', '02:16'))
  expect(await saveMessage(db, number, edited(message, 'second', '02:15'))).toMatchObject({ isNewest: false })
  expect(await saveMessage(db, number, message)).toMatchObject({ isNewest: false })
  expect(await kept(message)).toMatchObject({ text: 'third' })
})

test('a delivery that edits nothing but its time, as an unfurled link does, leaves no earlier wording', async () => {
  const message = said('See https://example.com')
  await saveMessage(db, number, message)
  await saveMessage(db, number, edited(message, message.text, '02:15'))
  expect(await kept(message)).toMatchObject({ earlier: [] })
})

test('what a message was flagged for is known when it is edited, so that the same claim is not flagged twice', async () => {
  const message = said('Acknowledged.')
  await saveMessage(db, number, message)
  await flagMessage(db, message.channel, message.ts, 'acknowledges')
  expect(await saveMessage(db, number, edited(message, 'Acknowledged!', '02:15'))).toEqual({
    isNewest: true,
    flagged: 'acknowledges',
  })
})

test('a deleted message keeps its words for the record, and an edit that comes late does not bring it back', async () => {
  const message = said('All clear')
  await saveMessage(db, number, message)
  await deleteMessage(db, number, message, at('02:17'))
  expect(await saveMessage(db, number, edited(message, 'All clear now', '02:16'))).toMatchObject({ isNewest: false })
  expect(await kept(message)).toMatchObject({ text: 'All clear', deletedAt: at('02:17') })
})

test('a deletion that arrives before its message is kept as well', async () => {
  const message = said('Nobody saw this')
  await deleteMessage(db, number, message, at('02:17'))
  expect(await saveMessage(db, number, message)).toMatchObject({ isNewest: false })
  expect(await kept(message)).toMatchObject({ text: 'Nobody saw this', deletedAt: at('02:17') })
})

test('the same ts in two channels is two messages', async () => {
  const here = said('here')
  await saveMessage(db, number, here)
  await saveMessage(db, number, { ...here, channel: 'C0OTHER', text: 'there' })
  expect((await readMessage(db, 'C0OTHER', here.ts))?.text).toBe('there')
  expect((await readMessage(db, here.channel, here.ts))?.text).toBe('here')
})

test('messages are read oldest first, page by page', async () => {
  const all = await readMessages(db, number, { limit: 1_000 })
  expect(all.map(({ ts }) => ts)).toEqual(all.map(({ ts }) => ts).toSorted())
  const [first, second] = all
  expect(await readMessages(db, number, { after: first?.ts ?? '', limit: 1 })).toEqual([second])
})

test('when a person last wrote is the time of their newest message in that incident', async () => {
  expect(await lastSaidAt(db, number, ada.id)).toBeNull()
  await saveMessage(db, number, said('On the traces', { actor: ada, ts: '1772331300.000200' }))
  await saveMessage(db, number, said('Earlier', { actor: ada, ts: '1772331290.000200' }))
  expect(await lastSaidAt(db, number, ada.id)).toEqual(new Date(1_772_331_300_000.2))
  expect(await lastSaidAt(db, number + 1, ada.id)).toBeNull()
})
