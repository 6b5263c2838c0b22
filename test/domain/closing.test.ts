import { env } from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import {
  answerQuestions,
  defaultPostmortem,
  openQuestions,
  QUESTION_TEXT,
  QUESTIONS,
  waiveOpenQuestions,
} from '../../src/domain/closing.ts'
import { inTurn } from '../../src/domain/decide.ts'
import { close } from '../../src/domain/lifecycle.ts'
import { ada, at, bob, factsOf, given, iso, on, policy } from '../support/incidents.ts'

const BOB = { id: bob.id, name: bob.name }
const ticked = (phase: string, state: 'doing' | 'done' | 'not_applicable') =>
  on('02:20', ada, { type: 'checklist_item_marked', item: `${phase}/x`, text: 'x', phase, state })

test('an untouched incident leaves all six questions open, each with words of its own', () => {
  expect(openQuestions(given())).toEqual(QUESTIONS)
  expect(new Set(QUESTIONS.map((question) => QUESTION_TEXT[question])).size).toBe(6)
})

test.each([
  ['somebody owns it', 'lead', on('02:16', ada, { type: 'role_taken', role: 'incident-lead', by: BOB })],
  ['harm was confirmed on the checklist', 'harm', ticked('confirm', 'done')],
  ['a containment step is done', 'containment', ticked('contain', 'done')],
  [
    'it was marked contained',
    'containment',
    on('02:29', ada, { type: 'status_changed', from: 'investigating', to: 'contained' }),
  ],
  [
    'the postmortem has an owner',
    'postmortem',
    on('02:50', ada, { type: 'postmortem_assigned', owner: BOB, due: '2026-03-06' }),
  ],
] as const)('when %s, nobody is asked about that again', (_, question, fact) => {
  expect(openQuestions(given(fact))).toEqual(QUESTIONS.filter((other) => other !== question))
})

test('a step that is only begun, or does not apply, answers nothing', () => {
  expect(openQuestions(given(ticked('confirm', 'doing'), ticked('contain', 'not_applicable')))).toEqual(QUESTIONS)
})

test('a rollback answers what contained it once it is verified, not before', () => {
  const decided = on('02:25', ada, { type: 'rollback_decided', kind: 'feature_flag', what: 'refunds' })
  const restored = on('02:27', ada, { type: 'rollback_restored', rollback: 3, what: 'refunds' })
  const verified = on('02:29', ada, { type: 'rollback_verified', rollback: 3, what: 'refunds' })
  expect(openQuestions(given(decided, restored))).toContain('containment')
  expect(openQuestions(given(decided, restored, verified))).not.toContain('containment')
})

test('an answer is kept in the words of the person, under their name', () => {
  const facts = factsOf(answerQuestions({ texts: { served_answers: '  412 answers read, 9 corrected ' } }))
  expect(facts).toEqual([
    { type: 'question_answered', question: 'served_answers', text: '412 answers read, 9 corrected', waived: false },
  ])
  const incident = given(...facts.map((fact) => on('02:50', bob, fact)))
  expect(incident.answers.served_answers).toEqual({
    text: '412 answers read, 9 corrected',
    waived: false,
    by: bob,
    at: iso('02:50'),
  })
  expect(openQuestions(incident)).not.toContain('served_answers')
})

test.each([
  ['waived because the feature was internal', true],
  ['Waived: nobody was served', true],
  ['we waived the fee', false],
  ['waivedness', false],
])('“%s” counts as waived: %s', (text, waived) => {
  expect(factsOf(answerQuestions({ texts: { reopening: text } }))).toMatchObject([{ waived }])
})

test('an empty answer answers nothing', () => {
  expect(answerQuestions({ texts: { harm: '   ' } })).toEqual({ facts: [] })
})

test('the postmortem’s owner and due date are on record with the answers', () => {
  const answers = { texts: { lead: 'Bob' }, postmortem: { owner: BOB, due: '2026-03-06' } }
  expect(factsOf(answerQuestions(answers))).toContainEqual({
    type: 'postmortem_assigned',
    owner: BOB,
    due: '2026-03-06',
  })
})

test('waiving all that is open waives just that, with the reason, and lets it close', () => {
  const incident = given(ticked('confirm', 'done'))
  const facts = factsOf(waiveOpenQuestions(incident, 'it was a drill'))
  expect(facts.map((fact) => 'question' in fact && fact.question)).toEqual(openQuestions(incident))
  expect(facts).toContainEqual({
    type: 'question_answered',
    question: 'lead',
    text: 'waived because it was a drill',
    waived: true,
  })
  const both = inTurn(
    incident,
    ada,
    at('03:00'),
    (state) => waiveOpenQuestions(state, 'it was a drill'),
    (state) => close(state, ada),
  )
  expect(factsOf(both).at(-1)).toEqual({ type: 'incident_closed' })
})

test('several rules in one act: the first refusal refuses all of it', () => {
  const act = inTurn(
    given(),
    ada,
    at('03:00'),
    () => answerQuestions({ texts: { lead: 'Bob' } }),
    (state) => close(state, ada),
  )
  expect(act).toEqual({
    refusal: { is: 'questions_open', questions: ['harm', 'containment', 'served_answers', 'reopening', 'postmortem'] },
  })
})

test('unless somebody says otherwise, whoever closes owns the postmortem, due in five days of UTC', () => {
  const zone = env.TZ
  onTestFinished(() => {
    if (zone === undefined) delete env.TZ
    else env.TZ = zone
  })
  for (const elsewhere of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    env.TZ = elsewhere
    expect(defaultPostmortem(ada, policy, at('12:30'))).toEqual({
      owner: { id: ada.id, name: ada.name },
      due: '2026-03-06',
    })
  }
})
