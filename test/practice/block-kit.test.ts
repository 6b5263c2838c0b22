import { expect, test } from 'vitest'
import { aChannel, actions, aWorkspace, button, call, question, section } from './a-workspace.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const option = (value: string) => ({ text: plain(value.slice(0, 75)), value })
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`v${index}`))
const input = (element: Record<string, unknown>) => ({ ...question(), element: { action_id: 'a', ...element } })
const select = (more: Record<string, unknown>) => actions({ type: 'static_select', action_id: 'a', ...more })
const cell = { type: 'raw_text', text: 'x' }
const table = (rows: number, columns: number) => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell)),
})

async function refusalOf(...blocks: unknown[]): Promise<string | undefined> {
  const workspace = await aWorkspace()
  const answer = await call(workspace, 'chat.postMessage', { channel: await aChannel(workspace), text: 'x', blocks })
  if (answer.ok) return undefined
  const { messages } = answer.response_metadata as { messages: string[] }
  return `${answer.error}: ${messages.join(' ')}`
}

test.each<[string, unknown[]]>([
  ['50 blocks', Array.from({ length: 50 }, () => ({ type: 'divider' }))],
  ['a section of 3,000 characters', [section('x'.repeat(3000))]],
  ['25 buttons', [actions(...Array.from({ length: 25 }, (_, index) => button(`b${index}`)))]],
  ['a button of 75 characters with a value of 2,000', [actions(button('x'.repeat(75), { value: 'y'.repeat(2000) }))]],
  ['10 checkboxes', [actions({ type: 'checkboxes', action_id: 'a', options: options(10) })]],
  ['100 options', [select({ options: options(100), initial_option: option('v5') })]],
  ['a table of 100 rows', [table(100, 5)]],
  ['the same action id in two blocks', [actions(button('Take')), actions(button('Take'))]],
])('%s are accepted', async (_what, blocks) => {
  expect(await refusalOf(...blocks)).toBeUndefined()
})

test.each<[string, unknown[], string]>([
  [
    '51 blocks',
    Array.from({ length: 51 }, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  [
    'a section of 3,001 characters',
    [section('x'.repeat(3001))],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['a section without words', [{ type: 'section' }], 'missing required field: text'],
  ['an empty text', [section('')], 'must be more than 0 characters'],
  ['11 fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }], 'no more than 10 items'],
  ['a field of 2,001 characters', [{ type: 'section', fields: [plain('x'.repeat(2001))] }], 'less than 2001'],
  ['a header of 151 characters', [{ type: 'header', text: plain('x'.repeat(151)) }], 'less than 151'],
  ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], '/blocks/0/text/type'],
  [
    '11 context elements',
    [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }],
    'no more than 10',
  ],
  ['26 buttons', [actions(...Array.from({ length: 26 }, (_, index) => button(`b${index}`)))], 'no more than 25 items'],
  ['no buttons', [actions()], 'no fewer than 1 items'],
  ['a button of 76 characters', [actions(button('x'.repeat(76)))], 'less than 76'],
  ['a button’s value of 2,001 characters', [actions(button('x', { value: 'y'.repeat(2001) }))], 'less than 2001'],
  [
    'a button’s address of 3,001 characters',
    [actions(button('x', { url: `https://a.example/${'y'.repeat(3000)}` }))],
    'less than 3001',
  ],
  ['an action id of 256 characters', [actions(button('x', { action_id: 'y'.repeat(256) }))], 'less than 256'],
  ['11 checkboxes', [actions({ type: 'checkboxes', action_id: 'a', options: options(11) })], 'no more than 10 items'],
  [
    '11 radio buttons',
    [actions({ type: 'radio_buttons', action_id: 'a', options: options(11) })],
    'no more than 10 items',
  ],
  ['6 overflow options', [actions({ type: 'overflow', action_id: 'a', options: options(6) })], 'no more than 5 items'],
  ['101 options', [select({ options: options(101) })], 'no more than 100 items'],
  ['an option’s value of 151 characters', [select({ options: [option('x'.repeat(151))] })], 'less than 151'],
  ['a select without options', [select({})], 'must have either options or option_groups'],
  [
    'an initial option that is not offered',
    [select({ options: options(2), initial_option: option('v9') })],
    'initial_option',
  ],
  [
    'a confirm title of 101 characters',
    [actions(button('x', { confirm: { title: plain('x'.repeat(101)), text: plain('x') } }))],
    'less than 101',
  ],
  ['a block of an unknown type', [{ type: 'hologram' }], 'unsupported type'],
  ['an element of an unknown type', [actions({ type: 'lever' })], 'unsupported type'],
  ['an input among the actions', [actions({ type: 'plain_text_input', action_id: 'a' })], 'unsupported type'],
  ['a button as an input', [input({ type: 'button', text: plain('x') })], 'unsupported type'],
  ['a field that Slack does not have', [{ ...section('x'), colour: 'red' }], 'invalid additional property: colour'],
  [
    'a block id twice',
    [
      { ...section('x'), block_id: 'a' },
      { ...section('y'), block_id: 'a' },
    ],
    '`block_id` "a" already exists',
  ],
  [
    'an action id twice in a block',
    [actions(button('Take'), button('Take'))],
    '`action_id` "Take" already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  ['a table of 101 rows', [table(101, 1)], 'no more than 100 items'],
  ['a table of 21 columns', [table(1, 21)], 'no more than 20 items'],
  ['two tables', [table(1, 1), table(1, 1)], 'only one table block allowed'],
  [
    'an image without alt text',
    [{ type: 'image', image_url: 'https://a.example/x.png' }],
    'missing required field: alt_text',
  ],
])('%s: refused, saying where', async (_what, blocks, words) => {
  const refusal = await refusalOf(...blocks)
  expect(refusal).toMatch(/^invalid_blocks: \[ERROR\]/)
  expect(refusal).toContain(words)
})

test('markdown blocks hold 12,000 characters together', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const markdown = (length: number) => ({ type: 'markdown', text: 'x'.repeat(length) })
  const fits = await call(workspace, 'chat.postMessage', { channel, text: 'x', blocks: [markdown(12_000)] })
  const over = await call(workspace, 'chat.postMessage', {
    channel,
    text: 'x',
    blocks: [markdown(6000), markdown(6001)],
  })
  expect([fits.ok, over.error]).toEqual([true, 'msg_blocks_too_long'])
})

test('Slack gives ids to blocks and elements that have none', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const { action_id: _none, ...nameless } = button('Press')
  await call(workspace, 'chat.postMessage', { channel, text: 'x', blocks: [actions(nameless)] })
  expect(workspace.messages(channel).at(-1)?.blocks).toMatchObject([
    { block_id: expect.stringMatching(/^\w+$/), elements: [{ action_id: expect.stringMatching(/^\w+$/) }] },
  ])
})
