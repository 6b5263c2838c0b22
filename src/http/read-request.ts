import type { HonoRequest } from 'hono'
import { z } from 'zod'
import { nearestWord } from '../domain/nearest-word.ts'
import { Fault } from './fault.ts'

/** Reads a JSON object, or says which of its parts were understood and which were not. */
export async function readBody<S extends z.ZodObject>(request: HonoRequest, schema: S): Promise<z.output<S>> {
  const text = await request.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw new Fault(400, 'not_json', `The body is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  return understand(schema, body)
}

/** Reads the part of an address behind the `?`. A name without a value counts as absent. */
export function readQuery<S extends z.ZodObject>(request: HonoRequest, schema: S): z.output<S> {
  return understand(schema, Object.fromEntries(Object.entries(request.query()).filter(([, value]) => value !== '')))
}

/** An optional one may also be null or empty: scripts pass on variables that nobody set. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional())
}

/**
 * One line of text: line breaks and control characters become spaces, and half a character the sign for an unknown one,
 * since the database refuses them.
 */
export const line = (max: number) =>
  z
    .string({ error: notThis('text') })
    .transform((text) =>
      text
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, { error: 'is empty' })
        .max(max, { error: `is longer than ${max} characters` }),
    )

export const instant = () =>
  z.iso
    .datetime({ offset: true, error: notThis('a time such as 2026-03-01T02:14:00Z') })
    .transform((text) => new Date(text))
    .refine((at) => at.getUTCFullYear() >= 2000, { error: 'is before the year 2000' })

export const yesOrNo = () => z.boolean({ error: notThis('true or false') })

/** Asked for more than there may be, the most is given: whoever follows `next` misses nothing. */
export const limit = ({ usual, most }: { usual: number; most: number }) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: notThis('a whole number from 1') })
    .default(String(usual))
    .transform((text) => Math.min(Number(text), most))

/** The `next` of the page before. */
export const cursor = () =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: notThis('a cursor that this API gave') })
    .transform(Number)

export function notThis(wanted: string) {
  return ({ input }: { input?: unknown }): string =>
    input === undefined ? 'is missing' : `is ${quote(input)}, not ${wanted}`
}

const LONGEST_QUOTE = 60
function quote(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

function understand<S extends z.ZodObject>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const names = Object.keys(schema.shape)
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Fault(
      400,
      'not_understood',
      `The body must be a JSON object with ${names.join(', ')}; it is ${quote(input)}.`,
    )
  const wrong = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ name: key, why: unknownName(key, names) }))
      : [{ name: String(issue.path[0]), why: `${issue.path.join('.')} ${issue.message}` }],
  )
  const understood = Object.keys(input).filter((name) => !wrong.some((fault) => fault.name === name))
  throw new Fault(
    400,
    'not_understood',
    `Not understood: ${wrong.map(({ why }) => why).join('; ')}. Understood: ${understood.join(', ') || 'nothing'}.`,
  )
}

function unknownName(name: string, known: string[]): string {
  const meant = nearestWord(name, known)
  return `${quote(name)} is not known here (${meant ? `did you mean ${meant}?` : `known: ${known.join(', ')}`})`
}
