import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'

/** Slack names no waiting time in some 429s (slackapi/node-slack-sdk #1421); half a minute is what its own pages suggest. */
export const SECONDS_WHEN_UNSTATED = 30

/**
 * `refused`: Slack read the call and said no. `rate_limited`: not sent or not accepted, try after `retryAfterSeconds`.
 * `unreachable`: no answer, or none from Slack itself.
 */
export type FailureKind = 'refused' | 'rate_limited' | 'unreachable'

type FailureFacts = {
  kind: FailureKind
  method: string
  error: string
  ambiguous?: boolean
  needed?: string[]
  retryAfterSeconds?: number
  answer?: Record<string, unknown>
  cause?: unknown
}

/** Why a call to Slack did not succeed. Its message holds the method and Slack's error name, never a token or a text. */
export class SlackFailure extends Error {
  readonly kind: FailureKind
  readonly method: string
  /** Slack's own error name; for `unreachable` also `timeout`, `connection_failed`, `invalid_response`, `http_<status>`. */
  readonly error: string
  /**
   * The call may have taken effect: it timed out, the connection broke, or Slack failed while at it.
   * Read back what there is before doing it again, or a message stands there twice.
   */
  readonly ambiguous: boolean
  /** With `missing_scope`: the scopes that would do. */
  readonly needed?: string[]
  readonly retryAfterSeconds?: number
  readonly #answer: Record<string, unknown>

  constructor(facts: FailureFacts) {
    const scopes = facts.needed ? ` (needs ${facts.needed.join(' or ')})` : ''
    super(`Slack ${facts.method}: ${facts.error}${scopes}`, facts.cause === undefined ? {} : { cause: facts.cause })
    this.name = 'SlackFailure'
    this.kind = facts.kind
    this.method = facts.method
    this.error = facts.error
    this.ambiguous = facts.ambiguous ?? false
    if (facts.needed) this.needed = facts.needed
    if (facts.retryAfterSeconds !== undefined) this.retryAfterSeconds = facts.retryAfterSeconds
    this.#answer = facts.answer ?? {}
  }

  /** The rest of Slack's refusal, as `errors` of conversations.invite. A getter, so that no logger writes it down. */
  get answer(): Readonly<Record<string, unknown>> {
    return this.#answer
  }
}

/** A setting that only the operator can put right; its message is the one line to print. */
export class SlackSettingFault extends Error {
  readonly setting: string

  constructor(setting: string, wrong: string, example: string) {
    super(`${setting} ${wrong}, for example ${setting}=${example}`)
    this.name = 'SlackSettingFault'
    this.setting = setting
  }
}

/** Reads what Slack's SDK throws. What it does not know counts as a call that may have taken effect. */
export function readFailure(method: string, thrown: unknown): SlackFailure {
  if (thrown instanceof SlackFailure) return thrown
  if (thrown instanceof WebAPIRateLimitedError) return rateLimited(method, thrown.retryAfter)
  if (thrown instanceof WebAPIPlatformError) return readRefusal(method, thrown.data)
  if (thrown instanceof WebAPIHTTPError) {
    const error = `http_${thrown.statusCode}`
    return new SlackFailure({ kind: 'unreachable', method, error, ambiguous: thrown.statusCode >= 500 })
  }
  const cause = thrown instanceof WebAPIRequestError ? thrown.original : thrown
  if (cause instanceof Error && cause.name === 'TimeoutError') {
    return new SlackFailure({ kind: 'unreachable', method, error: 'timeout', ambiguous: true, cause })
  }
  const ambiguous = !neverSent(cause)
  return new SlackFailure({ kind: 'unreachable', method, error: 'connection_failed', ambiguous, cause })
}

export function rateLimited(method: string, retryAfterSeconds: number): SlackFailure {
  return new SlackFailure({ kind: 'rate_limited', method, error: 'ratelimited', retryAfterSeconds })
}

// Slack's pages say of these that "some aspect of the operation" may have succeeded.
const SLACK_BROKE_DOWN = new Set(['internal_error', 'fatal_error', 'service_unavailable'])
const SLACK_RATE_LIMITS = new Set(['ratelimited', 'rate_limited', 'too_many_requests', 'message_limit_exceeded'])

function readRefusal(method: string, data: WebAPIPlatformError['data']): SlackFailure {
  const answer: Record<string, unknown> = { ...data }
  const error = typeof answer.error === 'string' ? answer.error : ''
  // The SDK puts a body that is not JSON (a proxy's page) where Slack's error name would stand.
  if (!/^[a-z0-9_.-]{1,100}$/i.test(error)) {
    return new SlackFailure({ kind: 'unreachable', method, error: 'invalid_response', ambiguous: true })
  }
  if (SLACK_RATE_LIMITS.has(error)) return rateLimited(method, SECONDS_WHEN_UNSTATED)
  if (SLACK_BROKE_DOWN.has(error))
    return new SlackFailure({ kind: 'unreachable', method, error, ambiguous: true, answer })
  const needed = typeof answer.needed === 'string' ? { needed: answer.needed.split(/\s*,\s*/) } : {}
  return new SlackFailure({ kind: 'refused', method, error, answer, ...needed })
}

const BEFORE_SENDING = new Set(['connect', 'getaddrinfo'])

/** Only what broke before a byte of the request left counts: a reset after that may have been Slack at work. */
function neverSent(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(neverSent)
  const { code, syscall } = cause as NodeJS.ErrnoException // both are looked at only where they are strings
  if (typeof syscall === 'string' && BEFORE_SENDING.has(syscall)) return true
  if (
    typeof code === 'string' &&
    /^(UND_ERR_CONNECT_TIMEOUT$|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code)
  ) {
    return true
  }
  return neverSent(cause.cause)
}
