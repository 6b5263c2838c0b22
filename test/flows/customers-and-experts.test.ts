// What customers suffer reaches the room, and the experts it asks for are one press away.

import { test } from 'vitest'
import { until } from '../support/app.ts'
import { aNight, BY_POLICY, BY_SLACK, called, callsTo, onRecord, paged, recorded } from './on-call.ts'
import {
  buttonsOf,
  cardOf,
  cardSays,
  channelOf,
  opened,
  press,
  pressBeside,
  said,
  submit,
  whisperedTo,
  writtenTo,
} from './seen.ts'

const LONG = { timeout: 60_000 }
const QUIET = { page_unowned_after: '1h', page_backup_after: '2h', page_lead_after: '3h' }

test.concurrent(
  'the support liaison is asked how many it is, answers by form, and a report calls people while nobody owns it',
  LONG,
  async ({ onTestFinished, expect }) => {
    const settings = { ...BY_POLICY, ownership: QUIET, cadence: { ask_customers_every: '2s' } }
    const night = await aNight({ settings, until: onTestFinished })
    const { workspace, api } = night
    const room = await opened(workspace)
    await pressBeside(workspace, 'ada', room, 'Take', 'Support liaison')
    await until(() => cardSays(workspace, room, '*Support liaison* · <@U0ADAMOREAU>'), 'Ada as support liaison')
    await until(() => writtenTo(workspace, 'ada').some((text) => text.includes('how many customers')), 'the question')

    await pressBeside(workspace, 'ada', room, 'Add report', 'Support liaison')
    await submit(workspace, 'ada', {
      'In their own words': 'It says I have 90 days',
      'How many report it, in all': '14',
    })
    await until(() => cardSays(workspace, room, 'Customers who report it: 14'), 'the number on the card')
    await until(() => said(workspace, room, '“It says I have 90 days”'), 'their words')
    await paged(night, 1)
    expect(called(night)).toEqual(['Ada Moreau'])
    const [asked] = await onRecord(night, 'incidents/1', 'page_asked')
    expect(asked?.fact.why).toBe('customers_reported')

    await workspace.command('ada', room, '/incident note customers: 20 by now, “ninety days, it said”')
    await until(() => cardSays(workspace, room, 'Customers who report it: 20'), 'the next number')
    expect(await api('/incidents/1/postmortem.md')).toContain('It says I have 90 days')
  },
)

test.concurrent(
  'a number that is none keeps the form open, and what was written in it',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: { ownership: QUIET }, pager: 'none', until: onTestFinished })
    const { workspace } = night
    const room = await opened(workspace)
    await workspace.command('ada', room, '/incident note customers:')
    await submit(workspace, 'ada', { 'In their own words': 'Too late', 'How many report it, in all': 'a dozen' })
    expect(workspace.form('ada')?.errors).toMatchObject({ count: expect.stringContaining('A whole number') })
    expect(await onRecord(night, 'incidents/1', 'customers_reported')).toEqual([])
  },
)

test.concurrent(
  'symptoms and what is touched put their experts on the card; one press calls whoever is on call for it',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: { ...BY_POLICY, ownership: QUIET }, until: onTestFinished })
    const { workspace } = night
    await workspace.command('ada', 'general', '/incident open')
    await submit(workspace, 'ada', {
      'What is wrong?': 'Refunds on wrong accounts',
      'Does it touch any of these?': 'Money',
      Symptoms: 'Wrong-entity action',
    })
    const { id: room } = await until(() => channelOf(workspace, 1), 'the channel')
    await until(() => cardOf(workspace, room), 'the card')
    expect(cardSays(workspace, room, 'Experts to bring in: risk (money), feature, ops')).toBe(true)
    await press(workspace, 'ada', room, 'Page risk expert')
    await recorded(night, 'incidents/1', 'page_sent')
    expect(called(night)).toEqual(['Emi Tanaka'])
    await until(() => callsTo(night, 'emi') === 1, 'Emi written to')
    await until(() => !buttonsOf(cardOf(workspace, room) ?? {}).includes('Page risk expert'), 'the card without it')
    expect(buttonsOf(cardOf(workspace, room) ?? {})).toContain('Page feature expert')
  },
)

test.concurrent(
  'after the lead, the chain calls whichever expert the symptoms ask for, and mentions their group',
  LONG,
  async ({ onTestFinished, expect }) => {
    const risk = { name: 'Emi Tanaka', slack_user: 'U0EMITANAKA', slack_usergroup: 'S0RISKDESK' }
    const ownership = {
      page_unowned_after: '1s',
      page_backup_after: '2s',
      page_lead_after: '3s',
      page_specialist_after: '4s',
      page_director_after: '1h',
    }
    const night = await aNight({
      settings: { ...BY_SLACK, experts: { risk }, ownership },
      pager: 'none',
      until: onTestFinished,
    })
    const { workspace } = night
    await workspace.command(
      'dev',
      'general',
      '/incident open Refunds on wrong accounts sev1 --symptom wrong_entity_action',
    )
    await recorded(night, 'incidents/1', 'page_sent', 4)
    expect((await onRecord(night, 'incidents/1', 'page_sent')).map(({ fact }) => fact.to.name)).toEqual([
      'Ada Moreau',
      'Ben Okafor',
      'Chiara Rossi',
      'Emi Tanaka',
    ])
    await until(() => callsTo(night, 'emi') === 1, 'Emi written to')
    const { id: room } = await until(() => channelOf(workspace, 1), 'the channel')
    await until(() => said(workspace, room, 'beside <!subteam^S0RISKDESK>'), 'the group mentioned')
  },
)

test.concurrent(
  'a domain for which a group alone is named mentions that group in the channel',
  LONG,
  async ({ onTestFinished }) => {
    const experts = { ops: { name: 'Support desk', slack_usergroup: 'S0SUPPORT' } }
    const night = await aNight({ settings: { experts, ownership: QUIET }, pager: 'none', until: onTestFinished })
    const { workspace } = night
    const room = await opened(workspace)
    await workspace.command('ada', room, '/incident page ops How many tickets are there?')
    await until(
      () => said(workspace, room, '<!subteam^S0SUPPORT>, you are called to INC-1 as the ops expert'),
      'the call',
    )
  },
)

test.concurrent(
  'an action item is finished by its number; one that is not there is answered with those that are',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: { ownership: QUIET }, pager: 'none', until: onTestFinished })
    const { workspace } = night
    const room = await opened(workspace)
    await workspace.command('ada', room, '/incident action Bind the id on the server @ben 2099-01-31')
    await until(() => said(workspace, room, '*Action item 1* for <@U0BENOKAFOR>'), 'the item in the channel')
    await workspace.command('ada', room, '/incident action done 2')
    expect(whisperedTo(workspace, 'ada', room).at(-1)).toContain('item 2; there are: 1. Bind the id on the server')
    await workspace.command('ada', room, '/incident action done 1')
    expect(whisperedTo(workspace, 'ada', room).at(-1)).toContain('Done: Bind the id on the server')
    expect(await onRecord(night, 'incidents/1', 'action_done')).toHaveLength(1)
  },
)
