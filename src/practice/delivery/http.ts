// HTTP mode: each parcel is a signed POST to the app's one address, and its answer is the acknowledgement.

import { createHmac } from 'node:crypto'
import { parseJson } from '../parse-json.ts'
import { seconds, type World } from '../world.ts'
import { type Carrier, MS_TO_ANSWER, type Parcel, type Receipt } from './deliveries.ts'

/** Slack's v0 signature of a body sent at `timestamp` (seconds). */
export const signature = (secret: string, timestamp: number, body: string) =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`

export function carryOverHttp(
  world: World,
  options: { url: () => string | undefined; signingSecret: string; msToAnswer?: number },
): Carrier & { verify(): Promise<boolean> } {
  async function postSigned(url: string, body: string, type: string, headers: Record<string, string> = {}) {
    const timestamp = seconds(world.now())
    return fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(options.msToAnswer ?? MS_TO_ANSWER),
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (practice workspace)',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': signature(options.signingSecret, timestamp, body),
        ...headers,
      },
      body,
    })
  }

  async function send(parcel: Parcel): Promise<Receipt> {
    const url = options.url()
    if (!url) return { ok: false, reason: 'connection_failed' }
    const { body, type } = written(parcel)
    const retry: Record<string, string> = parcel.retry
      ? { 'x-slack-retry-num': String(parcel.retry.number), 'x-slack-retry-reason': parcel.retry.reason }
      : {}
    try {
      const response = await postSigned(url, body, type, retry)
      const answer = await response.text()
      if (response.ok) return { ok: true, body: parseJson(answer) ?? answer }
      const reason = response.status >= 300 && response.status < 400 ? 'too_many_redirects' : 'http_error'
      return { ok: false, reason, isFinal: response.headers.get('x-slack-no-retry') === '1' }
    } catch (error) {
      const isTimeout = error instanceof Error && error.name === 'TimeoutError'
      return { ok: false, reason: isTimeout ? 'http_timeout' : 'connection_failed' }
    }
  }

  return {
    isReady: () => options.url() !== undefined,
    send,
    /** What Slack does when the address is entered in the app's settings: the challenge has to come back. */
    async verify() {
      const url = options.url()
      if (!url) return false
      const challenge = createHmac('sha256', options.signingSecret).update(url).digest('hex')
      const body = JSON.stringify({ token: world.verificationToken, challenge, type: 'url_verification' })
      const response = await postSigned(url, body, 'application/json').catch(() => undefined)
      const answer = (await response?.text()) ?? ''
      const json = parseJson(answer)
      const isEcho = typeof json === 'object' && json !== null && 'challenge' in json && json.challenge === challenge
      return response?.ok === true && (answer === challenge || isEcho)
    },
  }
}

function written({ kind, payload }: Parcel): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : payload
  const form = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  return { body: form.toString(), type: 'application/x-www-form-urlencoded' }
}
