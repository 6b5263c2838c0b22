// The chain: who is called while nobody owns the incident. A state machine with people in it, not a fan-out: each hop
// is one named person on call now, called once, and the next hop follows unless a person took the incident.

import { type Actor, isPerson } from './actor.ts'
import { nextCall, nextInRound } from './chain.ts'
import type { Clock } from './clock.ts'
import { type Decision, NOTHING, notAPerson, record, refuse } from './decision.ts'
import type { Fact, FactOf } from './facts.ts'
import { type Incident, isActive, isOpen, ownerOf, type Person } from './incident.ts'
import { HOPS, type Hop, type PageReason, type PageTarget, type WithheldBecause } from './paging.ts'
import type { Policy } from './policy.ts'

/** The next hop; once nobody answered at all, the first one again, for as many rounds as the configuration says. */
export function escalationClocks(incident: Incident, policy: Policy): Clock[] {
  const { chain } = incident
  // Somebody was called quietly: nobody else is, before that page has become loud.
  const isHeld = incident.pages.some(({ urgency }) => urgency === 'low')
  const call = chain && !isHeld && isWaitingForOwner(incident) ? nextCall(chain, policy) : null
  if (!chain || !call) return []
  const why = call.isNewRound ? 'nobody_answered' : chain.resumed ? 'lapsed' : 'unowned'
  return [{ at: call.at, rings: () => [askFor(incident, call.hop, why)] }]
}

/** Calls the next hop now, whatever the clock says; nothing when there is none, or nobody needs to be called. */
export function nextHop(incident: Incident, why: PageReason): Fact[] {
  const hop = incident.chain && nextInRound(incident.chain)
  return hop && isWaitingForOwner(incident) ? [askFor(incident, hop, why)] : []
}

export const askFor = (incident: Incident, hop: Hop, why: PageReason): FactOf<'page_asked'> => ({
  type: 'page_asked',
  target: { kind: 'hop', hop },
  why,
  message: incident.title,
})

export const isWaitingForOwner = (incident: Incident): boolean => isActive(incident) && ownerOf(incident) === null

/** `/incident page`: a person's page is never throttled. */
export function page(incident: Incident, target: PageTarget, message: string, by: Actor): Decision {
  if (!isPerson(by)) return notAPerson(by)
  if (!isOpen(incident)) return refuse({ is: 'incident_closed' })
  return record({ type: 'page_asked', target, why: 'asked', message: message || incident.title })
}

export type Delivered = Omit<FactOf<'page_sent'>, 'type' | 'asked' | 'target'>

/** A page that went out twice because a job ran twice is still one page on record. */
export function reportPageSent(incident: Incident, asked: number, target: PageTarget, delivered: Delivered): Decision {
  if (incident.pages.some((page) => page.asked === asked)) return NOTHING
  return record({ type: 'page_sent', asked, target, ...delivered })
}

/**
 * Told at once, and once. When nobody is named for this hop the next one is called without waiting, and when nobody is
 * named for any, there is nothing more to call; otherwise the far side failed, and the page itself is tried again.
 */
export function reportPageFailed(
  incident: Incident,
  asked: number,
  target: PageTarget,
  failure: { why: string; callByHand: string[]; nobody: 'this_hop' | 'any_hop' | null },
): Decision {
  if (incident.failedPages.includes(asked)) return NOTHING
  const { why, callByHand, nobody } = failure
  const wasNext = target.kind === 'hop' && incident.chain && HOPS[incident.chain.called - 1] === target.hop
  const next = nobody === 'this_hop' && wasNext ? nextHop(incident, 'hop_unreachable') : []
  const names = nobody === 'this_hop' ? { namesNobody: true as const } : {}
  const ends = nobody === 'any_hop' ? { endsChain: true as const } : {}
  return record({ type: 'page_failed', asked, target, why, callByHand, ...names, ...ends }, ...next)
}

export function withholdPage(
  incident: Incident,
  asked: number,
  target: PageTarget,
  agent: { id: string; name: string },
  why: WithheldBecause,
  agentOwner?: Person,
): Decision {
  if (incident.failedPages.includes(asked) || incident.pages.some((page) => page.asked === asked)) return NOTHING
  // This person has been woken enough; that is no reason to call nobody.
  const next = why === 'person_called_enough' ? nextHop(incident, 'hop_spared') : []
  return record({ type: 'page_withheld', asked, target, agent, why, ...(agentOwner ? { agentOwner } : {}) }, ...next)
}
