import type { SlackMethod } from './methods.ts'

type Rate = { max: number; perMs: number }

const MINUTE = 60_000
const TIER_2: Rate = { max: 20, perMs: MINUTE }
const TIER_3: Rate = { max: 50, perMs: MINUTE }
const TIER_4: Rate = { max: 100, perMs: MINUTE }
/** Slack says "hundreds a minute" of these. */
const SPECIAL: Rate = { max: 300, perMs: MINUTE }
/** "One message a second to a channel", short bursts let through: three at once open an incident without a pause. */
const PER_CHANNEL: Rate = { max: 3, perMs: 3_000 }

/** Per method, app and workspace: docs.slack.dev/apis/web-api/rate-limits. */
const RATES: Record<SlackMethod, Rate> = {
  'auth.test': SPECIAL,
  'bots.info': TIER_3,
  'canvases.create': TIER_2,
  'canvases.edit': TIER_3,
  'chat.delete': TIER_3,
  'chat.getPermalink': SPECIAL,
  'chat.postEphemeral': TIER_4,
  'chat.postMessage': SPECIAL,
  'chat.update': TIER_3,
  'conversations.canvases.create': TIER_2,
  'conversations.create': TIER_2,
  'conversations.history': TIER_3,
  'conversations.info': TIER_3,
  'conversations.invite': TIER_3,
  'conversations.join': TIER_3,
  'conversations.list': TIER_2,
  'conversations.members': TIER_4,
  'conversations.open': TIER_3,
  'conversations.replies': TIER_3,
  'conversations.setTopic': TIER_2,
  'files.completeUploadExternal': TIER_4,
  'files.getUploadURLExternal': TIER_4,
  'files.info': TIER_4,
  'pins.add': TIER_2,
  'reactions.add': TIER_3,
  'team.info': TIER_3,
  'usergroups.users.list': TIER_2,
  'users.info': TIER_4,
  'users.list': TIER_2,
  'users.lookupByEmail': TIER_3,
  'views.open': TIER_4,
  'views.push': TIER_4,
  'views.update': TIER_4,
}

const LIMITED_PER_CHANNEL: ReadonlySet<SlackMethod> = new Set(['chat.postMessage'])

/** How a caller stands in line: `patient` waits for its turn up to so long, `at_once` is stopped by Slack's own word only. */
export type Manner = { patientMs: number } | 'at_once'
export type Turn = { waitMs: number } | { comeBackInMs: number }

export type Limiter = {
  /** Takes a place if one is free soon enough; otherwise nothing is taken and the caller comes back later. */
  turn(method: SlackMethod, channel: string | undefined, manner: Manner, nowMs: number): Turn
  /** Slack answered 429: nothing more by this method (in this channel, where it is limited so) until then. */
  close(method: SlackMethod, channel: string | undefined, seconds: number, nowMs: number): void
}

/** Keeps the calls of one app in one workspace within Slack's rates, so that a 429 is rare and stops one method only. */
export function limiter(): Limiter {
  const taken = new Map<string, number[]>()
  const closedUntil = new Map<string, number>()

  return {
    turn(method, channel, manner, nowMs) {
      const lanes = lanesOf(method, channel)
      const opens = closedUntil.get(narrowest(method, channel)) ?? 0
      if (manner === 'at_once') {
        if (opens > nowMs) return { comeBackInMs: opens - nowMs }
        for (const lane of lanes) take(lane, nowMs, nowMs)
        return { waitMs: 0 }
      }
      const at = Math.max(nowMs, opens, ...lanes.map((lane) => nextFree(lane, nowMs)))
      if (at - nowMs > manner.patientMs) return { comeBackInMs: at - nowMs }
      for (const lane of lanes) take(lane, at, nowMs)
      return { waitMs: at - nowMs }
    },

    close(method, channel, seconds, nowMs) {
      const key = narrowest(method, channel)
      closedUntil.set(key, Math.max(closedUntil.get(key) ?? 0, nowMs + seconds * 1_000))
    },
  }

  function nextFree({ key, rate }: Lane, nowMs: number): number {
    const times = taken.get(key) ?? []
    const blocking = times[times.length - rate.max]
    return blocking === undefined ? nowMs : blocking + rate.perMs
  }

  function take({ key, rate }: Lane, at: number, nowMs: number): void {
    const times = (taken.get(key) ?? []).filter((time) => time > nowMs - rate.perMs)
    times.push(at)
    times.sort((a, b) => a - b) // a call that went at once may stand before one that is still waiting
    taken.set(key, times)
    if (taken.size > 500) forgetIdle(nowMs)
  }

  /** Channels come and go for years; a lane nobody used for a minute says nothing any more. */
  function forgetIdle(nowMs: number): void {
    for (const [key, times] of taken) if ((times.at(-1) ?? 0) < nowMs - MINUTE) taken.delete(key)
    for (const [key, until] of closedUntil) if (until < nowMs) closedUntil.delete(key)
  }
}

type Lane = { key: string; rate: Rate }

function lanesOf(method: SlackMethod, channel: string | undefined): Lane[] {
  const lane = { key: method, rate: RATES[method] }
  if (!channel || !LIMITED_PER_CHANNEL.has(method)) return [lane]
  return [lane, { key: narrowest(method, channel), rate: PER_CHANNEL }]
}

function narrowest(method: SlackMethod, channel: string | undefined): string {
  return channel && LIMITED_PER_CHANNEL.has(method) ? `${method} ${channel}` : method
}
