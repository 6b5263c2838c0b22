import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { DrillRefusal, type Drills } from './drills.ts'

const startBody = z.object({ speed: z.number().optional(), actor: z.string().optional() })

/** The routes of `drill-protocol.ts`. */
export function drillRoutes(drills: Drills): Hono {
  const app = new Hono()
  app.use(bodyLimit({ maxSize: 10_000 }))
  app.get('/practice/drills', (context) => context.json({ drills: drills.list() }))
  app.get('/practice/drills/current', (context) => context.json({ drill: drills.current() }))

  app.post('/practice/drills/stop', (context) => answer(context, z.object({}), () => drills.stop()))
  app.post('/practice/drills/:id/start', (context) =>
    answer(context, startBody, ({ speed, actor }) =>
      drills.start(context.req.param('id'), {
        ...(speed === undefined ? {} : { speed }),
        ...(actor === undefined ? {} : { actor }),
      }),
    ),
  )
  return app
}

async function answer<Body>(context: Context, schema: z.ZodType<Body>, act: (body: Body) => Promise<void>) {
  const read = schema.safeParse(await readJson(context))
  if (!read.success)
    return context.json({ ok: false, error: 'The page sent something that is not understood here. Reload it.' })
  try {
    await act(read.data)
    return context.json({ ok: true })
  } catch (error) {
    if (error instanceof DrillRefusal) return context.json({ ok: false, error: error.message })
    throw error
  }
}

/** Only JSON sent as JSON: another site in the same browser cannot send that here without asking first. */
async function readJson(context: Context): Promise<unknown> {
  if (!context.req.header('content-type')?.startsWith('application/json')) return undefined
  return context.req.json().catch(() => undefined)
}
