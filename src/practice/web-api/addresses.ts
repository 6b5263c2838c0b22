// The addresses beside the Web API that apps get from it: uploads, downloads and response URLs.

import { Hono } from 'hono'
import { parseJson } from '../parse-json.ts'
import { Refusal } from '../refusal.ts'
import { respondThrough } from '../response-urls.ts'
import type { World } from '../world.ts'
import type { Caller } from './method.ts'

export function addresses(world: World, callerOf: (token: string) => Caller | undefined): Hono {
  const app = new Hono()

  app.post('/upload/v1/:key', async (context) => {
    const file = world.state.files.find((each) => each.uploadKey === context.req.param('key'))
    if (!file || file.isCompleted) return context.text('no such upload', 404)
    const bytes = await uploadedBytes(context.req.raw)
    if (bytes.length !== file.size) return context.text(`expected ${file.size} bytes, got ${bytes.length}`, 400)
    world.state.files.put({ ...file, content: bytes.toString('base64') })
    return context.text(`OK - ${bytes.length}`)
  })

  app.get('/files-pri/:id/:name', (context) => {
    const caller = callerOf(context.req.header('authorization')?.replace(/^Bearer\s+/i, '') ?? '')
    const file = world.state.files.get(context.req.param('id').replace(`${world.team.id}-`, ''))
    if (!caller?.scopes.has('files:read')) return context.text('sign in first', 403)
    if (!file?.isCompleted) return context.text('no such file', 404)
    return context.body(new Uint8Array(Buffer.from(file.content ?? '', 'base64')), 200, {
      'content-type': file.mimetype,
    })
  })

  app.on('POST', ['/commands/:team/:id', '/actions/:team/:id'], async (context) => {
    const given = parseJson(await context.req.text())
    try {
      world.state.transact(() => respondThrough(world, context.req.param('id'), given))
      return context.text('ok')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const isGone = ['invalid_url', 'expired_url', 'used_url'].includes(error.error)
      return context.json({ ok: false, error: error.error, ...error.details }, isGone ? 404 : 400)
    }
  })

  return app
}

/** The bytes as they are, or the one file of a form, which is how some clients send them. */
async function uploadedBytes(request: Request): Promise<Buffer> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return Buffer.from(await request.arrayBuffer())
  }
  for (const part of (await request.formData()).values()) {
    if (typeof part !== 'string') return Buffer.from(await part.arrayBuffer())
  }
  return Buffer.alloc(0)
}
