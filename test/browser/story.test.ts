// What somebody who has never seen Readback does with it, from opening an incident to reading its draft, by clicking and
// typing alone.

import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { look } from './look.ts'
import { become, box, card, DESKTOP, form, goTo, messageWith, PHONE, panel, visit, write } from './open-page.ts'
import { readbackInPractice } from './run-readback.ts'

const ROOM = 'inc-1-refund-bot-promises-wrong-deadlines'
const PLACES: [string, BrowserContextOptions][] = [
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
]
// The same once more for whoever wants to look at it.
if (process.env.SCREENSHOTS) PLACES.push(['in the dark', { ...PHONE, colorScheme: 'dark' }])

type See = (stage: string) => Promise<void>

test.for(PLACES)('the whole story is played %s, from opening to reading the draft', async ([where, how]) => {
  const page = await visit(await readbackInPractice(), how)
  const picture = look(page, where)
  const see: See = async (stage) => {
    await picture(stage)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, `the width of the page, ${stage}`).toBe(how.viewport?.width)
  }
  await anIncidentIsOpened(page, see)
  await aRoleIsTaken(page, see)
  await theAgentIsCorrected(page, see)
  await aWordIsNotEnough(page, see)
  await adaOwnsIt(page, see)
  await theTeamWorks(page, see)
  await aRoleIsOfferedAndAccepted(page, see)
  await whoComesLateIsTold(page, see)
  await itIsClosed(page, see)
  await theDraftIsRead(page, see)
})

const steps = (page: Page) => page.getByRole('region', { name: 'Try this' })

async function anIncidentIsOpened(page: Page, see: See) {
  await see('arrived')
  await steps(page).getByRole('button', { name: 'Write it for me' }).click()
  expect(await box(page).inputValue()).toBe('/incident open Refund bot promises wrong deadlines sev1')
  await box(page).press('Enter')
  await page.getByText(`You were added to #${ROOM}`).waitFor()
  await see('opened')
  await steps(page).getByRole('button', { name: 'Go to #inc-1' }).click()
  await messageWith(page, 'Checklist of INC-1: 0 of 17 done').waitFor()
  await card(page).getByText('Owner: nobody yet, for').waitFor()
  await see('channel')
}

async function aRoleIsTaken(page: Page, see: See) {
  await steps(page).getByRole('button', { name: 'Show the card' }).click()
  const pinned = panel(page, 'Pinned messages')
  await pinned.getByRole('button', { name: 'Take communications lead' }).click()
  await pinned.getByText('Communications lead · @Ada Moreau since').waitFor()
  await see('role-taken')
  await pinned.getByRole('button', { name: 'Close' }).click()
}

async function theAgentIsCorrected(page: Page, see: See) {
  await steps(page).getByRole('button', { name: 'Be Triage agent' }).click()
  await write(page, 'Latency is normal, the last deploy was at 01:50. Acknowledged.')
  await messageWith(page, 'An automation wrote this: Triage agent. No person owns INC-1').waitFor()
  await see('corrected-in-the-channel')
  await messageWith(page, 'Latency is normal').getByRole('button', { name: '1 reply' }).click()
  const thread = panel(page, 'Thread')
  await thread.getByText('An automation wrote this: Triage agent. No person owns INC-1').waitFor()
  await thread.getByRole('button', { name: 'I own this' }).waitFor()
  await see('corrected-in-the-thread')
  await thread.getByRole('button', { name: 'Close' }).click()
}

async function aWordIsNotEnough(page: Page, see: See) {
  await become(page, 'Ben Okafor')
  await goTo(page, ROOM)
  await page.getByRole('button', { name: 'Join' }).click()
  await write(page, 'on it')
  await messageWith(page, 'Do you own INC-1?').getByText('Only visible to you').waitFor()
  await see('asked-in-private')
}

async function adaOwnsIt(page: Page, see: See) {
  await become(page, 'Ada Moreau')
  await goTo(page, ROOM)
  expect(await messageWith(page, 'Do you own INC-1?').count()).toBe(0)
  await messageWith(page, 'An automation wrote this').getByRole('button', { name: 'I own this' }).click()
  const readback = form(page, 'Read back')
  await readback.waitFor()
  expect(await readback.getByLabel('What is happening').inputValue()).toBe('Refund bot promises wrong deadlines')
  expect(await readback.getByLabel('What I do next').inputValue()).toContain('confirm harm')
  await readback.getByRole('button', { name: /Next update.*in 10 minutes/ }).waitFor()
  await see('readback')
  await readback.getByRole('button', { name: 'Read back' }).click()
  await messageWith(page, 'Readback by @Ada Moreau').waitFor()
  await card(page).getByText('Owner: @Ada Moreau since').waitFor()
  await card(page).getByText('Next step: Read affected outputs').waitFor()
  expect(await page.getByRole('button', { name: 'I own this' }).count()).toBe(0)
  await see('owned')
}

async function theTeamWorks(page: Page, see: See) {
  await card(page).getByRole('button', { name: 'Post update' }).click()
  const update = form(page, 'Post update')
  await update.getByLabel('What we know').fill('Wrong deadlines in 3 of 40 sampled answers, EU customers only.')
  await see('update-form')
  await update.getByRole('button', { name: 'Post', exact: true }).click()
  await messageWith(page, 'Internal update by @Ada Moreau').getByText('3 of 40 sampled answers').waitFor()

  await write(page, '/incident rollback prompt to v41')
  const rollback = messageWith(page, 'prompt to v41')
  await rollback.getByText('not done yet').waitFor()
  await expect.poll(() => isInView(page, 'Traffic restored'), { message: 'what a command does is shown' }).toBe(true)
  await see('rollback-decided')
  await rollback.getByRole('button', { name: 'Traffic restored' }).click()
  await rollback.getByRole('button', { name: 'Verified' }).click()
  await rollback.getByText('Rolled back, verified').waitFor()
  await see('rollback-verified')

  await page.getByRole('checkbox', { name: '1. Read 20 outputs' }).click()
  await messageWith(page, 'Checklist of INC-1: 1 of 17 done').waitFor()
  await page.getByRole('checkbox', { name: '4. Ask what changed' }).click()
  await messageWith(page, 'Checklist of INC-1: 2 of 17 done').waitFor()
  await see('ticked')

  await card(page).getByRole('button', { name: 'Add symptom' }).click()
  await form(page, 'Add symptom').getByRole('button', { name: 'Symptom' }).click()
  await see('symptoms')
  await page.getByRole('option', { name: 'Complaint cluster on one workflow' }).click()
  await form(page, 'Add symptom').getByRole('button', { name: 'Add' }).click()
  await messageWith(page, 'First ten minutes').waitFor()
  await card(page).getByText('Symptoms: Complaint cluster on one workflow').waitFor()
  await see('symptom-added')
}

async function aRoleIsOfferedAndAccepted(page: Page, see: See) {
  await box(page).pressSequentially('/incident role tech @oka')
  await page.getByRole('option', { name: 'Ben Okafor' }).waitFor()
  await box(page).press('Enter')
  await box(page).press('Enter')
  await messageWith(page, '@Ben Okafor, please take technical lead').waitFor()
  await card(page).getByText('Technical lead · open, offered to @Ben Okafor, not accepted yet').waitFor()
  await see('offered')
  await become(page, 'Ben Okafor')
  await goTo(page, ROOM)
  await see('offered-to-ben')
  await messageWith(page, 'please take technical lead').getByRole('button', { name: 'Accept' }).click()
  await card(page).getByText('Technical lead · @Ben Okafor since').waitFor()
}

async function whoComesLateIsTold(page: Page, see: See) {
  await messageWith(page, 'Do you own INC-1?').getByRole('button', { name: 'I own this' }).click()
  await messageWith(page, '@Ada Moreau owns INC-1. If it should be yours').waitFor()
  await expect.poll(() => isInView(page, 'Ask for a hand-over'), { message: 'the answer is shown' }).toBe(true)
  await see('too-late')
}

async function itIsClosed(page: Page, see: See) {
  await become(page, 'Ada Moreau')
  await goTo(page, ROOM)
  await card(page).getByRole('button', { name: 'Resolve' }).click()
  await card(page).getByText('status: resolved').waitFor()
  await see('resolved')
  await card(page).getByRole('button', { name: 'Close incident' }).click()
  const closing = form(page, 'Close incident')
  const audit = closing.getByLabel('Were the answers users already got audited?')
  await audit.waitFor()
  await see('closing-form')
  await closing.getByRole('button', { name: 'Close incident' }).click()
  expect(await closing.getByText('Please complete this required field.').count()).toBe(2)
  await audit.fill('All 40 customers were written to.')
  await closing.getByLabel('How was it verified that reopening is safe?').fill('waived because it stays read-only')
  await closing.getByRole('button', { name: 'Close incident' }).click()
  await messageWith(page, '@Ada Moreau closed INC-1.').waitFor()
  await card(page).getByText('status: closed').waitFor()
  await see('closed')
}

async function theDraftIsRead(page: Page, see: See) {
  await page.getByRole('button', { name: 'postmortem-inc-1.md' }).click()
  const draft = panel(page, 'Postmortem draft of INC-1')
  await draft.getByRole('heading', { name: 'Refund bot promises wrong deadlines' }).waitFor()
  await see('draft')
  for (const words of [
    'Ambiguous acknowledgement: automation Triage agent wrote',
    'prompt to v41',
    'All 40 customers',
    'TO FILL',
  ]) {
    expect(await draft.textContent()).toContain(words)
  }
  await draft.getByRole('button', { name: 'Close' }).click()
  await steps(page).getByText('You have seen the whole story').waitFor()
  await see('the-end')
}

/** The button stands where one sees it without scrolling. */
async function isInView(page: Page, button: string): Promise<boolean> {
  const place = await page.getByRole('button', { name: button }).boundingBox()
  const top = await page.getByRole('region', { name: 'Messages', exact: true }).boundingBox()
  if (!place || !top) return false
  return place.y >= top.y && place.y + place.height <= top.y + top.height + 1
}
