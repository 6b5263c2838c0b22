import { z } from 'zod'

const LONGEST = 300

const texts = z
  .union([z.array(z.unknown()), z.string()])
  .nullish()
  .transform((errors) => [errors ?? []].flat().filter((error) => typeof error === 'string'))

/** The REST API's refusals stand under `error`, those of the Events API at the top. */
const refusal = z.union([
  z
    .object({ error: z.object({ message: z.string(), code: z.number().nullish(), errors: texts }) })
    .transform(({ error }) => error),
  z.object({ message: z.string(), code: z.number().nullish(), errors: texts }),
  z.object({ error: z.string() }).transform(({ error }) => ({ message: error, code: null, errors: [] })),
])

/**
 * PagerDuty's reason, as `Invalid Input Provided (2001): Title is too long`, cut to 300 characters and without any of
 * `secrets`. Null when PagerDuty did not write the answer, as with the page of a proxy.
 */
export function readRefusal(status: number, body: unknown, secrets: string[]): string | null {
  const read = refusal.safeParse(body)
  // A wrong token has been refused in plain text, and no proxy asks for a token of PagerDuty's.
  if (!read.success) return status === 401 ? 'Unauthorized' : null
  const { message, code, errors } = read.data
  const reason = [`${message}${code ? ` (${code})` : ''}`, ...(errors.length > 0 ? [errors.join('; ')] : [])].join(': ')
  return secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), reason).slice(0, LONGEST)
}
