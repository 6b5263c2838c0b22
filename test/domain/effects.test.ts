import { expect, test } from 'vitest'
import { READBACK } from '../../src/domain/actor.ts'
import { decideRollback, restoreTraffic } from '../../src/domain/changes.ts'
import { number } from '../../src/domain/decision.ts'
import { type Effect, effectKey } from '../../src/domain/effect.ts'
import { effectsOf } from '../../src/domain/effects.ts'
import { withholdPage } from '../../src/domain/escalation.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact } from '../../src/domain/facts.ts'
import type { Incident } from '../../src/domain/incident.ts'
import { changeStatus } from '../../src/domain/lifecycle.ts'
import { own } from '../../src/domain/ownership.ts'
import { acceptRole, declineRole, offerRole, takeRole } from '../../src/domain/roles.ts'
import { everyFact } from '../support/every-fact.ts'
import {
  ada,
  bob,
  cleo,
  factsOf,
  given,
  iso,
  nothing,
  on,
  onlyAfter,
  opened,
  opening,
  policy,
  type Story,
  triage,
} from '../support/incidents.ts'

const BOB = { id: bob.id, name: bob.name }
const CLEO = { id: cleo.id, name: cleo.name }

/** What goes out when these facts are recorded now, in the short form of their keys: `tell_channel:3`. */
function goesOut(incident: Incident, ...facts: Fact[]): string[] {
  const recorded = number(incident, ada, iso('02:20'), facts)
  return effectsOf(incident, recorded.reduce(evolve, incident), recorded).map(effectKey)
}
/** The same for an act in a story. */
function after(night: Story, act: () => unknown): string[] {
  const before = night.incident
  const known = night.log.length
  act()
  return effectsOf(before, night.incident, night.log.slice(known)).map(effectKey)
}
const next = given().seq + 1
const [openingFact, channelFact] = opening.map(({ fact }) => fact)
const unplaced = onlyAfter(...opening.slice(0, 1))
const lost = given(on('02:15', READBACK, { type: 'channel_lost', why: 'It was archived.' }))
const SAID_IN_THE_CHANNEL = /^(tell_channel|show_card|set_topic|show_checklist)/

test('opening makes the channel, and says nothing before there is one', () => {
  if (!openingFact) throw new Error('there is no opening')
  expect(goesOut(onlyAfter(), openingFact)).toEqual(['open_channel'])
})

test('nothing is said into a channel that does not exist yet, whatever happens', () => {
  const loud = everyFact(unplaced.seq + 1)
    .filter(({ fact }) => fact.type !== 'channel_opened' && fact.type !== 'alert_raised')
    .filter(({ fact }) => fact.type !== 'rollback_restored' && fact.type !== 'rollback_verified')
    .filter(({ fact }) => goesOut(unplaced, fact).some((key) => SAID_IN_THE_CHANNEL.test(key)))
    .map(({ fact }) => fact.type)
  expect(loud).toEqual([])
})

test('with its channel come the card, the topic, the checklist, the announcement and the people concerned', () => {
  if (!channelFact) throw new Error('there is no channel')
  expect(goesOut(unplaced, channelFact).sort()).toEqual(
    [`announce:${unplaced.seq + 1}`, `invite:${ada.id}`, 'set_topic', 'show_card'].sort(),
  )
})

test('whoever was offered a role before the channel existed is invited and asked in it', () => {
  const offered = onlyAfter(
    ...opening.slice(0, 1),
    on('02:14:01', ada, { type: 'role_offered', role: 'technical-lead', to: BOB, expiresAt: iso('02:19') }),
  )
  if (!channelFact) throw new Error('there is no channel')
  expect(goesOut(offered, channelFact)).toEqual(expect.arrayContaining([`invite:${bob.id}`, 'tell_channel:2']))
})

test('a lost channel is silent; who is in charge is written to, and the others read it in the announcements', () => {
  expect(goesOut(given(), { type: 'channel_lost', why: 'It was archived.' })).toEqual([
    `announce:${next}`,
    `tell_person:${next}:${ada.id}`,
  ])
  expect(goesOut(lost, { type: 'noted', kind: 'note', text: 'x' })).toEqual([])
  expect(goesOut(lost, { type: 'effect_failed', effect: 'page', why: 'x', whatNow: 'y' })).toEqual([
    `tell_person:${next + 1}:${ada.id}`,
  ])
})

test('a channel that is back shows everything as it stands now', () => {
  expect(goesOut(lost, { type: 'channel_regained' })).toEqual(['show_card', 'set_topic', 'show_checklist'])
})

test('every fact redraws the card', () => {
  const silent = everyFact(next)
    .filter(({ fact }) => fact.type !== 'channel_lost')
    .filter(({ fact }) => !goesOut(given(), fact).includes('show_card'))
  expect(silent).toEqual([])
})

test('the topic changes with the state alone, not with what is said', () => {
  const topics = everyFact(next)
    .filter(({ fact }) => goesOut(given(), fact).includes('set_topic'))
    .map(({ fact }) => fact.type)
  const said: Fact['type'][] = [
    'noted',
    'update_posted',
    'unowned_reminded',
    'change_recorded',
    'claim_flagged',
    'role_offered',
  ]
  expect(topics).toEqual(expect.arrayContaining(['title_changed', 'severity_changed', 'status_changed', 'role_taken']))
  expect(said.filter((type) => topics.includes(type))).toEqual([])
})

test('taking another role than the lead leaves the topic as it is', () => {
  const night = opened()
  const keys = after(night, () => night.act('02:16', bob, (i, now) => takeRole(i, 'ops-expert', bob, policy, now)))
  expect(keys).toEqual([`tell_channel:${next}`, 'show_card'])
})

test('the checklist is redrawn for a tick and for a symptom, and for nothing else', () => {
  const drawn = everyFact(next)
    .filter(({ fact }) => goesOut(given(), fact).includes('show_checklist'))
    .map(({ fact }) => fact.type)
  expect(new Set(drawn)).toEqual(
    new Set(['incident_opened', 'symptom_added', 'checklist_item_marked', 'checklist_item_cleared']),
  )
})

test('an offered role invites the person, asks in the channel and writes to them', () => {
  const keys = goesOut(given(), { type: 'role_offered', role: 'technical-lead', to: BOB, expiresAt: iso('02:25') })
  expect(keys).toEqual(
    expect.arrayContaining([`invite:${bob.id}`, `tell_channel:${next}`, `tell_person:${next}:${bob.id}`]),
  )
})

test.each([
  [
    'accepted',
    (night: Story) => night.act('02:16', bob, (i, now) => acceptRole(i, 'technical-lead', bob, policy, now)),
  ],
  ['declined', (night: Story) => night.act('02:16', bob, (i) => declineRole(i, 'technical-lead', bob))],
  [
    'overtaken',
    (night: Story) => night.act('02:16', cleo, (i, now) => takeRole(i, 'technical-lead', cleo, policy, now)),
  ],
  [
    'made to another',
    (night: Story) => night.act('02:16', ada, (i, now) => offerRole(i, 'technical-lead', cleo, ada, policy, now)),
  ],
  ['run out', (night: Story) => night.ring('02:20')],
  [
    'over with a false alarm',
    (night: Story) => night.act('02:16', ada, (i, now) => changeStatus(i, 'cancelled', ada, policy, now)),
  ],
])('an offer that is %s is redrawn without its buttons', (_, act) => {
  const night = opened()
  night.act('02:15', ada, (incident, now) => offerRole(incident, 'technical-lead', bob, ada, policy, now))
  expect(after(night, () => act(night))).toContain(`tell_channel:${next}`)
})

test('once somebody owns it, every message that offered I own this is redrawn without it', () => {
  const night = opened()
  night.ring('02:17') // a reminder: next
  night.act('02:18', READBACK, () => ({
    facts: [
      {
        type: 'claim_flagged',
        claim: 'acknowledges',
        evidence: 'Acknowledged',
        channel: 'C0INC7',
        ts: '1.2',
        app: { id: triage.id, name: triage.name, confirmed: true },
        unownedSince: iso('02:14'),
        handling: 'corrected',
      },
    ],
  }))
  const keys = after(night, () => night.act('02:19', ada, (incident, now) => own(incident, ada, policy, now)))
  expect(keys).toEqual(expect.arrayContaining([`tell_channel:${next}`, `correct_claim:${next + 1}`]))
  expect(
    after(night, () => night.act('02:20', bob, (i, now) => takeRole(i, 'ops-expert', bob, policy, now))),
  ).not.toContain(`tell_channel:${next}`)
})

test('so is the message that ownership lapsed', () => {
  const night = opened()
  night.act('02:16', ada, (incident, now) => own(incident, ada, policy, now))
  night.ring('02:18')
  night.ring('02:20')
  const lapsed = night.log.find(({ fact }) => fact.type === 'ownership_lapsed')?.seq
  const keys = after(night, () => night.act('02:21', bob, (incident, now) => own(incident, bob, policy, now)))
  expect(keys).toContain(`tell_channel:${lapsed}`)
})

test('a claim is answered aloud, marked, or neither', () => {
  const flagged = everyFact(next).filter(({ fact }) => fact.type === 'claim_flagged')
  const answers = flagged.map(({ fact }) => [
    fact.type === 'claim_flagged' && fact.handling,
    goesOut(given(), fact).find((key) => key.includes('claim')),
  ])
  expect(Object.fromEntries(answers)).toEqual({
    corrected: `correct_claim:${next}`,
    marked: `mark_claim:${next}`,
    logged: undefined,
  })
})

test('that an agent may not page is told once; that it has used up its pages, for each who is not called', () => {
  const night = opened('02:14', triage)
  const held = (asked: number, why: 'not_allowed' | 'budget_used_up') =>
    after(night, () =>
      night.act('02:20', READBACK, (incident) =>
        withholdPage(incident, asked, { kind: 'hop', hop: 'primary' }, triage, why),
      ),
    ).filter((key) => key.startsWith('tell_channel'))
  expect(held(11, 'not_allowed')).toHaveLength(1)
  expect(held(12, 'not_allowed')).toEqual([])
  expect(held(13, 'budget_used_up')).toHaveLength(1)
  expect(held(14, 'budget_used_up')).toHaveLength(1)
})

test('a person who wrote “on it” is asked where only they see it', () => {
  const keys = goesOut(given(), {
    type: 'person_prompted',
    to: BOB,
    claim: 'owns',
    evidence: 'on it',
    channel: 'C0INC7',
    ts: '1.2',
  })
  expect(keys).toEqual([`whisper:${next}:${bob.id}`, 'show_card'])
})

test('a rollback is one message, redrawn as it goes', () => {
  const night = opened()
  night.act('02:20', ada, (i) => decideRollback(i, { kind: 'deploy', what: 'api' }, ada))
  const keys = after(night, () => night.act('02:22', ada, (i) => restoreTraffic(i, next, ada)))
  expect(keys).toEqual([`tell_channel:${next}`, 'show_card'])
})

test('closing tells the channel, announces it and brings the draft', () => {
  expect(goesOut(given(), { type: 'incident_closed' })).toEqual(
    expect.arrayContaining([`tell_channel:${next}`, `announce:${next}`, `share_postmortem:${next}`]),
  )
})

test('outside the incident people read of opening, severity, closing, reopening and false alarms, and no more', () => {
  const announced = everyFact(next)
    .filter(({ fact }) => goesOut(given(), fact).some((key) => key.startsWith('announce')))
    .map(({ fact }) => (fact.type === 'status_changed' ? fact.to : fact.type))
  expect(new Set(announced)).toEqual(
    new Set([
      'channel_opened',
      'channel_lost',
      'severity_changed',
      'incident_closed',
      'incident_reopened',
      'cancelled',
    ]),
  )
})

test('the same thing asked for twice in one act goes out once', () => {
  const offer = (to: typeof BOB): Fact => ({ type: 'role_offered', role: 'ops-expert', to, expiresAt: iso('02:25') })
  const keys = goesOut(given(), offer(BOB), offer(CLEO), offer(BOB))
  expect(keys.filter((key) => key === `invite:${bob.id}`)).toHaveLength(1)
  expect(new Set(keys).size).toBe(keys.length)
})

test('an act that changed nothing sends nothing', () => {
  expect(effectsOf(given(), given(), [])).toEqual([])
  expect(factsOf(nothing)).toEqual([])
})

test('an effect’s key names its fact and its person, so that no two are taken for one', () => {
  const effects: Effect[] = [
    { task: 'show_card' },
    { task: 'tell_channel', seq: 3 },
    { task: 'tell_person', seq: 3, user: bob.id },
    { task: 'tell_person', seq: 3, user: cleo.id },
    { task: 'whisper', seq: 3, user: bob.id },
  ]
  expect(new Set(effects.map(effectKey)).size).toBe(effects.length)
})
