import { z } from 'zod'
import type { Canvas, Channel } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { newId } from '../world.ts'
import { type Call, channelFor, json, list, method, requireMember, requireUser, text } from './method.ts'

const MAX_CHARACTERS = 1_048_576

const content = z.object({ type: z.literal('markdown'), markdown: z.string() })

/** Edits of single sections are not offered: they need ids that only Slack's own lookup gives out. */
const change = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('insert_at_start'), document_content: content }),
  z.strictObject({ operation: z.literal('insert_at_end'), document_content: content }),
  z.strictObject({ operation: z.literal('replace'), document_content: content }),
  z.strictObject({ operation: z.literal('rename'), title_content: content }),
])

function applied(canvas: Canvas, edit: z.infer<typeof change>): Canvas {
  switch (edit.operation) {
    case 'insert_at_start':
      return { ...canvas, markdown: `${edit.document_content.markdown}\n${canvas.markdown}` }
    case 'insert_at_end':
      return { ...canvas, markdown: `${canvas.markdown}\n${edit.document_content.markdown}` }
    case 'replace':
      return { ...canvas, markdown: edit.document_content.markdown }
    case 'rename':
      return { ...canvas, title: edit.title_content.markdown }
    default:
      return edit satisfies never
  }
}

function checkSize(markdown: string) {
  if (markdown.length > MAX_CHARACTERS) throw new Refusal('canvas_too_large')
}

const canvasById = ({ world }: Call<unknown>, id: string) => {
  const canvas = world.state.canvases.get(id)
  if (!canvas) throw new Refusal('canvas_not_found')
  return canvas
}

function create(
  call: Call<{ title?: string | undefined; document_content?: z.infer<typeof content> | undefined }>,
  channel?: Channel,
) {
  const { world, caller, args } = call
  const markdown = args.document_content?.markdown ?? ''
  checkSize(markdown)
  const canvas = world.state.canvases.put({
    id: newId('F'),
    title: args.title ?? '',
    markdown,
    owner: caller.userId,
    channel: channel?.id ?? '',
  })
  if (channel) world.state.channels.put({ ...channel, canvasId: canvas.id })
  return { canvas_id: canvas.id }
}

export const canvases = [
  method({
    name: 'conversations.canvases.create',
    scopes: ['canvases:write'],
    tier: 2,
    args: { channel_id: text, title: text.optional(), document_content: json(content).optional() },
    run(call) {
      const channel = channelFor(call, call.args.channel_id)
      requireMember(call, channel)
      if (channel.canvasId) throw new Refusal('channel_canvas_already_exists')
      return create(call, channel)
    },
  }),

  method({
    name: 'canvases.create',
    scopes: ['canvases:write'],
    tier: 2,
    args: { title: text.optional(), document_content: json(content).optional(), channel_id: text.optional() },
    run(call) {
      if (call.args.channel_id === undefined) return create(call)
      const channel = channelFor(call, call.args.channel_id)
      requireMember(call, channel)
      return create(call, channel)
    },
  }),

  method({
    name: 'canvases.edit',
    scopes: ['canvases:write'],
    tier: 3,
    args: { canvas_id: text, changes: json(z.array(change).min(1)) },
    run(call) {
      const edited = call.args.changes.reduce(applied, canvasById(call, call.args.canvas_id))
      checkSize(edited.markdown)
      call.world.state.canvases.put(edited)
      return {}
    },
  }),

  method({
    name: 'canvases.delete',
    scopes: ['canvases:write'],
    tier: 3,
    args: { canvas_id: text },
    run(call) {
      const { id, channel } = canvasById(call, call.args.canvas_id)
      call.world.state.canvases.remove(id)
      const shownIn = call.world.state.channels.get(channel)
      if (shownIn?.canvasId === id) {
        const { canvasId: _canvasId, ...rest } = shownIn
        call.world.state.channels.put(rest)
      }
      return {}
    },
  }),

  method({
    name: 'canvases.access.set',
    scopes: ['canvases:write'],
    tier: 3,
    args: {
      canvas_id: text,
      access_level: text.pipe(z.enum(['read', 'write', 'owner'])),
      channel_ids: list.optional(),
      user_ids: list.optional(),
    },
    run(call) {
      const canvas = canvasById(call, call.args.canvas_id)
      if (call.args.channel_ids && call.args.user_ids) throw new Refusal('invalid_parameters')
      for (const id of call.args.user_ids ?? []) requireUser(call.world, id)
      const [channel] = (call.args.channel_ids ?? []).map((id) => channelFor(call, id))
      if (channel && !canvas.channel) call.world.state.canvases.put({ ...canvas, channel: channel.id })
      return {}
    },
  }),
]
