import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { become, box, channelLink, DESKTOP, messages, messageWith, PHONE, sidebar, visit, write } from './open-page.ts'
import { readbackInPractice } from './run-readback.ts'
import { look } from './look.ts'

const OPEN = '/incident open Refund bot promises wrong deadlines sev1'
const CHANNEL = /^inc-1-refund-bot/

for (const [where, how] of [
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
] as [string, BrowserContextOptions][]) {
  test(`the whole story is played ${where}, from opening to reading the draft`, async () => {
    const page = await visit(await readbackInPractice(), how)
    const see = look(page, where.replaceAll(' ', '-'))
    await see('arrived')
    const steps = page.getByRole('region', { name: 'Try this' })
    await steps.getByRole('button', { name: 'Write it for me' }).click()
    expect(await box(page).inputValue()).toBe(OPEN)
    await box(page).press('Enter')
    await page.getByText(/You were added to #inc-1/).waitFor()
    await see('opened')
    await steps.getByRole('button', { name: /^Go to #inc-1/ }).click()
    await messageWith(page, 'Checklist').waitFor()
    await see('channel')
    await messages(page).evaluate((e) => e.scrollTo(0, 0))
    await see('channel-top')
    await page.setViewportSize({ width: page.viewportSize()!.width, height: 2600 })
    await see('channel-tall')
  })
}
