import { expect, test } from 'vitest'
import { aReadback, type Readback } from '../support/app.ts'
import { cardOf, channelOf, opened, press, readable, said, submit, whisperedTo } from './seen.ts'

const LOUD = '<!channel> @everyone @here *now* _all_ <https://evil.example|click> `rm`'

test('a title that calls everybody calls nobody, wherever it and every other text ends up', async () => {
  const { workspace, settled, api } = await aReadback()
  const room = await opened(workspace, LOUD)
  workspace.join('ben', room)
  await press(workspace, 'ada', room, 'I own this')
  await submit(workspace, 'ada', { 'What is happening': LOUD, 'What I do next': LOUD })
  await workspace.command('ada', room, `/incident note ${LOUD}`)
  await workspace.command('ada', room, `/incident update ${LOUD}`)
  await workspace.command('ada', room, `/incident handoff @ben ${LOUD}`)
  await workspace.command('ada', room, `/incident change prompt "${LOUD}" v1 to v2`)
  await workspace.command('ada', room, `/incident rollback "${LOUD}" to v1`)
  await workspace.command('ada', room, `/incident action ${LOUD} @ben 2100-01-01`)
  await workspace.command('ada', room, `/incident ${LOUD}`)
  workspace.say('Triage agent', room, `Acknowledged ${LOUD}`)
  await workspace.command('ada', room, '/incident timeline')
  await workspace.command('ada', 'general', '/incident list')
  await workspace.command('ada', room, `/incident close --waive ${LOUD}`)
  await settled()

  expect((await api('/incidents/1')).status).toBe('closed')
  const texts = everythingWritten({ workspace })
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter((text) => /<!|@(?:channel|here|everyone)\b/.test(text))).toEqual([])
  const revived = workspace.calls.filter(({ args }) => 'link_names' in args || 'parse' in args)
  expect(revived).toEqual([])
}, 60_000)

/** Every text of the app that Slack reads as markup: what only some see counts too. */
function everythingWritten({ workspace }: Pick<Readback, 'workspace'>): string[] {
  const isOurs = ({ app_id }: { app_id?: string }) => app_id === workspace.appId
  return workspace.channels().flatMap(({ id }) =>
    workspace
      .messages(id)
      .filter(isOurs)
      .flatMap((message) => [message.text, ...marked(message.blocks)]),
  )
}

function marked(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  if ('type' in part && part.type === 'mrkdwn' && 'text' in part) return [String(part.text)]
  return Object.values(part).flatMap(marked)
}

test('a title of 5,000 characters opens an incident: shortened where it is shown, kept whole as a note', async () => {
  const { workspace, settled, api } = await aReadback()
  const title = 'The refund bot promises wrong deadlines. '.repeat(122).trim()
  expect(title.length).toBeGreaterThan(5_000)
  await workspace.command('ada', 'general', `/incident open ${title} sev1`)
  expect(whisperedTo(workspace, 'ada', 'general').at(-1)).toContain('The title was shortened to 250 characters')
  await settled()
  const room = channelOf(workspace, 1)?.id ?? ''
  expect(readable(cardOf(workspace, room) ?? {})).toContain('SEV1 critical')
  expect(workspace.channel(room).topic.value.length).toBeLessThanOrEqual(250)
  expect(said(workspace, 'incidents', '*INC-1* opened')).toBe(true)
  const { timeline } = await api('/incidents/1')
  expect(timeline.find(({ kind }: { kind: string }) => kind === 'noted').text).toBe(`Ada Moreau: ${title}`)
  expect(workspace.calls.filter(({ ok }) => !ok)).toEqual([])
})
