/** PagerDuty names no waiting time in some 429s; for its Events API it asks for half a minute. */
export const SECONDS_WHEN_UNSTATED = 30

/**
 * `refused`: PagerDuty read the call and said no. `rate_limited`: not accepted, try after `retryAfterSeconds`.
 * `unreachable`: no answer, or none that can be read.
 */
export type FailureKind = 'refused' | 'rate_limited' | 'unreachable'

type FailureFacts = {
  kind: FailureKind
  method: string
  path: string
  error: string
  status?: number
  ambiguous?: boolean
  retryAfterSeconds?: number
}

/**
 * Why a call to PagerDuty did not succeed. Nothing in it holds a token or a routing key, nor what was sent: the path
 * comes without its query, in which e-mail addresses stand.
 */
export class PagerDutyFailure extends Error {
  readonly kind: FailureKind
  readonly method: string
  readonly path: string
  /**
   * For `refused` what PagerDuty gave as its reason, shortened, or `no_api_token`, `no_service`, `needs_a_person` where
   * the call was not sent; for `unreachable` one of `timeout`, `connection_failed (<code>)`, `invalid_response`,
   * `http_<status>`.
   */
  readonly error: string
  /** Null when there was no answer. */
  readonly status: number | null
  /**
   * The call may have taken effect: it timed out, the connection broke, or PagerDuty failed while at it. Always false
   * for a call that only reads.
   */
  readonly ambiguous: boolean
  readonly retryAfterSeconds?: number

  constructor({ kind, method, path, error, status, ambiguous = false, retryAfterSeconds }: FailureFacts) {
    super(`PagerDuty ${method} ${path}: ${kind === 'refused' && status ? `${status} ` : ''}${error}`)
    this.name = 'PagerDutyFailure'
    this.kind = kind
    this.method = method
    this.path = path
    this.error = error
    this.status = status ?? null
    this.ambiguous = ambiguous && method !== 'GET'
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds
  }
}
