// The night at 02:14: an alert in a shared channel, an agent that writes "Acknowledged." nineteen seconds later, and
// nobody who has it. The same however the agent says it.

import { expect, test } from 'vitest'
import { until } from '../support/app.ts'
import { aNight, BY_POLICY, called, callsTo, type Night, onRecord, paged, recorded } from './on-call.ts'
import { buttonsOf, cardSays, channelOf, postedIn, press, readable, whisperedTo, writtenTo } from './seen.ts'

const ALERT = 'CheckoutAgentStuck: 40 refunds unanswered, dependency payments-gateway failing'
const RESTATEMENT =
  'The checkout agent is stuck on refunds. Its dependency payments-gateway is failing since the deploy at 01:50. Acknowledged.'

type Message = ReturnType<Night['workspace']['say']>

test('an alert that an agent “acknowledges” is corrected for all to see, two people are called, and a person ends it', async () => {
  const night = await aNight()
  const { workspace, api, pages, pagerduty } = night
  const alert = workspace.say('Alerting', 'alerts', ALERT)
  await recorded(night, 'alerts/1', 'alert_raised')
  const claim = workspace.say('Triage agent', 'alerts', RESTATEMENT)

  const reply = await correctionOf(night, claim)
  expect(readable(reply)).toContain('An automation wrote this: Triage agent. No person owns ALERT-1')
  expect(buttonsOf(reply)).toEqual(['I own this'])
  // A phone shows the channel, not the thread.
  expect(reply.subtype).toBe('thread_broadcast')
  // Whoever is on call may have read it there, and gone back to sleep.
  const warning = await until(
    () => writtenTo(workspace, 'ada').find((text) => text.includes('was written by an automation, Triage agent')),
    'the warning to Ada, who is on call',
  )
  expect(warning).toContain('No person owns ALERT-1')

  await paged(night, 2)
  expect(called(night)).toEqual(['Ada Moreau', 'Ben Okafor'])
  await until(() => callsTo(night, 'ada') === 1 && callsTo(night, 'ben') === 1, 'a direct message to each')
  const asked = await onRecord(night, 'alerts/1', 'page_asked')
  expect(asked.map(({ fact }) => fact.target.hop)).toEqual(['primary', 'backup'])
  const raisedAt = Number(alert.ts) * 1_000
  expect(asked.map(({ at }) => Date.parse(at) - raisedAt)).toEqual([atLeast(1_000), atLeast(3_000)])
  const unowned = await api('/alerts/1')
  expect(unowned).toMatchObject({ owner: null, unownedSince: new Date(raisedAt).toISOString() })

  await press(workspace, 'chiara', 'alerts', 'I own this')
  expect((await api('/alerts/1')).owner).toMatchObject({ userId: 'U0CHIARAROSSI' })
  await until(() => pages().every(({ status }) => status === 'acknowledged'), 'both pages answered')
  expect(
    pages().flatMap(({ acknowledgements }) => acknowledgements.map(({ acknowledger }) => acknowledger.id)),
  ).toEqual(['PCHIARA', 'PCHIARA'])
  await until(() => buttonsOf(standing(night, reply)).length === 0, 'the correction without its button')

  await press(workspace, 'ben', 'alerts', 'Open incident')
  await until(() => channelOf(workspace, 1), 'the channel of the incident')
  const incident = await api('/incidents/1')
  expect(incident).toMatchObject({ owner: { userId: 'U0CHIARAROSSI' }, title: ALERT })
  expect(incident.metrics.timeUnowned).toBeGreaterThanOrEqual(3)
  // The night is on the incident's record from its first minute on.
  expect(incident.metrics.ambiguousAcknowledgements).toBe(1)
  expect(incident.timeline[0]).toMatchObject({ kind: 'alert_raised', at: unowned.raisedAt })
  const room = channelOf(workspace, 1)?.id ?? ''
  await until(() => channelOf(workspace, 1)?.members.includes('U0CHIARAROSSI'), 'the owner in the channel')
  await press(workspace, 'ben', room, 'Resolve')
  await until(() => pages().every(({ status }) => status === 'resolved'), 'the pages of the alert ended')
  expect(pages()).toHaveLength(2)
  expect(pagerduty.calls.filter(({ method, path }) => method === 'POST' && path === '/incidents')).toHaveLength(2)
})

test('an incident opened from an alert that nobody owns has been unowned since the alert', async () => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: { page_unowned_after: '1h' } } })
  const { workspace, api } = night
  const alert = workspace.say('Alerting', 'alerts', ALERT)
  await press(workspace, 'ben', 'alerts', 'Open incident')
  const incident = await until(async () => {
    const read = await api('/incidents/1')
    return read.number === 1 && read
  }, 'the incident')
  expect(incident).toMatchObject({ owner: null, unownedSince: new Date(Number(alert.ts) * 1_000).toISOString() })
  expect(await api('/alerts/1')).toMatchObject({ status: 'closed', becameIncident: 1 })
})

test('whoever was called for an alert stays called for the incident, and may answer the pager for it', async () => {
  const night = await aNight()
  const { workspace, api, pages, pagerduty, settled } = night
  workspace.say('Alerting', 'alerts', ALERT)
  const [first] = await paged(night, 1)
  if (!first) throw new Error('There is no first page.')
  await press(workspace, 'chiara', 'alerts', 'Open incident')
  await until(() => channelOf(workspace, 1), 'the channel of the incident')
  await paged(night, 2)
  await settled()
  expect(called(night)).toEqual(['Ada Moreau', 'Ben Okafor'])
  expect(pages().map(({ status }) => status)).toEqual(['triggered', 'triggered'])
  const asked = await onRecord(night, 'incidents/1', 'page_asked')
  expect(asked.map(({ fact }) => fact.target.hop)).toEqual(['primary', 'backup'])

  await night.happens(first, 'acknowledged', pagerduty.user('PADA'))
  await until(async () => (await api('/incidents/1')).owner?.userId === 'U0ADAMOREAU', 'Ada as the owner')
  await until(() => pages().every(({ status }) => status === 'acknowledged'), 'the other page answered as well')
})

test('an alert that comes again after it became an incident is counted there, and calls nobody a second time', async () => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: { page_unowned_after: '1h' } } })
  const { workspace, api, settled } = night
  workspace.say('Alerting', 'alerts', 'Checkout agent is stuck: 40 refunds unanswered')
  await press(workspace, 'ben', 'alerts', 'Open incident')
  const room = await until(() => channelOf(workspace, 1), 'the channel of the incident')
  workspace.say('Alerting', 'alerts', 'Checkout agent is stuck: 55 refunds unanswered')
  await until(() => cardSays(workspace, room.id, 'Raised 2 times'), 'it on the card')
  await settled()
  expect((await api('/alerts')).alerts).toHaveLength(1)
})

test('an agent that claims something beside or under an alert that became an incident is corrected for that incident', async () => {
  const night = await aNight({ settings: { ...BY_POLICY, guard: { correct_at_most_every: '0s' } } })
  const { workspace } = night
  const alert = workspace.say('Alerting', 'alerts', ALERT)
  await press(workspace, 'ben', 'alerts', 'Open incident')
  await until(() => channelOf(workspace, 1), 'the channel of the incident')
  const inThread = workspace.say('Triage agent', 'alerts', 'Acknowledged.', { threadTs: alert.ts })
  await correctionOf(night, inThread, 'INC-1')
  const beside = workspace.say('Triage agent', 'alerts', 'The checkout agent is back to normal, closing this.')
  await correctionOf(night, beside, 'INC-1')
  expect(await recorded(night, 'incidents/1', 'claim_flagged', 2)).toHaveLength(2)
})

test('the button of an older message means the incident that its alert became', async () => {
  const night = await aNight()
  const { workspace, api } = night
  workspace.say('Alerting', 'alerts', ALERT)
  await recorded(night, 'alerts/1', 'alert_raised')
  const reply = await correctionOf(night, workspace.say('Triage agent', 'alerts', RESTATEMENT))
  await press(workspace, 'ben', 'alerts', 'Open incident')
  await until(() => channelOf(workspace, 1), 'the channel of the incident')
  await workspace.click('chiara', reply, 'I own this')
  await until(async () => (await api('/incidents/1')).owner?.userId === 'U0CHIARAROSSI', 'Chiara as the owner')
})

/** Every way in which an agent can say it; answers the message that is corrected. */
const WAYS: [string, (night: Night, alert: Message) => Message | Promise<Message>][] = [
  [
    'edits a harmless message into it',
    async ({ workspace, settled }) => {
      const message = workspace.say('Triage agent', 'alerts', 'Redis holds 91 keys.')
      await settled()
      workspace.edit('Triage agent', message, 'Acknowledged.')
      return message
    },
  ],
  [
    'says it in the thread of the alert',
    ({ workspace }, { ts }) => workspace.say('Triage agent', 'alerts', 'Acknowledged.', { threadTs: ts }),
  ],
  [
    'says it in an attachment',
    ({ workspace }) =>
      workspace.say('Triage agent', 'alerts', '', {
        isRaw: true,
        attachments: [{ text: 'Acknowledged.', fallback: 'Acknowledged.' }],
      }),
  ],
  [
    'says it with a person’s token',
    ({ workspace }) => workspace.say('Triage agent', 'alerts', 'Acknowledged.', { withTokenOf: 'ben' }),
  ],
  ['says it in Japanese', ({ workspace }) => workspace.say('Triage agent', 'alerts', '承知しました、対応します。')],
  [
    'says in Japanese that it has seen it',
    ({ workspace }) => workspace.say('Triage agent', 'alerts', 'アラートを確認しました。'),
  ],
  [
    'says it under a person’s name, by an old webhook',
    ({ workspace }) => workspace.say('Triage agent', 'alerts', 'Acknowledged.', { asWebhook: 'Ben Okafor' }),
  ],
]

test.concurrent.for(WAYS)(
  'an agent that %s is corrected, and people are called all the same',
  { timeout: 60_000 },
  async ([, say], { onTestFinished, expect }) => {
    const night = await aNight({ until: onTestFinished })
    const { workspace, api } = night
    const alert = workspace.say('Alerting', 'alerts', ALERT)
    await recorded(night, 'alerts/1', 'alert_raised')
    const claim = await say(night, alert)
    const reply = await correctionOf(night, claim)
    expect(readable(reply)).toContain('No person owns ALERT-1')
    expect(reply.subtype).toBe('thread_broadcast')
    await paged(night, 1)
    expect(called(night)[0]).toBe('Ada Moreau')
    expect((await api('/alerts/1')).owner).toBeNull()
    expect((await api('/alerts')).alerts).toHaveLength(1)
  },
)

test('a person who writes “on it” under an alert is asked alone, and people are called until they press', async () => {
  const night = await aNight()
  const { workspace, api } = night
  workspace.say('Alerting', 'alerts', ALERT)
  await recorded(night, 'alerts/1', 'alert_raised')
  workspace.say('ben', 'alerts', 'on it')
  const asked = await until(() => whisperedTo(workspace, 'ben', 'alerts').at(-1), 'the question to Ben')
  expect(asked).toContain('Do you own ALERT-1?')
  expect(whisperedTo(workspace, 'ada', 'alerts')).toEqual([])
  await paged(night, 1)
  expect((await api('/alerts/1')).owner).toBeNull()
  await press(workspace, 'ben', 'alerts', 'I own this')
  expect((await api('/alerts/1')).owner).toMatchObject({ userId: 'U0BENOKAFOR' })
})

test('a claim is heard once, also when a word in it is mended; a message edited into a claim is heard then', async () => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: { page_unowned_after: '1h' } } })
  const { workspace, settled } = night
  workspace.say('Alerting', 'alerts', ALERT)
  await recorded(night, 'alerts/1', 'alert_raised')
  const claim = workspace.say('Triage agent', 'alerts', 'Acknowledged. Redis holds 91 keys.')
  await recorded(night, 'alerts/1', 'claim_flagged')
  workspace.edit('Triage agent', claim, 'Acknowledged. Redis holds 92 keys.')
  const other = workspace.say('Triage agent', 'alerts', 'Redis holds 93 keys.')
  await settled()
  expect(await onRecord(night, 'alerts/1', 'claim_flagged')).toHaveLength(1)
  workspace.edit('Triage agent', other, 'Acknowledged.')
  const flagged = await recorded(night, 'alerts/1', 'claim_flagged', 2)
  expect(flagged.map(({ fact }) => [fact.ts, fact.handling])).toEqual([
    [claim.ts, 'corrected'],
    [other.ts, 'marked'],
  ])
})

test('an alert that needs no action is settled by a person, and its page is ended', async () => {
  const night = await aNight()
  const { workspace, api, pages } = night
  const alert = workspace.say('Alerting', 'alerts', ALERT)
  await paged(night, 1)
  await recorded(night, 'alerts/1', 'page_sent')
  await press(workspace, 'ada', 'alerts', 'No action needed')
  expect((await api('/alerts/1')).status).toBe('cancelled')
  await until(() => cardOf(night, alert)?.text.includes('ALERT-1 is settled: no action needed.'), 'the card')
  expect(buttonsOf(cardOf(night, alert) ?? {})).toEqual([])
  await until(() => pages().every(({ status }) => status === 'resolved'), 'the page ended')

  workspace.say('Alerting', 'alerts', ALERT)
  await until(
    async () => (await api('/alerts')).alerts.length === 2,
    'the same alert, raised anew after it was settled',
  )
})

test('the same alert again is counted, whatever numbers stand in it; another one is an alert of its own', async () => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: { page_unowned_after: '1h' } } })
  const { workspace, api, settled } = night
  const alert = workspace.say('Alerting', 'alerts', 'Disk 91% full on db-7')
  await recorded(night, 'alerts/1', 'alert_raised')
  workspace.say('Alerting', 'alerts', 'Disk 93% full on db-7')
  await recorded(night, 'alerts/1', 'alert_repeated')
  await until(() => cardOf(night, alert)?.text.includes('It came 2 times.'), 'the count on the card')
  workspace.say('Alerting', 'alerts', 'Queue of the refund agent is stuck')
  await recorded(night, 'alerts/2', 'alert_raised')
  await settled()
  expect((await api('/alerts')).alerts).toHaveLength(2)
})

test('alerts that stand in attachments alone are told apart by what they say', async () => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: { page_unowned_after: '1h' } } })
  const { workspace, api } = night
  const raise = (title: string) =>
    workspace.say('Alerting', 'alerts', '', { isRaw: true, attachments: [{ title, fallback: title, text: 'firing' }] })
  raise('Disk full on db-7')
  await recorded(night, 'alerts/1', 'alert_raised')
  raise('Refund agent is stuck')
  await recorded(night, 'alerts/2', 'alert_raised')
  expect((await api('/alerts')).alerts.map(({ title }: { title: string }) => title)).toEqual([
    'Refund agent is stuck · firing',
    'Disk full on db-7 · firing',
  ])
})

const atLeast = (ms: number) => expect.toSatisfy((value: number) => value >= ms, `at least ${ms}`)

/** The correction of a claim, within seconds; it stands in the thread in which the claim was made. */
const correctionOf = ({ workspace }: Night, claim: Message, about = 'ALERT-1'): Promise<Message> =>
  until(
    () =>
      postedIn(workspace, 'alerts').find(
        (message) =>
          message.thread_ts === (claim.thread_ts ?? claim.ts) && readable(message).includes(`No person owns ${about};`),
      ),
    'the correction',
    5_000,
  )

const cardOf = ({ workspace }: Night, { ts }: Message): Message | undefined =>
  postedIn(workspace, 'alerts').find(({ thread_ts }) => thread_ts === ts)

const standing = ({ workspace }: Night, { ts }: Message): Message | Record<string, never> =>
  workspace.messages('alerts').find((message) => message.ts === ts) ?? {}
