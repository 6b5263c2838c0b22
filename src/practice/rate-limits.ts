import type { Tier } from './web-api/method.ts'
import type { World } from './world.ts'

const CALLS_A_MINUTE: Record<Tier, number> = { 1: 1, 2: 20, 3: 50, 4: 100, special: 600 }
const POSTS_TO_A_CHANNEL_AT_ONCE = 10

/** Counts calls as Slack does, per method, and answers how many seconds a caller over his limit has to wait. */
export function limitRates({ now }: Pick<World, 'now'>) {
  const recent = new Map<string, number[]>()

  function waitFor(key: string, most: number, withinMs: number): number {
    const at = now().getTime()
    const calls = (recent.get(key) ?? []).filter((call) => call > at - withinMs)
    const [oldest] = calls
    if (oldest !== undefined && calls.length >= most) return Math.max(1, Math.ceil((oldest + withinMs - at) / 1000))
    recent.set(key, [...calls, at])
    return 0
  }

  return {
    secondsToWait(method: string, tier: Tier, args: Record<string, unknown>): number {
      const perMethod = waitFor(method, CALLS_A_MINUTE[tier], 60_000)
      if (perMethod > 0 || method !== 'chat.postMessage') return perMethod
      // One message a second to a channel, with some patience for bursts.
      return waitFor(`post ${args.channel}`, POSTS_TO_A_CHANNEL_AT_ONCE, POSTS_TO_A_CHANNEL_AT_ONCE * 1000)
    },
  }
}
