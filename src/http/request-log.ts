import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** Asked every few seconds by machines; at `info` they would be most of the log. */
const ROUTINE = new Set(['/healthz', '/readyz', '/metrics', '/practice/drills/current'])

/**
 * One line and one count a request, by the pattern of the route: an address can hold what a caller typed, and as a label
 * would grow without end. No body and no header is ever in it.
 */
export function logRequests({ log, metrics }: { log: Logger; metrics: Metrics }): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now()
    await next()
    const { method } = c.req
    const { status } = c.res
    const route = routePath(c)
    metrics.countRequest({ method, route, status })
    const level = ROUTINE.has(route) ? 'debug' : 'info'
    const ms = Math.round(performance.now() - startedAt)
    log[level]({ method, route, status, ms, requestId: c.get('requestId') }, 'request')
  }
}
