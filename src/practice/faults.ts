// Trouble on request: what goes wrong with calls of the Web API and with deliveries, so that a test or a drill can see
// what the app makes of it.

export type CallFault = {
  kind:
    | 'rate_limited'
    /** Slack answers with `error`, 500 when none is named. */
    | 'error'
    /** The connection breaks before anything happened. */
    | 'reset'
    /** The call is carried out after `delayMs`. */
    | 'slow'
    /** The call is carried out and the connection breaks before the answer. */
    | 'applied_but_lost'
  /** How many calls meet it; every call when missing. */
  times?: number
  /** Calls that pass unharmed first. */
  after?: number
  error?: string
  retryAfterSeconds?: number
  delayMs?: number
}

export type DeliveryFault = {
  /** Every delivery is sent this many times at once. */
  copies?: number
  /** Every delivery is held back this long, a number of milliseconds or one drawn for each. */
  delayMs?: number | (() => number)
  /** The next so many events are never delivered at all. */
  loseEvents?: number
}

export type Faults = {
  /** `method` is a name, or `*` for any. A second fault for the same method waits until the first is used up. */
  fail(method: string, fault: CallFault): void
  deliveries(fault: DeliveryFault): void
  clear(): void
}

export type FaultPlan = Faults & {
  nextFor(method: string): CallFault | undefined
  delivery(): { copies: number; delayMs: number }
  losesEvent(): boolean
}

export function planFaults(): FaultPlan {
  let calls: { method: string; fault: CallFault }[] = []
  let deliveries: DeliveryFault = {}
  return {
    fail: (method, fault) => void calls.push({ method, fault: { ...fault } }),
    deliveries(fault) {
      deliveries = { ...fault }
    },
    clear() {
      calls = []
      deliveries = {}
    },
    nextFor(method) {
      const planned = calls.find((each) => each.method === method || each.method === '*')
      if (!planned) return undefined
      const { fault } = planned
      if (fault.after) {
        fault.after -= 1
        return undefined
      }
      if (fault.times !== undefined) fault.times -= 1
      if (fault.times !== undefined && fault.times <= 0) calls = calls.filter((each) => each !== planned)
      return fault
    },
    delivery() {
      const { copies = 1, delayMs = 0 } = deliveries
      return { copies, delayMs: typeof delayMs === 'function' ? delayMs() : delayMs }
    },
    losesEvent() {
      if (!deliveries.loseEvents) return false
      deliveries.loseEvents -= 1
      return true
    },
  }
}
