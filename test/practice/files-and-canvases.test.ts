import { expect, test } from 'vitest'
import { aChannel, aWorkspace, call, clientOf } from './a-workspace.ts'

const DRAFT = '# Postmortem\n\nWhat happened.\n'

test('Slack’s own client uploads a file, which arrives in the channel with its bytes', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  await client.filesUploadV2({
    channel_id: channel,
    filename: 'postmortem-inc-1.md',
    title: 'Postmortem',
    content: DRAFT,
    initial_comment: 'The draft',
  })
  expect(workspace.messages(channel).at(-1)).toMatchObject({ subtype: 'file_share', text: 'The draft' })
  expect(workspace.files()).toMatchObject([{ name: 'postmortem-inc-1.md', title: 'Postmortem', text: DRAFT }])
  const [message] = (await client.conversations.history({ channel })).messages ?? []
  expect(message?.files).toMatchObject([{ title: 'Postmortem', mimetype: 'text/markdown', size: DRAFT.length }])
  const address = message?.files?.[0]?.url_private ?? ''
  const signedIn = await fetch(address, { headers: { authorization: `Bearer ${workspace.botToken}` } })
  expect(await signedIn.text()).toBe(DRAFT)
  expect((await fetch(address)).status).toBe(403)
})

test('an upload of another length than announced is refused, and a file without bytes cannot be completed', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const { upload_url, file_id } = await clientOf(workspace).files.getUploadURLExternal({ filename: 'a.md', length: 5 })
  const complete = () =>
    call(workspace, 'files.completeUploadExternal', { files: [{ id: file_id }], channel_id: channel })
  expect((await fetch(upload_url ?? '', { method: 'POST', body: 'too long' })).status).toBe(400)
  expect((await complete()).error).toBe('file_not_found')
  expect((await fetch(upload_url ?? '', { method: 'POST', body: '12345' })).status).toBe(200)
  expect((await complete()).ok).toBe(true)
})

test('a file completed twice is shared twice, which its shares tell beforehand', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const channel = await aChannel(workspace)
  const { upload_url, file_id = '' } = await client.files.getUploadURLExternal({ filename: 'a.md', length: 1 })
  await fetch(upload_url ?? '', { method: 'POST', body: 'x' })
  for (const times of [1, 2]) {
    await client.files.completeUploadExternal({ files: [{ id: file_id }], channel_id: channel })
    expect((await client.files.info({ file: file_id })).file?.shares?.public?.[channel]).toHaveLength(times)
  }
})

test('a file is shared only where the app is, and only in a channel that is open', async () => {
  const workspace = await aWorkspace()
  const client = clientOf(workspace)
  const { upload_url, file_id = '' } = await client.files.getUploadURLExternal({ filename: 'a.md', length: 1 })
  await fetch(upload_url ?? '', { method: 'POST', body: 'x' })
  const complete = async (channel_id: string) =>
    (await call(workspace, 'files.completeUploadExternal', { files: [{ id: file_id }], channel_id })).error
  expect(await complete('C0GENERAL')).toBe('not_in_channel')
  const channel = await aChannel(workspace)
  await client.conversations.archive({ channel })
  expect(await complete(channel)).toBe('is_archived')
  expect((await call(workspace, 'files.info', { file: file_id })).error).toBe('file_not_found')
})

const markdown = (text: string) => ({ type: 'markdown', markdown: text })

test('a channel has one canvas, which is edited in place', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const create = () =>
    call(workspace, 'conversations.canvases.create', { channel_id: channel, document_content: markdown('# Draft') })
  const { canvas_id } = await create()
  expect((await create()).error).toBe('channel_canvas_already_exists')
  const changes = [{ operation: 'insert_at_end', document_content: markdown('More') }]
  expect((await call(workspace, 'canvases.edit', { canvas_id, changes })).ok).toBe(true)
  expect(workspace.canvases()).toMatchObject([{ channel, markdown: '# Draft\nMore' }])
  expect((await call(workspace, 'canvases.delete', { canvas_id })).ok).toBe(true)
  expect((await create()).ok).toBe(true)
})

test('a canvas holds 1,048,576 characters, and an unknown one is not found', async () => {
  const workspace = await aWorkspace()
  const large = { document_content: markdown('x'.repeat(1_048_577)) }
  expect((await call(workspace, 'canvases.create', large)).error).toBe('canvas_too_large')
  const changes = [{ operation: 'replace', document_content: markdown('x') }]
  expect((await call(workspace, 'canvases.edit', { canvas_id: 'F0NONE', changes })).error).toBe('canvas_not_found')
})

test('a canvas given to a channel is shown there', async () => {
  const workspace = await aWorkspace()
  const channel = await aChannel(workspace)
  const { canvas_id } = await call(workspace, 'canvases.create', { title: 'Postmortem' })
  const given = { canvas_id, access_level: 'write', channel_ids: [channel] }
  expect((await call(workspace, 'canvases.access.set', given)).ok).toBe(true)
  expect(workspace.canvases()).toMatchObject([{ title: 'Postmortem', channel }])
})
