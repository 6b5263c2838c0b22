import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { PagerDutyFailure } from './failure.ts'
import type { PagerDuty } from './pagerduty.ts'

/** The ticket of a form lives three seconds, PagerDuty's own time included. */
const ANSWER_WITHIN_MS = 1_500

/** Who each policy has on call first, by policy; what PagerDuty does not tell in time is left out. */
export async function namesOnCall(
  pagerduty: PagerDuty | null,
  policies: string[],
  log: Logger,
): Promise<Map<string, string>> {
  if (!pagerduty?.can.lookUp || policies.length === 0) return new Map()
  const asked = pagerduty.whoIsOnCall(policies).catch((error: unknown) => {
    if (!(error instanceof PagerDutyFailure)) throw error
    log.warn({ reason: error.message }, 'PagerDuty did not say who is on call')
    return []
  })
  const onCall = await Promise.race([asked, sleep(ANSWER_WITHIN_MS, [], { ref: false })])
  const first = new Map<string, string>()
  for (const { policy, user } of [...onCall].sort((a, b) => a.level - b.level)) {
    if (!first.has(policy)) first.set(policy, user.name)
  }
  return first
}
