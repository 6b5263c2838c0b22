import { expect, test } from 'vitest'
import { ADA, aChannel, clientOf } from '../practice/a-workspace.ts'
import { aPlace, become, box, channelLink, DESKTOP, messageWith, visit } from './open-page.ts'

test('whoever arrives sees what to do first, and has the words written for them', async () => {
  const page = await visit(await aPlace())
  const steps = page.getByRole('region', { name: 'Try this' })
  await steps.getByText('Open an incident.').waitFor()
  await steps.getByRole('button', { name: 'Write it for me' }).click()
  expect(await box(page).inputValue()).toBe('/incident open Refund bot promises wrong deadlines sev1')
  await expect.poll(() => box(page).evaluate((element) => element === document.activeElement)).toBe(true)
  await steps.getByRole('button', { name: 'All steps' }).click()
  expect(await steps.getByRole('listitem').count()).toBe(8)
})

test('the first steps stay away once they are put away, and can be called back', async () => {
  const place = await aPlace()
  const page = await visit(place)
  const steps = page.getByRole('region', { name: 'Try this' })
  await steps.getByRole('button', { name: 'Put the first steps away' }).click()
  await page.reload()
  await page.getByRole('main').waitFor()
  expect(await steps.count()).toBe(0)
  await page.getByRole('button', { name: 'What to try first' }).click()
  await steps.waitFor()
})

test('a channel that one was invited to is told of and marked, and one stays where one is', async () => {
  const place = await aPlace()
  const page = await visit(place)
  const channel = await aChannel(place.workspace, 'inc-7-refunds')
  await clientOf(place.workspace).conversations.invite({ channel, users: ADA })
  await page.getByText('You were added to #inc-7-refunds').waitFor()
  await channelLink(page, 'inc-7-refunds').getByText('new').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('general')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /inc-7-refunds/ }).waitFor()
  expect(await page.getByText('You were added').count()).toBe(0)
  expect(await channelLink(page, 'inc-7-refunds').getByText('new').count()).toBe(0)
})

test('a link to a message opens the page at it', async () => {
  const place = await aPlace()
  const said = place.workspace.say('ben', 'alerts', 'Look at this one')
  const page = await visit(place, DESKTOP, `/archives/${said.channel}/p${said.ts.replace('.', '')}`)
  await messageWith(page, 'Look at this one').waitFor()
  await page.getByRole('heading', { level: 1, name: /alerts/ }).waitFor()
})

test('two windows are two people, and a reload changes neither', async () => {
  const place = await aPlace()
  const first = await visit(place)
  const second = await first.context().newPage()
  await second.goto(place.address)
  await become(second, 'Triage agent')
  await second.reload()
  await second.getByRole('button', { name: /^You are Triage agent/ }).waitFor()
  await first.reload()
  await first.getByRole('button', { name: /^You are Ada Moreau/ }).waitFor()
})

test('new messages are told to a screen reader, and one’s own are not', async () => {
  const place = await aPlace()
  const page = await visit(place)
  place.workspace.say('ben', 'general', 'Rolled back')
  await expect
    .poll(() => page.locator('.message-area [aria-live=polite]').textContent())
    .toBe('Ben Okafor: Rolled back')
  place.workspace.say('ada', 'general', 'Thank you')
  await messageWith(page, 'Thank you').waitFor()
  expect(await page.locator('.message-area [aria-live=polite]').textContent()).toBe('Ben Okafor: Rolled back')
})
