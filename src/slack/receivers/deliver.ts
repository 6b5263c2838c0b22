// How Slack's deliveries reach the listeners, over HTTP or Socket Mode. Commit, then acknowledge: nothing here answers
// Slack before every listener is done, since Bolt itself acknowledges an event before any listener has run.
// No listener and no rule of the incident lives here.

import { createHash } from 'node:crypto'
import { type App, ReceiverMultipleAckError } from '@slack/bolt'
import type { Logger } from 'pino'
import { z } from 'zod'

/** Whom deliveries have to be addressed to. */
export type OurApp = { appId: string; teamId: string }

export type Delivery = {
  body: Record<string, unknown>
  deliveryId: string
  retryNum?: number | undefined
  retryReason?: string | undefined
}

/**
 * `committed`: every listener is done, answer with `response`. `unhandled`: nobody acknowledged it. `refused`: it was
 * meant for another app or workspace. `failed` and `not_ready`: leave it unanswered, so that Slack delivers it again.
 */
export type Outcome =
  | { kind: 'committed'; response: unknown }
  | { kind: 'unhandled' | 'refused' | 'failed' | 'not_ready' }

export type ReceiverOptions = {
  /** Known once `auth.test` has answered; until then nothing is taken in. */
  ourApp: () => OurApp | undefined
  log: Logger
}

export type Deliveries = {
  init(app: App): void
  /** Answers with what `answer` makes of the outcome; a delivery is in hand until then. */
  deliver<T>(delivery: Delivery, answer: (outcome: Outcome) => T): Promise<T>
  /** Takes in nothing more and waits for what is in hand, but not longer than this. */
  close(withinMs: number): Promise<void>
}

/** Slack gives up after 3 s; a listener still at work then has done something the person believes to have failed. */
const SLOW_AFTER_MS = 2_800

export function deliveries({ ourApp, log }: ReceiverOptions): Deliveries {
  let app: App | undefined
  let closed = false
  const inHand = new Set<Promise<unknown>>()

  return {
    init(bolt) {
      app = bolt
    },
    async deliver(delivery, answer) {
      const us = ourApp()
      if (!app || !us || closed) return answer({ kind: 'not_ready' })
      const working = takeIn(app, us, delivery).then(answer)
      inHand.add(working)
      return working.finally(() => inHand.delete(working))
    },
    async close(withinMs) {
      closed = true
      let timer: NodeJS.Timeout | undefined
      const outOfTime = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs)
      })
      await Promise.race([Promise.all(inHand), outOfTime])
      clearTimeout(timer)
    },
  }

  async function takeIn(bolt: App, us: OurApp, delivery: Delivery): Promise<Outcome> {
    const { body, deliveryId } = delivery
    const what = { delivery: describe(body), deliveryId }
    if (!isFor(us, body)) {
      log.warn(what, 'Refused a delivery that is not for this app in this workspace')
      return { kind: 'refused' }
    }
    if (body.type === 'app_rate_limited') {
      log.warn(what, 'Slack is leaving out events: this app receives more than 30,000 an hour')
      return { kind: 'committed', response: undefined }
    }
    const slow = setTimeout(
      () => log.warn(what, 'A delivery takes longer than Slack waits for an answer'),
      SLOW_AFTER_MS,
    )
    try {
      return await commit(bolt, delivery)
    } catch (error) {
      // Without its message: a database error quotes the row it could not write, and so what somebody said.
      log.error(
        { ...what, fault: error instanceof Error ? error.name : typeof error },
        'A delivery failed, unacknowledged',
      )
      return { kind: 'failed' }
    } finally {
      clearTimeout(slow)
    }
  }

  async function commit(bolt: App, { body, deliveryId, retryNum, retryReason }: Delivery): Promise<Outcome> {
    let acknowledged: { response: unknown } | undefined
    await bolt.processEvent({
      body,
      ack: async (response?: unknown) => {
        if (acknowledged) throw new ReceiverMultipleAckError()
        acknowledged = { response }
      },
      customProperties: { deliveryId },
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
    })
    if (acknowledged) return { kind: 'committed', ...acknowledged }
    log.warn({ delivery: describe(body), deliveryId }, 'No listener answers this delivery')
    return { kind: 'unhandled' }
  }
}

/**
 * The id under which a delivery is taken in once: the same when Slack sends it again, and when somebody replays it.
 * `signed` is what Slack signed or sent, for payloads that carry no id of their own (a closed form).
 */
export function deliveryIdOf(body: Record<string, unknown>, signed: string): string {
  if (typeof body.event_id === 'string' && body.event_id !== '') return body.event_id
  if (typeof body.trigger_id === 'string' && body.trigger_id !== '') return body.trigger_id
  return createHash('sha256').update(signed).digest('hex')
}

const address = z.object({
  api_app_id: z.string(),
  /** Events and commands. */
  team_id: z.string().nullish(),
  /** Clicks, forms and shortcuts; null where the app is installed for a whole organisation. */
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ team_id: z.string().nullish() }).nullish(),
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).nullish(),
})

/**
 * A signature proves that Slack sent it to the holder of the secret, not that it belongs to this app and workspace:
 * two apps can be set up with each other's address or token.
 */
function isFor(us: OurApp, body: Record<string, unknown>): boolean {
  const parsed = address.safeParse(body)
  if (!parsed.success || parsed.data.api_app_id !== us.appId) return false
  const { team_id, team, user, is_ext_shared_channel, authorizations } = parsed.data
  const teamId = team_id ?? team?.id ?? user?.team_id
  if (teamId === us.teamId) return true
  // In a channel shared with another company the event is named after the workspace it happened in.
  return is_ext_shared_channel === true && authorizations?.[0]?.team_id === us.teamId
}

/** What kind of delivery, for the log: names of ours and of Slack's, nothing that anybody wrote. */
function describe(body: Record<string, unknown>): string {
  const named = z
    .object({
      type: z.string().optional(),
      command: z.string().optional(),
      event: z.object({ type: z.string(), subtype: z.string().optional() }).optional(),
    })
    .safeParse(body)
  if (!named.success) return 'unreadable'
  const { type, command, event } = named.data
  if (event) return ['event', event.type, event.subtype].filter(Boolean).join(' ')
  return command ? `command ${command}` : (type ?? 'unnamed')
}
