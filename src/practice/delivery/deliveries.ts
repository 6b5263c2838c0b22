// How events, commands and interactions reach the app, over sockets or over HTTP. The carriers know the wire;
// this file knows when something is sent, sent again, or given up.

import type { FaultPlan } from '../faults.ts'
import type { PendingEvent } from '../records.ts'
import type { World } from '../world.ts'

export type Kind = 'events_api' | 'slash_commands' | 'interactive'

export type Parcel = { kind: Kind; payload: Record<string, unknown>; retry?: { number: number; reason: string } }

/** `reason` is Slack's name of the failure. `isFinal`: the app asked not to be tried again. */
export type Receipt = { ok: true; body?: unknown } | { ok: false; reason: string; isFinal?: boolean }

export type Carrier = {
  /** False while there is nobody to send to; what is sent nonetheless fails. */
  isReady(): boolean
  send(parcel: Parcel): Promise<Receipt>
}

export const MS_TO_ANSWER = 3000

/** Slack does not deliver what is more than two hours late. */
const OLDEST_EVENT_MS = 2 * 60 * 60 * 1000

export type Deliveries = ReturnType<typeof deliverTo>

export function deliverTo(
  carrier: Carrier,
  world: World,
  options: {
    faults: FaultPlan
    /** How long after each failure an event is sent again; Slack's are at once, a minute and five minutes. */
    retryDelaysMs: number[]
  },
) {
  const underWay = new Set<string>()
  const failed = new Map<string, { times: number; reason: string }>()
  const timers = new Set<NodeJS.Timeout>()
  let isStopped = false

  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms)
    timers.add(timer)
  }

  const wait = (ms: number) => (ms > 0 ? new Promise<void>((done) => later(ms, done)) : Promise.resolve())

  /** With copies asked for, all go out at once and the first good receipt counts. */
  async function send(parcel: Parcel): Promise<Receipt> {
    const { copies, delayMs } = options.faults.delivery()
    await wait(delayMs)
    const receipts = Array.from({ length: copies }, () => carrier.send(parcel))
    for (const receipt of receipts) {
      const settled = await receipt
      if (settled.ok) return settled
    }
    return receipts.at(-1) ?? { ok: false, reason: 'unknown_error' }
  }

  async function deliver(event: PendingEvent): Promise<void> {
    if (isStopped) return
    // A socket that is not there yet costs no attempt: the event waits for the next one to open.
    if (!carrier.isReady()) return void underWay.delete(event.id)
    const { times, reason } = failed.get(event.id) ?? { times: 0, reason: '' }
    const retry = times > 0 ? { retry: { number: times, reason } } : {}
    const receipt = await send({ kind: 'events_api', payload: event.body, ...retry })
    if (isStopped) return
    const delay = options.retryDelaysMs[times]
    if (!receipt.ok && !receipt.isFinal && delay !== undefined) {
      failed.set(event.id, { times: times + 1, reason: receipt.reason })
      return later(delay, () => void deliver(event))
    }
    if (!receipt.ok) world.log({ msg: 'practice workspace: an event was given up', reason: receipt.reason })
    failed.delete(event.id)
    underWay.delete(event.id)
    world.state.pendingEvents.remove(event.id)
  }

  function kick() {
    if (isStopped) return
    for (const event of world.state.pendingEvents.all()) {
      if (underWay.has(event.id)) continue
      if (options.faults.losesEvent() || event.createdAt < world.now().getTime() - OLDEST_EVENT_MS) {
        world.state.pendingEvents.remove(event.id)
        continue
      }
      underWay.add(event.id)
      void deliver(event)
    }
  }

  return {
    /** Sends every event that waits. To be called after each change of the state and when a socket opens. */
    kick,
    /** A command or an interaction: sent once, never again. */
    ask: (kind: 'slash_commands' | 'interactive', payload: Record<string, unknown>): Promise<Receipt> =>
      carrier.isReady() ? send({ kind, payload }) : Promise.resolve({ ok: false, reason: 'no_connection' }),
    stop() {
      isStopped = true
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
