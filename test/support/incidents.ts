// Incidents for tests, built the way production builds them: by recording facts and folding them, never by hand.

import { DEFAULTS, fileSchema, settingsOf } from '../../src/config/settings.ts'
import { type Actor, READBACK } from '../../src/domain/actor.ts'
import { ring } from '../../src/domain/clocks.ts'
import { type Decision, number } from '../../src/domain/decision.ts'
import { evolve } from '../../src/domain/evolve.ts'
import type { Fact, Recorded } from '../../src/domain/facts.ts'
import { type Incident, unopened } from '../../src/domain/incident.ts'
import { openIncident } from '../../src/domain/opening.ts'
import { own } from '../../src/domain/ownership.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { Refusal } from '../../src/domain/refusals.ts'

/** What holds where nobody configured anything. */
export const policy: Policy = settingsOf(fileSchema.parse(DEFAULTS))

const person = (id: string, name: string): Actor => ({ kind: 'person', id, name })
export const ada = person('U0ADA', 'Ada')
export const bob = person('U0BOB', 'Bob')
export const cleo = person('U0CLEO', 'Cleo')
export const triage: Actor = { kind: 'app', id: 'A0TRIAGE', name: 'Triage agent' }
export const pipeline: Actor = { kind: 'app', id: 'api:deploys', name: 'deploys' }
/** Somebody whose identity Slack did not confirm. */
export const stranger: Actor = { kind: 'unknown', id: 'U0WHO', name: 'U0WHO' }

/** An instant of the night on which everything here happens: `02:14`, `02:14:30`. */
export const at = (clock: string): Date => new Date(`2026-03-01T${clock.length === 5 ? `${clock}:00` : clock}.000Z`)
export const iso = (clock: string): string => at(clock).toISOString()

export type Occurrence = { clock: string; by: Actor; fact: Fact }
export const on = (clock: string, by: Actor, fact: Fact): Occurrence => ({ clock, by, fact })

/** Ada opens it at 02:14, without a page or alert before it; the channel is there at once. */
export const opening: Occurrence[] = [
  on('02:14', ada, {
    type: 'incident_opened',
    title: 'Refund bot promises wrong deadlines',
    severity: 'sev2',
    symptoms: [],
    service: null,
    unownedSince: iso('02:14'),
    updatesDue: { internal: iso('02:34'), executive: iso('03:14') },
    isDrill: false,
  }),
  on('02:14', READBACK, { type: 'channel_opened', id: 'C0INC7', name: 'inc-7-refund-bot' }),
]

/** The log of these occurrences, in their order, from the first number on. */
export function recorded(...happened: Occurrence[]): Recorded[] {
  return happened.map(({ clock, by, fact }, index) => ({ seq: index + 1, at: iso(clock), actor: by, fact }))
}

/** INC-7, opened as above, and what happened since. */
export const given = (...happened: Occurrence[]): Incident => onlyAfter(...opening, ...happened)

/** INC-7 after these occurrences and no others. */
export const onlyAfter = (...happened: Occurrence[]): Incident => recorded(...happened).reduce(evolve, unopened(7))

/** The facts of a decision; a refusal where none was expected fails the test with its name. */
export function factsOf(decision: Decision): Fact[] {
  if ('refusal' in decision) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`)
  return decision.facts
}

/** The first fact of a decision: what most rules record is one. */
export const factOf = (decision: Decision): Fact | undefined => factsOf(decision)[0]

export const refused = (refusal: Refusal): Decision => ({ refusal })
export const nothing: Decision = { facts: [] }

/** An incident that people act on and that keeps its whole log; the rules and the clocks are production's. */
export type Story = {
  readonly incident: Incident
  readonly log: Recorded[]
  /** Answers what the rule decided, refusals too; facts are recorded. */
  act: (clock: string | Date, by: Actor, rule: (incident: Incident, now: Date) => Decision) => Decision
  /** Looks at the clocks at this time, and answers what rang. */
  ring: (clock: string | Date) => Fact[]
}

export function story(rules: Policy = policy): Story {
  let incident = unopened(7)
  const log: Recorded[] = []
  const act: Story['act'] = (clock, by, rule) => {
    const now = typeof clock === 'string' ? at(clock) : clock
    const decision = rule(incident, now)
    if ('refusal' in decision) return decision
    const fresh = number(incident, by, now.toISOString(), decision.facts)
    log.push(...fresh)
    incident = fresh.reduce(evolve, incident)
    return decision
  }
  return {
    get incident() {
      return incident
    },
    log,
    act,
    ring: (clock) => factsOf(act(clock, READBACK, (state, now) => ring(state, rules, now))),
  }
}

/** A story that begins as `given` does. */
export function opened(clock = '02:14', by = ada, alertedAt?: string, rules: Policy = policy): Story {
  const begun = story(rules)
  begun.act(clock, by, (_, now) =>
    openIncident(
      {
        title: 'Refund bot promises wrong deadlines',
        severity: 'sev2',
        symptoms: [],
        ...(alertedAt ? { alertedAt: at(alertedAt) } : {}),
      },
      by,
      policy,
      now,
    ),
  )
  begun.act(clock, READBACK, () => ({ facts: [{ type: 'channel_opened', id: 'C0INC7', name: 'inc-7-refund-bot' }] }))
  return begun
}

/** Which hops the clocks call at this time, and why. */
export const called = (night: Story, clock: string) =>
  night
    .ring(clock)
    .flatMap((fact) =>
      fact.type === 'page_asked' ? [[fact.target.kind === 'hop' ? fact.target.hop : fact.target.kind, fact.why]] : [],
    )

/** Somebody presses `I own this`. */
export const takenBy = (night: Story, clock: string, who = ada): Decision =>
  night.act(clock, who, (incident, now) => own(incident, who, policy, now))
