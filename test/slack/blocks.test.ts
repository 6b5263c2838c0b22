import type { KnownBlock, ModalView } from '@slack/types'
import { expect, test } from 'vitest'
import { checklistFor, readCatalogue } from '../../src/catalogue/read-catalogue.ts'
import { READBACK } from '../../src/domain/actor.ts'
import { openQuestions, QUESTIONS } from '../../src/domain/closing.ts'
import type { Recorded } from '../../src/domain/facts.ts'
import type { Incident } from '../../src/domain/incident.ts'
import type { Refusal } from '../../src/domain/refusals.ts'
import { ROLES, roleName } from '../../src/domain/role.ts'
import { checkBlocks, checkModal } from '../../src/practice/block-kit/check.ts'
import { alertCard } from '../../src/slack/blocks/alert.ts'
import { incidentCard, topic } from '../../src/slack/blocks/card.ts'
import { channelLine } from '../../src/slack/blocks/channel-line.ts'
import { checklist } from '../../src/slack/blocks/checklist.ts'
import { correction, ownershipPrompt } from '../../src/slack/blocks/claims.ts'
import type { Message } from '../../src/slack/blocks/elements.ts'
import { closingForm, severityForm, statusForm } from '../../src/slack/blocks/forms/closing.ts'
import { openingForm } from '../../src/slack/blocks/forms/opening.ts'
import { handOverForm, readbackForm, roleForm } from '../../src/slack/blocks/forms/ownership.ts'
import {
  actionForm,
  changeForm,
  noteForm,
  rollbackForm,
  snapshotForm,
  symptomForm,
  updateForm,
} from '../../src/slack/blocks/forms/work.ts'
import { refusalText } from '../../src/slack/blocks/refusals.ts'
import { announcement } from '../../src/slack/blocks/status-lines.ts'
import { helpText } from '../../src/slack/commands/command.ts'
import { EVERY_FACT, everyFact } from '../support/every-fact.ts'
import {
  ada,
  at,
  bob,
  cleo,
  given,
  iso,
  type Occurrence,
  on,
  onlyAfter,
  opening,
  policy,
  triage,
} from '../support/incidents.ts'

const catalogue = readCatalogue()
const now = at('02:20')
const HOSTILE = '<!channel> & *bold* _it_ ~no~ @here @everyone <@U0EVE> <#C0EVIL> <https://evil.example|press> '
  .repeat(3)
  .slice(0, 250)
const PEOPLE = [ada, bob, cleo].map(({ id, name }) => ({ id, name }))
const KNOWN_IDS = [...PEOPLE.map(({ id }) => id), 'C0INC7', 'C0ALERTS']

const took = (clock: string, who: typeof ada, role: (typeof ROLES)[number]): Occurrence =>
  on(clock, who, { type: 'role_taken', role, by: { id: who.id, name: who.name } })
const owned = [
  took('02:16', ada, 'incident-lead'),
  on('02:17', ada, {
    type: 'readback_given',
    by: { id: ada.id, name: ada.name },
    happening: 'Wrong deadlines',
    next: 'Switch it off',
    nextUpdateAt: iso('02:30'),
  }),
]
const retitled = (title: string) => on('02:15', ada, { type: 'title_changed', to: title })
const everything: Occurrence[] = [
  retitled(HOSTILE),
  ...ROLES.map((role) => took('02:16', ada, role)),
  ...ROLES.map((role) =>
    on('02:17', ada, { type: 'role_offered', role, to: { id: bob.id, name: HOSTILE }, expiresAt: iso('02:40') }),
  ),
  ...catalogue.symptoms.map(({ id, name }) => on('02:18', ada, { type: 'symptom_added', id, name })),
  ...checklistFor(
    catalogue,
    catalogue.symptoms.map(({ id }) => id),
  ).map((item) =>
    on('02:18', ada, {
      type: 'checklist_item_marked',
      item: `${item.phase}/${item.id}`,
      text: item.text,
      phase: item.phase,
      state: 'not_applicable',
      reason: HOSTILE,
    }),
  ),
  ...Array.from({ length: 20 }, () =>
    on('02:19', ada, {
      type: 'change_recorded',
      change: { kind: HOSTILE, what: HOSTILE, before: HOSTILE, after: HOSTILE, at: iso('02:01') },
    }),
  ),
  on('02:19', ada, { type: 'snapshot_taken', values: { prompt: HOSTILE, [HOSTILE]: HOSTILE } }),
]

const STATES: Record<string, Incident> = {
  unowned: given(),
  owned: given(...owned),
  'owned by somebody who has not read back': given(
    on('02:16', ada, {
      type: 'role_taken',
      role: 'incident-lead',
      by: { id: ada.id, name: ada.name },
      readbackDueAt: iso('02:18'),
    }),
  ),
  'led and diagnosed by one person': given(...owned, took('02:18', ada, 'technical-lead')),
  resolved: given(...owned, on('02:19', ada, { type: 'status_changed', from: 'investigating', to: 'resolved' })),
  closed: given(...owned, on('02:19', ada, { type: 'incident_closed' })),
  'filled to the brim with hostile text': given(...everything),
  'a drill': onlyAfter(
    on('02:14', triage, { ...EVERY_FACT.incident_opened[0]?.[1], type: 'incident_opened' } as never),
    ...opening.slice(1),
  ), // spread of a whole fact
}
const states = Object.entries(STATES)

const alert = (repeats: number): Incident => {
  const raised = EVERY_FACT.alert_raised.map(([by, fact]) => on('02:14', by, fact))
  const again = EVERY_FACT.alert_repeated.map(([by, fact]) => on('02:15', by, fact))
  return onlyAfter(...raised, ...Array.from({ length: repeats }, () => again).flat())
}

/** Everything the bot posts about this incident, the way the jobs would draw it. */
function posted(incident: Incident, facts: Recorded[]): [what: string, message: Message][] {
  const lines = facts.flatMap((recorded): [string, Message | null][] => {
    const { fact } = recorded
    const { type } = fact
    return [
      [type, channelLine(incident, recorded, { policy, catalogue })],
      [`announcement of ${type}`, announcement(policy, incident, recorded)],
      ...(fact.type === 'claim_flagged'
        ? ([['correction', correction(incident, { ...recorded, fact }, now)]] as const)
        : []),
    ].map(([what, message]): [string, Message | null] => [what as string, message as Message | null]) // pairs, as written above
  })
  return [
    ...lines.filter((line): line is [string, Message] => line[1] !== null),
    ['card', incidentCard(incident, policy, catalogue.symptoms, now)],
    ['checklist', checklist(incident, checklistFor(catalogue, incident.symptoms))],
    ['alert card', alertCard(alert(2), now)],
  ]
}
const prompts = (incident: Incident): [string, Message][] =>
  everyFact(3).flatMap((recorded): [string, Message][] =>
    recorded.fact.type === 'person_prompted'
      ? [['prompt', ownershipPrompt(incident, { ...recorded, fact: recorded.fact })]]
      : [],
  )

/** Texts of a message that Slack reads as markup: its own text, and every mrkdwn object in its blocks. */
function markup({ text, blocks = [] }: Message): string[] {
  const inside = (part: unknown): string[] => {
    if (Array.isArray(part)) return part.flatMap(inside)
    if (typeof part !== 'object' || part === null) return []
    if ('type' in part && part.type === 'mrkdwn' && 'text' in part && typeof part.text === 'string') return [part.text]
    return Object.values(part).flatMap(inside)
  }
  return [text, ...inside(blocks)]
}
const buttons = ({ blocks = [] }: Message): string[] =>
  blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => (element.type === 'button' ? [element.text.text] : []))
const sectionTexts = ({ blocks = [] }: Message): string[] =>
  blocks.flatMap((block: KnownBlock) => (block.type === 'section' && block.text ? [block.text.text] : []))
/** What the bot says in its own words: without what it quotes, shows as code, or has people press. */
const ownWords = (text: string): string => text.replaceAll(/“[^”]*”|`[^`]*`/g, '“…”')

test.each(states)(
  'everything posted about an incident that is %s fits Slack, and can be read aloud by its text',
  (_, incident) => {
    for (const [what, message] of [...posted(incident, everyFact(3)), ...prompts(incident)]) {
      expect(message.text.trim(), what).not.toBe('')
      expect(message.text.length, what).toBeLessThanOrEqual(4_000)
      expect(() => checkBlocks(message.blocks ?? []), what).not.toThrow()
      expect(JSON.stringify(message), what).not.toMatch(/undefined|NaN|\[object|Invalid Date/)
    }
    expect(topic(incident).length).toBeLessThanOrEqual(250)
  },
)

const FREE_TEXT = new Set(
  'title text context happening next what before after kind rollbackHint hypotheses decisions name message harm affected how reason effect whatNow stranger resolver machine evidence service'.split(
    ' ',
  ),
)
/** The fact as a hostile author would fill it: every field that holds words of somebody holds these. */
function hostile(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return FREE_TEXT.has(field) && field !== 'kind' ? HOSTILE : value
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'string' && field === 'callByHand' ? HOSTILE : hostile(each)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hostile(each, key)]))
}

test('whatever somebody writes anywhere, nothing calls a channel or names a person or a link of theirs', () => {
  const brim = given(...everything)
  const facts = everyFact(3).map((recorded) => hostile(recorded) as Recorded) // the same shape, other words
  const drawn = [...posted(brim, facts), ...posted(given(retitled(HOSTILE)), facts)]
  expect(drawn.length).toBeGreaterThan(100)
  for (const [what, message] of drawn) {
    expect(() => checkBlocks(message.blocks ?? []), what).not.toThrow()
    expect(message.text.length, what).toBeLessThanOrEqual(4_000)
    for (const text of markup(message)) {
      expect(text, what).not.toMatch(/<!|@(here|channel|everyone)\b/)
      const named = [...text.matchAll(/<([^>]*)>/g)].map(([, target = '']) => target.replace(/^[@#]/, ''))
      expect(
        named.filter((id) => !KNOWN_IDS.includes(id)),
        what,
      ).toEqual([])
    }
  }
  expect(topic(brim)).not.toMatch(/[<>]/)
})

const RESERVED =
  /\b(acknowledged|ack(?:ed|ing|’d|'d)?|on it|taking (?:this|it)|got it|have this|looking into|investigating|handling|owning|assigned to me|working on|mitigated|resolved|fixed|all clear|closed)\b/i

test.each(states)(
  'no line about an incident that is %s takes anything on for the bot, or for nobody',
  (_, incident) => {
    for (const [what, message] of [...posted(incident, everyFact(3)), ...prompts(incident)]) {
      for (const line of markup(message).flatMap((text) => ownWords(text).split('\n'))) {
        if (incident.title === HOSTILE && line.includes('bold')) continue
        expect(line, what).not.toMatch(/\b(I|I’m|I'm|I’ll|we|we’re|our|my)\b/)
        // The card and the topic show a status as a status; everywhere else it is somebody’s act.
        const said = line.replaceAll(/status: \w+|· resolved ·/g, '')
        if (RESERVED.test(said)) expect(said, what).toMatch(/<@U0|\b(Ada|Bob|Cleo)\b/)
      }
    }
  },
)

test('the topic of an incident that nobody owns says so, and does not say that anybody investigates', () => {
  expect(topic(given())).toBe('SEV2 · UNOWNED since 02:14 UTC · Refund bot promises wrong deadlines')
  expect(topic(given(...owned))).toBe('SEV2 · OWNED by @Ada since 02:16 UTC · Refund bot promises wrong deadlines')
})

const everySaying = (): string[] => [
  ...states
    .flatMap(([, incident]) => [...posted(incident, everyFact(3)), ...prompts(incident)])
    .flatMap(([, message]) => markup(message)),
  ...Object.values(REFUSALS).map(refusalText),
  helpText(),
]

test('the bot does not shout', () => {
  const shouting = everySaying().filter((text) => /(?<!&lt;|<)!/.test(ownWords(text)))
  expect(shouting).toEqual([])
})

const BOB = { id: bob.id, name: bob.name }
const REFUSALS: { [K in Refusal['is']]: Extract<Refusal, { is: K }> } = {
  incident_closed: { is: 'incident_closed' },
  not_a_person: { is: 'not_a_person' },
  identity_unknown: { is: 'identity_unknown' },
  owned_by_another: { is: 'owned_by_another', by: BOB },
  role_held_by_another: { is: 'role_held_by_another', role: 'technical-lead', by: BOB },
  role_offered_to_another: { is: 'role_offered_to_another', role: 'technical-lead', to: BOB },
  role_not_offered: { is: 'role_not_offered', role: 'technical-lead' },
  role_not_held: { is: 'role_not_held', role: 'technical-lead' },
  already_holds_role: { is: 'already_holds_role', role: 'technical-lead', person: BOB },
  only_the_owner: { is: 'only_the_owner', owner: null },
  machine_cannot_hold_role: { is: 'machine_cannot_hold_role', name: HOSTILE },
  status_unreachable: { is: 'status_unreachable', from: 'closed', to: 'contained' },
  already_in_status: { is: 'already_in_status', status: 'contained' },
  already_that_severity: { is: 'already_that_severity', severity: 'sev1' },
  next_update_in_the_past: { is: 'next_update_in_the_past' },
  symptom_already_added: { is: 'symptom_already_added', id: HOSTILE },
  rollback_not_found: { is: 'rollback_not_found' },
  rollback_not_restored: { is: 'rollback_not_restored' },
  action_not_found: { is: 'action_not_found' },
  due_date_in_the_past: { is: 'due_date_in_the_past', due: '2026-02-28' },
  questions_open: { is: 'questions_open', questions: QUESTIONS },
  not_closed: { is: 'not_closed' },
  reserved: { is: 'reserved', act: 'resolve', groups: ['S0LEADS'] },
}

test.each(Object.values(REFUSALS).map((refusal) => [refusal.is, refusal] as const))(
  'refused with %s, a person is told what stands in the way, without blame and without markup of others',
  (_, refusal) => {
    const said = refusalText(refusal)
    expect(said).toMatch(/\w.*[.]$/s)
    expect(said).not.toMatch(/undefined|\[object|<!(?!subteam\^S0LEADS>)|<@U0EVE>|\b(error|invalid|illegal|failed)\b/i)
    expect(ownWords(said)).not.toMatch(/\b(I|we|our|my)\b/)
  },
)

test('a refused press names who owns the incident, and the way to get it', () => {
  expect(refusalText(REFUSALS.owned_by_another)).toContain(`<@${bob.id}>`)
  expect(refusalText({ is: 'only_the_owner', owner: BOB })).toContain(`<@${bob.id}>`)
})

const card = (incident: Incident) => incidentCard(incident, policy, [], now)

test('the card says who owns it in one line, and for how long nobody does', () => {
  expect(sectionTexts(card(given()))[0]).toContain('*Owner: nobody yet, for 6 minutes*')
  expect(card(given()).text).toContain('Owner: nobody yet, for 6 minutes')
  expect(sectionTexts(card(given(...owned)))[0]).toContain('*Owner: <@U0ADA> since 02:16 UTC*')
  expect(sectionTexts(card(given(...owned)))[0]).toContain('Next step: Switch it off')
  expect(sectionTexts(card(given()))[0]).toContain('Next update due: 02:34 UTC')
})

test('the card has the acts that make sense now, worded as everywhere', () => {
  const always = ['Post update', 'Add symptom', 'Roll back']
  expect(buttons(card(given()))).toEqual(['I own this', ...always, 'Mark contained', 'Resolve'])
  expect(buttons(card(given(...owned)))).toEqual([...always, 'Mark contained', 'Resolve'])
  expect(buttons(card(STATES.resolved ?? given()))).toEqual([...always, 'Close incident'])
  expect(buttons(card(STATES.closed ?? given()))).toEqual([])
})

test('each role is a block of its own with its own Take; an offered one says so and is not shown as held', () => {
  const offered = on('02:16', ada, { type: 'role_offered', role: 'technical-lead', to: BOB, expiresAt: iso('02:21') })
  const { blocks = [] } = card(given(...owned, offered))
  const roles = blocks.filter((block) => block.block_id?.startsWith('role:'))
  expect(roles.map((block) => block.block_id)).toEqual(ROLES.map((role) => `role:${role}`))
  const lines = sectionTexts({ text: '', blocks: roles })
  expect(lines[0]).toBe('*Incident lead* · <@U0ADA> since 02:16 UTC')
  expect(lines[1]).toContain(`open, offered to <@${bob.id}>, not accepted yet`)
  expect(roles.map((block) => 'accessory' in block && block.accessory !== undefined)).toEqual(
    ROLES.map((role) => role !== 'incident-lead'),
  )
})

test('a drill is marked as one on the card, in the topic and in announcements', () => {
  const drill = STATES['a drill'] ?? given()
  const announced = everyFact(3)
    .map((recorded) => announcement(policy, drill, recorded)?.text)
    .filter((text) => text !== undefined)
  expect([card(drill).text, topic(drill), ...announced].filter((text) => !text.startsWith('DRILL · '))).toEqual([])
})

test('at the worst severity one person who leads and diagnoses is told, whichever role came second', () => {
  const both = { ...(STATES['led and diagnosed by one person'] ?? given()), severity: 'sev1' }
  const line = (incident: Incident, seq: number, role: (typeof ROLES)[number]) =>
    channelLine(
      incident,
      { seq, at: iso('02:18'), actor: ada, fact: { type: 'role_taken', role, by: { id: ada.id, name: ada.name } } },
      { policy, catalogue },
    )?.text
  expect(line(both, 5, 'technical-lead')).toContain('One person now leads and diagnoses')
  expect(line(both, 3, 'incident-lead')).toContain('One person now leads and diagnoses')
  expect(line(given(...owned), 3, 'incident-lead')).not.toContain('leads and diagnoses')
  expect(line(given(), 3, 'incident-lead')).not.toContain('leads and diagnoses')
  expect(line({ ...both, severity: 'sev2' }, 5, 'technical-lead')).not.toContain('leads and diagnoses')
})

test('a correction names the automation, says that no person owns it and for how long, and carries the button', () => {
  const [flagged] = EVERY_FACT.claim_flagged
  if (!flagged) throw new Error('there is no such fact')
  const recorded = { seq: 3, at: iso('02:14:19'), actor: READBACK, fact: flagged[1] }
  const message = correction(given(), recorded, now)
  expect(message.text).toBe(
    'An automation wrote this: Triage agent. No person owns INC-7; it has been unowned for 6 minutes, since 02:14 UTC.',
  )
  expect(buttons(message)).toEqual(['I own this'])
  const redrawn = correction(given(...owned), recorded, now)
  expect(redrawn.text).toContain(`<@${ada.id}> has owned INC-7 since 02:16 UTC`)
  expect(buttons(redrawn)).toEqual([])
})

test('an author who is not confirmed is not called an automation', () => {
  const unconfirmed = EVERY_FACT.claim_flagged.find(([, { app }]) => !app.confirmed)
  if (!unconfirmed) throw new Error('there is no such fact')
  const recorded = { seq: 3, at: iso('02:15'), actor: READBACK, fact: unconfirmed[1] }
  expect(correction(given(), recorded, now).text).not.toContain('automation')
  expect(correction(given(...owned), recorded, now).text).not.toContain('automation')
})

test('only a verified rollback is called rolled back', () => {
  const decided = on('02:16', ada, { type: 'rollback_decided', kind: 'model_alias', what: 'large', to: 'large-1' })
  const restored = on('02:17', ada, { type: 'rollback_restored', rollback: 3, what: 'large' })
  const verified = on('02:18', ada, { type: 'rollback_verified', rollback: 3, what: 'large' })
  const line = (...happened: Occurrence[]) =>
    channelLine(
      given(decided, ...happened),
      { seq: 3, at: iso('02:16'), actor: ada, fact: decided.fact },
      { policy, catalogue },
    )
  const [one, two, three] = [line(), line(restored), line(restored, verified)]
  expect([one, two].some((message) => message?.text.includes('Rolled back'))).toBe(false)
  expect(three?.text).toContain('*Rolled back*, verified 02:18 UTC')
  expect([one, two, three].map((message) => message && buttons(message))).toEqual([
    ['Traffic restored'],
    ['Verified'],
    [],
  ])
  expect(one && markup(one).join()).toContain('Moving a model back takes hours')
})

test('a closed incident keeps its checklist and takes no more ticks', () => {
  const items = checklistFor(catalogue, [])
  const drawn = (incident: Incident) => JSON.stringify(checklist(incident, items).blocks)
  expect(drawn(given())).toContain('"checkboxes"')
  expect(drawn(STATES.closed ?? given())).not.toContain('"checkboxes"')
})

const FORMS: Record<string, (incident: Incident) => ModalView> = {
  opening: (incident) => openingForm(policy, catalogue, { defaultSeverity: 'sev2', isDrill: incident.isDrill }),
  readback: (incident) => readbackForm(incident, policy),
  'hand-over': handOverForm,
  role: (incident) => roleForm(incident, 'technical-lead'),
  update: (incident) => updateForm(incident, policy),
  symptom: (incident) => symptomForm(incident, catalogue),
  rollback: rollbackForm,
  change: changeForm,
  snapshot: snapshotForm,
  note: noteForm,
  action: (incident) => actionForm(incident, '2026-03-08'),
  severity: (incident) => severityForm(incident, policy),
  status: statusForm,
  closing: (incident) => closingForm(incident, openQuestions(incident), { owner: PEOPLE[0] ?? BOB, due: '2026-03-06' }),
}

test.each(Object.entries(FORMS))('the %s form is one that Slack opens, whatever the incident holds', (_, form) => {
  for (const [state, incident] of states) expect(() => checkModal(form(incident)), state).not.toThrow()
})

test('the closing form has one required field for each open question', () => {
  for (const [state, incident] of states) {
    const questions = openQuestions(incident)
    const { blocks } = closingForm(incident, questions, { owner: BOB, due: '2026-03-06' })
    const required = blocks.filter((block) => block.type === 'input' && !('optional' in block && block.optional))
    expect(required.length, state).toBe(questions.length)
  }
})

test('the readback form is filled in already', () => {
  const { blocks } = readbackForm(given(), policy)
  const filled = blocks.flatMap((block) =>
    'element' in block ? [Object.keys(block.element).some((key) => key.startsWith('initial_'))] : [],
  )
  expect(filled).toEqual([true, true, true])
})

test('every role is called by its name in what people read', () => {
  const named = ROLES.map((role) => roleName(role))
  expect(named.every((name) => !/[-_]/.test(name))).toBe(true)
})
