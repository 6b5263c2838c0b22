// What has to hold while the story goes on: by keyboard alone, with two people at once, through a reload and a restart.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { become, box, card, form, goTo, messageWith, visit, write } from './open-page.ts'
import { readbackInPractice } from './run-readback.ts'

const ROOM = 'inc-1-refund-bot-promises-wrong-deadlines'

/** Ada has opened the incident and reads its channel. */
async function anIncident(address: string): Promise<Page> {
  const page = await visit({ address })
  await write(page, '/incident open Refund bot promises wrong deadlines sev1')
  await goTo(page, ROOM)
  await card(page).waitFor()
  return page
}

test('by keyboard alone one opens an incident, owns it, closes the form by a slip and gives the readback', async () => {
  const page = await visit(await readbackInPractice())
  const { keyboard } = page
  await tabTo(page, 'Write it for me')
  await keyboard.press('Enter')
  await expect.poll(() => focused(page)).toContain('Message #general as Ada Moreau')
  await keyboard.press('Enter')
  await page.getByText(`You were added to #${ROOM}`).waitFor()
  await tabTo(page, 'Go to #inc-1')
  await keyboard.press('Enter')
  await card(page).waitFor()
  await tabTo(page, 'I own this')
  await keyboard.press('Enter')
  await form(page, 'Read back').waitFor()
  await keyboard.press('Escape')
  await form(page, 'Read back').waitFor({ state: 'detached' })
  await card(page).getByText('Readback still open').waitFor()
  await tabTo(page, 'Give readback')
  await keyboard.press('Enter')
  await form(page, 'Read back').waitFor()
  await tabTo(page, 'What I do next')
  await keyboard.press('Control+A')
  await keyboard.type('Switch the refund tool to read-only.')
  await tabTo(page, 'Read back')
  await keyboard.press('Enter')
  await card(page).getByText('Next step: Switch the refund tool to read-only.').waitFor()
  expect(await page.getByRole('button', { name: 'Give readback' }).count()).toBe(0)
})

test('two windows are two people: each sees at once what the other does, and the lead changes hands', async () => {
  const { address } = await readbackInPractice()
  const ada = await anIncident(address)
  const ben = await ada.context().newPage()
  ben.setDefaultTimeout(10_000)
  await ben.goto(address)
  await become(ben, 'Ben Okafor')
  await goTo(ben, ROOM)
  await ben.getByRole('button', { name: 'Join' }).click()
  await write(ben, 'on it')
  await messageWith(ben, 'Do you own INC-1?').waitFor()
  await messageWith(ada, 'on it').waitFor()
  expect(await messageWith(ada, 'Do you own INC-1?').count()).toBe(0)

  await card(ada).getByRole('button', { name: 'I own this' }).click()
  await form(ada, 'Read back').getByRole('button', { name: 'Read back' }).click()
  await card(ben).getByText('Owner: @Ada Moreau since').waitFor()
  expect(await form(ben, 'Read back').count()).toBe(0)

  await messageWith(ben, 'Do you own INC-1?').getByRole('button', { name: 'I own this' }).click()
  await ben.getByRole('button', { name: 'Ask for a hand-over' }).click()
  await ada.getByRole('button', { name: 'Offer them the lead' }).click()
  await messageWith(ben, 'please take incident lead').getByRole('button', { name: 'Accept' }).click()
  await form(ben, 'Read back').waitFor()
  await card(ada).getByText('Owner: @Ben Okafor since').waitFor()
})

test('a reload and a restart of the bot lose nothing, and the page finds back by itself', async () => {
  const { address, stop, start } = await readbackInPractice()
  const page = await anIncident(address)
  await card(page).getByRole('button', { name: 'I own this' }).click()
  await form(page, 'Read back').waitFor()
  await page.reload()
  await form(page, 'Read back').getByRole('button', { name: 'Read back' }).click()
  await card(page).getByText('Owner: @Ada Moreau since').waitFor()
  await messageWith(page, 'Readback by @Ada Moreau').waitFor()
  await box(page).fill('Half a thought')
  const before = await said(page)

  await stop()
  await page.getByText('The connection is lost. Trying again…').waitFor()
  await start()
  await page.getByText('The connection is lost. Trying again…').waitFor({ state: 'detached' })
  expect(await said(page)).toEqual(before)
  expect(await box(page).inputValue()).toBe('Half a thought')
  await card(page).getByRole('button', { name: 'Mark contained' }).click()
  await card(page).getByText('status: contained').waitFor()
})

/** Who said what, as far as it can be told apart by its first words. */
const said = (page: Page): Promise<string[]> =>
  page
    .getByRole('region', { name: 'Messages', exact: true })
    .getByRole('article')
    .evaluateAll((articles) => articles.map((each) => `${each.ariaLabel}: ${each.textContent?.slice(0, 80)}`))

/** What a screen reader would call the element that has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    const labels = element?.getAttribute('aria-labelledby')?.split(' ') ?? []
    const label = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    return label || element?.getAttribute('aria-label') || element?.textContent || ''
  })
}

async function tabTo(page: Page, name: string) {
  const met: string[] = []
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab')
    const label = await focused(page)
    if (label.startsWith(name)) return
    met.push(label)
  }
  throw new Error(`The Tab key does not lead to “${name}”; it leads to ${met.join(', ')}.`)
}
