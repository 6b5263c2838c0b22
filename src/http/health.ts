import { Hono } from 'hono'
import { within } from './deadline.ts'
import { errorBody } from './fault.ts'
import type { Metrics } from './metrics.ts'

type HealthDeps = { readiness: () => Promise<string[]>; metrics: Metrics }

/** Orchestrators give up on a probe after a few seconds; an answer that names the reason must come before that. */
const READINESS_MS = 3_000

export function health({ readiness, metrics }: HealthDeps): Hono {
  const app = new Hono()

  app.get('/healthz', (c) => c.json({ status: 'ok' }))

  app.get('/readyz', async (c) => {
    const reasons = await within(READINESS_MS, readiness()).catch((error: unknown) => [
      `Readiness could not be established: ${error instanceof Error ? error.message : error}`,
    ])
    if (reasons.length === 0) return c.json({ status: 'ready' })
    return c.json({ ...errorBody('not_ready', reasons.join(' ')), reasons }, 503)
  })

  app.get('/metrics', async (c) => {
    return c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType })
  })

  return app
}
