import { expect, test } from 'vitest'
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts'
import { readAction, readChange, readOpening, readRollback, readSnapshot } from '../../src/slack/commands/arguments.ts'
import {
  helpText,
  misunderstood,
  parseCommand,
  plainText,
  takePerson,
  USAGE,
} from '../../src/slack/commands/command.ts'
import { policy } from '../support/incidents.ts'

const catalogue = readCatalogue()
const opening = (text: string) => readOpening(text, policy, catalogue)

test.each([
  ['open Refund bot is wrong sev1', { subcommand: 'open', rest: 'Refund bot is wrong sev1' }],
  ['  ACK   look at traces ', { subcommand: 'ack', rest: 'look at traces' }],
  ['roles', { subcommand: 'roles', rest: '' }],
  ['', { subcommand: 'help', rest: '' }],
  ['note two\nlines', { subcommand: 'note', rest: 'two\nlines' }],
])('“%s” is understood', (typed, parsed) => {
  expect(parseCommand(typed)).toEqual(parsed)
})

test.each([
  ['opne a b', { unknown: 'opne', nearest: 'open' }],
  ['resolve', { unknown: 'resolve', nearest: 'help' }],
  ['constructor', { unknown: 'constructor', nearest: 'help' }],
  ['rollbck prompt', { unknown: 'rollbck', nearest: 'rollback' }],
])('“%s” is not, and the nearest right form is found', (typed, parsed) => {
  expect(parseCommand(typed)).toMatchObject(parsed)
})

test('help lists every subcommand in the form in which one types it', () => {
  const help = helpText()
  for (const [subcommand, { form }] of Object.entries(USAGE)) {
    expect(parseCommand(form)).toMatchObject({ subcommand })
    expect(help).toContain(`/incident ${subcommand}`)
  }
})

test('what was not understood is answered with what was, and with the form', () => {
  expect(misunderstood('action', { understood: '“Pin the model”', not: 'the owner as @person' }).text).toBe(
    [
      'Understood: “Pin the model”.',
      'Not understood: the owner as @person.',
      'The form is `/incident action &lt;text&gt; @person YYYY-MM-DD`. Nothing was changed.',
    ].join('\n'),
  )
})

test.each([
  ['Refund bot is wrong', 'Refund bot is wrong', undefined],
  ['Refund bot is wrong sev1', 'Refund bot is wrong', 'sev1'],
  ['SEV-3 Refund bot is wrong', 'Refund bot is wrong', 'sev3'],
  ['sev1 wrong answers for one customer in seven', 'wrong answers for one customer in seven', 'sev1'],
  ['"Refund bot is wrong" sev2', 'Refund bot is wrong', 'sev2'],
  ['“Refund bot is wrong”', 'Refund bot is wrong', undefined],
  ['Severe refusals in chat', 'Severe refusals in chat', undefined],
  ['p99 &gt; 2 s &amp; refusals', 'p99 > 2 s & refusals', undefined],
])('“%s” opens “%s”', (typed, title, severity) => {
  expect(opening(typed)).toMatchObject({ title, severity, symptoms: [] })
})

test.each(['--symptom false_refusal_spike', '—symptom false-refusal-spike', '–symptom refusal', '--symptom=refusal'])(
  'a symptom is named with %s, as phones write it too',
  (flag) => {
    expect(opening(`Chat refuses ${flag} sev2`)).toMatchObject({
      title: 'Chat refuses',
      severity: 'sev2',
      symptoms: [{ id: 'false_refusal_spike' }],
    })
  },
)

test('several symptoms may be named', () => {
  expect(opening('Chat --symptom refusal is odd --symptom citation')).toMatchObject({
    title: 'Chat is odd',
    symptoms: [{ id: 'false_refusal_spike' }, { id: 'citation_grounding_failure' }],
  })
})

test.each([
  ['sev2', 'a title'],
  ['Chat refuses sev9', 'the severity “sev9”; known are sev1, sev2, sev3'],
  ['Chat refuses --force', '“--force”'],
  ['Chat refuses --symptom weather', 'the symptom “weather”'],
])('“%s” opens nothing and says what is missing: %s', (typed, not) => {
  expect(opening(typed)).toMatchObject({ fault: { not: expect.stringContaining(not) } })
})

test.each([
  ['prompt refund-bot v41 to v42', { kind: 'prompt_version', what: 'refund-bot', before: 'v41', after: 'v42' }],
  ['model "gpt 5" large to small', { kind: 'model_alias', what: 'gpt 5', before: 'large', after: 'small' }],
  ['routing default to eu', { kind: 'routing_policy', what: 'default', after: 'eu' }],
  ['flag refunds off', { kind: 'feature_flag', what: 'refunds off' }],
  [
    'index docs “monday morning” to tuesday',
    { kind: 'retrieval_index_snapshot', what: 'docs', before: 'monday morning', after: 'tuesday' },
  ],
])('the change “%s” is read', (typed, read) => {
  expect(readChange(typed)).toEqual(read)
})

test.each([
  ['weather sunny', '“weather” is no kind of change'],
  ['prompt', 'what changed'],
  ['prompt to v42', 'what changed, and to which version'],
  ['prompt refund-bot v41 to', 'what changed, and to which version'],
  ['', 'is no kind of change'],
])('the change “%s” is not: %s', (typed, not) => {
  expect(readChange(typed)).toMatchObject({ fault: { not: expect.stringContaining(not) } })
})

test.each([
  ['refund-bot prompt to v41', { kind: 'prompt_version', what: 'refund-bot prompt', to: 'v41' }],
  ['the refunds flag', { kind: 'feature_flag', what: 'the refunds flag' }],
  ['that thing from Tuesday', { kind: 'other', what: 'that thing from Tuesday' }],
  ['route to eu to us', { kind: 'routing_policy', what: 'route to eu', to: 'us' }],
])('the rollback “%s” is read', (typed, read) => {
  expect(readRollback(typed)).toEqual(read)
})

test.each([
  ['', 'what to roll back'],
  ['to v41', 'what to roll back'],
  ['prompt to', 'to which version'],
])('the rollback “%s” is not: %s', (typed, not) => {
  expect(readRollback(typed)).toMatchObject({ fault: { not } })
})

test.each([
  'Pin the model by id <@U0BOB|bob> 2026-03-10',
  '<@U0BOB> 2026-03-10 Pin the model by id',
  '2026-03-10 Pin the model <@U0BOB> by id',
])('the action item “%s” has its text, owner and day in any order', (typed) => {
  expect(readAction(typed)).toEqual({ text: 'Pin the model by id', userId: 'U0BOB', due: '2026-03-10' })
})

test.each([
  ['Pin the model', 'the owner as @person, the due date as YYYY-MM-DD'],
  ['<@U0BOB> 2026-03-10', 'what will be done'],
  ['Pin it @bob 2026-03-10', 'the owner as @person'],
  ['Pin it <@U0BOB> 2026-02-31', 'the due date as YYYY-MM-DD'],
  ['Pin it <@U0BOB> 2026-13-01', 'the due date as YYYY-MM-DD'],
])('the action item “%s” lacks %s', (typed, not) => {
  expect(readAction(typed)).toMatchObject({ fault: { not } })
})

test.each([
  ['prompt=v42 model="gpt 5"', { prompt: 'v42', model: 'gpt 5' }],
  ['Prompt = v42', { prompt: 'v42' }],
  ['model=“gpt 5”', { model: 'gpt 5' }],
  ['prompt v42, model large', { other: 'prompt v42, model large' }],
])('the snapshot “%s” is read', (typed, read) => {
  expect(readSnapshot(typed)).toEqual(read)
})

test('the first person named is taken out of the text', () => {
  expect(takePerson('lead <@U0BOB|bob> and <@W0EVE>')).toEqual({ userId: 'U0BOB', rest: 'lead and <@W0EVE>' })
  expect(takePerson('lead @bob')).toEqual({ userId: null, rest: 'lead @bob' })
})

test.each([
  ['see <#C0X|general>', 'see #general'],
  ['ask <@U0BOB|bob>', 'ask @bob'],
  ['<!channel> look', '@channel look'],
  ['<!subteam^S1|@oncall> look', '@oncall look'],
  ['<https://example.com/a?b=1&amp;c=2|the page>', 'the page'],
  ['<https://example.com/a?b=1&amp;c=2>', 'https://example.com/a?b=1&c=2'],
  ['<mailto:ada@example.com|ada@example.com>', 'ada@example.com'],
  ['1 &lt; 2 &amp;lt; 3', '1 < 2 &lt; 3'],
])('“%s” was typed as “%s”', (sent, typed) => {
  expect(plainText(sent)).toBe(typed)
})
