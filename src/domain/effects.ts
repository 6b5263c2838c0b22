// What goes out because of what happened: derived from the facts and from the state before and after, so that no
// rule can forget to redraw a card. Each effect names what to do, never what to say: it reads the incident when it runs.

import { type Effect, effectKey } from './effect.ts'
import { effectsOfFact, isReachable, notesInPager } from './effects-of-fact.ts'
import type { Recorded } from './facts.ts'
import { type Incident, isActive, ownerOf } from './incident.ts'

export function effectsOf(before: Incident, after: Incident, recorded: Recorded[]): Effect[] {
  if (recorded.length === 0) return []
  const effects = [
    ...recorded.flatMap(({ seq, fact }) => [...effectsOfFact(fact, seq, after), ...notesInPager(fact, seq, after)]),
    ...(pagedState(before) === pagedState(after) ? [] : [{ task: 'mirror_state' } as const]),
    ...(isReachable(after) ? redraws(before, after, recorded) : []),
  ]
  return [...new Map(effects.map((effect) => [effectKey(effect), effect])).values()]
}

/** What PagerDuty is told of an incident for which it paged somebody; empty when it did not. */
const pagedState = (incident: Incident): string =>
  incident.pages.some(({ throughPager }) => throughPager)
    ? `${incident.pages.length} ${isActive(incident)} ${ownerOf(incident)?.by.id}`
    : ''

function redraws(before: Incident, after: Incident, recorded: Recorded[]): Effect[] {
  if (after.kind === 'alert') return [{ task: 'show_card' }, ...(isOwnedNow(before, after) ? before.awaitingOwner : [])]
  const ownerFound = isOwnedNow(before, after)
  const isNew = !isReachable(before)
  return [
    { task: 'show_card' },
    ...(isNew || topicFacts(before) !== topicFacts(after) ? [{ task: 'set_topic' } as const] : []),
    // The first checklist comes after the first card, which asks for it once it stands there.
    ...(before.channel && (isNew || before.checklist !== after.checklist || before.symptoms !== after.symptoms)
      ? [{ task: 'show_checklist' } as const]
      : []),
    ...(ownerFound ? before.awaitingOwner : []),
    ...answeredOffers(before, after, recorded),
  ]
}

const isOwnedNow = (before: Incident, after: Incident): boolean => ownerOf(before) === null && ownerOf(after) !== null

/** The topic changes with the state only: Slack allows twenty a minute and posts a line for each. */
const topicFacts = (incident: Incident): string =>
  JSON.stringify([
    incident.title,
    incident.severity,
    incident.status,
    ownerOf(incident)?.by.id,
    ownerOf(incident) ? null : incident.unownedSince,
  ])

/** An offer that was answered, ran out or was replaced is redrawn without its buttons. */
function answeredOffers(before: Incident, after: Incident, recorded: Recorded[]): Effect[] {
  const standing = new Set(Object.values(after.offers).map(({ seq }) => seq))
  const fresh = new Set(recorded.map(({ seq }) => seq))
  return Object.values(before.offers)
    .filter(({ seq }) => !standing.has(seq) && !fresh.has(seq))
    .map(({ seq }) => ({ task: 'tell_channel', seq }))
}
