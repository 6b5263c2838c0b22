// What PagerDuty says comes back: a person who acknowledges there owns the incident here; whatever else acknowledges
// does not, and the paging goes on.

import { test } from 'vitest'
import { until } from '../support/app.ts'
import { INTEGRATION } from '../support/pagerduty.ts'
import type { Incident, Reference } from '../support/pagerduty-account.ts'
import { webhook } from '../support/pagerduty-webhooks.ts'
import { aNight, BY_POLICY, BY_SLACK, type Night, onRecord, paged, recorded } from './on-call.ts'
import { buttonsOf, cardSays, opened, postedIn, press, readable, said } from './seen.ts'

const LONG = { timeout: 60_000 }
const FIRST_HOP_ONLY = { page_unowned_after: '1s', page_backup_after: '1h', page_lead_after: '2h' }

/** An open incident for which the primary was paged. */
async function aPagedNight(
  setup: Parameters<typeof aNight>[0],
): Promise<{ night: Night; room: string; page: Incident }> {
  const night = await aNight({ settings: { ...BY_POLICY, ownership: FIRST_HOP_ONLY }, ...setup })
  const room = await opened(night.workspace)
  await recorded(night, 'incidents/1', 'page_sent')
  const [page] = await paged(night, 1)
  if (!page) throw new Error('Nobody was paged.')
  return { night, room, page }
}

test.concurrent(
  'a person who acknowledges in PagerDuty owns the incident, and the other pages are answered in their name',
  LONG,
  async ({ onTestFinished, expect }) => {
    const settings = { ...BY_POLICY, ownership: { page_unowned_after: '1s', page_backup_after: '2s' } }
    const { night, room, page } = await aPagedNight({ settings, until: onTestFinished })
    const { workspace, api, pagerduty, pages } = night
    await recorded(night, 'incidents/1', 'page_sent', 2)
    await night.happens(page, 'acknowledged', pagerduty.user('PBEN'))
    await until(() => cardSays(workspace, room, 'Owner: <@U0BENOKAFOR> since'), 'Ben on the card')
    await until(() => workspace.channel(room).topic.value.includes('OWNED by @Ben Okafor'), 'Ben in the topic')
    expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0BENOKAFOR' })
    const [taken] = await onRecord(night, 'incidents/1', 'role_taken')
    expect(taken).toMatchObject({ actor: { kind: 'person', id: 'U0BENOKAFOR' }, fact: { through: 'pagerduty' } })
    await until(() => pages()[1]?.status === 'acknowledged', 'the other page answered')
    expect(pages()[1]?.acknowledgements.map(({ acknowledger }) => acknowledger.id)).toEqual(['PBEN'])
  },
)

const MACHINES: [string, (night: Night) => Reference | null][] = [
  ['an integration', () => INTEGRATION],
  ['nobody who is named', () => null],
  ['a user known as a machine', ({ pagerduty }) => pagerduty.user('PSCRIPT')],
  ['the bot’s own user', ({ pagerduty }) => pagerduty.user('PBOT')],
]

test.concurrent.for(MACHINES)(
  'an acknowledgement by %s is told, and the page is put back to triggered',
  LONG,
  async ([, agent], { onTestFinished, expect }) => {
    const settings = {
      ...BY_POLICY,
      pagerduty: { machine_users: ['script@example.com'] },
      ownership: FIRST_HOP_ONLY,
    }
    const { night, room, page } = await aPagedNight({ settings, until: onTestFinished })
    const { workspace, api, pagerduty } = night
    await night.happens(page, 'acknowledged', agent(night))
    const line = await until(
      () => postedIn(workspace, room).find((each) => readable(each).includes('Machine acknowledgement, still unowned')),
      'the warning',
    )
    expect(buttonsOf(line)).toEqual(['I own this'])
    await until(() => page.status === 'triggered', 'the page triggered again')
    await until(() => pagerduty.account.notes.length === 1, 'the note')
    expect(pagerduty.account.notes).toMatchObject([
      { incident: page.id, content: expect.stringContaining('not a person') },
    ])
    expect((await api('/incidents/1')).owner).toBeNull()
  },
)

test.concurrent(
  'a person whom Slack does not know by their address is told of, owns nothing, and the next hop is called',
  LONG,
  async ({ onTestFinished, expect }) => {
    const settings = { ...BY_POLICY, ownership: { page_unowned_after: '1s', page_backup_after: '5s' } }
    const { night, room, page } = await aPagedNight({ settings, until: onTestFinished })
    const { workspace, api, pagerduty } = night
    await night.happens(page, 'acknowledged', pagerduty.user('PZOE'))
    await until(
      () => said(workspace, room, 'Zoe Marsh answered the page in PagerDuty, but Slack knows nobody by that address.'),
      'it in the channel',
    )
    await paged(night, 2)
    expect((await api('/incidents/1')).owner).toBeNull()
  },
)

test.concurrent(
  'a forged acknowledgement is refused and changes nothing; nor does an event about somebody else’s page',
  LONG,
  async ({ onTestFinished, expect }) => {
    const { night, page } = await aPagedNight({ until: onTestFinished })
    const { pagerduty, api, settled } = night
    const before = await api('/incidents/1/timeline?limit=1000')
    const forged = webhook('acknowledged', {
      incident: page,
      agent: pagerduty.user('PADA'),
      at: new Date().toISOString(),
    })
    expect(await night.hear(forged, 'another secret')).toBe(401)
    for (const incident_key of [null, 'monitor-7', page.incident_key?.replace('T0PRACTICE', 'T0ANOTHER') ?? null]) {
      const theirs = { ...page, incident_key }
      const event = webhook('acknowledged', {
        incident: theirs,
        agent: pagerduty.user('PADA'),
        at: new Date().toISOString(),
      })
      expect(await night.hear(event)).toBe(202)
    }
    await settled()
    expect(await api('/incidents/1/timeline?limit=1000')).toEqual(before)
  },
)

test.concurrent(
  'an event delivered again changes nothing, and one that comes late is not taken for news',
  LONG,
  async ({ onTestFinished, expect }) => {
    const { night, page } = await aPagedNight({ until: onTestFinished })
    const { pagerduty, api, settled } = night
    const machine = await night.happens(page, 'acknowledged', INTEGRATION)
    await recorded(night, 'incidents/1', 'machine_acknowledged')
    await until(() => page.status === 'triggered', 'the page triggered again')
    const person = pagerduty.change(page.id, 'acknowledged', pagerduty.user('PBEN'))
    expect(await night.hear(machine)).toBe(202)
    expect(await night.hear(person)).toBe(202)
    expect(await night.hear(person)).toBe(202)
    // Sent again under an id of its own, as after a lost answer: PagerDuty does not promise the order of events.
    expect(await night.hear({ event: { ...machine.event, id: 'machine-again' } })).toBe(202)
    await settled()
    expect((await api('/incidents/1')).owner).toMatchObject({ userId: 'U0BENOKAFOR' })
    expect(await onRecord(night, 'incidents/1', 'machine_acknowledged')).toHaveLength(1)
    expect(await onRecord(night, 'incidents/1', 'role_taken')).toHaveLength(1)
    expect(page.status).toBe('acknowledged')
  },
)

test.concurrent(
  'an acknowledgement from before the ownership lapsed, delivered after it, makes nobody the owner',
  LONG,
  async ({ onTestFinished, expect }) => {
    const settings = { ...BY_POLICY, ownership: { ...FIRST_HOP_ONLY, readback_within: '1s' } }
    const { night, room, page } = await aPagedNight({ settings, until: onTestFinished })
    const { workspace, pagerduty, api, settled } = night
    const early = webhook('acknowledged', {
      incident: page,
      agent: pagerduty.user('PBEN'),
      at: new Date().toISOString(),
    })
    await press(workspace, 'ada', room, 'I own this')
    await recorded(night, 'incidents/1', 'ownership_lapsed')
    expect(await night.hear(early)).toBe(202)
    await settled()
    expect((await onRecord(night, 'incidents/1', 'role_taken')).map(({ actor }) => actor.id)).toEqual(['U0ADAMOREAU'])
    expect((await api('/incidents/1')).owner).toBeNull()
  },
)

test.concurrent.for([
  ['a person', ({ pagerduty }: Night) => pagerduty.user('PBEN'), 'Ben Okafor ended the page in PagerDuty.'],
  ['an integration', () => INTEGRATION, 'An automation, Events API V2, ended the page in PagerDuty.'],
] as const)(
  'a page resolved in PagerDuty by %s is told, and leaves the status here as it was',
  LONG,
  async ([, agent, words], { onTestFinished, expect }) => {
    const { night, room, page } = await aPagedNight({ until: onTestFinished })
    await night.happens(page, 'resolved', agent(night))
    await until(() => said(night.workspace, room, words), 'it in the channel')
    expect(said(night.workspace, room, 'the status of INC-1 stays “investigating” until a person changes it')).toBe(
      true,
    )
    expect(await night.api('/incidents/1')).toMatchObject({ status: 'investigating', owner: null })
  },
)

test.concurrent(
  'with a routing key alone, the next hop is called at once when a machine acknowledged',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({
      settings: { ...BY_SLACK, ownership: FIRST_HOP_ONLY },
      pager: 'events',
      until: onTestFinished,
    })
    const { workspace, pagerduty, logged, settled } = night
    const room = await opened(workspace)
    await recorded(night, 'incidents/1', 'page_sent')
    const { events } = pagerduty.account
    expect(await night.hear(eventsPage(events[0]?.dedup_key, INTEGRATION))).toBe(202)
    await until(() => said(workspace, room, 'Machine acknowledgement, still unowned'), 'the warning')
    await until(() => events.length === 2, 'the second event')
    await settled()
    expect(events.map(({ event_action }) => event_action)).toEqual(['trigger', 'trigger'])
    expect(new Set(events.map(({ dedup_key }) => dedup_key)).size).toBe(2)
    const asked = await onRecord(night, 'incidents/1', 'page_asked')
    expect(asked.map(({ fact }) => [fact.target.hop, fact.why])).toEqual([
      ['primary', 'unowned'],
      ['backup', 'machine_acknowledgement'],
    ])
    expect(logged.filter(({ msg }) => String(msg).includes('a job failed'))).toEqual([])
  },
)

/** What PagerDuty says of a page that an event made. */
const eventsPage = (key: unknown, agent: Reference) =>
  webhook('acknowledged', {
    incident: {
      id: 'QEVENT1',
      incident_number: 1,
      title: 'INC-1',
      status: 'acknowledged',
      urgency: 'high',
      incident_key: String(key),
      created_at: new Date().toISOString(),
      html_url: 'https://example.pagerduty.com/incidents/QEVENT1',
      service: { id: 'PSVC', type: 'service_reference', summary: 'Assistant' },
      body: '',
      assignments: [],
      acknowledgements: [],
    },
    agent,
    at: new Date().toISOString(),
  })
