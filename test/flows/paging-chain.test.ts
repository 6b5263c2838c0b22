// The chain while nobody owns an incident: whom it calls, by what means, and what people are told when it cannot.

import { test } from 'vitest'
import { until } from '../support/app.ts'
import { aNight, BY_POLICY, BY_SLACK, called, callsTo, onRecord, paged, recorded } from './on-call.ts'
import { buttonsOf, opened, postedIn, press, readable, said, submit, whisperedTo, writtenTo } from './seen.ts'

const LONG = { timeout: 60_000 }
/** One hop after the other without waiting; all three are called. */
const WHOLE_CHAIN = { page_unowned_after: '1s', page_backup_after: '2s', page_lead_after: '3s' }
const FIRST_HOP_ONLY = { page_unowned_after: '1s', page_backup_after: '1h', page_lead_after: '2h' }

test.concurrent(
  'whoever PagerDuty has on call is called, hop after hop, and each call is told in the channel',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: { ...BY_POLICY, ownership: WHOLE_CHAIN }, until: onTestFinished })
    const { workspace, settled } = night
    const room = await opened(workspace)
    await paged(night, 3)
    await recorded(night, 'incidents/1', 'page_sent', 3)
    await settled()
    expect(called(night)).toEqual(['Ada Moreau', 'Ben Okafor', 'Chiara Rossi'])
    expect(night.pages()[0]).toMatchObject({
      title: 'INC-1 sev1: Refund bot promises wrong deadlines',
      body: expect.stringContaining('press "I own this"'),
    })
    for (const [id, hop] of [
      ['U0ADAMOREAU', 'primary'],
      ['U0BENOKAFOR', 'backup'],
      ['U0CHIARAROSSI', 'lead'],
    ]) {
      expect(said(workspace, room, `Paged <@${id}> (the ${hop} on call) through PagerDuty. INC-1 stays unowned`)).toBe(
        true,
      )
      expect(workspace.channel(room).members).toContain(id)
    }
    expect(['ada', 'ben', 'chiara'].map((who) => callsTo(night, who))).toEqual([1, 1, 1])
  },
)

test.concurrent('somebody who owns it in time spares the next one', LONG, async ({ onTestFinished, expect }) => {
  const ownership = { page_unowned_after: '1s', page_backup_after: '4s', page_lead_after: '5s', readback_within: '4s' }
  const night = await aNight({ settings: { ...BY_POLICY, ownership }, until: onTestFinished })
  const { workspace } = night
  const room = await opened(workspace)
  await paged(night, 1)
  await press(workspace, 'ada', room, 'I own this')
  // The next hops would have been due before the readback lapses; what follows is the chain from its beginning.
  const [lapse] = await recorded(night, 'incidents/1', 'ownership_lapsed')
  const asked = await recorded(night, 'incidents/1', 'page_asked', 2)
  expect(asked.slice(0, 2).map(({ fact }) => [fact.target.hop, fact.why])).toEqual([
    ['primary', 'unowned'],
    ['primary', 'lapsed'],
  ])
  expect(Date.parse(asked[1]?.at ?? '') - Date.parse(lapse?.at ?? '')).toBeLessThan(3_000)
})

test.concurrent(
  'people named by their Slack accounts are paged in PagerDuty as the users of the same address',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: BY_SLACK, until: onTestFinished })
    await opened(night.workspace)
    await paged(night, 2)
    expect(called(night)).toEqual(['Ada Moreau', 'Ben Okafor'])
  },
)

test.concurrent(
  'with a routing key alone each hop is an event to its service, and those known in Slack are written to',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: BY_SLACK, pager: 'events', until: onTestFinished })
    const { workspace, pagerduty } = night
    const room = await opened(workspace)
    const { events } = pagerduty.account
    await until(() => events.length >= 2, 'two events')
    expect(events).toMatchObject([{ event_action: 'trigger' }, { event_action: 'trigger' }])
    expect(new Set(events.map(({ dedup_key }) => dedup_key)).size).toBe(2)
    await until(() => callsTo(night, 'ada') === 1 && callsTo(night, 'ben') === 1, 'both written to')
    await press(workspace, 'ada', room, 'I own this')
    await until(() => events.filter(({ event_action }) => event_action === 'acknowledge').length === 2, 'both answered')
    await submit(workspace, 'ada')
    await press(workspace, 'ada', room, 'Resolve')
    await until(() => events.filter(({ event_action }) => event_action === 'resolve').length === 2, 'both ended')
    expect(night.logged.filter(({ level }) => Number(level) > 40)).toEqual([])
  },
)

test.concurrent.for(['rest', 'events'] as const)(
  'with nobody named, every page goes to the one service (%s): a warning at start, never a refusal',
  LONG,
  async (pager, { onTestFinished, expect }) => {
    const night = await aNight({ settings: {}, pager, until: onTestFinished })
    const { workspace, pagerduty, logged, pages } = night
    const room = await opened(workspace)
    const { events } = pagerduty.account
    const atService = () => [...pages().map(({ service }) => service.id), ...events.map(() => 'by its key')]
    await until(() => atService().length >= 2, 'two pages')
    expect(new Set(atService())).toEqual(new Set([pager === 'rest' ? 'PSVC' : 'by its key']))
    expect(logged).toContainEqual(
      expect.objectContaining({
        level: 40,
        target: 'the primary on call',
        msg: 'nobody is named here; the one PagerDuty service stands in',
      }),
    )
    await until(() => said(workspace, room, 'through PagerDuty'), 'it in the channel')
  },
)

test.concurrent(
  'with nothing configured people are told so once, and the incident goes on reminding',
  LONG,
  async ({ onTestFinished, expect }) => {
    const ownership = { ...WHOLE_CHAIN, remind_unowned_every: '4s' }
    const night = await aNight({ settings: { ownership }, pager: 'none', until: onTestFinished })
    const { workspace, settled } = night
    const room = await opened(workspace)
    await recorded(night, 'incidents/1', 'unowned_reminded')
    await settled()
    const told = postedIn(workspace, room).filter((message) => readable(message).includes('could not be paged'))
    expect(told.map(readable)).toEqual([
      expect.stringContaining(
        'The configuration names nobody for the primary on call. No name or number is configured',
      ),
    ])
    expect(await onRecord(night, 'incidents/1', 'page_asked')).toHaveLength(1)
  },
)

test.concurrent.for([
  ['an app', 'U0TRIAGE'],
  ['a channel', 'C0GENERAL'],
])(
  'a hop that is %s is reported at start and when it should be called, and the next hop is called at once',
  LONG,
  async ([, slack_user], { onTestFinished, expect }) => {
    const night = await aNight({
      settings: {
        escalation: { ...BY_SLACK.escalation, primary: { name: 'Triage desk', slack_user } },
        ownership: FIRST_HOP_ONLY,
      },
      until: onTestFinished,
    })
    const { workspace, logged } = night
    await until(
      () =>
        logged.some(({ msg, slackUser }) => String(msg).startsWith('this is not a person') && slackUser === slack_user),
      'the warning at start',
    )
    const room = await opened(workspace)
    await paged(night, 1)
    expect(called(night)).toEqual(['Ben Okafor'])
    await until(() => said(workspace, room, 'Triage desk is not a person that Slack can confirm.'), 'it in the channel')
    const asked = await onRecord(night, 'incidents/1', 'page_asked')
    expect(asked.map(({ fact }) => [fact.target.hop, fact.why])).toEqual([
      ['primary', 'unowned'],
      ['backup', 'hop_unreachable'],
    ])
  },
)

test.concurrent(
  'without PagerDuty people are called by direct message, with the button in it',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: BY_SLACK, pager: 'none', until: onTestFinished })
    const { workspace, api } = night
    const room = await opened(workspace)
    await until(() => callsTo(night, 'ada') === 1 && callsTo(night, 'ben') === 1, 'both written to')
    await until(
      () => said(workspace, room, 'Paged <@U0BENOKAFOR> (the backup on call) through a direct message.'),
      'it',
    )
    const direct = workspace.openDirect('ben', 'Readback').id
    expect(buttonsOf(postedIn(workspace, direct).at(-1) ?? {})).toContain('I own this')
    await press(workspace, 'ben', direct, 'I own this')
    expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0BENOKAFOR' })
  },
)

test.concurrent(
  '`/incident page` alone opens a form that says who is on call; with text it calls a domain or a person at once',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({
      settings: { ...BY_POLICY, ownership: { page_unowned_after: '1h' } },
      until: onTestFinished,
    })
    const { workspace } = night
    const room = await opened(workspace)
    await workspace.command('ada', room, '/incident page')
    const onCall = readable(workspace.form('ada')?.payload ?? {})
    for (const line of ['primary on call: Ada Moreau', 'backup on call: Ben Okafor', 'risk expert on call: Emi Tanaka'])
      expect(onCall).toContain(line)
    expect(onCall).toContain('infra expert on call: nobody is configured')

    await submit(workspace, 'ada', {})
    expect(workspace.form('ada')?.errors).toMatchObject({ whom: 'Choose whom to call, here or below.' })
    await submit(workspace, 'ada', { Whom: 'Backup on call', 'Or a person': 'dev' })
    expect(workspace.form('ada')?.errors).toMatchObject({ person: expect.stringContaining('one of the two') })
    await workspace.command('ada', room, '/incident page')
    await submit(workspace, 'ada', { Whom: 'Backup on call', 'What they need to know': 'I need a second pair of eyes' })
    await paged(night, 1)

    await workspace.command('ada', room, '/incident page risk Money may be moving')
    await paged(night, 2)
    expect(called(night)).toEqual(['Ben Okafor', 'Emi Tanaka'])
    expect(night.pages().map(({ body }) => body)).toEqual([
      expect.stringContaining('I need a second pair of eyes'),
      expect.stringContaining('Money may be moving'),
    ])
    await workspace.command('ada', room, '/incident page @dev Customers ask in public')
    await until(
      () => writtenTo(workspace, 'dev').some((text) => text.includes('Customers ask in public')),
      'Dev called',
    )
    await workspace.command('ada', room, '/incident page @Triage agent please look')
    expect(whisperedTo(workspace, 'ada', room).at(-1)).toContain('Triage agent is not a person')
  },
)

test.concurrent(
  'a hop that a person asks for is called although somebody owns it, and skips nobody in the chain',
  LONG,
  async ({ onTestFinished, expect }) => {
    const ownership = { page_unowned_after: '3s', page_backup_after: '1h', readback_within: '1h' }
    const night = await aNight({ settings: { ...BY_POLICY, ownership }, until: onTestFinished })
    const { workspace } = night
    const room = await opened(workspace)
    await workspace.command('ada', room, '/incident page lead The press is calling')
    await paged(night, 2)
    expect(called(night)).toEqual(['Chiara Rossi', 'Ada Moreau'])
    await press(workspace, 'ada', room, 'I own this')
    await workspace.command('ada', room, '/incident page backup I need a second pair of eyes')
    await paged(night, 3)
    expect(called(night)[2]).toBe('Ben Okafor')
  },
)

test.concurrent('a drill pages nobody and says so', LONG, async ({ onTestFinished, expect }) => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: WHOLE_CHAIN }, until: onTestFinished })
  const { workspace, pages, settled } = night
  workspace.say('Alerting', 'drills', 'Checkout agent is stuck: 40 refunds unanswered')
  const sent = await recorded(night, 'alerts/1', 'page_sent', 3)
  expect(sent.map(({ fact }) => fact.via)).toEqual(['drill', 'drill', 'drill'])
  await settled()
  expect(pages()).toEqual([])
  expect(['ada', 'ben', 'chiara'].map((who) => callsTo(night, who))).toEqual([0, 0, 0])
})
