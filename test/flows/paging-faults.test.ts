// PagerDuty unreachable or refusing: people are told at once whom to call by hand, it is tried again, and in the end there
// is one page, never two.

import { test } from 'vitest'
import { until } from '../support/app.ts'
import { FAULTS, type Fault } from '../support/pagerduty.ts'
import { aNight, BY_POLICY, called, callsTo, onRecord, recorded } from './on-call.ts'
import { opened, postedIn, readable } from './seen.ts'

const FIRST_HOP_ONLY = { page_unowned_after: '1s', page_backup_after: '1h', page_lead_after: '2h' }

const TROUBLE: [string, Fault, string, words: string][] = [
  ['limits calls', FAULTS.limited(2), 'POST /incidents', 'PagerDuty limits how fast the app may call it.'],
  ['fails', FAULTS.broken, 'POST /incidents', 'PagerDuty failed (500)'],
  ['wants a larger plan', FAULTS.unpaid, 'POST /incidents', 'plan does not include this'],
  ['does not accept the token', FAULTS.unauthorized, 'POST /incidents', 'does not accept this app’s token'],
  ['takes the page and never answers', 'silence', 'POST /incidents', 'PagerDuty did not answer in time'],
  ['takes the page and breaks the connection', 'reset', 'POST /incidents', 'The connection to PagerDuty failed'],
  ['cannot say who is on call', FAULTS.broken, 'GET /oncalls', 'PagerDuty failed (500)'],
  ['is hidden behind a login page', FAULTS.html, 'POST /incidents', 'not PagerDuty answered in its place'],
]

test.concurrent.for(TROUBLE)(
  'a PagerDuty that %s: the channel is told whom to call, and one page goes out in the end',
  { timeout: 60_000 },
  async ([, fault, route, words], { onTestFinished, expect }) => {
    const night = await aNight({ settings: { ...BY_POLICY, ownership: FIRST_HOP_ONLY }, until: onTestFinished })
    const { workspace, pages, pagerduty, settled } = night
    pagerduty.failNext(fault, route)
    const room = await opened(workspace)
    const told = () => postedIn(workspace, room).filter((message) => readable(message).includes('could not be paged'))
    await until(() => told().length > 0, 'the trouble in the channel', 25_000)
    const text = told().map(readable).join()
    expect(text).toContain('The primary on call could not be paged for INC-1')
    expect(text).toContain(words)
    expect(text).toContain('Call by hand: Ada Moreau +44 20 7946 0001; Ben Okafor +44 20 7946 0002; Chiara Rossi.')

    const [sent] = await recorded(night, 'incidents/1', 'page_sent')
    expect(sent?.fact).toMatchObject({ via: 'pagerduty', pagerdutyId: 'QINC1', to: { name: 'Ada Moreau' } })
    await settled()
    expect(called(night)).toEqual(['Ada Moreau'])
    expect(pages()).toHaveLength(1)
    expect(callsTo(night, 'ada')).toBe(1)
    expect(told()).toHaveLength(1)
    expect(await onRecord(night, 'incidents/1', 'page_failed')).toHaveLength(1)
  },
)

test.concurrent('a page that is tried again finds nobody to wake once somebody owns the incident', {
  timeout: 60_000,
}, async ({ onTestFinished, expect }) => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: FIRST_HOP_ONLY }, until: onTestFinished })
  const { workspace, pages, pagerduty, settled, api } = night
  pagerduty.failNext(FAULTS.broken, 'POST /incidents')
  const room = await opened(workspace)
  await recorded(night, 'incidents/1', 'page_failed')
  await workspace.command('ada', room, '/incident ack I roll the prompt back')
  expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0ADAMOREAU' })
  await settled()
  expect(pages()).toEqual([])
})

test.concurrent('a page that PagerDuty took without an answer is answered there once somebody owns the incident', {
  timeout: 60_000,
}, async ({ onTestFinished, expect }) => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: FIRST_HOP_ONLY }, until: onTestFinished })
  const { workspace, pages, pagerduty } = night
  pagerduty.failNext('reset', 'POST /incidents')
  const room = await opened(workspace)
  await recorded(night, 'incidents/1', 'page_failed')
  await workspace.command('ada', room, '/incident ack I roll the prompt back')
  await until(() => pages().length === 1 && pages()[0]?.status === 'acknowledged', 'the page answered')
  expect(pages()[0]?.acknowledgements.map(({ acknowledger }) => acknowledger.id)).toEqual(['PADA'])
})

test.concurrent('an alert settled while its page could not go out pages nobody afterwards', {
  timeout: 60_000,
}, async ({ onTestFinished, expect }) => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: FIRST_HOP_ONLY }, until: onTestFinished })
  const { workspace, pages, pagerduty, settled } = night
  pagerduty.failNext(FAULTS.broken, 'POST /incidents')
  const alert = workspace.say('Alerting', 'alerts', 'Checkout agent is stuck: 40 refunds unanswered')
  await recorded(night, 'alerts/1', 'page_failed')
  const card = postedIn(workspace, 'alerts').find(({ thread_ts }) => thread_ts === alert.ts)
  await workspace.click('ada', card ?? alert, 'No action needed')
  await settled()
  expect(pages()).toEqual([])
})

test.concurrent('a Slack that cannot write to the person does not keep PagerDuty from calling them', {
  timeout: 60_000,
}, async ({ onTestFinished, expect }) => {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: FIRST_HOP_ONLY }, until: onTestFinished })
  const { workspace } = night
  await opened(workspace)
  workspace.faults.fail('conversations.open', { kind: 'error', error: 'cannot_dm_bot' })
  await recorded(night, 'incidents/1', 'page_sent')
  expect(called(night)).toEqual(['Ada Moreau'])
})
