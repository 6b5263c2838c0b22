import { expect, test } from 'vitest'
import type { Workspace } from '../../src/practice/workspace.ts'
import {
  ADA,
  actions,
  anApp,
  aWorkspace,
  button,
  call,
  clientOf,
  modal,
  NO_ANSWER,
  question,
  section,
} from './a-workspace.ts'

/** Each call lets Ada type a command, and hands over the ticket that came with it. */
async function ticketsIn(workspace: Workspace): Promise<() => Promise<string>> {
  const { received } = await anApp(workspace)
  return async () => {
    await workspace.command('ada', '#general', '/incident')
    return received.at(-1)?.body.trigger_id
  }
}

const aTrigger = async (workspace: Workspace) => (await ticketsIn(workspace))()

const open = (workspace: Workspace, trigger_id: string, view: unknown = modal()) =>
  call(workspace, 'views.open', { trigger_id, view })

test('a ticket opens one form, within three seconds', async () => {
  let at = new Date('2026-03-01T02:14:00Z')
  const workspace = await aWorkspace({ now: () => at })
  const nextTrigger = await ticketsIn(workspace)
  const trigger = await nextTrigger()
  expect((await open(workspace, trigger)).ok).toBe(true)
  expect(workspace.form('ada')?.payload).toMatchObject({ title: { text: 'A form' } })
  expect((await open(workspace, trigger)).error).toBe('exchanged_trigger_id')
  const late = await nextTrigger()
  at = new Date('2026-03-01T02:14:03.100Z')
  expect((await open(workspace, late)).error).toBe('expired_trigger_id')
  expect((await open(workspace, 'made.up')).error).toBe('invalid_trigger_id')
})

const plain = (text: string) => ({ type: 'plain_text', text })

test.each<[string, Record<string, unknown>, string]>([
  ['a title of 25 characters', modal([], { title: plain('x'.repeat(25)) }), '/view/title/text'],
  ['a submit of 25 characters', modal([], { submit: plain('x'.repeat(25)) }), '/view/submit/text'],
  ['101 blocks', modal(Array.from({ length: 101 }, () => ({ type: 'divider' }))), 'no more than 100 items'],
  ['private metadata of 3,001 characters', modal([], { private_metadata: 'x'.repeat(3001) }), 'less than 3001'],
  ['a callback id of 256 characters', modal([], { callback_id: 'x'.repeat(256) }), 'less than 256'],
  ['an input without a submit button', modal([question()], { submit: undefined }), 'missing required field: submit'],
  ['a table', modal([{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }]), 'unsupported type'],
  ['a block id twice', modal([question('a'), question('a')]), '`block_id` "a" already exists'],
  [
    'two fields that want the focus',
    modal([question('a', { focus_on_load: true }), question('b', { focus_on_load: true })]),
    'focus_on_load',
  ],
])('a form with %s is refused, saying where', async (_what, view, words) => {
  const workspace = await aWorkspace()
  const answer = await open(workspace, await aTrigger(workspace), view)
  expect(answer.error).toBe('invalid_arguments')
  expect(JSON.stringify(answer.response_metadata)).toContain(JSON.stringify(words).slice(1, -1))
})

test('a form of more than 250 kB is too large', async () => {
  const workspace = await aWorkspace()
  const view = modal(Array.from({ length: 90 }, () => section('x'.repeat(2900))))
  expect((await open(workspace, await aTrigger(workspace), view)).error).toBe('view_too_large')
})

test('a form is updated by its id, unless it has changed since', async () => {
  const workspace = await aWorkspace()
  const first = (await open(workspace, await aTrigger(workspace))) as {
    ok: boolean
    view?: { id: string; hash: string }
  }
  const { id: view_id, hash } = first.view ?? {}
  const update = (more: Record<string, unknown>) =>
    call(workspace, 'views.update', { view_id, view: modal([section('changed')], { submit: undefined }), ...more })
  expect((await update({ hash })).ok).toBe(true)
  expect(workspace.form('ada')?.payload.blocks).toMatchObject([section('changed')])
  expect((await update({ hash })).error).toBe('hash_conflict')
  expect((await update({ view_id: 'V0NONE' })).error).toBe('not_found')
})

test('an external id belongs to one form', async () => {
  const workspace = await aWorkspace()
  const view = modal([], { external_id: 'incident-7' })
  const nextTrigger = await ticketsIn(workspace)
  await open(workspace, await nextTrigger(), view)
  expect((await open(workspace, await nextTrigger(), view)).error).toBe('duplicate_external_id')
})

test('at most three forms lie on one another; closing one shows the one beneath', async () => {
  const workspace = await aWorkspace()
  const answers: unknown[] = []
  const depth = (text: string) => modal([actions(button('Deeper'))], { title: plain(text), submit: undefined })
  await anApp(workspace, async ({ body }) => {
    const method = body.command ? 'views.open' : 'views.push'
    answers.push(
      (await call(workspace, method, { trigger_id: body.trigger_id, view: depth(`${answers.length}`) })).error,
    )
  })
  await workspace.command('ada', '#general', '/incident')
  for (let times = 0; times < 3; times++) await workspace.clickInForm('ada', 'Deeper')
  expect(answers).toEqual([undefined, undefined, undefined, 'push_limit_reached'])
  expect(workspace.form('ada')?.payload).toMatchObject({ title: plain('2') })
  workspace.dismiss('ada')
  expect(workspace.form('ada')?.payload).toMatchObject({ title: plain('1') })
})

test('a submitted form closes when the app has nothing to say', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  await workspace.command('ada', '#general', '/incident')
  await open(
    workspace,
    received[0]?.body.trigger_id,
    modal([question()], { private_metadata: '7', callback_id: 'readback' }),
  )
  await workspace.submit('ada', { question: { answer: { value: 'Rolling back' } } })
  expect(workspace.form('ada')).toBeUndefined()
  expect(received.at(-1)?.body).toMatchObject({
    type: 'view_submission',
    user: { id: ADA },
    team: { id: workspace.teamId },
    api_app_id: workspace.appId,
    view: {
      private_metadata: '7',
      callback_id: 'readback',
      state: { values: { question: { answer: { type: 'plain_text_input', value: 'Rolling back' } } } },
    },
  })
})

test('an unfilled or overlong field is refused before the app hears of it', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  await workspace.command('ada', '#general', '/incident')
  await open(workspace, received[0]?.body.trigger_id, modal([question('q', { max_length: 5 })]))
  await expect(workspace.submit('ada')).rejects.toThrow('Please complete this required field.')
  expect(workspace.form('ada')?.errors).toEqual({ q: 'Please complete this required field.' })
  await expect(workspace.submit('ada', { q: { answer: { value: '123456' } } })).rejects.toThrow('no more than 5')
  expect(received.filter(({ type }) => type === 'interactive')).toHaveLength(0)
})

test('errors stand under their fields; update, push and clear do what they say', async () => {
  const workspace = await aWorkspace()
  const acknowledgements: unknown[] = [
    { response_action: 'errors', errors: { question: 'Say what comes next.' } },
    { response_action: 'update', view: modal([question()], { title: plain('Second') }) },
    { response_action: 'push', view: modal([question()], { title: plain('On top') }) },
    { response_action: 'clear' },
  ]
  const { received } = await anApp(workspace, ({ body }) => (body.command ? undefined : acknowledgements.shift()))
  await workspace.command('ada', '#general', '/incident')
  await open(workspace, received[0]?.body.trigger_id)
  const submit = () => workspace.submit('ada', { question: { answer: { value: 'x' } } })
  await submit()
  expect(workspace.form('ada')?.errors).toEqual({ question: 'Say what comes next.' })
  await submit()
  expect(workspace.form('ada')).toMatchObject({ payload: { title: plain('Second') } })
  expect(workspace.form('ada')?.errors).toBeUndefined()
  await submit()
  expect(workspace.form('ada')?.payload).toMatchObject({ title: plain('On top') })
  await submit()
  expect(workspace.form('ada')).toBeUndefined()
})

test('errors for a field that is not there, or a form that Slack would refuse, are trouble for the person', async () => {
  const workspace = await aWorkspace()
  const acknowledgements: unknown[] = [
    { response_action: 'errors', errors: { nowhere: 'x' } },
    { response_action: 'update', view: modal([], { title: plain('x'.repeat(30)) }) },
  ]
  const { received } = await anApp(workspace, ({ body }) => (body.command ? undefined : acknowledgements.shift()))
  await workspace.command('ada', '#general', '/incident')
  await open(workspace, received[0]?.body.trigger_id)
  for (let times = 0; times < 2; times++) {
    const submitted = workspace.submit('ada', { question: { answer: { value: 'x' } } })
    await expect(submitted).rejects.toThrow('We had some trouble connecting. Try again?')
  }
  expect(workspace.form('ada')).toBeDefined()
})

test('a form stays open while the app does not answer', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace, ({ body }) => (body.command ? undefined : NO_ANSWER))
  await workspace.command('ada', '#general', '/incident')
  await open(workspace, received[0]?.body.trigger_id)
  const submitted = workspace.submit('ada', { question: { answer: { value: 'x' } } })
  await expect(submitted).rejects.toThrow('We had some trouble connecting. Try again?')
  expect(workspace.form('ada')).toBeDefined()
})

test('an app that asked for it learns that the form was closed', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  await workspace.command('ada', '#general', '/incident')
  await open(workspace, received[0]?.body.trigger_id, modal([], { notify_on_close: true, callback_id: 'readback' }))
  workspace.dismiss('ada')
  await expect
    .poll(() => received.at(-1)?.body)
    .toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { callback_id: 'readback' },
    })
})

test('a Home tab is published to a person', async () => {
  const workspace = await aWorkspace()
  const view = { type: 'home' as const, blocks: [section('Open incidents: none')] }
  expect((await call(workspace, 'views.publish', { user_id: ADA, view })).ok).toBe(true)
  expect((await call(workspace, 'views.publish', { user_id: ADA, view: modal() })).error).toBe('invalid_arguments')
  await expect(
    clientOf(workspace).views.publish({ user_id: 'U0NOBODY', view: { type: 'home', blocks: [] } }),
  ).rejects.toThrow()
})
