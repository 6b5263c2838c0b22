// What is known, what was thought and what was decided, kept apart: a guess that reads like evidence misleads a review.

import type { Recorded } from '../facts.ts'
import { sentence } from '../timeline.ts'
import { type Line, lineOf, type Told } from './line.ts'

export type Evidence = { evidence: Line[]; hypotheses: Line[]; decisions: Line[] }

export function evidence(facts: Recorded[], told: Told): Evidence {
  const found: Evidence = { evidence: [], hypotheses: [], decisions: [] }
  for (const recorded of facts) {
    const { actor, fact } = recorded
    const say = (text: string) => lineOf(recorded, text, told)
    const own = () => say(sentence(recorded) ?? '')
    if (fact.type === 'noted' && fact.kind === 'hypothesis') found.hypotheses.push(say(`${actor.name}: ${fact.text}`))
    if (fact.type === 'noted' && fact.kind === 'decision') found.decisions.push(say(`${actor.name}: ${fact.text}`))
    if (fact.type === 'update_posted') {
      if (fact.hypotheses) found.hypotheses.push(say(`${actor.name}, in an update: ${fact.hypotheses}`))
      if (fact.decisions) found.decisions.push(say(`${actor.name}, in an update: ${fact.decisions}`))
    }
    if (fact.type === 'rollback_decided') found.decisions.push(own())
    if (fact.type === 'snapshot_taken') found.evidence.push(own())
    if (fact.type === 'checklist_item_marked' && fact.phase === 'evidence' && fact.state === 'done')
      found.evidence.push(own())
  }
  return found
}
