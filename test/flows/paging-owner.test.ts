// An owner in Slack: PagerDuty learns of them in their own name, and calls people again once they are lost.

import { test } from 'vitest'
import { until } from '../support/app.ts'
import { aNight, BY_POLICY, BY_SLACK, called, callsTo, onRecord, paged, recorded } from './on-call.ts'
import { opened, postedIn, press, readable, said, writtenTo } from './seen.ts'

const LONG = { timeout: 60_000 }
const FIRST_HOP_ONLY = { page_unowned_after: '1s', page_backup_after: '1h', page_lead_after: '2h' }
const SETTINGS = { ...BY_POLICY, ownership: FIRST_HOP_ONLY }

test.concurrent(
  'whoever owns it answers the page in their own name, and ends it by resolving',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: SETTINGS, until: onTestFinished })
    const { workspace, pagerduty, pages } = night
    const room = await opened(workspace)
    await recorded(night, 'incidents/1', 'page_sent')
    await press(workspace, 'ada', room, 'I own this')
    await until(() => pages()[0]?.status === 'acknowledged', 'the page answered')
    const changes = () =>
      pagerduty.calls.flatMap(({ method, headers, body }) =>
        method === 'PUT' ? [[headers.from, body.incident.status]] : [],
      )
    expect(changes()).toEqual([['ada@practice.example', 'acknowledged']])
    await press(workspace, 'ada', room, 'Resolve')
    await until(() => pages()[0]?.status === 'resolved', 'the page ended')
    expect(changes().map(([, status]) => status)).toEqual(['acknowledged', 'resolved'])
  },
)

test.concurrent(
  'an owner whom PagerDuty does not know is named there in a note, and people are told that it goes on calling',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: SETTINGS, until: onTestFinished })
    const { workspace, pagerduty, pages, settled } = night
    const room = await opened(workspace)
    await recorded(night, 'incidents/1', 'page_sent')
    workspace.join('dev', room)
    await press(workspace, 'dev', room, 'I own this')
    await until(() => said(workspace, room, 'It knows nobody by the address of Dev Patel'), 'it in the channel')
    await settled()
    expect(pagerduty.account.notes).toMatchObject([
      { content: expect.stringContaining('Dev Patel owns this incident') },
    ])
    expect(pages()[0]?.status).toBe('triggered')
  },
)

test.concurrent(
  'without a readback the owner is reminded once, then the page is open again and the primary is called',
  LONG,
  async ({ onTestFinished, expect }) => {
    const ownership = { ...FIRST_HOP_ONLY, readback_within: '2s' }
    const night = await aNight({ settings: { ...BY_POLICY, ownership }, until: onTestFinished })
    const { workspace, pages, settled } = night
    const room = await opened(workspace)
    await recorded(night, 'incidents/1', 'page_sent')
    await press(workspace, 'ada', room, 'I own this')
    await until(() => pages()[0]?.status === 'acknowledged', 'the page answered')
    await paged(night, 2)
    await settled()
    const reminders = writtenTo(workspace, 'ada').filter((text) => text.includes('the readback of INC-1 is still open'))
    expect(reminders).toHaveLength(1)
    expect(said(workspace, room, 'INC-1 is unowned again: the ownership of <@U0ADAMOREAU> lapsed')).toBe(true)
    expect(called(night)).toEqual(['Ada Moreau', 'Ada Moreau'])
    expect(pages().map(({ status }) => status)).toEqual(['triggered', 'triggered'])
  },
)

test.concurrent(
  'an owner is asked whether they are still on it; a press and a word count, silence does not, also over a restart',
  LONG,
  async ({ onTestFinished, expect }) => {
    const ownership = {
      page_unowned_after: '1h',
      page_backup_after: '2h',
      page_lead_after: '3h',
      check_in_after: '2s',
      check_in_grace: '4s',
    }
    const night = await aNight({ settings: { ...BY_SLACK, ownership }, pager: 'none', until: onTestFinished })
    const { workspace, api } = night
    const room = await opened(workspace)
    await workspace.command('ada', room, '/incident ack I roll the prompt back')
    await recorded(night, 'incidents/1', 'check_in_asked')
    await until(() => said(workspace, room, 'are you still on INC-1?'), 'the question')
    await press(workspace, 'ada', room, 'Still on it')
    expect(await onRecord(night, 'incidents/1', 'checked_in')).toHaveLength(1)

    await recorded(night, 'incidents/1', 'check_in_asked', 2)
    workspace.say('ada', room, 'The rollback is half way through.')
    await recorded(night, 'incidents/1', 'owner_seen')
    expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0ADAMOREAU' })

    await recorded(night, 'incidents/1', 'check_in_asked', 3)
    await night.stop()
    await night.start()
    await until(() => said(workspace, room, 'lapsed, since there was no answer to “still on it?”'), 'the lapse')
    await until(() => callsTo(night, 'ada') === 1, 'the primary called again')
    expect((await api('/incidents/1')).owner).toBeNull()
    expect((await onRecord(night, 'incidents/1', 'page_asked')).map(({ fact }) => fact.why)).toEqual(['lapsed'])
  },
)

test.concurrent(
  'a chain that falls due while the bot is away is taken up when it is back, each hop once',
  LONG,
  async ({ onTestFinished, expect }) => {
    const ownership = { page_unowned_after: '2s', page_backup_after: '3s', page_lead_after: '1h' }
    const night = await aNight({ settings: { ...BY_POLICY, ownership }, until: onTestFinished })
    const { workspace, settled } = night
    const room = await opened(workspace)
    await night.stop()
    await night.start()
    await recorded(night, 'incidents/1', 'page_sent', 2)
    await settled()
    expect(called(night)).toEqual(['Ada Moreau', 'Ben Okafor'])
    const lines = postedIn(workspace, room).map(readable)
    expect(lines.filter((line) => line.includes('Paged <@U0ADAMOREAU>'))).toHaveLength(1)
  },
)
