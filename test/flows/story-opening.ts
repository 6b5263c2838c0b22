// The main story's first half: opened, staffed, claimed by an agent, owned by a person.

import { expect } from 'vitest'
import type { Workspace } from '../../src/practice/workspace.ts'
import { type Readback, until } from '../support/app.ts'
import {
  buttonsOf,
  cardOf,
  cardSays,
  channelOf,
  fieldsOf,
  postedIn,
  press,
  pressBeside,
  readable,
  said,
  submit,
  whisperedTo,
  writtenTo,
} from './seen.ts'

export async function itIsOpened({ workspace, api }: Readback): Promise<string> {
  await workspace.command('ada', 'general', '/incident open Refund bot promises wrong deadlines sev1')
  expect(whisperedTo(workspace, 'ada', 'general')).toEqual([expect.stringContaining('INC-1 is open')])

  const { id: room, name } = await until(() => channelOf(workspace, 1), 'the channel')
  expect(name).toBe('inc-1-refund-bot-promises-wrong-deadlines')
  const card = await until(() => cardOf(workspace, room), 'the pinned card')
  expect(readable(card)).toContain('INC-1 · Refund bot promises wrong deadlines')
  expect(readable(card)).toContain('SEV1 critical')
  expect(readable(card)).toContain('Owner: nobody yet, for 0 minutes')
  expect(readable(card)).toMatch(/Next update due: \d\d:\d\d UTC/)
  expect(new Set(buttonsOf(card))).toEqual(
    new Set(['I own this', 'Post update', 'Add symptom', 'Roll back', 'Mark contained', 'Resolve', 'Take']),
  )
  await until(() => /^SEV1 · UNOWNED since \d\d:\d\d UTC/.test(workspace.channel(room).topic.value), 'the topic')
  await until(() => workspace.channel(room).members.includes(workspace.user('ada').id), 'Ada in the channel')
  await until(() => postedIn(workspace, room).some((each) => readable(each).includes('*Checklist*')), 'the checklist')
  const [announced] = await until(
    () => postedIn(workspace, 'incidents').length > 0 && postedIn(workspace, 'incidents'),
    'the announcement',
  )
  expect(announced?.text).toContain(`<#${room}>`)
  expect(await api('/incidents/1')).toMatchObject({ number: 1, owner: null, status: 'investigating', severity: 'sev1' })
  return room
}

export async function rolesAreTaken({ workspace, api }: Readback, room: string): Promise<void> {
  workspace.join('ben', room)
  await pressBeside(workspace, 'ben', room, 'Take', 'Technical lead')
  await until(() => cardSays(workspace, room, '*Technical lead* · <@U0BENOKAFOR>'), 'Ben as technical lead on the card')

  await workspace.command('ada', room, '/incident role comms @dev')
  await until(
    () => cardSays(workspace, room, '*Communications lead* · open, offered to <@U0DEVPATEL>, not accepted yet'),
    'the offer on the card',
  )
  expect((await api('/incidents/1')).roles['communications-lead']).toMatchObject({ state: 'offered' })
  await until(() => writtenTo(workspace, 'dev').some((text) => text.includes('please take')), 'the offer in a DM')
  await until(() => workspace.channel(room).members.includes(workspace.user('dev').id), 'Dev in the channel')
  await press(workspace, 'dev', room, 'Accept')
  await until(() => cardSays(workspace, room, '*Communications lead* · <@U0DEVPATEL>'), 'Dev as communications lead')

  await workspace.command('ada', room, '/incident role support @chiara')
  await until(() => workspace.channel(room).members.includes(workspace.user('chiara').id), 'Chiara in the channel')
  await until(() => said(workspace, room, '<@U0CHIARAROSSI>, please take'), 'the offer to Chiara')
  await press(workspace, 'chiara', room, 'Decline')
  await until(() => said(workspace, room, '<@U0CHIARAROSSI> declined support liaison'), 'the decline, by name')
  expect((await api('/incidents/1')).roles['support-liaison']).toBeUndefined()

  await workspace.command('ada', room, '/incident role infra @Triage agent')
  expect(whisperedTo(workspace, 'ada', room).at(-1)).toContain('Triage agent is not a person')
}

export async function theAgentIsCorrected({ workspace, api }: Readback, room: string): Promise<void> {
  const claim = workspace.say('Triage agent', room, 'Acknowledged.')
  const reply = await until(
    () => postedIn(workspace, room).find(({ thread_ts }) => thread_ts === claim.ts),
    'the correction in its thread',
  )
  expect(readable(reply)).toContain('An automation wrote this: Triage agent.')
  expect(readable(reply)).toMatch(/No person owns INC-1; it has been unowned for \d+ minutes?/)
  expect(buttonsOf(reply)).toEqual(['I own this'])
  const { owner, metrics, timeline } = await api('/incidents/1')
  expect(owner).toBeNull()
  expect(metrics.ambiguousAcknowledgements).toBe(1)
  expect(timeline.at(-1)).toMatchObject({ kind: 'claim_flagged', permalink: expect.stringContaining(room) })
}

export async function adaOwnsIt({ workspace, api }: Readback, room: string): Promise<void> {
  const reply = await press(workspace, 'ada', room, 'I own this')
  expect(reply.thread_ts).toBeDefined()
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: workspace.user('ada').id })

  expect(
    fieldsOf(workspace, 'ada').map(({ label, element }) => [label, element.initial_value ?? element.initial_option]),
  ).toEqual([
    ['What is happening', 'Refund bot promises wrong deadlines'],
    ['What I do next', expect.stringContaining('confirm harm')],
    ['Next update', expect.objectContaining({ value: '10' })],
  ])
  await until(() => cardSays(workspace, room, 'Owner: <@U0ADAMOREAU> since'), 'the owner on the card')
  expect(buttonsOf(cardOf(workspace, room) ?? {})).not.toContain('I own this')
  await until(() => workspace.channel(room).topic.value.includes('OWNED by @Ada Moreau'), 'the owner in the topic')
  await until(() => !buttonsOf(now(workspace, reply)).includes('I own this'), 'the reply without its button')

  await submit(workspace, 'ada', { 'What I do next': 'Switch the refund tool to read-only.' })
  expect(workspace.form('ada')).toBeUndefined()
  await until(() => said(workspace, room, '*Readback* by <@U0ADAMOREAU>'), 'the readback')
  await until(() => cardSays(workspace, room, 'Next step: Switch the refund tool to read-only.'), 'the next step')
}

const now = (workspace: Workspace, { channel, ts }: { channel: string; ts: string }) =>
  workspace.messages(channel).find((message) => message.ts === ts) ?? {}
