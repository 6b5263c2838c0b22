import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { errorBody } from './fault.ts'

const KB = 1024

/** Refuses a larger body before it is in memory. */
export function limitBody(kilobytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: kilobytes * KB,
    onError: (c) => {
      // The rest of the body is never read, so nothing more can come over this connection; unsaid, the caller's next
      // request on it would fail.
      c.header('Connection', 'close')
      return c.json(errorBody('body_too_large', `The body is larger than ${kilobytes} kB.`), 413)
    },
  })
}
