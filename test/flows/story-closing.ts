// The main story's second half: worked on, handed over, resolved, closed and written up.

import { addDays, formatISO } from 'date-fns'
import { expect } from 'vitest'
import type { Workspace } from '../../src/practice/workspace.ts'
import { type Readback, until } from '../support/app.ts'
import { cardSays, fieldsOf, press, said, submit, tick } from './seen.ts'

export async function theTeamWorks({ workspace, api }: Readback, room: string): Promise<void> {
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
  await until(() => cardSays(workspace, room, '*SEV2 major* · status: contained'), 'severity and status on the card')
  await until(() => said(workspace, room, '*Checklist* of INC-1: 1 of '), 'the tick on the checklist')
  await until(() => announced(workspace, 'INC-1* is now SEV2 major'), 'the announced severity')
}

export async function theLeadIsHandedOver({ workspace, api }: Readback, room: string): Promise<void> {
  await workspace.command('ada', room, '/incident handoff @ben The tool is read-only, the prompt is back at v41.')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: workspace.user('ada').id })
  await until(() => said(workspace, room, '<@U0BENOKAFOR>, please take *incident lead*'), 'the offer of the lead')
  await press(workspace, 'ben', room, 'Accept')
  await until(() => cardSays(workspace, room, 'Owner: <@U0BENOKAFOR> since'), 'Ben as owner on the card')
  await submit(workspace, 'ben')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: workspace.user('ben').id })
}

export async function itIsClosed({ workspace, api }: Readback, room: string): Promise<void> {
  await press(workspace, 'ben', room, 'Resolve')
  await until(() => cardSays(workspace, room, 'status: resolved'), 'resolved on the card')
  await press(workspace, 'ben', room, 'Close incident')
  expect(fieldsOf(workspace, 'ben').flatMap(({ label, isRequired }) => (isRequired ? [label] : []))).toEqual([
    'Were the answers users already got audited?',
    'How was it verified that reopening is safe?',
    'Who owns the postmortem, and by when?',
  ])
  await submit(workspace, 'ben', {
    'Were the answers users already got audited?': 'All 40 customers were written to.',
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

const announced = (workspace: Workspace, words: string): boolean => said(workspace, 'incidents', words)

const hasText =
  (words: string) =>
  ({ text }: { text: string }): boolean =>
    text.includes(words)

const nextWeek = (): string => formatISO(addDays(new Date(), 7), { representation: 'date' })
