import { expect, test } from 'vitest'
import { completionAt, usageOf } from '../../src/practice/page/completion.ts'
import { slackDate } from '../../src/practice/page/dates.ts'
import { editableText } from '../../src/practice/page/editable-text.ts'
import { parseInline, parseMrkdwn } from '../../src/practice/page/mrkdwn.ts'
import { workspaceOf } from '../../src/practice/page/workspace.ts'

const workspace = workspaceOf({
  team: { id: 'T', name: 'Practice' },
  actors: [
    { id: 'UADA', name: 'ada', realName: 'Ada Moreau', about: '', kind: 'person' },
    { id: 'UAGENT', name: 'triage-agent', realName: 'Triage agent', about: '', kind: 'app' },
  ],
  channels: [],
  messages: [],
  views: [],
  commands: [{ command: '/incident', usageHint: 'open <title>', description: 'Run an incident' }],
  canvases: [],
})

const text = (words: string) => ({ kind: 'text', text: words })

test('bold, italic and struck words are read as Slack reads them', () => {
  expect(parseInline('*Owner:* _nobody_ ~yet~')).toEqual([
    { kind: 'bold', children: [text('Owner:')] },
    text(' '),
    { kind: 'italic', children: [text('nobody')] },
    text(' '),
    { kind: 'strike', children: [text('yet')] },
  ])
})

test.each(['snake_case_name', '2*3*4', 'a ~ b ~ c', '* not bold *', '12:30:45'])('“%s” stays as it is', (plain) => {
  expect(parseInline(plain)).toEqual([text(plain)])
})

test('a style holds across a mention and code within it', () => {
  expect(parseInline('*<@UADA> runs `v_41*`*')).toEqual([
    { kind: 'bold', children: [{ kind: 'user', id: 'UADA' }, text(' runs '), { kind: 'code', text: 'v_41*' }] },
  ])
})

test('links, channels and broadcasts are told apart', () => {
  expect(parseInline('<https://a.example/?x=1&amp;y=2|the calendar> <#CINC|inc-7> <!here>')).toEqual([
    { kind: 'link', href: 'https://a.example/?x=1&y=2', text: 'the calendar' },
    text(' '),
    { kind: 'channel', id: 'CINC', label: 'inc-7' },
    text(' '),
    { kind: 'broadcast', text: '@here' },
  ])
})

test('what was escaped is shown as it was typed, and code keeps its stars', () => {
  expect(parseInline('1 &lt; 2 &amp;&amp; `a*b*`')).toEqual([text('1 < 2 && '), { kind: 'code', text: 'a*b*' }])
})

test('a quote, a fence and the words between them are passages of their own', () => {
  expect(parseMrkdwn('&gt; at 25 %\nGoing on.\n```v41\nv42```')).toEqual([
    { kind: 'quote', children: [text('at 25 %')] },
    { kind: 'paragraph', children: [text('Going on.')] },
    { kind: 'pre', text: 'v41\nv42' },
  ])
})

test('a fence that is never closed is only three backticks', () => {
  expect(parseMrkdwn('a ``` b')).toEqual([{ kind: 'paragraph', children: [text('a ``` b')] }])
})

test('a date token says the day as a person would, and keeps what it does not know', () => {
  const now = new Date(2026, 2, 1, 12, 0)
  const at = new Date(2026, 2, 1, 2, 14).getTime() / 1000
  expect(slackDate('{date_short_pretty} at {time}', at, now)).toBe('today at 02:14')
  expect(slackDate('{ago}, {weekday}', at, now)).toBe('10 hours ago, {weekday}')
})

test('people are offered after an @, by first or last name, and nobody in the middle of an address', () => {
  const offered = (typed: string) => completionAt(typed, typed.length, workspace)?.offers.map(({ insert }) => insert)
  expect(offered('over to @mor')).toEqual(['@ada '])
  expect(offered('@tri')).toEqual(['@triage-agent '])
  expect(offered('ada@example')).toBeUndefined()
})

test('commands are offered at the start alone, and their usage stays in sight while one goes on typing', () => {
  expect(completionAt('/inc', 4, workspace)?.offers[0]?.title).toBe('/incident open <title>')
  expect(completionAt('see /inc', 8, workspace)).toBeUndefined()
  expect(usageOf('/incident op', workspace)?.usageHint).toBe('open <title>')
})

test('a message is edited in the words it was typed in', () => {
  expect(editableText('<@UADA>: 1 &lt; 2 &amp; <@UGONE>', workspace)).toBe('@ada: 1 < 2 & <@UGONE>')
})
