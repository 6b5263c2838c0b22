import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'

/** A request that is answered with an error. Thrown anywhere below a route; `message` is read by whoever called. */
export class Fault extends Error {
  override name = 'Fault'
  readonly status: ContentfulStatusCode
  readonly code: string

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The one shape of every error. */
export const errorBody = (code: string, message: string) => ({ error: { code, message } })

/** Faults say what they say; of anything else the caller learns only where to look it up. */
export function answerError(log: Logger): ErrorHandler {
  return (error, c) => {
    if (error instanceof Fault) return c.json(errorBody(error.code, error.message), error.status)
    if (error instanceof HTTPException) return c.json(errorBody('bad_request', error.message), error.status)
    const requestId = c.get('requestId')
    const { name, message, stack } = innermost(error)
    log.error({ requestId, route: routePath(c), error: `${name}: ${message}`, at: frames(stack) }, 'a request failed')
    return c.json(
      errorBody('internal', `This failed on Readback's side. Its log says why, under the request id ${requestId}.`),
      500,
    )
  }
}

/** The message of a failed query holds the values that were to be written; its cause says only what was wrong. */
function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error
}

const frames = (stack = ''): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
