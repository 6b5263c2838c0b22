// What is written in Slack is read in PagerDuty and the other way round, and pages move there without anybody owning by it.

import { test } from 'vitest'
import { until } from '../support/app.ts'
import { FAULTS, INTEGRATION } from '../support/pagerduty.ts'
import type { Incident } from '../support/pagerduty-account.ts'
import { noteWebhook, webhook } from '../support/pagerduty-webhooks.ts'
import { aNight, BY_POLICY, type Night, onRecord, recorded } from './on-call.ts'
import { opened, press, said, submit } from './seen.ts'

const LONG = { timeout: 60_000 }
const SETTINGS = {
  ...BY_POLICY,
  ownership: { page_unowned_after: '1s', page_backup_after: '1h', page_lead_after: '2h' },
}

async function aPagedNight(until: (cleanUp: () => Promise<void>) => void) {
  const night = await aNight({ settings: SETTINGS, until })
  const room = await opened(night.workspace)
  await recorded(night, 'incidents/1', 'page_sent')
  const [page] = night.pages()
  if (!page) throw new Error('There is no page.')
  return { night, room, page }
}
const notesOf = ({ pagerduty }: Night) => pagerduty.account.notes.map(({ content }) => content)
const now = () => new Date().toISOString()

test.concurrent(
  'updates, notes and readbacks are read in PagerDuty too, once each, whatever happens to the answer',
  LONG,
  async ({ onTestFinished, expect }) => {
    const { night, room, page } = await aPagedNight(onTestFinished)
    const { workspace, pagerduty } = night
    await press(workspace, 'ada', room, 'I own this')
    pagerduty.failNext('reset', `POST /incidents/${page.id}/notes`)
    await submit(workspace, 'ada', { 'What I do next': 'Switch the refund step off' })
    await workspace.command('ada', room, '/incident update 3 of 40 answers are wrong')
    pagerduty.failNext(FAULTS.limited(1), `POST /incidents/${page.id}/notes`)
    await workspace.command('ada', room, '/incident note decision: refunds go to people')
    await until(() => notesOf(night).length === 3, 'three notes', 30_000)
    await night.settled()
    expect(notesOf(night).sort()).toEqual([
      expect.stringMatching(/^From Slack: Ada Moreau posted an internal update: 3 of 40 answers are wrong/),
      expect.stringMatching(/^From Slack: Ada Moreau read back\. .*Next: Switch the refund step off/),
      'From Slack: Ada Moreau, decision: refunds go to people',
    ])
  },
)

test.concurrent(
  'a note written in PagerDuty reaches the channel under its author; our own do not come back',
  LONG,
  async ({ onTestFinished, expect }) => {
    const { night, room, page } = await aPagedNight(onTestFinished)
    const { workspace, pagerduty, settled } = night
    const note = noteWebhook({ incident: page, agent: pagerduty.user('PBEN'), content: 'Gateway is fine', at: now() })
    expect(await night.hear(note)).toBe(202)
    expect(await night.hear(note)).toBe(202)
    await until(
      () => said(workspace, room, '*Note in PagerDuty* by Ben Okafor: “Gateway is fine”'),
      'it in the channel',
    )
    await night.hear(noteWebhook({ incident: page, agent: INTEGRATION, content: 'Restarted', at: now() }))
    await until(() => said(workspace, room, 'by an automation, Events API V2: “Restarted”'), 'the other one')
    await night.hear(
      noteWebhook({ incident: page, agent: pagerduty.user('PBOT'), content: 'From Slack: x', at: now() }),
    )
    await settled()
    expect(await onRecord(night, 'incidents/1', 'pager_noted')).toHaveLength(2)
    expect(notesOf(night)).toEqual([])
  },
)

test.concurrent(
  'a page that PagerDuty escalates is on record, and nobody owns the incident by it',
  LONG,
  async ({ onTestFinished, expect }) => {
    const { night, page } = await aPagedNight(onTestFinished)
    await night.hear(webhook('escalated', { incident: page, agent: null, at: now() }))
    const [moved] = await recorded(night, 'incidents/1', 'page_moved')
    expect(moved?.text).toBe('PagerDuty escalated the page: Ada Moreau')
    expect((await night.api('/incidents/1')).owner).toBeNull()
  },
)

test.concurrent(
  'an acknowledgement that runs out there is given once more while its owner still has the incident here',
  LONG,
  async ({ onTestFinished, expect }) => {
    const { night, room, page } = await aPagedNight(onTestFinished)
    const { workspace, pages } = night
    const status = (): Incident['status'] | undefined => pages()[0]?.status
    await press(workspace, 'ada', room, 'I own this')
    await until(() => status() === 'acknowledged', 'the page answered')
    await night.happens(page, 'triggered', null)
    await until(() => status() === 'acknowledged', 'the page answered again')
    expect(pages()[0]?.acknowledgements.map(({ acknowledger }) => acknowledger.id)).toEqual(['PADA'])
  },
)

test.concurrent(
  'an acknowledgement that PagerDuty shows under another name is told to people',
  LONG,
  async ({ onTestFinished }) => {
    const { night, room } = await aPagedNight(onTestFinished)
    const { workspace, pagerduty } = night
    pagerduty.showAcknowledgementsAs({ id: 'PSVC', type: 'service_reference', summary: 'Assistant' })
    await press(workspace, 'ada', room, 'I own this')
    await until(() => said(workspace, room, 'It shows Assistant where Ada Moreau should stand.'), 'it in the channel')
  },
)

test.concurrent(
  'a PagerDuty that limits calls is tried again when it said, not when the queue would',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: SETTINGS, until: onTestFinished })
    const { pagerduty } = night
    const limited = Array.from({ length: 4 }, () => FAULTS.limited(1))
    for (const fault of limited) pagerduty.failNext(fault, 'POST /incidents')
    await opened(night.workspace)
    await recorded(night, 'incidents/1', 'page_sent')
    const tries = pagerduty.calls.filter(({ method, path }) => method === 'POST' && path === '/incidents')
    expect(tries).toHaveLength(5)
    // The queue's own pauses double: the fifth try would come half a minute after the first.
    const [failed] = await onRecord(night, 'incidents/1', 'page_failed')
    const [sent] = await onRecord(night, 'incidents/1', 'page_sent')
    expect(Date.parse(sent?.at ?? '') - Date.parse(failed?.at ?? '')).toBeLessThan(15_000)
  },
)
