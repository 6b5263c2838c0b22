// How far the chain of hops has come since nobody owns the incident: which hop was called, when, and which comes next.

import { addSeconds, max } from 'date-fns'
import type { At } from './at.ts'
import { CORE_HOPS, HOPS, type Hop } from './paging.ts'
import type { Policy } from './policy.ts'

export type Chain = {
  from: At
  /** People were paged for it before, so the first hop is called at once. */
  resumed: boolean
  /** How many hops were called in this round, and when the last one was. */
  called: number
  lastAt: At | null
  /** The first time down the chain is round 1; when nobody answered at all it is gone down again. */
  round: number
  /** Hops that turned out to name nobody: said once, and left out in later rounds. */
  unnamed: Hop[]
  /** When somebody was last called because customers report it. */
  calledForCustomersAt: At | null
  /** There is nobody left to call, and nothing to wait for. */
  isOver: boolean
}

export const newChain = (from: At, resumed: boolean): Chain => ({
  from,
  resumed,
  called: 0,
  lastAt: null,
  round: 1,
  unnamed: [],
  calledForCustomersAt: null,
  isOver: false,
})

/** The hop that was not called yet in this round, among these; after the last one, nobody. */
export const nextInRound = ({ isOver, called, unnamed }: Chain, among: readonly Hop[] = CORE_HOPS): Hop | undefined =>
  isOver ? undefined : HOPS.slice(called).find((hop) => among.includes(hop) && !unnamed.includes(hop))

/** With whom another round would begin. */
export const firstOfRound = ({ isOver, unnamed }: Chain): Hop | undefined =>
  isOver ? undefined : CORE_HOPS.find((hop) => !unnamed.includes(hop))

/** Null once the last round has come to its end. */
export function nextCall(chain: Chain, { ownership }: Policy): { hop: Hop; at: Date; isNewRound: boolean } | null {
  const hop = nextInRound(chain, ownership.hops)
  if (hop) return { hop, at: callAt(chain, hop, ownership), isNewRound: false }
  const first = firstOfRound(chain)
  if (!first || !chain.lastAt || chain.round >= ownership.pageRounds) return null
  return { hop: first, at: addSeconds(chain.lastAt, ownership.pageAgainAfter), isNewRound: true }
}

function callAt(chain: Chain, hop: Hop, ownership: Policy['ownership']): Date {
  const delays: Record<Hop, number> = {
    primary: ownership.pageUnownedAfter,
    backup: ownership.pageBackupAfter,
    lead: ownership.pageLeadAfter,
    specialist: ownership.pageSpecialistAfter,
    director: ownership.pageDirectorAfter,
  }
  const head = chain.resumed ? ownership.pageUnownedAfter : 0
  const planned = addSeconds(chain.from, delays[hop] - head)
  const last = HOPS[chain.called - 1]
  if (!chain.lastAt || !last) return planned
  // An incident that was opened late calls one hop after the other, not all of them in the same minute.
  return max([addSeconds(chain.lastAt, delays[hop] - delays[last]), planned])
}

/** A hop was called. One that is called out of turn stands beside the chain and skips nobody. */
export function afterCall(chain: Chain, hop: Hop, at: At): Chain {
  const counted = { ...chain, called: HOPS.indexOf(hop) + 1, lastAt: at }
  if (nextInRound(chain, [...CORE_HOPS, hop]) === hop) return counted
  const beginsAnew = nextInRound(chain) === undefined && firstOfRound(chain) === hop
  return beginsAnew ? { ...counted, round: chain.round + 1 } : chain
}

/** The hop names nobody. */
export const without = (chain: Chain, hop: Hop): Chain => ({ ...chain, unnamed: [...chain.unnamed, hop] })
