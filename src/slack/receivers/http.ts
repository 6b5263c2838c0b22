import { isValidSlackRequest, type Receiver } from '@slack/bolt'
import { SlackSettingFault } from '../failure.ts'
import { deliveries, deliveryIdOf, type Outcome, type ReceiverOptions } from './deliver.ts'

/** Slack's own payloads stay far below; Bolt would read 4 MiB before looking at the signature. */
const MAX_BODY_BYTES = 1024 * 1024
/** Bolt takes a signed timestamp of any time to come (measured), which would keep a captured request good for ever. */
const MAX_SECONDS_AHEAD = 60
const STOP_WITHIN_MS = 2_000

export type HttpReceiver = Receiver & {
  /** Answers one request of Slack's; to be mounted at `POST /slack/events`. Never rejects. */
  handle(request: Request): Promise<Response>
}

export type HttpReceiverOptions = ReceiverOptions & {
  signingSecret: string
  /** Milliseconds. */
  now?: () => number
}

/** Bolt's way in over HTTP. It opens no port of its own: the app's web server passes requests to `handle`. */
export function slackHttpReceiver({ signingSecret, now = Date.now, ...options }: HttpReceiverOptions): HttpReceiver {
  if (signingSecret === '') {
    throw new SlackSettingFault(
      'SLACK_SIGNING_SECRET',
      'is empty; it is on the app’s Basic Information page',
      '8f742231b10e…',
    )
  }
  const { init, deliver, close } = deliveries(options)

  return {
    init,
    start: async () => undefined,
    stop: () => close(STOP_WITHIN_MS),

    async handle(request) {
      const raw = await readBody(request)
      if (raw === 'too_large') return answer(413)
      if (raw === 'broken_off') return answer(400)

      // Slack tests the certificate with an unsigned request. It gets this answer and is read no further.
      if (isForm(request) && new URLSearchParams(raw).get('ssl_check') === '1') return answer(200)

      const timestamp = verifiedTimestamp(request, raw)
      if (timestamp === undefined) {
        options.log.warn('Refused a request to /slack/events whose signature or timestamp is wrong')
        return answer(401)
      }
      const body = parseBody(request, raw)
      if (!body) return answer(400)
      if (body.type === 'url_verification' && typeof body.challenge === 'string') {
        return Response.json({ challenge: body.challenge })
      }
      const retryNum = Number(request.headers.get('x-slack-retry-num') ?? Number.NaN)
      const delivery = {
        body,
        deliveryId: deliveryIdOf(body, `${timestamp}:${raw}`),
        retryNum: Number.isInteger(retryNum) ? retryNum : undefined,
        retryReason: request.headers.get('x-slack-retry-reason') ?? undefined,
      }
      return deliver(delivery, respond)
    },
  }

  /** The signed time in seconds, or undefined where nothing proves that this is Slack speaking now. */
  function verifiedTimestamp(request: Request, body: string): number | undefined {
    const signature = request.headers.get('x-slack-signature')
    const stated = request.headers.get('x-slack-request-timestamp') ?? ''
    if (!signature || !/^[1-9]\d{0,11}$/.test(stated)) return undefined
    const timestamp = Number(stated)
    const nowMilliseconds = now()
    if (timestamp > nowMilliseconds / 1_000 + MAX_SECONDS_AHEAD) return undefined
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp }
    return isValidSlackRequest({ signingSecret, body, headers, nowMilliseconds }) ? timestamp : undefined
  }
}

async function readBody(request: Request): Promise<string | 'too_large' | 'broken_off'> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return 'too_large'
  const reader = request.body?.getReader()
  if (!reader) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > MAX_BODY_BYTES) {
        await reader.cancel()
        return 'too_large'
      }
      chunks.push(part.value)
    }
  } catch {
    return 'broken_off'
  }
  return Buffer.concat(chunks).toString('utf8')
}

function isForm(request: Request): boolean {
  return contentType(request) === 'application/x-www-form-urlencoded'
}

function contentType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** Events come as JSON, commands as a form, clicks and forms as JSON in a form's field `payload`. */
function parseBody(request: Request, raw: string): Record<string, unknown> | undefined {
  if (contentType(request) === 'application/json') return parseObject(raw)
  if (!isForm(request)) return undefined
  const fields = new URLSearchParams(raw)
  const payload = fields.get('payload')
  if (payload !== null) return parseObject(payload)
  return fields.has('command') ? Object.fromEntries(fields) : undefined
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return { ...value }
  } catch {
    return undefined
  }
}

function respond(outcome: Outcome): Response {
  switch (outcome.kind) {
    case 'committed':
      return acknowledgement(outcome.response)
    case 'unhandled':
      return answer(404)
    case 'refused':
      return answer(403)
    case 'failed':
      return answer(500)
    case 'not_ready':
      return answer(503)
  }
}

function acknowledgement(response: unknown): Response {
  if (response === undefined || response === null || response === '') return answer(200)
  return typeof response === 'string' ? new Response(response) : Response.json(response)
}

/** A status says enough: a body would only tell a stranger what to try next. */
function answer(status: number): Response {
  return new Response(null, { status })
}
