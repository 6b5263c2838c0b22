import { expect, test } from 'vitest'
import { acknowledgedAt0214, dana, draftOf, omar, opened, person, readback, said, when } from '../documents/stories.ts'

const start = when('11:00', dana, opened('Wrong deadlines'))
const assigned = when('11:50', dana, { type: 'postmortem_assigned', owner: person(dana), due: '2026-03-09' })
const omarIsKnown = when('11:05', omar, { type: 'role_taken', role: 'technical-lead', by: person(omar) })
const note = (text: string) => when('11:10', dana, { type: 'noted', kind: 'note', text } as const)
const action = (text: string, due = '2026-03-20') =>
  when('11:20', dana, { type: 'action_added', text, owner: person(omar), due } as const)

const rules = (...moments: ReturnType<typeof when>[]) => draftOf([start, ...moments]).findings.map(({ rule }) => rule)

test.each([
  ['The model changed and answers degraded', 'model_as_cause'],
  ['It broke because of the OpenAI update', 'model_as_cause'],
  ['Root cause: the model hallucinated', 'hallucination_as_cause'],
  ['Omar Haddad broke it', 'person_as_cause'],
  ['somebody should have checked the prompt', 'person_as_cause'],
  ['Fixed by the AI team', 'resolved_by_team'],
  ['could not reproduce, closing', 'could_not_reproduce'],
  ["couldn't reproduce it", 'could_not_reproduce'],
  ['this is very rare', 'rare_without_rate'],
])('a note that says %j leads to %s', (text, rule) => {
  expect(rules(omarIsKnown, note(text))).toContain(rule)
})

test.each([
  'rolled back the prompt, model untouched',
  'we checked which model served the bad window',
  'Omar Haddad verified the rollback',
  'the runbook had no step for this, so nobody was paged',
])('a note that says %j is left alone', (text) => {
  const found = rules(omarIsKnown, note(text))
  expect(found.filter((rule) => rule.endsWith('_as_cause') || rule === 'resolved_by_team')).toEqual([])
})

test('the model may stand as cause once it is shown and every other surface is cleared', () => {
  const cleared = when(
    '11:15',
    dana,
    {
      type: 'snapshot_taken',
      values: { prompt: 'unchanged', judge: 'unchanged', index: 'unchanged', tools: 'unchanged', traffic: 'unchanged' },
    },
    {
      type: 'change_recorded',
      change: { kind: 'model_alias', what: 'alias', before: 'm-1', after: 'm-2', at: '2026-03-04T10:00:00.000Z' },
    },
  )
  expect(rules(note('The model changed under the alias'))).toContain('model_as_cause')
  expect(rules(note('The model changed under the alias'), cleared)).not.toContain('model_as_cause')
})

test('an automation is not asked to put it otherwise', () => {
  const blames = when('11:10', readback, { type: 'noted', kind: 'note', text: 'the model hallucinated' })
  expect(rules(blames)).not.toContain('hallucination_as_cause')
})

test.each([
  [[action('Improve the prompt')], 'fix_the_prompt'],
  [[action('Update the runbook')], 'fix_the_runbook'],
  [[action('Cache the answers')], 'only_technical_actions'],
  [[action('Be careful with deploys')], 'action_hygiene'],
  [[action('Add an alert', '2026-03-01')], 'action_hygiene'],
  [[], 'no_actions'],
])('actions %# lead to %s', (actions, rule) => {
  expect(rules(...actions)).toContain(rule)
})

test('a technical and an operational action, with owners and dates, are enough', () => {
  const found = rules(action('Bind the unit in the template'), action('Alert on deadline mismatches'), assigned)
  expect(found).toEqual(['no_rate', 'fields_unknown'])
})

test('what was promised in the channel and never recorded is counted', () => {
  const promise = said('11:30', dana, 'Deadline eval in CI: Omar, due Apr 22')
  const [finding] = draftOf([start, assigned], [promise]).findings
  expect(finding).toMatchObject({ rule: 'actions_not_recorded', where: '1 promised in the channel, 0 recorded' })
})

test('a finding says where it applies first', () => {
  const blamed = draftOf([start, note('the model hallucinated')]).findings.find(
    ({ rule }) => rule === 'hallucination_as_cause',
  )
  expect(blamed?.where).toBe('note by Dana Reyes, 11:10 UTC')
})

test('a measured rate ends the question how often', () => {
  const { findings, rate } = draftOf([...acknowledgedAt0214, note('0 of 100 replays showed it')])
  expect(findings.map(({ rule }) => rule)).not.toContain('no_rate')
  expect(rate.sets).toMatchObject([
    { seen: 0, of: 100, interval: { from: 0 }, stillPossible: expect.closeTo(0.0295, 4) },
  ])
})
