import { expect, test } from 'vitest'
import { type Claim, type ReadableMessage, readClaim } from '../../src/domain/claims/read-claim.ts'

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
const fields = (...texts: string[]) => ({ type: 'section', fields: texts.map((text) => ({ type: 'mrkdwn', text })) })
const richText = (type: string, ...elements: object[]) => ({ type: 'rich_text', elements: [{ type, elements }] })
const words = (text: string, style?: object) => ({ type: 'text', text, ...(style && { style }) })
const table = (...rows: string[][]) => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ type: 'raw_text', text }))),
})

test.each<[string, ReadableMessage, Claim]>([
  ['a header', { blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Incident closed' } }] }, 'resolves'],
  ['a field above its value', { blocks: [fields('*Commander*\n🤖 autopilot')] }, 'owns'],
  [
    'a context line',
    { blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: 'Acknowledged via API' }] }] },
    'acknowledges',
  ],
  ['a markdown block', { blocks: [{ type: 'markdown', text: '**Everything is back to normal.**' }] }, 'resolves'],
  [
    'rich text',
    { blocks: [richText('rich_text_section', words('alert '), words('acknowledged', { italic: true }))] },
    'acknowledges',
  ],
  [
    'an emoji in rich text',
    { blocks: [richText('rich_text_section', { type: 'emoji', name: 'eyes' })] },
    'acknowledges',
  ],
  ['a table', { blocks: [table(['Incident', 'Owner'], ['INC-90', 'triage-bot'])] }, 'owns'],
  ['an attachment’s title', { attachments: [{ title: '[RESOLVED] DiskFull' }] }, 'resolves'],
  [
    'an attachment’s pretext',
    { attachments: [{ pretext: 'Acknowledged by workflow', text: 'redis' }] },
    'acknowledges',
  ],
  [
    'an attachment’s fields',
    {
      attachments: [
        {
          fields: [
            { title: 'State', value: 'Acknowledged' },
            { title: 'By', value: 'Auto-triage' },
          ],
        },
      ],
    },
    'acknowledges',
  ],
  ['an attachment’s fallback', { attachments: [{ fallback: '[Acknowledged] pg-2 lag' }] }, 'acknowledges'],
  [
    'a message forwarded on purpose',
    { attachments: [{ is_msg_unfurl: true, is_share: true, text: 'Acknowledged.' }] },
    'acknowledges',
  ],
])('a claim in %s is read', (_, message, claim) => {
  expect(readClaim(message).claim).toBe(claim)
})

test.each<[string, ReadableMessage]>([
  [
    'labels of buttons',
    {
      text: 'redis',
      blocks: [
        section('redis'),
        {
          type: 'actions',
          elements: [
            { type: 'button', text: { type: 'plain_text', text: 'Acknowledge' } },
            { type: 'button', text: { type: 'plain_text', text: 'Ack' } },
          ],
        },
      ],
    },
  ],
  [
    'labels repeated in the fallback text',
    {
      text: 'redis [Ack] [Resolved]',
      blocks: [
        {
          type: 'actions',
          elements: [
            { type: 'button', text: { type: 'plain_text', text: 'Ack' } },
            { type: 'button', text: { type: 'plain_text', text: 'Resolved' } },
          ],
        },
      ],
    },
  ],
  [
    'options of a menu',
    {
      blocks: [
        {
          ...section('Who takes it?'),
          accessory: { type: 'static_select', options: [{ text: { type: 'plain_text', text: "I'm on it" } }] },
        },
      ],
    },
  ],
  ['an input', { blocks: [{ type: 'input', label: { type: 'plain_text', text: 'Resolved by' } }] }],
  ['a quote', { blocks: [richText('rich_text_quote', words("I've got this."))] }],
  ['code', { blocks: [richText('rich_text_preformatted', words('ack received, resolved'))] }],
  [
    'struck-out words',
    { blocks: [richText('rich_text_section', words('I own this', { strike: true }), words(' wrong channel'))] },
  ],
  [
    'the address of a link',
    {
      blocks: [richText('rich_text_section', { type: 'link', url: 'https://x.example/resolved', text: 'the runbook' })],
    },
  ],
  ['an unfurled link to another message', { attachments: [{ is_msg_unfurl: true, text: 'Resolved, all clear' }] }],
  [
    'a field that names who did it',
    {
      attachments: [
        {
          fields: [
            { title: 'State', value: 'Acknowledged' },
            { title: 'By', value: 'Lena Ortiz' },
          ],
        },
      ],
    },
  ],
  ['a field that says nobody', { blocks: [fields('*Owner*\nnobody yet', '*Acknowledged by*\nNobody')] }],
])('%s claim nothing', (_, message) => {
  expect(readClaim(message).claim).toBe('none')
})

test('shapes that Slack never sent before are read as if they were not there', () => {
  const odd: ReadableMessage = {
    blocks: [
      null,
      7,
      'x',
      [],
      {},
      { type: 'section' },
      { type: 'table', rows: [null, [3]] },
      { type: 'rich_text', elements: [{ elements: [{}] }] },
      { type: 'new_thing', text: { text: 5 } },
    ],
    attachments: [
      null,
      { fields: 'no' },
      { fields: [null, { title: 3 }] },
      { blocks: {} },
      { message_blocks: [{ message: 1 }] },
    ],
  }
  expect(readClaim(odd).claim).toBe('none')
  expect(readClaim({}).claim).toBe('none')
})

test('a new kind of block is still read under the usual names', () => {
  expect(readClaim({ blocks: [{ type: 'new_card', title: { type: 'plain_text', text: 'All clear' } }] }).claim).toBe(
    'resolves',
  )
})
