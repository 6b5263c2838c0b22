// The glossary, and the state of one incident as its facts left it.
//
// incident        something an AI system did that people must stop; INC-7 in words, 7 in code
// fact            what happened, past tense, never changed afterwards; the timeline is made of facts
// owner           the person who holds incident lead; there is no second notion of it
// readback        the owner's own words on what is happening, what they do next, when they speak again
// unowned         nobody holds incident lead; since when is always known
// claim           words of a message that sound like acknowledging, owning or resolving; never moves state
// update          a person's report to an audience, due on the clock of the severity (the cadence)
// checklist item  one step of confirm harm → contain → safe mode → evidence
// change          something that moved on any surface; a rollback moves it back
// waived          a closing question that a named person chose not to answer, and why

import type { Actor } from './actor.ts'
import type { At } from './at.ts'
import type { Chain } from './chain.ts'
import type { Domain, Paged, WithheldBecause } from './paging.ts'
import type { Role } from './role.ts'
import type { Touch } from './touches.ts'

export type { At } from './at.ts'
/** Somebody a fact speaks of, with the name they had then. */
export type Person = { id: string; name: string }

export type Status = 'investigating' | 'contained' | 'monitoring' | 'resolved' | 'closed' | 'cancelled'
export type Audience = 'internal' | 'executive'
export type Question = 'lead' | 'harm' | 'containment' | 'served_answers' | 'reopening' | 'postmortem'

/** A role somebody holds. */
export type Holding = { by: Person; since: At }
/** A role asked of somebody who has not answered. The holder, where there is one, keeps it until they accept. */
export type Offer = { to: Person; by: Actor; since: At; expiresAt: At; seq: number }

export type Readback =
  | { dueAt: At; remindedAt?: At }
  | { givenAt: At; happening: string; next: string; nextUpdateAt: At }

export type UpdateClock = { dueAt: At; remindedAt?: At; toldDueAt?: At; escalatedAt?: At }

export type ChecklistMark = { state: 'doing' | 'done' | 'not_applicable'; by: Actor; at: At; reason?: string }

export type Change = {
  kind: string
  what: string
  before?: string
  after?: string
  service?: string
  at: At
  reversible?: boolean
  rollbackHint?: string
  link?: string
}

export type Rollback = {
  seq: number
  kind: string
  what: string
  to?: string
  decidedAt: At
  restoredAt?: At
  verifiedAt?: At
}

export type ActionItem = { seq: number; text: string; owner: Person; due: string; doneAt?: At }

export type Incident = {
  /**
   * An alert is what an incident is before somebody opens one: a message in a watched channel, with an owner and a clock
   * of its own and nothing else. The same rules hold for both. Alerts count downwards from -1, so that the numbers of
   * incidents have no gaps.
   */
  kind: 'incident' | 'alert'
  number: number
  /** Sequence number of the last fact folded in; the next fact takes the next one. */
  seq: number
  title: string
  severity: string
  status: Status
  isDrill: boolean
  openedAt: At
  openedBy: Actor
  /** How often the same was raised again by the same app. */
  repeats: number
  /** When it was, the last few times. */
  repeatedAt: At[]
  /** The agent that lost the right to page over it. */
  suspendedAgent: string | null
  service: string | null
  symptoms: string[]
  /** Symptoms it was opened with: part of what tells the same thing, raised again, from another. */
  raisedWith: string[]
  /** Who is harmed, as said at opening. */
  affected: string | null
  /** An alert speaks in the thread of its message. */
  alert: { ts: string; app: { id: string; name: string }; becameIncident: number | null } | null
  /** The alert it was opened from: facts up to `seq` were recorded of that, and pages asked for in them carry its name. */
  fromAlert: { number: number; openedAt: At; seq: number; app: { id: string; name: string } | null } | null
  /** `lost`: archived, deleted, or the bot was removed; nothing is said there until it is back. */
  channel: { id: string; name: string; lost?: boolean } | null
  roles: Partial<Record<Role, Holding>>
  offers: Partial<Record<Role, Offer>>
  /** Set while a person owns the incident. */
  readback: Readback | null
  /** Null while owned. Starts at the page or alert, not at the channel. */
  unownedSince: At | null
  unownedRemindedAt: At | null
  /** Null while somebody owns it. */
  chain: Chain | null
  /** Pages that went out, by the fact that asked for them. */
  pages: Paged[]
  /** Pages that were told not to have gone out, failed or held back, so that the same is told once. */
  failedPages: number[]
  /** For what the agent itself may not page: told once, not for each hop again. */
  agentHeldBack: { asked: number; why: WithheldBecause }[]
  /** How often a machine acknowledged each page, by PagerDuty's id. */
  machineAnswers: Record<string, number>
  /** The owner's last act of their own, and whether they were asked since if they are still there. */
  ownerActedAt: At | null
  checkInAskedAt: At | null
  /** Updates to the team that were missed, one after the other, since the last one or the owner's last sign of life. */
  missedInARow: number
  updates: Partial<Record<Audience, UpdateClock>>
  /** What customers reported last, and when the support liaison was last asked for it. */
  customers: { count: number | null; at: At } | null
  customersAskedAt: At | null
  touches: Touch[]
  /** Domains whose expert was called. */
  domainsCalled: Domain[]
  checklist: Record<string, ChecklistMark>
  changes: Change[]
  rollbacks: Rollback[]
  actions: ActionItem[]
  snapshot: Record<string, string>
  answers: Partial<Record<Question, { text: string; waived: boolean; by: Actor; at: At }>>
  postmortem: { owner: Person; due: string } | null
  /** Messages with an `I own this` in them; once somebody owns the incident they are redrawn without it. */
  awaitingOwner: { task: 'tell_channel' | 'correct_claim'; seq: number }[]
  /** When each app's claim was last corrected aloud: claims in between are only marked. */
  correctedAt: Record<string, At>
  ambiguousAcknowledgements: number
  /** What could not be done and why, so that the same is told once. */
  failures: string[]
  containedAt: At | null
  resolvedAt: At | null
  closedAt: At | null
}

export const isOpen = ({ status }: Incident): boolean => status !== 'closed' && status !== 'cancelled'
/** Somebody should still be working on it: clocks run, an owner is needed. */
export const isActive = (incident: Incident): boolean => isOpen(incident) && incident.status !== 'resolved'

/** The owner is whoever holds incident lead. */
export const ownerOf = ({ roles }: Incident): Holding | null => roles['incident-lead'] ?? null

export const incidentKey = ({ number }: { number: number }): string =>
  number < 0 ? `ALERT-${-number}` : `INC-${number}`

/** Before any fact: `incident_opened` fills it. */
export function unopened(number: number): Incident {
  return {
    kind: number < 0 ? 'alert' : 'incident',
    number,
    seq: 0,
    title: '',
    severity: '',
    status: 'investigating',
    isDrill: false,
    openedAt: '',
    repeats: 0,
    repeatedAt: [],
    suspendedAgent: null,
    openedBy: { kind: 'unknown', id: '', name: '' },
    service: null,
    symptoms: [],
    raisedWith: [],
    affected: null,
    alert: null,
    fromAlert: null,
    channel: null,
    roles: {},
    offers: {},
    readback: null,
    unownedSince: null,
    unownedRemindedAt: null,
    chain: null,
    pages: [],
    failedPages: [],
    agentHeldBack: [],
    machineAnswers: {},
    ownerActedAt: null,
    checkInAskedAt: null,
    missedInARow: 0,
    updates: {},
    customers: null,
    customersAskedAt: null,
    touches: [],
    domainsCalled: [],
    checklist: {},
    changes: [],
    rollbacks: [],
    actions: [],
    snapshot: {},
    answers: {},
    postmortem: null,
    awaitingOwner: [],
    correctedAt: {},
    ambiguousAcknowledgements: 0,
    failures: [],
    containedAt: null,
    resolvedAt: null,
    closedAt: null,
  }
}
