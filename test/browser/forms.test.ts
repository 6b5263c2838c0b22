import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  ADA,
  actions,
  anApp,
  button,
  clientOf,
  type Delivery,
  eventually,
  GENERAL,
  modal,
  NO_ANSWER,
  question,
  section,
} from '../practice/a-workspace.ts'
import { aPlace, become, box, messageWith, type Place, visit, write } from './open-page.ts'

/** The app under practice posts these blocks in #general. */
async function posted(place: Place, blocks: unknown[]) {
  const client = clientOf(place.workspace)
  await client.conversations.join({ channel: GENERAL })
  await client.apiCall('chat.postMessage', { channel: GENERAL, text: 'A card', blocks })
}

const isPress = ({ type, body }: Delivery) => type === 'interactive' && body.type === 'block_actions'
const presses = (received: Delivery[]) => received.filter(isPress).map(({ body }) => body.actions[0])

test('a button waits visibly for the app, and a second press meanwhile is none', async () => {
  const place = await aPlace()
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const { received } = await anApp(place.workspace, async () => void (await answered))
  await posted(place, [actions(button('I own this', { value: '7' }))])
  const page = await visit(place)
  const press = page.getByRole('button', { name: 'I own this' })
  await press.click()
  await expect.poll(() => press.getAttribute('aria-busy')).toBe('true')
  await press.click({ force: true })
  answer()
  await expect.poll(() => press.getAttribute('aria-busy')).toBe('false')
  expect(presses(received)).toMatchObject([{ action_id: 'I own this', value: '7' }])
})

test('an app that does not answer is told of once, beside what was pressed', async () => {
  const place = await aPlace({ msToAnswer: 200 })
  await anApp(place.workspace, () => NO_ANSWER)
  await posted(place, [actions(button('I own this'))])
  const page = await visit(place)
  await page.getByRole('button', { name: 'I own this' }).click()
  await messageWith(page, 'readback')
    .getByText(/did not answer/)
    .waitFor()
  await expect.poll(() => page.getByText(/did not answer/).count()).toBe(1)
})

test('an app is told calmly that it cannot press buttons or use commands', async () => {
  const place = await aPlace()
  const { received } = await anApp(place.workspace)
  await posted(place, [actions(button('I own this'))])
  const page = await visit(place)
  await become(page, 'Triage agent')
  await page.getByRole('button', { name: 'I own this' }).click()
  await page.getByText('Apps cannot press buttons. Switch to a person.').waitFor()
  await write(page, '/incident open')
  await page.getByText('Apps cannot use commands. Switch to a person.').waitFor()
  expect(received.filter(({ type }) => type !== 'events_api')).toEqual([])
})

test('a command that does not exist is put back into the box, with the reason above it', async () => {
  const page = await visit(await aPlace())
  await box(page).fill('/tea make')
  await box(page).press('Enter')
  await page.getByText('/tea is not a valid command.').waitFor()
  expect(await box(page).inputValue()).toBe('/tea make')
})

test('the usage of a command stands above the box while one types it', async () => {
  const page = await visit(await aPlace())
  await box(page).pressSequentially('/inc')
  await page.getByRole('option', { name: /\/incident open <title>/ }).waitFor()
  await box(page).press('Tab')
  await box(page).pressSequentially('open')
  await page.getByText('/incident open <title> [sev1|sev2|sev3]').waitFor()
  expect(await box(page).inputValue()).toBe('/incident open')
})

test('a question asked before an act stops it, until it is answered', async () => {
  const place = await aPlace()
  const { received } = await anApp(place.workspace)
  const confirm = {
    title: { type: 'plain_text', text: 'Resolve it?' },
    text: { type: 'mrkdwn', text: 'Containment is *not* confirmed.' },
    confirm: { type: 'plain_text', text: 'Resolve' },
    deny: { type: 'plain_text', text: 'Not yet' },
  }
  await posted(place, [actions(button('Resolve', { confirm }))])
  const page = await visit(place)
  await page.getByRole('button', { name: 'Resolve' }).click()
  await page.getByRole('button', { name: 'Not yet' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Resolve' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click()
  await eventually(() => presses(received).length === 1, 'the press')
})

/** An app that opens this form at any press and answers its first submission with `answer`. */
async function aFormBehindAButton(place: Place, form: unknown, answer: (values: Values) => unknown) {
  const app = await anApp(place.workspace, async (delivery) => {
    if (isPress(delivery)) {
      await clientOf(place.workspace).apiCall('views.open', { trigger_id: delivery.body.trigger_id, view: form })
      return undefined
    }
    return delivery.body.type === 'view_submission' ? answer(delivery.body.view.state.values) : undefined
  })
  await posted(place, [actions(button('Open'))])
  return app
}
type Values = Record<string, Record<string, Record<string, unknown>>>

const input = (blockId: string, label: string, element: object, is: object = {}) => ({
  type: 'input',
  block_id: blockId,
  label: { type: 'plain_text', text: label },
  element: { action_id: 'answer', ...element },
  ...is,
})
const option = (text: string) => ({ text: { type: 'plain_text', text }, value: text.toLowerCase() })

test('a form is filled in by keyboard, objected to, and sent in the shapes of Slack', async () => {
  const place = await aPlace()
  const sent: Values[] = []
  const form = modal([
    section('You own *INC-7* now.'),
    question('next'),
    input('severity', 'Severity', { type: 'static_select', options: ['SEV1', 'SEV2', 'SEV3'].map(option) }),
    input('helpers', 'Who helps', { type: 'multi_users_select' }, { optional: true }),
    input('harm', 'Harm', { type: 'radio_buttons', options: ['Confirmed', 'Suspected'].map(option) }),
    input('day', 'Due', { type: 'datepicker', initial_date: '2026-03-01' }),
  ])
  await aFormBehindAButton(place, form, (values) => {
    sent.push(values)
    return sent.length > 1 ? {} : { response_action: 'errors', errors: { next: 'Say a little more.' } }
  })
  const page = await visit(place)
  await page.getByRole('button', { name: 'Open' }).click()
  const dialog = page.getByRole('dialog', { name: 'A form' })
  await dialog.waitFor()

  await dialog.getByRole('button', { name: 'Send' }).click()
  expect(await dialog.getByText('Please complete this required field.').count()).toBe(3)
  await expect.poll(() => focusedLabel(page)).toBe('What happened')

  const { keyboard } = page
  await keyboard.type('Roll back')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await page.locator('[role=listbox][aria-label="Choose one"]:focus').waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await dialog.getByRole('button', { name: /Severity.*SEV2/ }).waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await page.locator('[role=listbox][aria-label="Choose any"]:focus').waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await dialog.getByRole('button', { name: /Who helps.*Ben Okafor/ }).waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Send' }).click()

  await dialog.getByText('Say a little more.').waitFor()
  await dialog.getByLabel('What happened').fill('Roll the prompt back to v41')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(sent[1]).toMatchObject({
    next: { answer: { type: 'plain_text_input', value: 'Roll the prompt back to v41' } },
    severity: { answer: { type: 'static_select', selected_option: option('SEV2') } },
    helpers: { answer: { type: 'multi_users_select', selected_users: [place.workspace.user('ben').id] } },
    harm: { answer: { type: 'radio_buttons', selected_option: option('Confirmed') } },
    day: { answer: { type: 'datepicker', selected_date: '2026-03-01' } },
  })
})

test('while a form is open the keyboard stays in it, and Escape closes it and the app hears of it', async () => {
  const place = await aPlace()
  const form = modal([question()], { notify_on_close: true })
  const { received } = await aFormBehindAButton(place, form, () => ({}))
  const page = await visit(place)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('dialog').waitFor()
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main, nav'))).toBeNull()
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await eventually(() => received.some(({ body }) => body.type === 'view_closed'), 'the app to hear of it')
})

test('a form belongs to the person it was opened for', async () => {
  const place = await aPlace()
  await aFormBehindAButton(place, modal(), () => ({}))
  const [ada, ben] = [await visit(place), await visit(place)]
  await become(ben, 'Ben Okafor')
  await ada.getByRole('button', { name: 'Open' }).click()
  await ada.getByRole('dialog').waitFor()
  expect(await ben.getByRole('dialog').count()).toBe(0)
})

test('what is chosen in a message is told to the app at once, in the shapes of Slack', async () => {
  const place = await aPlace()
  const { received } = await anApp(place.workspace)
  const menu = { type: 'overflow', action_id: 'menu', options: ['Hand over', 'Page'].map(option) }
  await posted(place, [
    { ...section('Level'), accessory: { type: 'static_select', action_id: 'level', options: [option('SEV1')] } },
    { ...section('Lead'), accessory: { type: 'users_select', action_id: 'lead' } },
    actions(
      {
        type: 'checkboxes',
        action_id: 'ticks',
        options: ['Read', 'Tell'].map(option),
        initial_options: [option('Read')],
      },
      { type: 'datepicker', action_id: 'day' },
      menu,
    ),
    actions({ type: 'multi_static_select', action_id: 'parts', options: ['Prompt', 'Model'].map(option) }),
  ])
  const page = await visit(place)
  const choose = async (list: string, item: string) => {
    await messageWith(page, 'Level').getByRole('button', { name: list }).first().click()
    await page.getByRole('option', { name: item }).click()
  }
  const told = (count: number) => eventually(() => presses(received)[count - 1], `press ${count}`)

  await choose('Choose one', 'SEV1')
  expect(await told(1)).toMatchObject({ action_id: 'level', selected_option: option('SEV1') })
  await choose('Choose one', 'Ben Okafor')
  expect(await told(2)).toMatchObject({ action_id: 'lead', selected_user: place.workspace.user('ben').id })
  await page.getByRole('checkbox', { name: 'Tell' }).click()
  expect(await told(3)).toMatchObject({ action_id: 'ticks', selected_options: [option('Read'), option('Tell')] })
  await page.locator('input[type=date]').fill('2026-03-01')
  await page.keyboard.press('Enter')
  expect(await told(4)).toMatchObject({ action_id: 'day', selected_date: '2026-03-01' })
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Page' }).click()
  expect(await told(5)).toMatchObject({ action_id: 'menu', selected_option: option('Page') })
  await choose('Choose any', 'Prompt')
  await page.getByRole('option', { name: 'Model' }).click()
  expect(presses(received)).toHaveLength(5)
  await page.keyboard.press('Escape')
  expect(await told(6)).toMatchObject({ action_id: 'parts', selected_options: [option('Prompt'), option('Model')] })
})

test('a message that only one person may see says so, and is not there for others', async () => {
  const place = await aPlace()
  const client = clientOf(place.workspace)
  await client.conversations.join({ channel: GENERAL })
  const page = await visit(place)
  await client.chat.postEphemeral({ channel: GENERAL, user: ADA, text: 'Do you own this?' })
  await messageWith(page, 'Do you own this?').getByText('Only visible to you').waitFor()
  await become(page, 'Ben Okafor')
  expect(await page.getByText('Do you own this?').count()).toBe(0)
})

test('a file that an app has put into the channel can be read, raw as well, and taken along', async () => {
  const place = await aPlace()
  const client = clientOf(place.workspace)
  await client.conversations.join({ channel: GENERAL })
  await client.filesUploadV2({
    channel_id: GENERAL,
    filename: 'postmortem-inc-7.md',
    title: 'Postmortem draft',
    content: '# What happened\n\n| when | what |\n|---|---|\n| 02:14 | opened |\n\n<script>alert(1)</script>',
  })
  const page = await visit(place)
  await page.getByRole('button', { name: /postmortem-inc-7\.md/ }).click()
  const panel = page.getByRole('complementary', { name: 'Postmortem draft' })
  await panel.getByRole('heading', { name: 'What happened' }).waitFor()
  await panel.getByRole('cell', { name: '02:14' }).waitFor()
  const download = page.waitForEvent('download')
  await panel.getByRole('link', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toBe('postmortem-inc-7.md')
  await panel.getByRole('button', { name: 'Raw' }).click()
  await panel.getByText('| 02:14 | opened |').waitFor()
})

/** What a screen reader would call the element that has the focus. */
function focusedLabel(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const labels = document.activeElement?.getAttribute('aria-labelledby')?.split(' ') ?? []
    return document.getElementById(labels[0] ?? '')?.textContent ?? undefined
  })
}
