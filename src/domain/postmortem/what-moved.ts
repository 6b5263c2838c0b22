// What moved and what was moved back: changes on any surface, and rollbacks with the three speeds that tell a slow
// decision from a slow lever and from a slow proof.

import { differenceInSeconds } from 'date-fns'
import type { FactOf, Recorded } from '../facts.ts'
import type { At, Change } from '../incident.ts'
import { type MessageRef, sourceOf, type Told, type Voice, voiceOf } from './line.ts'

export type ChangeMade = Change & { recordedBy: string; voice: Voice; source: MessageRef | null }

type Stage = { at: At; by: string }

/** Speeds are seconds; null where a stage was not recorded. */
export type RollbackMade = {
  kind: string
  what: string
  to: string | null
  decided: Stage
  restored: Stage | null
  verified: Stage | null
  /** From harm confirmed to the decision. */
  decisionLatency: number | null
  /** From the decision to the last traffic restored. */
  executionTime: number | null
  /** From the last traffic restored to the proof. */
  verificationTime: number | null
  source: MessageRef | null
}

export type WhatMoved = { changes: ChangeMade[]; rollbacks: RollbackMade[] }

export function whatMoved(facts: Recorded[], told: Told): WhatMoved {
  const changes = facts.flatMap((recorded) =>
    recorded.fact.type === 'change_recorded'
      ? [
          {
            ...recorded.fact.change,
            recordedBy: recorded.actor.name,
            voice: voiceOf(recorded.actor),
            source: sourceOf(recorded, told),
          },
        ]
      : [],
  )
  return { changes: changes.sort((a, b) => compare(a.at, b.at)), rollbacks: rollbacks(facts, told) }
}

function rollbacks(facts: Recorded[], told: Told): RollbackMade[] {
  const harmAt = harmConfirmedAt(facts)
  return facts.flatMap((recorded) => {
    const { seq, at, actor, fact } = recorded
    if (fact.type !== 'rollback_decided') return []
    const restored = stage(facts, 'rollback_restored', seq)
    const verified = stage(facts, 'rollback_verified', seq)
    return [
      {
        kind: fact.kind,
        what: fact.what,
        to: fact.to ?? null,
        decided: { at, by: actor.name },
        restored,
        verified,
        decisionLatency: harmAt !== null && harmAt <= at ? differenceInSeconds(at, harmAt) : null,
        executionTime: restored ? differenceInSeconds(restored.at, at) : null,
        verificationTime: restored && verified ? differenceInSeconds(verified.at, restored.at) : null,
        source: sourceOf(recorded, told),
      },
    ]
  })
}

function stage(facts: Recorded[], type: 'rollback_restored' | 'rollback_verified', seq: number): Stage | null {
  const found = facts.find(({ fact }) => fact.type === type && (fact as FactOf<typeof type>).rollback === seq) // just compared
  return found ? { at: found.at, by: found.actor.name } : null
}

/** The first step of "confirm harm" that a person marked done. */
export const harmConfirmedAt = (facts: Recorded[]): At | null => firstDone(facts, 'confirm')

export const firstDone = (facts: Recorded[], phase: string): At | null =>
  facts.find(({ fact }) => fact.type === 'checklist_item_marked' && fact.state === 'done' && fact.phase === phase)
    ?.at ?? null

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
