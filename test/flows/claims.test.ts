// What is said in the channel: kept, read, corrected where an automation says it, asked about where a person does.

import { expect, test } from 'vitest'
import { aReadback, type Readback, until } from '../support/app.ts'
import { at, buttonsOf, opened, postedIn, press, readable, seenBy, submit, whisperedTo } from './seen.ts'

test('messages are kept with their edits and deletions', async () => {
  const { workspace, api } = await aReadback()
  const room = await opened(workspace)
  const messages = async () => (await api('/incidents/1/messages?limit=1000')).messages
  const kept = async (ts: string) => (await messages()).find((message: { ts: string }) => message.ts === ts)

  const first = workspace.say('ada', room, 'Twelve refunds are wrong.')
  const reply = workspace.say('ada', room, 'The oldest is from Friday.', { threadTs: first.ts })
  await until(() => kept(reply.ts), 'both messages')
  workspace.edit('ada', first, 'Forty refunds are wrong.')
  workspace.delete('ada', reply)
  await until(
    async () => (await kept(first.ts))?.editedAt && (await kept(reply.ts))?.deletedAt,
    'the edit and the deletion',
  )
  expect(await kept(first.ts)).toMatchObject({
    text: 'Forty refunds are wrong.',
    actor: { kind: 'person', id: 'U0ADAMOREAU' },
    deletedAt: null,
    permalink: expect.stringContaining(room),
  })
  expect(await kept(reply.ts)).toMatchObject({ text: 'The oldest is from Friday.', threadTs: first.ts })
})

test('a message pinned before its own event has arrived, or from before the bot was there, still reaches the timeline', async () => {
  const { workspace, api } = await aReadback()
  const room = await opened(workspace)
  workspace.faults.deliveries({ loseEvents: 1 })
  const message = workspace.say('ada', room, 'Twelve refunds are wrong.')
  workspace.react('ada', message, 'pushpin')
  const inTimeline = async () => (await api('/incidents/1')).timeline.find(({ kind }: Entry) => kind === 'message_kept')
  const entry = await until(inTimeline, 'the pinned message')
  expect(entry.text).toContain('Twelve refunds are wrong.')
  expect(entry.text).toContain('Ada Moreau')
})

/** Every way in which an agent can say it; each in an incident of its own, since one app is answered aloud once in five minutes. */
const WAYS: [string, (readback: Readback, room: string) => At | Promise<At>][] = [
  ['says it', ({ workspace }, room) => workspace.say('Triage agent', room, 'Acknowledged.')],
  [
    'says it in a thread',
    ({ workspace }, room) => {
      const first = workspace.say('ada', room, 'Who is looking at this?')
      return workspace.say('Triage agent', room, 'Acknowledged.', { threadTs: first.ts })
    },
  ],
  [
    'says it in an attachment',
    ({ workspace }, room) =>
      workspace.say('Triage agent', room, '', {
        isRaw: true,
        attachments: [{ text: 'Acknowledged.', fallback: 'Acknowledged.' }],
      }),
  ],
  [
    'says it in a block',
    ({ workspace }, room) =>
      workspace.say('Triage agent', room, 'Status', {
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Acknowledged.' } }],
      }),
  ],
  [
    'says it with a person’s token',
    ({ workspace }, room) => workspace.say('Triage agent', room, 'Acknowledged.', { withTokenOf: 'ben' }),
  ],
  [
    'says it by an old webhook',
    ({ workspace }, room) => workspace.say('Triage agent', room, 'Acknowledged.', { asWebhook: 'Ben Okafor' }),
  ],
  [
    'edits something else into it',
    async ({ workspace, api }, room) => {
      const message = workspace.say('Triage agent', room, 'Reading logs.')
      await until(
        async () => (await api('/incidents/1/messages')).messages.some(({ ts }: At) => ts === message.ts),
        'it',
      )
      workspace.edit('Triage agent', message, 'Acknowledged.')
      return message
    },
  ],
]

test.for(WAYS)('an agent that %s is corrected in its thread, and owns nothing', async ([, say]) => {
  const readback = await aReadback()
  const { workspace, api } = readback
  const room = await opened(workspace)
  workspace.join('ben', room)
  const claim = await say(readback, room)
  const root = workspace.messages(room).find(({ ts }) => ts === claim.ts)?.thread_ts ?? claim.ts
  const reply = await until(() => postedIn(workspace, room).find(({ thread_ts }) => thread_ts === root), 'the reply')
  expect(readable(reply)).toContain('No person owns INC-1')
  expect(buttonsOf(reply)).toEqual(['I own this'])
  const { owner, metrics } = await api('/incidents/1')
  expect({ owner, count: metrics.ambiguousAcknowledgements }).toEqual({ owner: null, count: 1 })
})

test('a second claim within five minutes only gets 🤖, and once somebody owns the incident claims are only logged', async () => {
  const { workspace, api, settled } = await aReadback()
  const room = await opened(workspace)
  const flagged = async () =>
    (await api('/incidents/1/timeline?limit=1000')).timeline.flatMap(
      ({ fact }: { fact: { type: string; handling: string } }) =>
        fact.type === 'claim_flagged' ? [fact.handling] : [],
    )
  const replies = () =>
    postedIn(workspace, room).filter((message) => readable(message).includes('An automation wrote this'))

  const first = workspace.say('Triage agent', room, 'Acknowledged.')
  await until(() => replies().length > 0, 'the correction')
  const second = workspace.say('Triage agent', room, 'I own this incident now.')
  await until(async () => (await flagged()).length === 2, 'the second claim')
  await settled()
  expect(await flagged()).toEqual(['corrected', 'marked'])
  const inThreadOf = (ts: string) => replies().filter(({ thread_ts }) => thread_ts === ts).length
  expect([inThreadOf(first.ts), inThreadOf(second.ts)]).toEqual([1, 0])
  expect(reactionsOn(workspace, second)).toEqual(['robot_face'])

  await press(workspace, 'ada', room, 'I own this')
  await submit(workspace, 'ada')
  const third = workspace.say('Triage agent', room, 'Acknowledged, resolving.')
  await until(async () => (await flagged()).length === 3, 'the third claim')
  await settled()
  expect((await flagged()).at(-1)).toBe('logged')
  expect([inThreadOf(third.ts), reactionsOn(workspace, third)]).toEqual([0, []])
})

test('a person who writes “on it” is asked, alone, whether they own it; nobody is asked once it is owned', async () => {
  const { workspace, api, settled } = await aReadback()
  const room = await opened(workspace)
  workspace.join('ben', room)
  workspace.say('ben', room, 'on it')
  const asked = await until(() => whisperedTo(workspace, 'ben', room).at(-1), 'the question to Ben')
  expect(asked).toContain('Do you own INC-1?')
  expect(whisperedTo(workspace, 'ada', room)).toEqual([])
  expect((await api('/incidents/1')).owner).toBeNull()

  await press(workspace, 'ben', room, 'I own this')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0BENOKAFOR' })
  await submit(workspace, 'ben')
  const second = workspace.say('ada', room, 'on it')
  await until(async () => (await api('/incidents/1/messages')).messages.some(({ ts }: At) => ts === second.ts), 'it')
  await settled()
  expect(whisperedTo(workspace, 'ada', room)).toEqual([])
  expect(seenBy(workspace, 'ada', room).some((message) => readable(message).includes('Do you own'))).toBe(false)
})

type At = { channel: string; ts: string }
type Entry = { kind: string }

const reactionsOn = (workspace: Readback['workspace'], message: At): string[] =>
  workspace
    .messages(message.channel)
    .find(({ ts }) => ts === at(message).ts)
    ?.reactions.map(({ name }) => name) ?? []

test('a workflow that says it is received is answered like any automation', async () => {
  const { workspace } = await aReadback()
  const room = await opened(workspace)
  const said = workspace.say('Triage agent', room, 'Report received and acknowledged.', {
    asWorkflow: 'Report a problem',
  })
  const answer = await until(
    () =>
      postedIn(workspace, room).find(
        (message) => message.thread_ts === said.ts && readable(message).includes('An automation wrote this'),
      ),
    'the correction',
  )
  expect(buttonsOf(answer)).toContain('I own this')
})
