import { expect, test } from 'vitest'
import { plainText } from '../../src/documents/plain-text.ts'

const names = new Map([['U1DANA', 'Dana Reyes']])

test.each([
  ['<@U1DANA> is on it', 'Dana Reyes is on it'],
  ['<@U9GONE> and <@U9GONE|omar>', 'U9GONE and omar'],
  ['in <#C1|incidents> and <#C2>', 'in #incidents and #C2'],
  ['<!channel> <!here|@here> <!subteam^S1|@oncall>', 'channel here oncall'],
  ['<!date^1392734382^{date}|Feb 18>', 'Feb 18'],
  ['<https://a.example/x>', 'https://a.example/x'],
  ['<https://a.example/x|the dashboard>', 'the dashboard (https://a.example/x)'],
  ['<http://a.example|a.example>', 'http://a.example'],
  ['<mailto:jo@a.example|jo@a.example>', 'jo@a.example'],
  ['*bold* and _italic_, `code_with_marks`', 'bold and italic, code_with_marks'],
  ['snake_case_name is 2*3*4', 'snake_case_name is 2*3*4'],
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
  ['&amp;lt; is written like this', '&lt; is written like this'],
  [':tada: at 10:12:30', ':tada: at 10:12:30'],
])('%j reads as %j', (mrkdwn, plain) => {
  expect(plainText(mrkdwn, names)).toBe(plain)
})
