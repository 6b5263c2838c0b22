import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { look } from './look.ts'
import { become, box, DESKTOP, goTo, messages, messageWith, PHONE, visit, write } from './open-page.ts'
import { readbackInPractice } from './run-readback.ts'

const OPEN = '/incident open Refund bot promises wrong deadlines sev1'
const ROOM = 'inc-1-refund-bot-promises-wrong-deadlines'

for (const [where, how] of [
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
  ['in the dark', { ...PHONE, colorScheme: 'dark' }],
] as [string, BrowserContextOptions][]) {
  test(`the whole story is played ${where}, from opening to reading the draft`, async () => {
    const page = await visit(await readbackInPractice(), how)
    const see = look(page, where.replaceAll(' ', '-'))
    const steps = page.getByRole('region', { name: 'Try this' })
    const thread = page.getByRole('complementary', { name: 'Thread' })
    await steps.getByRole('button', { name: 'Write it for me' }).click()
    expect(await box(page).inputValue()).toBe(OPEN)
    await box(page).press('Enter')
    await page.getByText(/You were added to #inc-1/).waitFor()
    await see('opened')
    await steps.getByRole('button', { name: /^Go to #inc-1/ }).click()
    await messageWith(page, 'Checklist').waitFor()

    await steps.getByRole('button', { name: 'Show the card' }).click()
    const pinned = page.getByRole('complementary', { name: 'Pinned messages' })
    await see('pinned')
    await pinned.getByRole('button', { name: 'Take communications lead' }).click()
    await pinned.getByText(/Communications lead · @Ada Moreau since/).waitFor()
    await see('taken')
    await pinned.getByRole('button', { name: 'Close' }).click()

    await steps.getByRole('button', { name: 'Be Triage agent' }).click()
    await write(page, 'Latency is normal, the last deploy was 01:50. Acknowledged.')
    await messageWith(page, 'An automation wrote this: Triage agent.').waitFor()
    await see('corrected')
    await messageWith(page, 'Latency is normal').getByRole('button', { name: /1 reply/ }).click()
    await thread.getByText('No person owns INC-1').waitFor()
    await see('thread')
    await thread.getByRole('button', { name: 'Close' }).click()

    await become(page, 'Ben Okafor')
    await goTo(page, ROOM)
    await page.getByRole('button', { name: 'Join' }).click()
    await write(page, 'on it')
    await messageWith(page, 'Do you own INC-1?').waitFor()
    await see('ben-on-it')

    await become(page, 'Ada Moreau')
    await goTo(page, ROOM)
    await see('ada-back')
    await messageWith(page, 'An automation wrote this').getByRole('button', { name: 'I own this' }).click()
    const readback = page.getByRole('dialog', { name: 'Read back' })
    await readback.waitFor()
    await see('readback')
    await readback.getByRole('button', { name: 'Read back' }).click()
    await messageWith(page, 'Readback by @Ada Moreau').waitFor()
    await see('owned')

    await card(page).getByRole('button', { name: 'Post update' }).click()
    const update = page.getByRole('dialog', { name: 'Post update' })
    await update.getByLabel('What we know').fill('Wrong deadlines in 3 of 40 sampled answers, EU customers only.')
    await see('update-form')
    await update.getByRole('button', { name: 'Post', exact: true }).click()
    await messageWith(page, 'Internal update by @Ada Moreau').waitFor()
    await see('updated')

    await write(page, '/incident rollback prompt to v41')
    await messageWith(page, 'not done yet').waitFor()
    await see('rollback')
    await page.getByRole('button', { name: 'Traffic restored' }).click()
    await messageWith(page, 'not verified yet').waitFor()
    await page.getByRole('button', { name: 'Verified' }).click()
    await messageWith(page, 'Rolled back, verified').waitFor()
    await see('verified')

    await page.getByRole('checkbox', { name: /^1\. Read 20 outputs/ }).click()
    await messageWith(page, '1 of 17 done').waitFor()
    await page.getByRole('checkbox', { name: /^4\. Ask what changed/ }).click()
    await messageWith(page, '2 of 17 done').waitFor()
    await see('ticked')

    await card(page).getByRole('button', { name: 'Add symptom' }).click()
    const symptom = page.getByRole('dialog', { name: 'Add symptom' })
    await symptom.getByRole('button', { name: /Symptom/ }).click()
    await see('symptom-list')
    await page.getByRole('option', { name: /complaint/i }).click()
    await symptom.getByRole('button', { name: 'Add' }).click()
    await messageWith(page, 'First ten minutes').waitFor()
    await see('symptom')

    await box(page).fill('')
    await box(page).pressSequentially('/incident role tech @oka')
    await page.getByRole('option', { name: /Ben Okafor/ }).waitFor()
    await box(page).press('Enter')
    await box(page).press('Enter')
    await messageWith(page, 'please take technical lead').waitFor()
    await see('offered')
    await become(page, 'Ben Okafor')
    await goTo(page, ROOM)
    await see('ben-offered')
    await messageWith(page, 'please take technical lead').getByRole('button', { name: 'Accept' }).click()
    await messageWith(page, '@Ben Okafor accepted technical lead').waitFor()
    await messageWith(page, 'Do you own INC-1?').getByRole('button', { name: 'I own this' }).click()
    await messageWith(page, 'If it should be yours, ask for it').waitFor()
    await see('ben-late')

    await become(page, 'Ada Moreau')
    await goTo(page, ROOM)
    await card(page).getByRole('button', { name: 'Resolve' }).click()
    await messageWith(page, 'set INC-1 to resolved').waitFor()
    await see('resolved')
    await messageWith(page, 'set INC-1 to resolved').getByRole('button', { name: 'Close incident' }).click()
    const close = page.getByRole('dialog', { name: 'Close incident' })
    await close.waitFor()
    await see('close-form')
    await close.getByLabel('Were the answers already served audited?').fill('All 40 customers were written to.')
    await close.getByLabel('How was it verified that reopening is safe?').fill('waived because the bot stays read-only')
    await close.getByRole('button', { name: 'Close incident' }).click()
    await messageWith(page, 'closed INC-1').waitFor()
    const file = page.getByRole('button', { name: /postmortem-inc-1\.md/ })
    await file.waitFor()
    await see('closed')
    await file.click()
    const draft = page.getByRole('complementary', { name: /postmortem/i })
    await draft.getByRole('heading', { name: /Refund bot/ }).first().waitFor()
    await see('draft')
    await page.setViewportSize({ width: page.viewportSize()!.width, height: 4500 })
    await see('draft-tall')
    await draft.getByRole('button', { name: 'Close' }).click()
    await page.setViewportSize({ width: page.viewportSize()!.width, height: 7000 })
    await see('all-tall')
  })
}

const card = (page: Page) => messageWith(page, 'INC-1 · Refund bot promises wrong deadlines')
