// The 02:14 drill, from the button to the debrief, by somebody who reads nothing but the page.

import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { look } from './look.ts'
import { box, DESKTOP, form, messages, messageWith, PHONE, panel, visit, write } from './open-page.ts'
import { readbackInPractice } from './run-readback.ts'

const PLACES: [string, BrowserContextOptions][] = [
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
]

const bar = (page: Page) => page.getByRole('region', { name: 'Drill', exact: true })
const told = (page: Page, task: string) => bar(page).getByText(task).waitFor({ timeout: 20_000 })

test.for(PLACES)('the 02:14 drill is played %s to its debrief', { timeout: 120_000 }, async ([where, how]) => {
  const page = await visit(await readbackInPractice(), how)
  const picture = look(page, `drill ${where}`)
  const see = async (stage: string) => {
    await picture(stage)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), stage).toBe(how.viewport?.width)
  }
  await itIsStarted(page, see)
  await theAlertIsOwned(page, see)
  await theHarmIsStopped(page, see)
  await itIsRolledBackAndClosed(page, see)
  await theDebriefIsRead(page, see)
})

type See = (stage: string) => Promise<void>

async function openList(page: Page) {
  const drawer = page.getByRole('button', { name: /^Channels/ })
  if (await drawer.isVisible()) await drawer.click()
  await page.getByRole('button', { name: 'Drills', exact: true }).click()
  await form(page, 'Drills').waitFor()
}

async function itIsStarted(page: Page, see: See) {
  await openList(page)
  expect(await form(page, 'Drills').getByRole('listitem').count()).toBe(4)
  await see('list')
  await page.getByRole('radio', { name: '4 times as fast' }).check()
  await page.getByRole('button', { name: 'Start The 02:14 acknowledgement' }).click()
  await bar(page).getByText('Ada Moreau').waitFor()
  await page.getByRole('heading', { level: 1, name: 'drills' }).waitFor()
  await told(page, 'open the thread under the alert')
  expect(await bar(page).getByRole('time').textContent()).toMatch(/^02:14:\d\d$/)
  await messageWith(page, 'Acknowledged.').waitFor()
  await see('alert')
}

async function theAlertIsOwned(page: Page, see: See) {
  const alert = messageWith(page, 'Refund assistant: 14 of the last 200')
  await alert.getByRole('button', { name: /\d repl(y|ies)/ }).click()
  const thread = panel(page, 'Thread')
  await thread.getByText('DRILL · No person owns ALERT-1 yet').waitFor()
  await see('thread')
  await thread.getByRole('button', { name: 'I own this' }).first().click()
  await thread.getByText('DRILL · @Ada Moreau owns ALERT-1 since').waitFor()
  await thread.getByRole('button', { name: 'Open incident' }).click()
  await page.getByText('You were added to #drill-inc-1-').waitFor()
  await thread.getByRole('button', { name: 'Close' }).click()
  await bar(page).getByRole('button', { name: 'Go to #drill-inc-1' }).click()
  await page.getByRole('heading', { level: 1, name: /drill-inc-1-refund-assistant/ }).waitFor()
}

async function theHarmIsStopped(page: Page, see: See) {
  const card = messageWith(page, 'DRILL · INC-1 · Refund assistant')
  await told(page, 'Mark contained')
  await see('incident')
  await card.getByRole('button', { name: 'Mark contained' }).click()
  await told(page, 'Post update')
  await card.getByRole('button', { name: 'Post update' }).click()
  await form(page, /update/i.source)
    .getByRole('textbox')
    .first()
    .fill('Refunds go to people. Eleven customers so far.')
  await page.getByRole('dialog').getByRole('button', { name: 'Post', exact: false }).last().click()
  await told(page, 'Roll back')
}

async function itIsRolledBackAndClosed(page: Page, see: See) {
  await messageWith(page, 'Prompt v42 went live at 01:50').waitFor({ timeout: 20_000 })
  await write(page, '/incident rollback prompt to v41')
  await messages(page).getByRole('button', { name: 'Traffic restored' }).click()
  await messages(page).getByRole('button', { name: 'Verified' }).click()
  await messageWith(page, 'I read ten fresh answers').waitFor({ timeout: 20_000 })
  await told(page, 'Close incident')
  await see('verified')
  await write(page, '/incident status resolved')
  await write(page, '/incident close --waive rehearsed')
}

async function theDebriefIsRead(page: Page, see: See) {
  const debrief = form(page, 'Debrief: The 02:14 acknowledgement')
  await debrief.getByText('You saw it through to the end.').waitFor({ timeout: 20_000 })
  expect(await debrief.getByRole('rowheader').allTextContents()).toEqual([
    'Time without an owner',
    'Signal to a person owning it',
    'Signal to incident opened',
    'Incident opened to contained',
    'Updates on time',
    'Claims by machines that were caught',
    'Ownership that lapsed',
    'Rollback verified',
  ])
  expect(await debrief.getByText('What did not happen').count()).toBe(0)
  await see('debrief')
  await page.keyboard.press('Escape')
  await debrief.waitFor({ state: 'detached' })
  await bar(page).getByRole('button', { name: 'Show the debrief' }).click()
  await debrief.getByRole('button', { name: 'Another drill' }).click()
  await form(page, 'Drills').waitFor()
  await page.keyboard.press('Escape')
  await bar(page).getByRole('button', { name: 'Put the drill away' }).click()
  await bar(page).waitFor({ state: 'detached' })
  await box(page).waitFor()
}

test('a drill that is ended early has a debrief of what is missing', { timeout: 60_000 }, async () => {
  const page = await visit(await readbackInPractice(), PHONE)
  const see = look(page, 'drill ended')
  await openList(page)
  await page.getByRole('button', { name: 'Start The router at 11:20' }).click()
  await told(page, 'All is quiet. Keep an eye on #drills.')
  await bar(page).getByRole('button', { name: 'End and debrief' }).click()
  const debrief = form(page, 'Debrief: The router at 11:20')
  await debrief.getByText('The drill was ended before anything had happened.').waitFor()
  await debrief.getByText('What did not happen').waitFor()
  await see('debrief')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width)
})
