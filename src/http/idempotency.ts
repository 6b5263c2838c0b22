import type { Context } from 'hono'
import type { Client } from './authenticate.ts'
import { Fault } from './fault.ts'

/**
 * The header `Idempotency-Key`: repeated with the same key, a request changes nothing more and is answered as the first
 * time. A key belongs to one token and one route, and is remembered for three days.
 */
export function deliveryId(c: Context<Client>, route: string): string | undefined {
  const key = c.req.header('Idempotency-Key')
  if (!key) return undefined
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Fault(
      400,
      'bad_idempotency_key',
      'Idempotency-Key must be 1 to 200 printable characters without a space.',
    )
  return `${c.get('client').id}:${route}:${key}`
}

/** Told apart from the first answer by this header alone. */
export const markReplay = (c: Context): void => c.header('Idempotent-Replayed', 'true')

export const keyReused = (): Fault =>
  new Fault(409, 'idempotency_key_reused', 'This Idempotency-Key was used for another request. Send a new one.')
