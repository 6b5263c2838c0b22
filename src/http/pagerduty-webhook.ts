import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Store } from '../store/change-incident.ts'
import type { Db } from '../store/connect.ts'
import { isFirstDelivery } from '../store/deliveries.ts'
import { Fault } from './fault.ts'
import { limitBody } from './limit-body.ts'

/** What every V3 event has, whatever it is about; the rest stands as it came. */
const delivery = z.object({
  event: z.looseObject({
    /** Inside the signed body, unlike the header X-Webhook-Id, so it alone says whether an event was seen before. */
    id: z.string().regex(/^[\x21-\x7e]{1,200}$/),
    event_type: z.string(),
  }),
})
export type PagerDutyEvent = z.output<typeof delivery>['event']

/**
 * Called once for each event, in the transaction that remembers it: what is written through `tx` and the memory of the
 * event stand or fall together. If it rejects, PagerDuty is answered 500 and delivers again.
 */
export type OnPagerDutyEvent = (event: PagerDutyEvent, tx: Db) => Promise<void>

type WebhookDeps = {
  store: Store
  secret: { reveal: () => string } | undefined
  log: Logger
  onPagerDutyEvent: OnPagerDutyEvent | undefined
}

/** PagerDuty drops events beyond it. */
const BODY_KB = 256

/** `POST /webhooks/pagerduty`: V3 webhooks (https://developer.pagerduty.com/docs/webhooks-overview). */
export function pagerDutyWebhook({ store, secret, log, onPagerDutyEvent }: WebhookDeps): Hono {
  const app = new Hono()
  app.post('/pagerduty', limitBody(BODY_KB), async (c) => {
    if (!secret) throw new Fault(401, 'no_secret_configured', 'PAGERDUTY_WEBHOOK_SECRET is not set on this server.')
    const body = Buffer.from(await c.req.arrayBuffer())
    if (!isSigned(body, c.req.header('X-PagerDuty-Signature'), secret.reveal()))
      throw new Fault(401, 'bad_signature', 'X-PagerDuty-Signature does not fit this body and the secret.')

    const event = readEvent(body)
    // Refusing what PagerDuty did sign would have it switch the subscription off after three times.
    if (!event) log.warn('PagerDuty delivered a signed event of a shape that is not known; it was left aside')
    else await remember(store, event, onPagerDutyEvent)
    return c.json({ status: 'accepted' }, 202)
  })
  return app
}

async function remember({ db, now }: Store, event: PagerDutyEvent, then: OnPagerDutyEvent | undefined) {
  await db.transaction(async (tx) => {
    if (await isFirstDelivery(tx, `pagerduty:${event.id}`, null, now())) await then?.(event, tx)
  })
}

/** While a secret is being replaced PagerDuty signs with both, `v1=<hex>,v1=<hex>`; one that fits is enough. */
function isSigned(body: Buffer, header: string | undefined, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest()
  return (header ?? '').split(',').some((signature) => {
    const hex = /^\s*v1=([0-9a-f]{64})\s*$/i.exec(signature)?.[1]
    return hex !== undefined && timingSafeEqual(Buffer.from(hex, 'hex'), expected)
  })
}

function readEvent(body: Buffer): PagerDutyEvent | undefined {
  try {
    return delivery.safeParse(JSON.parse(body.toString('utf8'))).data?.event
  } catch {
    return undefined
  }
}
