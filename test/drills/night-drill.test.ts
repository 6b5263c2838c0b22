// The 02:14 drill against the real app, with a commander who does what the reference does, and one who does nothing.

import { expect, onTestFinished, test } from 'vitest'
import { until } from '../support/app.ts'
import { freshDatabase } from '../support/postgres.ts'
import { aPracticePage, type Page, readable } from './a-drill.ts'

const ADA = 'U0ADAMOREAU'
const NIGHT = 'acknowledgement-at-0214'

const start = (page: Page, id: string, wish: object) => page.post(`/practice/drills/${id}/start`, wish)

const inState = (page: Page, words: string) =>
  until(async () => (await page.current())?.task.includes(words), `the task “${words}”`, 30_000)

test('a commander who owns, contains, tells and verifies has a debrief without a gap', {
  timeout: 90_000,
}, async () => {
  const database = await freshDatabase({ until: onTestFinished })
  const page = await aPracticePage({ databaseUrl: database.url })
  expect(await page.list()).toContainEqual({
    id: NIGHT,
    title: 'The 02:14 acknowledgement',
    about: 'An alert at night, an agent that answers “Acknowledged.”, and everybody who believes it.',
    minutes: 6,
    you: { id: ADA, realName: 'Ada Moreau', part: 'commander on call' },
  })
  expect(await page.current()).toBeNull()

  // Slow enough that a commander made of code is not late by the clock of a story that runs ahead.
  expect(await start(page, NIGHT, { speed: 6, actor: ADA })).toEqual({ ok: true })
  const drills = (await page.channel('drills')).id
  await page.message(drills, 'Refund assistant: 14 of the last 200')
  await page.message(drills, 'Acknowledged.')
  const card = await page.message(drills, 'DRILL · No person owns ALERT-1 yet')
  expect(readable(card)).toContain('This is a drill: nobody is called.')
  await inState(page, 'press “I own this”')
  // The guard has caught the claim before anybody acts.
  await page.message(drills, 'An automation wrote this: Triage agent.')
  await page.press(ADA, drills, 'I own this')
  await inState(page, '“Open incident”')
  await page.press(ADA, drills, 'Open incident')

  const room = await page.channel('drill-inc-1-')
  await until(async () => (await page.channel('drill-inc-1-')).members.includes(ADA), 'Ada in the channel')
  await until(async () => (await page.channel('drill-inc-1-')).topic.startsWith('DRILL · SEV2 · OWNED'), 'the topic')
  const pinned = await page.message(room.id, 'DRILL · INC-1 · Refund assistant')
  expect(readable(pinned)).toContain('Owner: <@U0ADAMOREAU>')
  await page.message((await page.channel('incidents')).id, 'DRILL · *INC-1* opened')
  await page.message(room.id, 'Issue resolved. Cause was a transient retrieval timeout.')

  await page.press(ADA, room.id, 'Mark contained')
  await inState(page, '“Post update”')
  await page.command(ADA, room.id, '/incident update Refunds go to people; eleven customers have a wrong date.')
  await page.message(room.id, 'Prompt v42 went live at 01:50')
  await page.command(ADA, room.id, '/incident rollback prompt to v41')
  await page.press(ADA, room.id, 'Traffic restored')
  await page.press(ADA, room.id, 'Verified')
  await page.message(room.id, 'I read ten fresh answers')
  await page.press(ADA, room.id, 'Resolve')
  await page.command(ADA, room.id, '/incident close --waive rehearsed')

  const { debrief, speed } = await until(async () => {
    const drill = await page.current()
    return drill?.debrief ? drill : null
  }, 'the debrief')
  expect(speed).toBe(6)
  expect(debrief?.summary).toMatch(/^You saw it through to the end\./)
  expect(debrief?.missed).toEqual([])
  expect(debrief?.clockNote).toContain('6 times')
  expect(debrief?.lines.map(({ label, you, standing }) => [label, you, standing])).toEqual([
    ['Time without an owner', expect.stringMatching(/^(\d min )?\d+ s$|^\d min$/), 'met'],
    ['Signal to a person owning it', expect.stringMatching(/^(\d min )?\d+ s$|^\d min$/), 'met'],
    ['Signal to incident opened', expect.stringMatching(/^(\d min )?\d+ s$|^\d min$/), 'met'],
    ['Incident opened to contained', expect.stringMatching(/^(\d min )?\d+ s$|^\d min$/), 'met'],
    ['Updates on time', expect.stringMatching(/^1 of 1, the first after/), 'met'],
    ['Claims by machines that were caught', expect.stringMatching(/^(\d) of \1$/), 'met'],
    ['Ownership that lapsed', 'never', 'met'],
    ['Rollback verified', expect.stringMatching(/^at 02:\d\d$/), 'met'],
  ])
  expect((await page.get('/api/incidents/1')).isDrill).toBe(true)
  const draft = await fetch(`${page.address}/api/incidents/1/postmortem.md`)
  expect(await draft.text()).toMatch(/^# DRILL – DRAFT – INC-1/)
})

test('nobody is paged in a drill, however long nobody owns it', { timeout: 60_000 }, async () => {
  const database = await freshDatabase({ until: onTestFinished })
  const settings = 'ownership: { page_unowned_after: 1s, page_backup_after: 2s, page_lead_after: 3s }'
  const page = await aPracticePage({ databaseUrl: database.url, settings })
  expect(await start(page, NIGHT, { speed: 4 })).toEqual({ ok: true })
  const sent = await until(async () => {
    const { timeline } = await page.get('/api/alerts/1')
    const pages = (timeline ?? []).filter(({ kind }: { kind: string }) => kind === 'page_sent')
    return pages.length === 3 && pages
  }, 'three hops of the chain')
  expect(sent.map(({ fact }: { fact: { via: string; to: object } }) => [fact.via, fact.to])).toEqual([
    ['drill', { name: 'the primary on call', userId: null }],
    ['drill', { name: 'the backup on call', userId: null }],
    ['drill', { name: 'the lead on call', userId: null }],
  ])
  const { channels, messages } = await page.snapshot()
  const direct = channels.filter(({ isIm }) => isIm).map(({ id }) => id)
  expect(messages.filter(({ channel }) => direct.includes(channel))).toEqual([])

  // Ended by hand, what stands open is settled, so that the next drill's alert is not taken for this one again.
  expect(await page.post('/practice/drills/stop', {})).toEqual({ ok: true })
  const { debrief } = (await page.current()) ?? {}
  expect(debrief?.summary).toMatch(/^The drill was ended before/)
  expect(debrief?.missed[0]).toContain('No person took it.')
  await until(async () => (await page.get('/api/alerts/1')).status === 'cancelled', 'the alert to be settled')
  expect(await page.post('/practice/drills/stop', {})).toEqual({ ok: false, error: 'No drill is in progress.' })
  expect(await start(page, NIGHT, { speed: 10 })).toEqual({ ok: true })
  await until(async () => (await page.get('/api/alerts?limit=5')).alerts.length === 2, 'an alert of its own')
})

test('what cannot be played is refused in words', { timeout: 60_000 }, async () => {
  const database = await freshDatabase({ until: onTestFinished })
  const page = await aPracticePage({ databaseUrl: database.url })
  expect(await start(page, 'nothing-such', {})).toEqual({
    ok: false,
    error: expect.stringMatching(/^There is no drill called nothing-such; there are .*acknowledgement-at-0214/),
  })
  expect(await start(page, NIGHT, { speed: 1_000 })).toEqual({
    ok: false,
    error: 'A drill runs at 0.5 to 60 times everyday speed, not at 1000.',
  })
  expect(await start(page, NIGHT, { actor: 'U0TRIAGE' })).toEqual({
    ok: false,
    error: 'Nobody in the practice workspace is called U0TRIAGE; a person answers in a drill.',
  })
  expect(await page.current()).toBeNull()
})

test('a drill asked for at the start waits for somebody to look', { timeout: 60_000 }, async () => {
  const database = await freshDatabase({ until: onTestFinished })
  const page = await aPracticePage({ databaseUrl: database.url, drill: { id: 'router-at-1120', speed: 2 } })
  const drill = await until(() => page.current(), 'the drill to begin')
  expect(drill).toMatchObject({ id: 'router-at-1120', speed: 2, startsAt: '11:23', debrief: null })
  expect(drill?.task).toBe('All is quiet. Keep an eye on #drills.')
})

test('an incident opened in #drills, or with --drill anywhere, is a drill', { timeout: 60_000 }, async () => {
  const database = await freshDatabase({ until: onTestFinished })
  const page = await aPracticePage({ databaseUrl: database.url })
  const [drills, general] = [(await page.channel('drills')).id, (await page.channel('general')).id]
  await page.command(ADA, drills, '/incident open Rehearsed here sev1')
  await page.command(ADA, general, '/incident open Rehearsed anywhere --drill')
  await page.command(ADA, general, '/incident open In earnest')
  await page.command(ADA, drills, '/incident open')
  await page.submit(ADA, { title: { value: 'From the form' } })
  await until(async () => (await page.get('/api/incidents')).incidents.length === 4, 'four incidents')
  const { incidents } = await page.get('/api/incidents')
  expect(
    incidents.map(({ title, isDrill }: { title: string; isDrill: boolean }) => [title, isDrill]).reverse(),
  ).toEqual([
    ['Rehearsed here', true],
    ['Rehearsed anywhere', true],
    ['In earnest', false],
    ['From the form', true],
  ])
})
