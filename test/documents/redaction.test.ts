import { expect, test } from 'vitest'
import { postmortemMarkdown } from '../../src/documents/postmortem-markdown.ts'
import { redact } from '../../src/documents/redaction.ts'
import { dana, draftOf, opened, permalink, when } from './stories.ts'

/** Made of pieces, so that no scanner of repositories takes this file for a leak. */
const secret = (...pieces: string[]) => pieces.join('')

test.each([
  ['a Slack token', `use ${secret('xo', 'xb-123456789012-abcDEF')} now`, 'use (redacted) now'],
  ['an app-level token', secret('xa', 'pp-1-A0123-456-abcdef'), '(redacted)'],
  ['a webhook', `curl https://${secret('hooks.slack', '.com/services/T0/B0/abc')}`, 'curl https://(redacted)'],
  ['an AWS key id', `key ${secret('AK', 'IAIOSFODNN7EXAMPLE')}`, 'key (redacted)'],
  ['a bearer token', 'Authorization: Bearer abc123def456ghi789', 'Authorization: Bearer (redacted)'],
  ['a password in an address', 'postgres://app:s3cret!@db:5432/x', 'postgres://app:(redacted)@db:5432/x'],
  ['a named key', 'api_key=9f8e7d6c5b', 'api_key=(redacted)'],
  [
    'a private key',
    'here: -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- ok',
    'here: (redacted) ok',
  ],
  ['half a private key', '-----BEGIN PRIVATE KEY-----\nMIIEvQ', '(redacted)'],
  ["a customer's e-mail", 'from jo.doe+x@mail.example.com today', 'from (redacted) today'],
  ['a card number', 'card 4111 1111 1111 1111.', 'card (redacted).'],
])('%s is hidden, the words around it stay', (_, text, safe) => {
  expect(redact(text)).toEqual({ text: safe, count: 1 })
})

test.each([
  'order 4111111111111112 is a number without a card’s check digit',
  'the bearer responsibilities of each tenant',
  'trace 1743500000.001009, 12,000 requests, v2.31.4',
  'deploy 9f8e7d6c at 02:14, see https://grafana.example/d/abc?from=1',
  'password reset mails were sent twice',
  '@dana said p99 is 12 s',
])('%j is left as it is', (text) => {
  expect(redact(text)).toEqual({ text, count: 0 })
})

test('the draft ends with how many values were redacted', () => {
  const leak = `the log shows jo@mail.example.com and ${secret('AK', 'IAIOSFODNN7EXAMPLE')}`
  const draft = postmortemMarkdown(
    draftOf([when('11:00', dana, opened('Leak')), when('11:01', dana, { type: 'noted', kind: 'note', text: leak })]),
    { permalink },
  )
  expect(draft).not.toMatch(/mail\.example|IAIOSFODNN7/)
  expect(draft.trimEnd().split('\n').at(-1)).toBe('2 values redacted.')
})
