import { expect, test } from 'vitest'
import { firstSteps } from '../../src/practice/page/first-steps.ts'
import { openView, replies, topLevel, unread } from '../../src/practice/page/reading.ts'
import { arrive, type PageEvent, type PageState, step } from '../../src/practice/page/state.ts'
import type { Change, Channel, Message, Snapshot } from '../../src/practice/protocol.ts'

const channel = (id: string, name: string, is: Partial<Channel> = {}): Channel => ({
  id,
  name,
  topic: '',
  isPrivate: false,
  isArchived: false,
  isIm: false,
  members: ['ADA', 'BEN', 'AGENT'],
  pinned: [],
  bookmarks: [],
  createdAt: 1_700_000_000,
  ...is,
})

const message = (ts: string, user: string, text: string, is: Partial<Message> = {}): Message => ({
  channel: 'GENERAL',
  ts,
  user,
  username: user,
  isApp: user === 'AGENT',
  text,
  reactions: [],
  ...is,
})

const snapshot: Snapshot = {
  team: { id: 'T', name: 'Practice' },
  actors: [
    { id: 'ADA', name: 'ada', realName: 'Ada Moreau', about: '', kind: 'person' },
    { id: 'BEN', name: 'ben', realName: 'Ben Okafor', about: '', kind: 'person' },
    { id: 'AGENT', name: 'triage-agent', realName: 'Triage agent', about: '', kind: 'app' },
  ],
  channels: [channel('GENERAL', 'general'), channel('ALERTS', 'alerts')],
  messages: [message('1700000000.000001', 'ADA', 'Morning')],
  views: [],
  commands: [],
  canvases: [],
}

const play = (state: PageState, ...events: PageEvent[]) => events.reduce(step, state)
const changed = (change: Change): PageEvent => ({ type: 'changed', change })
const said = (said: Message): PageEvent => changed({ type: 'message', message: said })
const atArrival = () => arrive(snapshot)
const inAlerts = (state: PageState) => unread(state, channel('ALERTS', 'alerts'))

test('whoever arrives is the first person of the cast, in #general, with everything read', () => {
  const state = atArrival()
  expect([state.actorId, state.channelId]).toEqual(['ADA', 'GENERAL'])
  expect(unread(state, channel('GENERAL', 'general'))).toEqual({ messages: 0, mentions: 0 })
})

test('a message elsewhere is unread until its channel is opened, and counts as a call when it names the person', () => {
  const before = play(
    atArrival(),
    said(message('1700000001.000001', 'BEN', 'See this', { channel: 'ALERTS' })),
    said(message('1700000002.000001', 'BEN', 'Can you look, <@ADA>?', { channel: 'ALERTS' })),
  )
  expect(inAlerts(before)).toEqual({ messages: 2, mentions: 1 })
  expect(inAlerts(play(before, { type: 'open_channel', channelId: 'ALERTS' }))).toEqual({ messages: 0, mentions: 0 })
})

test('what one has read oneself is still unread for somebody else', () => {
  const state = play(
    atArrival(),
    said(message('1700000001.000001', 'BEN', 'See this', { channel: 'ALERTS' })),
    { type: 'open_channel', channelId: 'ALERTS' },
    { type: 'open_channel', channelId: 'GENERAL' },
    { type: 'act_as', actorId: 'AGENT' },
  )
  expect(inAlerts(state).messages).toBe(1)
})

test('an edit replaces the message, a deletion takes it away, and a change that comes twice does no harm', () => {
  const edited = message('1700000000.000001', 'ADA', 'Good morning', { editedAt: 1_700_000_005 })
  const once = play(atArrival(), said(edited), said(edited))
  expect(topLevel(once, 'GENERAL').map(({ text }) => text)).toEqual(['Good morning'])
  const gone = play(once, changed({ type: 'message_deleted', channel: 'GENERAL', ts: edited.ts }))
  expect(topLevel(gone, 'GENERAL')).toEqual([])
})

test('messages stand in the order of their time, whatever order they come in', () => {
  const state = play(
    atArrival(),
    said(message('1700000003.000001', 'BEN', 'third')),
    said(message('1700000002.000001', 'BEN', 'second')),
  )
  expect(topLevel(state, 'GENERAL').map(({ text }) => text)).toEqual(['Morning', 'second', 'third'])
})

test('a reply stands in its thread and not in the channel', () => {
  const state = play(
    atArrival(),
    said(message('1700000001.000001', 'BEN', 'And to you', { threadTs: '1700000000.000001' })),
  )
  expect(topLevel(state, 'GENERAL')).toHaveLength(1)
  expect(replies(state, 'GENERAL', '1700000000.000001').map(({ text }) => text)).toEqual(['And to you'])
})

test('a message only one person may see is not there for anybody else', () => {
  const state = play(atArrival(), said(message('1700000001.000001', 'AGENT', 'Just you', { onlyFor: 'BEN' })))
  expect(topLevel(state, 'GENERAL')).toHaveLength(1)
  expect(topLevel(play(state, { type: 'act_as', actorId: 'BEN' }), 'GENERAL')).toHaveLength(2)
})

test('being added to a channel is told and marked, and takes nobody away from where they are', () => {
  const added = play(atArrival(), changed({ type: 'channel', channel: channel('INC', 'inc-7-refunds') }))
  expect(added.channelId).toBe('GENERAL')
  expect(added.toasts.find((toast) => toast.user === 'ADA')?.text).toBe('You were added to #inc-7-refunds')
  expect(added.fresh.ADA).toEqual(['INC'])
  const opened = play(added, { type: 'open_channel', channelId: 'INC' })
  expect(opened.fresh.ADA).toEqual([])
  expect(opened.toasts.filter((toast) => toast.user === 'ADA')).toEqual([])
})

test('a new topic for a channel one is in already is not an invitation', () => {
  const topic = channel('ALERTS', 'alerts', { topic: 'Quiet today' })
  expect(play(atArrival(), changed({ type: 'channel', channel: topic })).toasts).toEqual([])
})

test('a conversation that one has asked for opens when the workspace has made it', () => {
  const made = changed({ type: 'channel', channel: channel('DM', '', { isIm: true, members: ['ADA', 'BEN'] }) })
  expect(play(atArrival(), { type: 'open_dm', userId: 'BEN' }, made).channelId).toBe('DM')
  expect(play(atArrival(), made).channelId).toBe('GENERAL')
})

test('somebody who cannot see the open channel finds themselves in one that they can', () => {
  const secret = channel('SECRET', 'secret', { isPrivate: true, members: ['ADA'] })
  const there = play(atArrival(), changed({ type: 'channel', channel: secret }), {
    type: 'open_channel',
    channelId: 'SECRET',
  })
  expect(there.channelId).toBe('SECRET')
  expect(play(there, { type: 'act_as', actorId: 'BEN' }).channelId).toBe('GENERAL')
})

test('a form is in front of the person it was opened for, until it is closed', () => {
  const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Readback' }, blocks: [] }
  const open = play(atArrival(), changed({ type: 'view', view: { id: 'V', user: 'ADA', view } }))
  expect(openView(open)?.id).toBe('V')
  expect(openView(play(open, { type: 'act_as', actorId: 'BEN' }))).toBeUndefined()
  expect(openView(play(open, changed({ type: 'view_closed', id: 'V' })))).toBeUndefined()
})

test('a trouble is told once, beside what was done or else above the box, whichever news comes first', () => {
  const trouble = changed({ type: 'trouble', user: 'ADA', text: 'It did not answer.' })
  const refused: PageEvent = { type: 'refused', text: 'It did not answer.' }
  expect(play(atArrival(), trouble).troubles).toHaveLength(1)
  expect(play(atArrival(), trouble, refused).troubles).toEqual([])
  expect(play(atArrival(), refused, trouble).troubles).toEqual([])
  expect(play(atArrival(), refused, trouble, trouble).troubles).toHaveLength(1)
})

test('after a lost connection the workspace is taken anew and the person stays where they were', () => {
  const state = play(
    atArrival(),
    { type: 'act_as', actorId: 'BEN' },
    { type: 'open_channel', channelId: 'ALERTS' },
    { type: 'reloaded', snapshot: { ...snapshot, messages: [message('1700000009.000001', 'ADA', 'Missed')] } },
  )
  expect([state.actorId, state.channelId]).toEqual(['BEN', 'ALERTS'])
  expect(topLevel(state, 'GENERAL').map(({ text }) => text)).toEqual(['Missed'])
})

test('a link to a reply opens the thread that it stands in', () => {
  const reply = message('1700000001.000001', 'BEN', 'And to you', { threadTs: '1700000000.000001' })
  const state = play(atArrival(), said(reply), { type: 'open_channel', channelId: 'GENERAL', ts: reply.ts })
  expect(state.panel).toEqual({ kind: 'thread', ts: '1700000000.000001' })
})

test('the first steps are ticked as they are seen to happen', () => {
  const done = (state: PageState) => firstSteps(state).map(({ isDone }) => isDone)
  const opened = play(atArrival(), changed({ type: 'channel', channel: channel('INC', 'inc-7-refunds') }))
  const inIncident = { channel: 'INC' }
  const told = play(
    opened,
    { type: 'did', deed: { what: 'press', text: 'Take', ...inIncident } },
    said(message('1700000001.000001', 'AGENT', 'Acknowledged.', inIncident)),
    { type: 'did', deed: { what: 'press', text: 'I own this', ...inIncident } },
    { type: 'did', deed: { what: 'command', text: '/incident update Rolling back', ...inIncident } },
    { type: 'did', deed: { what: 'command', text: '/incident rollback prompt to v41', ...inIncident } },
  )
  expect(done(atArrival())).toEqual(Array(8).fill(false))
  expect(done(opened)).toEqual([true, ...Array(7).fill(false)])
  expect(done(told)).toEqual([...Array(6).fill(true), false, false])
  const draft = { id: 'F', name: 'postmortem-inc-7.md', title: 'Draft', mimetype: 'text/markdown', size: 9 }
  const closed = play(told, said(message('1700000002.000001', 'BOT', 'Closed', { ...inIncident, files: [draft] })))
  const read = play(closed, { type: 'did', deed: { what: 'file', text: draft.name, ...inIncident } })
  expect([done(closed)[6], done(closed)[7], done(read)[7]]).toEqual([true, false, true])
})
