import { expect, test } from 'vitest'
import { actions, anApp, button, clientOf, GENERAL, modal, section } from '../practice/a-workspace.ts'
import { aPlace, channelLink, messageWith, PHONE, visit, write } from './open-page.ts'

test('on a phone the channels are a drawer that closes behind whoever chooses one', async () => {
  const page = await visit(await aPlace(), PHONE)
  expect(await channelLink(page, 'alerts').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Channels', exact: true }).tap()
  await channelLink(page, 'alerts').tap()
  await page.getByRole('heading', { level: 1, name: /alerts/ }).waitFor()
  await expect.poll(() => channelLink(page, 'alerts').isVisible()).toBe(false)
})

test('on a phone everything one presses is large enough, and nothing runs out at the side', async () => {
  const place = await aPlace()
  const client = clientOf(place.workspace)
  await client.conversations.join({ channel: GENERAL })
  const picker = { type: 'users_select', action_id: 'lead', placeholder: { type: 'plain_text', text: 'Choose' } }
  const blocks = [
    { ...section('*Incident lead*\nopen'), accessory: button('Take') },
    { ...section('*Support liaison*\nopen'), accessory: picker },
    actions(...['I own this', 'Post update', 'Add symptom', 'Roll back', 'Mark contained'].map((text) => button(text))),
  ]
  await client.apiCall('chat.postMessage', { channel: GENERAL, text: 'card', blocks })
  place.workspace.say('ben', 'general', `A word that does not break: ${'x'.repeat(200)}`)
  const page = await visit(place, PHONE)
  await messageWith(page, 'does not break').waitFor()
  const buttons = await page.locator('main button:visible').all()
  expect(buttons.length).toBeGreaterThan(10)
  for (const each of buttons) {
    const size = await each.boundingBox()
    const name = (await each.getAttribute('aria-label')) ?? (await each.textContent())
    expect(Math.min(size?.height ?? 0, size?.width ?? 0), `the size of “${name}”`).toBeGreaterThanOrEqual(44)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width)
})

test('on a phone a form fills the screen', async () => {
  const place = await aPlace()
  await anApp(place.workspace, async ({ type, body }) => {
    if (type !== 'slash_commands') return undefined
    await clientOf(place.workspace).apiCall('views.open', { trigger_id: body.trigger_id, view: modal() })
    return undefined
  })
  const page = await visit(place, PHONE)
  await write(page, '/incident open')
  await page.getByRole('dialog').waitFor()
  expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, ...PHONE.viewport })
})

test('on a phone one reacts from the menu of the message', async () => {
  const place = await aPlace()
  place.workspace.say('ben', 'general', 'Rolled back')
  const page = await visit(place, PHONE)
  await messageWith(page, 'Rolled back').getByRole('button', { name: 'More about this message' }).tap()
  await page.getByRole('menuitem', { name: 'React with eyes' }).tap()
  await messageWith(page, 'Rolled back').getByRole('button', { name: 'eyes: Ada Moreau' }).waitFor()
})
