import { type PagerDutyFailure, SECONDS_WHEN_UNSTATED } from './failure.ts'

const UNCERTAIN = 'so this may or may not have happened. Look there before doing it again.'
const UNKNOWN_ID =
  'PagerDuty has nothing under one of the ids it was given. Check the services, policies and people that the configuration names.'
const UNKNOWN_SENDER =
  'PagerDuty has no user with the e-mail address in whose name this was sent. For the app’s own calls that is PAGERDUTY_FROM_EMAIL.'

const BY_STATUS: Record<number, string> = {
  401: 'PagerDuty does not accept this app’s token. An administrator has to set PAGERDUTY_API_TOKEN again.',
  402: 'This PagerDuty account’s plan does not include this.',
  403: 'PagerDuty does not let this app’s token do this. An administrator can give it the right, or set another PAGERDUTY_API_TOKEN.',
  404: UNKNOWN_ID,
}

const UNSENT: Record<string, string> = {
  needs_a_person: 'An acknowledgement needs a person in whose name it is made.',
  no_api_token: 'This needs PAGERDUTY_API_TOKEN and PAGERDUTY_FROM_EMAIL, which are not both set.',
  no_service: 'PagerDuty has no active service to page. Create one there, or name one in the configuration.',
}

/** What a person is told about a failed call: what happened, and what they can do about it. Plain text, not mrkdwn. */
export function plainFailure(failure: PagerDutyFailure): string {
  if (failure.kind === 'rate_limited') {
    const seconds = failure.retryAfterSeconds ?? SECONDS_WHEN_UNSTATED
    return `PagerDuty limits how fast the app may call it. It takes calls again in about ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`
  }
  return failure.kind === 'unreachable' ? plainSilence(failure) : plainRefusal(failure)
}

function plainSilence({ status, error, ambiguous }: PagerDutyFailure): string {
  if (status === null) {
    const what = error === 'timeout' ? 'PagerDuty did not answer in time' : 'The connection to PagerDuty failed'
    if (ambiguous) return `${what}, ${UNCERTAIN}`
    return error === 'timeout' ? `${what}.` : 'PagerDuty cannot be reached at the moment.'
  }
  const what =
    status >= 500
      ? `PagerDuty failed (${status})`
      : `Something that is not PagerDuty answered in its place (${status}); check the network and PAGERDUTY_API_URL`
  return ambiguous ? `${what}, ${UNCERTAIN}` : `${what}.`
}

function plainRefusal({ status, error }: PagerDutyFailure): string {
  if (status === null) return UNSENT[error] ?? `This was not sent to PagerDuty (${error}).`
  const known = BY_STATUS[status]
  if (known) return known
  if (/requester user not found/i.test(error)) return UNKNOWN_SENDER
  // A service or a user in the body that does not exist is a 400, not a 404.
  if (/\b(not found|does not exist|cannot be found)\b/i.test(error)) return UNKNOWN_ID
  return `PagerDuty refused this (${error}).`
}
