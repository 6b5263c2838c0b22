import { expect, test } from 'vitest'
import { type Actor, READBACK } from '../../src/domain/actor.ts'
import { postUpdate } from '../../src/domain/cadence.ts'
import { decideRollback, restoreTraffic, verifyRollback } from '../../src/domain/changes.ts'
import { clearItem, markItem } from '../../src/domain/checklist.ts'
import { clocks, nextDue } from '../../src/domain/clocks.ts'
import { waiveOpenQuestions } from '../../src/domain/closing.ts'
import { reportCustomers } from '../../src/domain/customers.ts'
import { inTurn } from '../../src/domain/decide.ts'
import type { Decision } from '../../src/domain/decision.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Recorded } from '../../src/domain/facts.ts'
import { loseChannel, regainChannel } from '../../src/domain/failures.ts'
import { hearClaim } from '../../src/domain/guard.ts'
import { type Incident, isActive, isOpen, ownerOf, unopened } from '../../src/domain/incident.ts'
import { changeStatus, close, reopen, STATUSES } from '../../src/domain/lifecycle.ts'
import { unownedSpans } from '../../src/domain/metrics.ts'
import { addAction, finishAction, note } from '../../src/domain/notes.ts'
import { acknowledge, checkIn, noticeOwner, own, readBack } from '../../src/domain/ownership.ts'
import { ROLES, type Role } from '../../src/domain/role.ts'
import { acceptRole, declineRole, handOver, offerRole, releaseRole, takeRole } from '../../src/domain/roles.ts'
import { changeSeverity } from '../../src/domain/severity.ts'
import { sentence } from '../../src/domain/timeline.ts'
import { ada, bob, cleo, opened, policy, type Story, stranger, triage } from '../support/incidents.ts'

const STEPS = 2_000
const came = new Set<string>()
const ACTORS: Actor[] = [ada, bob, cleo, ada, bob, cleo, triage, stranger]
const item = { id: 'flag-off', phase: 'contain', text: 'Switch the step off' } as const

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Act = (incident: Incident, by: Actor, now: Date) => Decision

function acts(pick: <T>(among: readonly T[]) => T): Act[] {
  const role = (): Role => pick(['incident-lead', pick(ROLES)])
  const oneIn = (held: Incident['roles'] | Incident['offers']) =>
    pick([...ROLES.filter((known) => held[known]), role()])
  const later = (now: Date) => new Date(now.getTime() + pick([-1, 5, 60]) * 60_000)
  const message = (author: Actor) => ({
    claim: pick(['owns', 'resolves'] as const),
    evidence: 'on it',
    author,
    channel: 'C0INC7',
    ts: '1.2',
  })
  const oneOf = (items: { seq: number }[]) => pick([...items.slice(-3).map(({ seq }) => seq), 1])
  return [
    (incident, by, now) => own(incident, by, policy, now),
    (incident, by, now) => acknowledge(incident, by, 'Flag off', policy, now),
    (incident, by, now) => readBack(incident, by, { happening: 'x', next: 'y', nextUpdateAt: later(now) }, now),
    (incident, by) => checkIn(incident, by),
    (incident, by) => checkIn(incident, by),
    (incident, _, now) => noticeOwner(incident, later(now)),
    (incident, by, now) => takeRole(incident, role(), by, policy, now),
    (incident, by, now) => offerRole(incident, role(), pick(ACTORS), by, policy, now),
    (incident, by, now) => handOver(incident, role(), pick(ACTORS), by, policy, now),
    (incident, by, now) => acceptRole(incident, oneIn(incident.offers), by, policy, now),
    (incident, by) => declineRole(incident, oneIn(incident.offers), by),
    (incident, by) => releaseRole(incident, oneIn(incident.roles), by),
    (incident, by) => releaseRole(incident, oneIn(incident.roles), by),
    (incident, by, now) =>
      postUpdate(incident, by, { audience: pick(['internal', 'executive']), text: 'x' }, policy, now),
    (incident, by, now) => changeSeverity(incident, pick(['sev1', 'sev2', 'sev3']), by, policy, now),
    (incident, by, now) => changeStatus(incident, pick(STATUSES), by, policy, now),
    (incident, by, now) => reopen(incident, by, 'Again', policy, now),
    (incident, by, now) => reopen(incident, by, 'Again', policy, now),
    (incident, by, now) =>
      inTurn(
        incident,
        by,
        now,
        (state) => waiveOpenQuestions(state, 'drill'),
        (state) => close(state, by),
      ),
    (incident, _, now) => hearClaim(incident, message(pick(ACTORS)), policy, now),
    (incident, by) => markItem(incident, item, pick(['doing', 'done']), by),
    (incident, by) => clearItem(incident, item, by),
    (incident, by) => decideRollback(incident, { kind: 'deploy', what: 'api' }, by),
    (incident, by) => restoreTraffic(incident, oneOf(incident.rollbacks), by),
    (incident, by) => verifyRollback(incident, oneOf(incident.rollbacks), by),
    (_, by) => addAction({ text: 'x', owner: { id: bob.id, name: bob.name }, due: '2026-12-01' }, by, '2026-03-01'),
    (incident, by) => finishAction(incident, oneOf(incident.actions), by),
    (_, by) => note('x', by),
    (incident, by, now) => reportCustomers(incident, { count: 3, words: 'x' }, by, now),
    (incident) => loseChannel(incident, 'It was archived.'),
    (incident) => regainChannel(incident),
  ]
}

/** People of whom the incident waits for an answer. */
function whoIsAsked({ checkInAskedAt, roles, offers }: Incident): Actor[] {
  const owner = checkInAskedAt ? [roles['incident-lead']?.by.id] : []
  const asked = [...owner, ...Object.values(offers).map(({ to }) => to.id)]
  return ACTORS.filter(({ id }) => asked.includes(id))
}

/** Who holds what, told from the facts alone and by other means than the state. */
class Holders {
  readonly #by = new Map<Role, string>()

  see({ fact }: Recorded): void {
    if (fact.type === 'role_taken') {
      expect(this.#by.get(fact.role), `${fact.role} was taken while somebody held it`).toBeUndefined()
      this.#by.set(fact.role, fact.by.id)
    }
    if (fact.type === 'role_accepted') {
      expect(this.#by.get(fact.role), `${fact.role} was handed over by somebody else than its holder`).toBe(
        fact.from?.id,
      )
      this.#by.set(fact.role, fact.by.id)
    }
    if (fact.type === 'role_released') this.#by.delete(fact.role)
    if (fact.type === 'ownership_lapsed') this.#by.delete('incident-lead')
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.#by)
  }
}

function holds(incident: Incident, holders: Holders): void {
  const held = Object.fromEntries(Object.entries(incident.roles).map(([role, { by }]) => [role, by.id]))
  expect(held).toEqual(holders.all())
  expect(Object.values(held).every((id) => id.startsWith('U0') && id !== stranger.id)).toBe(true)
  expect(ownerOf(incident)?.by.id).toBe(held['incident-lead'])
  expect(incident.unownedSince === null).toBe(ownerOf(incident) !== null)
  expect(incident.offers).toSatisfy((offers: Incident['offers']) =>
    ROLES.every((role) => offers[role] === undefined || offers[role].to.id !== held[role]),
  )
  const due = clocks(incident, policy).map(({ at }) => at.getTime())
  expect(due.every(Number.isFinite)).toBe(true)
  if (!isOpen(incident)) expect(due).toEqual([])
}

/** The figures that are computed from the log agree with the state that was folded from it. */
function endsAsItStands({ incident, log }: Story): void {
  const unowned = unownedSpans(log).some(({ to }) => to === null)
  expect(unowned).toBe(isActive(incident) && ownerOf(incident) === null)
}

test.each([1, 2, 3])(`whatever ${STEPS} acts people, apps and clocks do, the record stays true (seed %i)`, (seed) => {
  const random = chance(seed)
  const pick = <T>(among: readonly T[]): T => among[Math.floor(random() * among.length)] as T // never empty, index in range
  const possible = acts(pick)
  const night = opened()
  const holders = new Holders()
  let now = new Date(night.incident.openedAt)
  let seen = 0
  for (let step = 0; step < STEPS; step++) {
    now = new Date(now.getTime() + Math.floor(random() * 90_000) + (random() < 0.04 ? 16 * 60_000 : 0))
    if (random() < 0.2) {
      for (let look = 0; look < 10; look++) night.ring(now)
      const next = nextDue(night.incident, policy)
      expect(next === null || next > now, 'a clock rings again and again at one moment').toBe(true)
    } else {
      const by = pick([...whoIsAsked(night.incident), pick(ACTORS)])
      const act = pick(possible)
      const decision = night.act(now, by, (incident, at) => act(incident, by, at))
      if ('facts' in decision && decision.facts.length > 0) came.add(String(act))
    }
    for (const recorded of night.log.slice(seen)) holders.see(recorded)
    seen = night.log.length
    holds(night.incident, holders)
    if (step % 100 === 0) endsAsItStands(night)
  }

  expect(night.log.map(({ seq }) => seq)).toEqual(night.log.map((_, index) => index + 1))
  expect(night.log.map(({ at }) => at)).toEqual(night.log.map(({ at }) => at).toSorted())
  expect(night.log.reduce(evolve, unopened(7))).toEqual(night.incident)
  const stored: Recorded[] = JSON.parse(JSON.stringify(night.log))
  expect(stored.reduce(evolve, unopened(7))).toEqual(JSON.parse(JSON.stringify(night.incident)))
  expect(night.log.map(sentence).join('\n')).not.toMatch(/undefined|NaN|\[object/)
  expect(night.log.every(({ fact, actor }) => fact.type !== 'role_taken' || actor.kind === 'person')).toBe(true)
  expect(night.log.some(({ actor }) => actor.id === READBACK.id)).toBe(true)
})

test('between them the walks have done every kind of act', () => {
  const never = acts(([first]) => first as never) // the picks are not made: only the list is read
    .map(String)
    .filter((act) => !came.has(act))
  expect(never).toEqual([])
})
