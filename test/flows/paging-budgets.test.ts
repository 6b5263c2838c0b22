// What an agent raises may wake people, within limits; what a person asks for is never held back.

import { test } from 'vitest'
import { until } from '../support/app.ts'
import { aNight, BY_POLICY, called, type Night, onRecord, paged, recorded } from './on-call.ts'
import { channelOf, said, writtenTo } from './seen.ts'

const LONG = { timeout: 60_000 }
const FIRST_HOP_ONLY = { page_unowned_after: '1s', page_backup_after: '1h', page_lead_after: '2h' }
const OWNED_BY_EMI = { owner: 'U0EMITANAKA', team: 'Risk' }

const settings = (paging: object) => ({
  ...BY_POLICY,
  ownership: FIRST_HOP_ONLY,
  paging: { agents: { 'api:agents': OWNED_BY_EMI }, ...paging },
})

/** The channel of the incident says why nobody was paged, and Emi, who answers for the agent, is told. */
async function itIsTold({ workspace }: Night, number: number, why: string): Promise<void> {
  const words = `The primary on call was not paged: agents ${why}. A person can still call anybody`
  await until(() => {
    const room = channelOf(workspace, number)
    return room && said(workspace, room.id, words)
  }, `“${why}” in the channel`)
  await until(() => writtenTo(workspace, 'emi').some((text) => text.includes(words)), `“${why}” to Emi`)
}

test.concurrent(
  'an agent that keeps raising the same has it counted, and what it raises next pages nobody',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: settings({ agent_pages_per_hour: 20 }), until: onTestFinished })
    const { settled, pages, api } = night
    const numbers: number[] = []
    for (let time = 1; time <= 4; time += 1) numbers.push(await night.raised('Refund agent is stuck'))
    expect(numbers).toEqual([1, 1, 1, 1])
    await paged(night, 1)
    expect(await onRecord(night, 'incidents/1', 'alert_repeated')).toHaveLength(3)
    const { symptoms } = await api('/incidents/1')
    expect(symptoms).toEqual(['agent_pages_humans_repeatedly'])
    await until(
      () => writtenTo(night.workspace, 'emi').some((text) => text.includes('agents keeps raising the same')),
      'Emi told',
    )

    expect(await night.raised('Search agent is stuck')).toBe(2)
    await itIsTold(night, 2, 'keeps raising the same')
    await settled()
    expect(pages()).toHaveLength(1)
    expect((await api('/incidents')).incidents).toHaveLength(2)
  },
)

test.concurrent(
  'an agent’s pages are counted for each person it calls, and past the budget its owner is told instead',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({ settings: settings({ agent_pages_per_hour: 1 }), until: onTestFinished })
    const { workspace, settled, pages } = night
    await night.raised('Refund agent is stuck')
    await paged(night, 1)
    await recorded(night, 'incidents/1', 'page_sent')
    await night.raised('Search agent is stuck')
    await itIsTold(night, 2, 'has used up its pages for this hour')
    await settled()
    expect(pages()).toHaveLength(1)

    const room = channelOf(workspace, 2)?.id ?? ''
    workspace.join('ada', room)
    await workspace.command('ada', room, '/incident page primary Please look at this')
    await paged(night, 2)
    expect(called(night)).toEqual(['Ada Moreau', 'Ada Moreau'])
    await workspace.command('ada', 'general', '/incident open Billing agent is stuck sev1')
    await paged(night, 3)
  },
)

test.concurrent(
  'an agent that may not page raises incidents that page nobody',
  LONG,
  async ({ onTestFinished, expect }) => {
    const agents = { 'api:agents': { ...OWNED_BY_EMI, may_page: false } }
    const night = await aNight({ settings: settings({ agents }), until: onTestFinished })
    await night.raised('Refund agent is stuck')
    await itIsTold(night, 1, 'may not page people')
    await night.settled()
    expect(night.pages()).toEqual([])
    expect(await onRecord(night, 'incidents/1', 'page_withheld')).toHaveLength(1)

    // What customers report comes from a person, whoever opened the incident.
    const room = channelOf(night.workspace, 1)?.id ?? ''
    night.workspace.join('ada', room)
    await night.workspace.command('ada', room, '/incident note customers: 14 “ninety days”')
    await paged(night, 1)
    expect(called(night)).toEqual(['Ben Okafor'])
  },
)

/** Whatever the clock says now, it is quiet. */
const ALWAYS_QUIET = { from: '00:00', to: '23:59', time_zone: quietZone() }

/** A zone in which it is not the last minute of the day, which is all that is not quiet there. */
function quietZone(): string {
  const { hours, minutes } = { hours: new Date().getUTCHours(), minutes: new Date().getUTCMinutes() }
  return hours === 23 && minutes >= 57 ? 'Asia/Tokyo' : 'UTC'
}

test.concurrent(
  'at night what can wait is paged quietly, and loudly once nobody has taken it for a while',
  LONG,
  async ({ onTestFinished, expect }) => {
    const night = await aNight({
      settings: {
        ...BY_POLICY,
        ownership: { ...FIRST_HOP_ONLY, page_backup_after: '9s' },
        paging: { quiet_hours: ALWAYS_QUIET, raise_after: '6s' },
      },
      until: onTestFinished,
    })
    const { workspace, pages } = night
    await workspace.command('dev', 'general', '/incident open Tone is off sev3')
    const [first] = await paged(night, 1)
    expect(first?.urgency).toBe('low')
    const { id: room } = await until(() => channelOf(workspace, 1), 'the channel')
    await until(() => said(workspace, room, 'through PagerDuty, quietly, since it can wait'), 'it in the channel')
    await until(() => pages()[0]?.urgency === 'high', 'the page made loud')
    await until(() => writtenTo(workspace, 'ada').some((text) => text.includes('is urgent now')), 'Ada told so')
    expect(pages()).toHaveLength(1)
    await paged(night, 2)
    expect(called(night)).toEqual(['Ada Moreau', 'Ben Okafor'])
    expect(pages()[1]?.urgency).toBe('high')
  },
)

test.concurrent(
  'a person whom machines have woken often enough this night is spared, and the next hop is called at once',
  LONG,
  async ({ onTestFinished, expect }) => {
    const paging = { quiet_hours: ALWAYS_QUIET, machine_pages_per_night: 1, agent_pages_per_hour: 20 }
    const night = await aNight({ settings: settings(paging), until: onTestFinished })
    const { workspace, settled } = night
    await night.raised('Refund agent is stuck', 'sev2')
    await paged(night, 1)
    await recorded(night, 'incidents/1', 'page_sent')
    await night.raised('Search agent is stuck', 'sev2')
    await paged(night, 2)
    await settled()
    expect(called(night)).toEqual(['Ada Moreau', 'Ben Okafor'])
    const [withheld] = await onRecord(night, 'incidents/2', 'page_withheld')
    expect(withheld?.fact).toMatchObject({ why: 'person_called_enough', target: { hop: 'primary' } })
    const { id: room } = await until(() => channelOf(workspace, 2), 'the channel')
    expect(said(workspace, room, 'agents has had them called often enough this night')).toBe(true)
    // The worst is worth everybody's sleep.
    await night.raised('Private data is shown', 'sev1')
    await paged(night, 3)
    expect(called(night)[2]).toBe('Ada Moreau')
  },
)
