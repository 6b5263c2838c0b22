import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Actor } from '../domain/actor.ts'
import { Fault } from './fault.ts'

export type ApiToken = { name: string; token: { reveal: () => string } }

/** Set for every route behind `authenticate`. */
export type Client = { Variables: { client: Actor } }

/** Lets in whoever shows one of the tokens, as an app of that token's name. */
export function authenticate(tokens: readonly ApiToken[]): MiddlewareHandler<Client> {
  const known = tokens.map(({ name, token }) => ({ name, digest: digest(token.reveal()) }))
  return async (c, next) => {
    const shown = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
    const name = shown === undefined ? undefined : nameOf(known, digest(shown))
    if (name === undefined) {
      c.header('WWW-Authenticate', 'Bearer realm="readback"')
      throw refusal(known.length, shown !== undefined)
    }
    c.set('client', { kind: 'app', id: `api:${name}`, name })
    await next()
  }
}

/** Digests are of equal length, and all are compared: neither length nor place of a token shows in the time it takes. */
function nameOf(known: { name: string; digest: Buffer }[], shown: Buffer): string | undefined {
  const matches = known.map(({ digest }) => timingSafeEqual(digest, shown))
  return known[matches.indexOf(true)]?.name
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

function refusal(knownTokens: number, isTokenShown: boolean): Fault {
  if (knownTokens === 0)
    return new Fault(401, 'no_tokens_configured', 'API_TOKENS is not set on this server, so its API answers nobody.')
  if (isTokenShown) return new Fault(401, 'unknown_token', 'This token is none of those in API_TOKENS.')
  return new Fault(401, 'token_missing', 'The API needs a token of API_TOKENS in the header Authorization: Bearer …')
}
