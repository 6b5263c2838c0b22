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

export type RandomFaults = {
  /** The same seed draws the same faults for the same calls in the same order. */
  seed: number
  /** Of all calls, from 0 to 1. */
  share: number
  /** Drawn from evenly; all of them when missing. */
  kinds?: CallFault['kind'][]
  retryAfterSeconds?: number
  /** Of slow calls. */
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
  /** Any call may meet a fault, until cleared; planned faults come first. */
  atRandom(faults: RandomFaults): void
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
  let random: (() => CallFault | undefined) | undefined
  let deliveries: DeliveryFault = {}
  return {
    fail: (method, fault) => void calls.push({ method, fault: { ...fault } }),
    atRandom(faults) {
      random = drawFaults(faults)
    },
    deliveries(fault) {
      deliveries = { ...fault }
    },
    clear() {
      calls = []
      random = undefined
      deliveries = {}
    },
    nextFor(method) {
      const planned = calls.find((each) => each.method === method || each.method === '*')
      if (!planned) return random?.()
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

const KINDS: CallFault['kind'][] = ['rate_limited', 'error', 'reset', 'slow', 'applied_but_lost']

function drawFaults({ seed, share, kinds = KINDS, retryAfterSeconds = 1, delayMs = 500 }: RandomFaults) {
  const draw = seededDraws(seed)
  return (): CallFault | undefined => {
    // Both are drawn every time, so that the next call's fault does not hang on this one's.
    const [meetsOne, which] = [draw() < share, draw()]
    const kind = kinds[Math.floor(which * kinds.length)]
    return meetsOne && kind ? { kind, retryAfterSeconds, delayMs } : undefined
  }
}

/** Numbers from 0 to 1, not including 1 (mulberry32, public domain). */
function seededDraws(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
