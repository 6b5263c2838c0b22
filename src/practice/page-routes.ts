import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { snapshot } from './page-shapes.ts'
import { Objection, type Scene } from './people/acting.ts'
import { typeCommand } from './people/commands.ts'
import { dismissForm, submitForm } from './people/forms.ts'
import { press } from './people/press.ts'
import { archiveChannel, joinChannel, openDirect } from './people/rooms.ts'
import { deleteMessage, editMessage, react, say } from './people/talk.ts'
import type { Change } from './protocol.ts'
import { Refusal } from './refusal.ts'

const MS_BETWEEN_SIGNS_OF_LIFE = 15_000

const values = z.record(z.string(), z.record(z.string(), z.unknown()))
const message = z.object({ actor: z.string(), channel: z.string(), ts: z.string() })
const channelAct = z.object({ actor: z.string(), channel: z.string() })
const sayBody = channelAct.extend({ text: z.string(), threadTs: z.string().optional() })
const editBody = message.extend({ text: z.string() })
const reactBody = message.extend({ name: z.string() })
const submitBody = z.object({ actor: z.string(), viewId: z.string(), values })
const dismissBody = z.object({ actor: z.string(), viewId: z.string() })
const clickBody = z.object({
  actor: z.string(),
  where: z.union([z.object({ viewId: z.string() }), z.object({ channel: z.string(), ts: z.string() })]),
  blockId: z.string(),
  actionId: z.string(),
  state: z.record(z.string(), z.unknown()),
  values: values.optional(),
})

/** The `/practice/*` routes of `protocol.ts`. `onChange` returns a function that ends the listening. */
export function pageRoutes(
  scene: Scene,
  onChange: (listener: (change: Change) => void) => () => void,
  ended: AbortSignal,
): Hono {
  const { world } = scene
  const app = new Hono()

  app.get('/practice/snapshot', (context) => context.json(snapshot(world, scene.commands)))

  app.get('/practice/stream', (context) =>
    streamSSE(context, async (stream) => {
      const stop = onChange((change) => void stream.writeSSE({ data: JSON.stringify(change) }))
      const signs = setInterval(() => void stream.write(': still here\n\n'), MS_BETWEEN_SIGNS_OF_LIFE)
      await stream.write(': here\n\n')
      await new Promise<void>((over) => {
        stream.onAbort(over)
        ended.addEventListener('abort', () => over())
      })
      clearInterval(signs)
      stop()
    }),
  )

  app.get('/practice/files/:id', (context) => {
    const file = world.state.files.get(context.req.param('id'))
    if (!file?.isCompleted) return context.text('This file is no longer here.', 404)
    return context.body(new Uint8Array(Buffer.from(file.content ?? '', 'base64')), 200, {
      'content-type': file.mimetype,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
  })

  function act<Body>(path: string, schema: z.ZodType<Body>, carryOut: (body: Body) => unknown) {
    app.post(`/practice/${path}`, bodyLimit({ maxSize: 1_000_000 }), async (context) => {
      const refused = (error: string) => context.json({ ok: false, error })
      const read = schema.safeParse(await readJson(context))
      if (!read.success) return refused('The page sent something the workspace does not understand. Reload it.')
      try {
        await carryOut(read.data)
        return context.json({ ok: true })
      } catch (error) {
        if (error instanceof Objection) return refused(error.message)
        if (error instanceof Refusal) return refused(inWords(error))
        throw error
      }
    })
  }

  const whole =
    <Body>(work: (body: Body) => unknown) =>
    (body: Body) =>
      world.state.transact(() => work(body))

  act('say', sayBody, (body) => {
    const isCommand = body.text.startsWith('/') && world.state.users.get(body.actor)?.isBot === false
    return isCommand ? typeCommand(scene, body) : world.state.transact(() => say(world, body))
  })
  act(
    'edit',
    editBody,
    whole((body) => editMessage(world, body)),
  )
  act(
    'delete',
    message,
    whole((body) => deleteMessage(world, body)),
  )
  act(
    'react',
    reactBody,
    whole((body) => react(world, body)),
  )
  act(
    'join',
    channelAct,
    whole((body) => joinChannel(world, body)),
  )
  act(
    'archive',
    channelAct,
    whole((body) => archiveChannel(world, body)),
  )
  act(
    'open-dm',
    channelAct,
    whole((body) => openDirect(world, body)),
  )
  act('click', clickBody, (body) => press(scene, body))
  act('submit', submitBody, (body) => submitForm(scene, body))
  act('dismiss', dismissBody, (body) => dismissForm(scene, body))
  return app
}

/** Only JSON sent as JSON: another site in the same browser cannot send that here without asking first. */
async function readJson(context: Context): Promise<unknown> {
  if (!context.req.header('content-type')?.startsWith('application/json')) return undefined
  return context.req.json().catch(() => undefined)
}

const WORDS: Record<string, string> = {
  channel_not_found: 'There is no such channel.',
  invalid_name: 'There is no reaction of that name.',
  is_archived: 'The channel is archived.',
}

const inWords = ({ error }: Refusal) => WORDS[error] ?? `The workspace refused this (${error}).`
