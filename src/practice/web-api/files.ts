import { z } from 'zod'
import { post } from '../messages.ts'
import type { StoredFile } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { fileObject } from '../slack-objects.ts'
import { newId, seconds } from '../world.ts'
import { checkThread } from './message-content.ts'
import { type Call, channelFor, json, list, method, requireMember, requireOpen, text, whole } from './method.ts'

const MAX_BYTES = 1_000_000_000
const MOST_CHANNELS = 100

const TYPES: Record<string, string> = {
  md: 'text/markdown',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  html: 'text/html',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
}

const completedFile = ({ world }: Call<unknown>, id: string) => {
  const file = world.state.files.get(id)
  if (!file?.isCompleted) throw new Refusal('file_not_found')
  return file
}

export const files = [
  method({
    name: 'files.getUploadURLExternal',
    scopes: ['files:write'],
    tier: 4,
    args: {
      filename: text.pipe(z.string().min(1)),
      length: whole.pipe(z.number().min(1)),
      snippet_type: text.optional(),
      alt_txt: text.optional(),
    },
    run({ world, caller, args }) {
      if (args.length > MAX_BYTES) throw new Refusal('file_upload_size_restricted')
      const file = world.state.files.put({
        id: newId('F'),
        name: args.filename,
        title: args.filename,
        mimetype: TYPES[args.filename.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream',
        size: args.length,
        user: caller.userId,
        created: seconds(world.now()),
        uploadKey: newId('K'),
        isCompleted: false,
        shares: [],
      })
      return { upload_url: `${world.address()}/upload/v1/${file.uploadKey}`, file_id: file.id }
    },
  }),

  method({
    name: 'files.completeUploadExternal',
    scopes: ['files:write'],
    tier: 4,
    args: {
      files: json(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
      channel_id: text.optional(),
      channels: list.optional(),
      thread_ts: text.optional(),
      initial_comment: text.optional(),
    },
    run(call) {
      const { world, caller, args } = call
      const uploaded = args.files.map(({ id, title }): StoredFile => {
        const file = world.state.files.get(id)
        if (!file || file.user !== caller.userId || file.content === undefined) throw new Refusal('file_not_found')
        return { ...file, title: title ?? file.title, isCompleted: true }
      })
      const ids = [...new Set([...(args.channel_id ? [args.channel_id] : []), ...(args.channels ?? [])])]
      if (ids.length > MOST_CHANNELS) throw new Refusal('channels_limit_exceeded')
      const channels = ids.map((id) => channelFor(call, id))
      for (const channel of channels) {
        requireMember(call, channel)
        requireOpen(channel)
        if (args.thread_ts) checkThread(call, channel, args.thread_ts)
      }
      for (const file of uploaded) world.state.files.put(file)
      // Completing twice shares twice, as on Slack: whoever is in doubt has to look at `shares` first.
      for (const channel of channels) {
        const { ts } = post(
          world,
          channel,
          { kind: 'app', app: caller.app },
          {
            text: args.initial_comment ?? '',
            threadTs: args.thread_ts,
            fileIds: uploaded.map((file) => file.id),
          },
        )
        for (const { id } of uploaded) {
          const file = completedFile(call, id)
          world.state.files.put({ ...file, shares: [...file.shares, { channel: channel.id, ts }] })
        }
      }
      return { files: uploaded.map(({ id, title }) => ({ id, title })) }
    },
  }),

  method({
    name: 'files.info',
    scopes: ['files:read'],
    tier: 4,
    args: { file: text, limit: whole.optional(), cursor: text.optional() },
    run(call) {
      const file = completedFile(call, call.args.file)
      return { file: fileObject(call.world, file), comments: [], response_metadata: { next_cursor: '' } }
    },
  }),

  method({
    name: 'files.list',
    scopes: ['files:read'],
    tier: 3,
    args: { channel: text.optional(), user: text.optional(), count: whole.optional(), page: whole.optional() },
    run({ world, args }) {
      const count = args.count ?? 100
      const from = ((args.page ?? 1) - 1) * count
      const all = world.state.files
        .all()
        .filter((file) => file.isCompleted && (args.user === undefined || file.user === args.user))
        .filter((file) => args.channel === undefined || file.shares.some(({ channel }) => channel === args.channel))
      return {
        files: all.slice(from, from + count).map((file) => fileObject(world, file)),
        paging: { count, total: all.length, page: args.page ?? 1, pages: Math.ceil(all.length / count) },
      }
    },
  }),
]
