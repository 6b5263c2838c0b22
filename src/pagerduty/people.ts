import { z } from 'zod'
import { isUser, onCall, type PagerDutyUser, reference, userOf } from './answers.ts'
import type { Caller } from './call.ts'
import { everyPage } from './every-page.ts'
import { PagerDutyFailure } from './failure.ts'

export type OnCall = { policy: string; level: number; user: PagerDutyUser; until: string | null }

/**
 * Read from /oncalls, never from schedules: those that are made of shifts cannot be read by this version of the API,
 * and a policy may name people without any schedule.
 */
export async function whoIsOnCall(call: Caller, policies: string[]): Promise<OnCall[]> {
  // Without a filter PagerDuty would name everybody who is on call for anything.
  if (policies.length === 0) return []
  const query = { 'escalation_policy_ids[]': policies, 'include[]': ['users'], earliest: 'true' }
  const found: OnCall[] = []
  for await (const entry of everyPage(call, { path: '/oncalls', name: 'oncalls', query }, onCall)) {
    if (!entry.user || !isUser(entry.user)) continue
    found.push({
      policy: entry.escalation_policy.id,
      level: entry.escalation_level,
      user: userOf(entry.user),
      until: entry.end ?? null,
    })
  }
  const order = (entry: OnCall) => policies.indexOf(entry.policy)
  return found.sort((a, b) => order(a) - order(b) || a.level - b.level)
}

/** PagerDuty's search also finds parts of names and addresses, so only the whole address counts. */
export async function findUserByEmail(
  call: Caller,
  email: string,
): Promise<(PagerDutyUser & { email: string }) | null> {
  const wanted = email.toLowerCase()
  for await (const user of everyPage(call, { path: '/users', name: 'users', query: { query: email } }, reference)) {
    if (user.email?.toLowerCase() === wanted) return { ...userOf(user), email: user.email }
  }
  return null
}

/** Null for one that was deleted: what a user did outlasts the user. */
export async function findUserById(call: Caller, id: string): Promise<PagerDutyUser | null> {
  try {
    const path = `/users/${encodeURIComponent(id)}`
    return userOf((await call({ method: 'GET', path }, z.object({ user: reference }))).user)
  } catch (failure) {
    if (failure instanceof PagerDutyFailure && failure.kind === 'refused' && failure.status === 404) return null
    throw failure
  }
}
