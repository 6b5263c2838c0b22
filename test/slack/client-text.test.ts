import { expect, test } from 'vitest'
import { channelLink, clip, escapeText, joinText, link, mention, safeText, slackText } from '../../src/slack/text.ts'

test('a title cannot call a channel, a group or a person', () => {
  const title = '<!channel> <!subteam^S1> <@U1> & friends'
  expect(slackText`*${title}*`).toBe('*&lt;!channel&gt; &lt;!subteam^S1&gt; &lt;@U1&gt; &amp; friends*')
})

test('a plain @here is broken so that no client revives it, and an address is left alone', () => {
  expect(escapeText('@here @Channel @everyone')).toBe('@\u200dhere @\u200dChannel @\u200deveryone')
  expect(escapeText('ask heather@hereford.example')).toBe('ask heather@hereford.example')
})

test('text that names no code of Slack’s goes through as it is', () => {
  expect(slackText`${'déjà vu 🚒 "quoted" *bold*'} ${3}`).toBe('déjà vu 🚒 "quoted" *bold* 3')
})

test('a person, a channel and a nested text keep their markup', () => {
  const who = safeText`${mention('U024BE7LH')} (${'<lead>'})`
  expect(slackText`${who} in ${channelLink('C1')}`).toBe('<@U024BE7LH> (&lt;lead&gt;) in <#C1>')
  expect(slackText`${joinText([mention('U1'), '<b>'], ', ')}`).toBe('<@U1>, &lt;b&gt;')
})

test('an id that is none of Slack’s becomes plain text', () => {
  expect(`${mention('U1> <!channel')}`).toBe('U1&gt; &lt;!channel')
  expect(`${channelLink('!here')}`).toBe('!here')
})

test('a link keeps its address from ending early, and only leads to web pages', () => {
  expect(`${link('https://example.com/a?x=1&y=2', 'run <1>')}`).toBe(
    '<https://example.com/a?x=1&amp;y=2|run &lt;1&gt;>',
  )
  expect(`${link('https://example.com/|<!channel>', 'a|b')}`).not.toMatch(/<!|\|<|\|b/)
  expect(`${link('javascript:alert(1)', 'look')}`).toBe('look')
})

test('ten thousand hostile titles leave no live markup and no broadcast', () => {
  const parts = ['<', '>', '&', '!channel', '!here', '@here', '@everyone', '|', '^', '<@U1>', '&lt;', '\n', 'a', '🚒']
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let round = 0; round < 10_000; round++) {
    const hostile = Array.from({ length: 1 + next(12) }, () => parts[next(parts.length)]).join('')
    const max = 10 + next(60)
    const shown = escapeText(hostile, max)
    expect(shown.length).toBeLessThanOrEqual(max)
    expect(shown).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|@(here|channel|everyone)\b/i)
  }
})

test('a title of 5,000 characters is cut at a whole character', () => {
  expect(clip('ab', 2)).toBe('ab')
  expect(clip('x'.repeat(5_000), 150)).toBe(`${'x'.repeat(149)}…`)
  const family = '👩‍👩‍👧‍👦'
  expect(clip(family.repeat(500), 30)).toBe(`${family.repeat(2)}…`)
  expect(clip('e\u0301'.repeat(10), 4)).toBe('e\u0301…')
})

test('an escaped text within a limit is never cut inside an entity', () => {
  expect(escapeText('a<<<<', 11)).toBe('a&lt;&lt;…')
  expect(escapeText('a<<', 9)).toBe('a&lt;&lt;')
})
