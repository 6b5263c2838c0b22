// One incident from the first word to the postmortem, as people live through it, over sockets and over HTTP.

import { addDays, formatISO } from 'date-fns'
import { expect, test } from 'vitest'
import type { Workspace } from '../../src/practice/workspace.ts'
import { aReadback, MODES, type Readback, until } from '../support/app.ts'
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
  tick,
  whisperedTo,
  writtenTo,
} from './seen.ts'

test.concurrent.for(MODES)(
  'an incident is opened, owned, worked on, closed and written up in %s',
  { timeout: 120_000 },
  async (mode, { onTestFinished }) => {
    await theStory(await aReadback({ mode, until: onTestFinished }))
  },
)

async function theStory(readback: Readback): Promise<void> {
  const room = await itIsOpened(readback)
  await rolesAreTaken(readback, room)
  await theAgentIsCorrected(readback, room)
  await adaOwnsIt(readback, room)
  await theTeamWorks(readback, room)
  await theLeadIsHandedOver(readback, room)
  await itIsClosed(readback, room)
  await everythingIsOnRecord(readback, room)
}

async function itIsOpened({ workspace, api }: Readback): Promise<string> {
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

async function rolesAreTaken({ workspace, api }: Readback, room: string): Promise<void> {
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

async function theAgentIsCorrected({ workspace, api }: Readback, room: string): Promise<void> {
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

async function adaOwnsIt({ workspace, api }: Readback, room: string): Promise<void> {
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

async function theTeamWorks({ workspace, api }: Readback, room: string): Promise<void> {
  await press(workspace, 'dev', room, 'Post update')
  await submit(workspace, 'dev', { 'What we know': 'Refund dates are wrong for 40 customers.', 'Next update': '30' })
  await until(() => said(workspace, room, 'Refund dates are wrong for 40 customers.'), 'the update')
  expect((await api('/incidents/1')).updates).toMatchObject([{ audience: 'internal', onTime: true }])

  await press(workspace, 'ben', room, 'Roll back')
  await submit(workspace, 'ben', {
    'What kind of thing': 'prompt_version',
    'Which one': 'refund-bot prompt',
    'To version': 'v41',
  })
  await until(() => said(workspace, room, '*Rollback* decided by <@U0BENOKAFOR>'), 'the decision')
  await press(workspace, 'ben', room, 'Traffic restored')
  await until(() => said(workspace, room, 'not verified yet'), 'the restored traffic')
  await press(workspace, 'ben', room, 'Verified')
  await until(() => said(workspace, room, '*Rolled back*, verified'), 'the verified rollback')

  await workspace.command('ben', room, '/incident change routing "refund router" v6 to v7')
  await press(workspace, 'chiara', room, 'Add symptom')
  await submit(workspace, 'chiara', { Symptom: 'complaint_cluster_one_workflow' })
  await tick(workspace, 'chiara', room, '1. Read 20 outputs')
  await workspace.command('ada', room, '/incident note decision: refunds are answered by people until Monday')
  const kept = workspace.say('chiara', room, 'Support counts 12 complaints about refund dates.')
  await until(async () => (await api('/incidents/1/messages')).messages.some(hasText('12 complaints')), 'its capture')
  workspace.react('dev', kept, 'pushpin')
  await until(async () => (await api('/incidents/1')).timeline.some(hasText('12 complaints')), 'it in the timeline')
  await workspace.command('ada', room, `/incident action Test refund dates before each deploy @ben ${nextWeek()}`)
  await workspace.command('ada', room, '/incident severity sev2')
  await press(workspace, 'ada', room, 'Mark contained')
  await until(() => cardSays(workspace, room, '*SEV2 major* · contained'), 'severity and status on the card')
  await until(() => said(workspace, room, '*Checklist* of INC-1: 1 of '), 'the tick on the checklist')
  await until(() => announced(workspace, 'INC-1* is now SEV2 major'), 'the announced severity')
}

async function theLeadIsHandedOver({ workspace, api }: Readback, room: string): Promise<void> {
  await workspace.command('ada', room, '/incident handoff @ben The tool is read-only, the prompt is back at v41.')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: workspace.user('ada').id })
  await until(() => said(workspace, room, '<@U0BENOKAFOR>, please take *incident lead*'), 'the offer of the lead')
  await press(workspace, 'ben', room, 'Accept')
  await until(() => cardSays(workspace, room, 'Owner: <@U0BENOKAFOR> since'), 'Ben as owner on the card')
  await submit(workspace, 'ben')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: workspace.user('ben').id })
}

async function itIsClosed({ workspace, api }: Readback, room: string): Promise<void> {
  await press(workspace, 'ben', room, 'Resolve')
  await until(() => cardSays(workspace, room, '· resolved'), 'resolved on the card')
  await press(workspace, 'ben', room, 'Close incident')
  expect(fieldsOf(workspace, 'ben').flatMap(({ label, isRequired }) => (isRequired ? [label] : []))).toEqual([
    'Were the answers already served audited?',
    'How was it verified that reopening is safe?',
    'Who owns the postmortem, and by when?',
  ])
  await submit(workspace, 'ben', {
    'Were the answers already served audited?': 'All 40 customers were written to.',
    'How was it verified that reopening is safe?': 'waived because the bot stays read-only',
    'Who owns the postmortem, and by when?': 'ada',
  })
  expect((await api('/incidents/1')).status).toBe('closed')
  await until(() => announced(workspace, 'INC-1* closed'), 'the announced closing')
  const file = await until(
    () => workspace.files().find((each) => each.isCompleted && each.name === 'postmortem-inc-1.md'),
    'the draft in the channel',
  )
  expect(file.shares.map(({ channel }) => channel)).toEqual([room])
  const draft: string = await api('/incidents/1/postmortem.md')
  for (const words of ['Refund bot promises wrong deadlines', 'Triage agent', 'refund-bot prompt', '12 complaints']) {
    expect(file.text).toContain(words)
    expect(draft).toContain(words)
  }
}

async function everythingIsOnRecord({ workspace, api, logged }: Readback, room: string): Promise<void> {
  const { timeline } = await api('/incidents/1/timeline?limit=1000')
  const kinds = timeline.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual([
    'incident_opened',
    'channel_opened',
    'role_taken',
    'role_offered',
    'role_accepted',
    'role_offered',
    'role_declined',
    'claim_flagged',
    'role_taken',
    'readback_given',
    'update_posted',
    'rollback_decided',
    'rollback_restored',
    'rollback_verified',
    'change_recorded',
    'symptom_added',
    'checklist_item_marked',
    'noted',
    'message_kept',
    'action_added',
    'severity_changed',
    'status_changed',
    'role_offered',
    'role_accepted',
    'readback_given',
    'status_changed',
    'question_answered',
    'question_answered',
    'postmortem_assigned',
    'incident_closed',
  ])
  expect(workspace.pins(room)).toHaveLength(1)
  expect(workspace.calls.flatMap(({ error }) => error ?? []).filter((error) => error !== 'already_in_channel')).toEqual(
    [],
  )
  expect(workspace.calls.filter(({ unknownArguments }) => unknownArguments.length > 0)).toEqual([])
  expect(logged.filter(({ level }) => Number(level) > 40)).toEqual([])
}

const announced = (workspace: Workspace, words: string): boolean => said(workspace, 'incidents', words)

const now = (workspace: Workspace, { channel, ts }: { channel: string; ts: string }) =>
  workspace.messages(channel).find((message) => message.ts === ts) ?? {}

const hasText =
  (words: string) =>
  ({ text }: { text: string }): boolean =>
    text.includes(words)

const nextWeek = (): string => formatISO(addDays(new Date(), 7), { representation: 'date' })
