// Folds facts into state. It never refuses: the decision was made before the fact was written.

import { newChain } from './chain.ts'
import { foldPage } from './evolve-pages.ts'
import type { Recorded } from './facts.ts'
import { failureKey } from './failures.ts'
import type { At, Audience, Incident, Person } from './incident.ts'
import type { Role } from './role.ts'

export function evolve(incident: Incident, recorded: Recorded): Incident {
  const next = fold(incident, recorded)
  const acted = recorded.actor.kind === 'person' && recorded.actor.id === next.roles['incident-lead']?.by.id
  return { ...(acted ? seen(next, recorded.at) : next), seq: recorded.seq }
}

function fold(incident: Incident, { seq, at, actor, fact }: Recorded): Incident {
  switch (fact.type) {
    case 'incident_opened':
      return {
        ...(fact.fromAlert
          ? goneOver(incident, fact.fromAlert)
          : { ...incident, unownedSince: fact.unownedSince, chain: newChain(fact.unownedSince, false) }),
        title: fact.title,
        severity: fact.severity,
        symptoms: [...new Set([...incident.symptoms, ...fact.symptoms])],
        service: fact.service,
        isDrill: fact.isDrill,
        openedAt: at,
        openedBy: actor,
        touches: fact.touches ?? [],
        raisedWith: fact.symptoms,
        affected: fact.affected ?? null,
        updates: clocks(fact.updatesDue),
      }
    case 'alert_raised':
      return {
        ...incident,
        title: fact.title,
        severity: fact.severity,
        isDrill: fact.isDrill ?? false,
        openedAt: at,
        openedBy: actor,
        channel: fact.place,
        alert: { ts: fact.messageTs, app: fact.app, becameIncident: null },
        unownedSince: fact.unownedSince,
        chain: newChain(fact.unownedSince, false),
      }
    case 'alert_repeated':
      return { ...incident, repeats: incident.repeats + 1, repeatedAt: [...incident.repeatedAt.slice(-9), at] }
    case 'agent_suspended':
      return { ...incident, suspendedAgent: fact.agent.id }
    case 'alert_became_incident':
      return {
        ...incident,
        status: 'closed',
        closedAt: at,
        alert: incident.alert && { ...incident.alert, becameIncident: fact.incident },
      }
    case 'channel_opened':
      return { ...incident, channel: { id: fact.id, name: fact.name } }
    case 'channel_lost':
      return { ...incident, channel: incident.channel && { ...incident.channel, lost: true } }
    case 'channel_regained':
      return { ...incident, channel: incident.channel && { id: incident.channel.id, name: incident.channel.name } }
    case 'channel_renamed':
      return { ...incident, channel: incident.channel && { ...incident.channel, name: fact.to } }
    case 'effect_failed':
      return { ...incident, failures: [...incident.failures, failureKey(fact)] }
    case 'title_changed':
      return { ...incident, title: fact.to }
    case 'severity_changed':
      return { ...incident, severity: fact.to, updates: clocks(fact.updatesDue, incident.updates) }
    case 'status_changed':
      return {
        ...(fact.updatesDue ? resume({ ...incident, updates: clocks(fact.updatesDue) }, at) : incident),
        ...(fact.to === 'cancelled' ? { offers: {}, readback: null } : {}),
        status: fact.to,
        containedAt: fact.to === 'contained' ? (incident.containedAt ?? at) : incident.containedAt,
        resolvedAt: fact.to === 'resolved' ? at : fact.from === 'resolved' ? null : incident.resolvedAt,
        closedAt: fact.to === 'cancelled' ? at : incident.closedAt,
      }
    case 'role_taken':
    case 'role_accepted':
      return hold(incident, fact.role, fact.by, at, fact.readbackDueAt)
    case 'role_offered':
      return {
        ...incident,
        offers: {
          ...incident.offers,
          [fact.role]: { to: fact.to, by: actor, since: at, expiresAt: fact.expiresAt, seq },
        },
      }
    case 'role_declined':
    case 'role_offer_expired':
      return { ...incident, offers: without(incident.offers, fact.role) }
    case 'role_released':
      return fact.role === 'incident-lead'
        ? disown(incident, at)
        : { ...incident, roles: without(incident.roles, fact.role) }
    case 'readback_given':
      return {
        ...incident,
        readback: { givenAt: at, happening: fact.happening, next: fact.next, nextUpdateAt: fact.nextUpdateAt },
        updates: { ...incident.updates, internal: { dueAt: fact.nextUpdateAt } },
      }
    case 'readback_reminded':
      return incident.readback && 'dueAt' in incident.readback
        ? { ...incident, readback: { ...incident.readback, remindedAt: at } }
        : incident
    case 'ownership_lapsed':
      return awaitOwner(disown(incident, at), seq)
    case 'owner_seen':
      return seen(incident, fact.saidAt)
    case 'check_in_asked':
      return { ...incident, checkInAskedAt: at }
    case 'unowned_reminded':
      return awaitOwner({ ...incident, unownedRemindedAt: at }, seq)
    case 'claim_flagged':
      return {
        ...incident,
        ambiguousAcknowledgements: incident.ambiguousAcknowledgements + (fact.handling === 'logged' ? 0 : 1),
        ...(fact.handling === 'corrected'
          ? {
              correctedAt: { ...incident.correctedAt, [fact.app.id]: at },
              awaitingOwner: [...incident.awaitingOwner, { task: 'correct_claim', seq }],
            }
          : {}),
      }
    case 'symptom_added':
      return { ...incident, symptoms: [...incident.symptoms, fact.id] }
    case 'checklist_item_marked':
      return {
        ...incident,
        checklist: {
          ...incident.checklist,
          [fact.item]: { state: fact.state, by: actor, at, ...(fact.reason ? { reason: fact.reason } : {}) },
        },
      }
    case 'checklist_item_cleared':
      return { ...incident, checklist: without(incident.checklist, fact.item) }
    case 'change_recorded':
      return { ...incident, changes: [...incident.changes, fact.change] }
    case 'rollback_decided': {
      const { kind, what, to } = fact
      const rollback = { seq, kind, what, decidedAt: at, ...(to === undefined ? {} : { to }) }
      return { ...incident, rollbacks: [...incident.rollbacks, rollback] }
    }
    case 'rollback_restored':
      return mark(incident, 'rollbacks', fact.rollback, { restoredAt: at })
    case 'rollback_verified':
      return mark(incident, 'rollbacks', fact.rollback, { verifiedAt: at })
    case 'page_asked':
    case 'page_sent':
    case 'page_raised':
    case 'page_withheld':
    case 'page_failed':
    case 'machine_acknowledged':
      return foldPage(incident, at, fact)
    case 'snapshot_taken':
      return { ...incident, snapshot: { ...incident.snapshot, ...fact.values } }
    case 'update_posted':
      return {
        ...incident,
        updates: fact.nextDueAt
          ? { ...incident.updates, [fact.audience]: { dueAt: fact.nextDueAt } }
          : without(incident.updates, fact.audience),
        missedInARow: fact.audience === 'internal' ? 0 : incident.missedInARow,
      }
    case 'update_reminded':
      return stamp(incident, fact.audience, { remindedAt: at })
    case 'update_due':
      return stamp(incident, fact.audience, { toldDueAt: at })
    case 'update_escalated':
      return stamp(incident, fact.audience, { escalatedAt: at })
    case 'update_missed':
      return {
        ...incident,
        updates: { ...incident.updates, [fact.audience]: { dueAt: fact.nextDueAt } },
        missedInARow: incident.missedInARow + (fact.audience === 'internal' ? 1 : 0),
      }
    case 'customers_reported':
      // A report without a number leaves the last one standing.
      return { ...incident, customers: { count: fact.count ?? incident.customers?.count ?? null, at } }
    case 'customers_asked':
      return { ...incident, customersAskedAt: at }
    case 'action_added': {
      const { text, owner, due } = fact
      return { ...incident, actions: [...incident.actions, { seq, text, owner, due }] }
    }
    case 'action_done':
      return mark(incident, 'actions', fact.action, { doneAt: at })
    case 'question_answered': {
      const { question, text, waived } = fact
      return { ...incident, answers: { ...incident.answers, [question]: { text, waived, by: actor, at } } }
    }
    case 'postmortem_assigned':
      return { ...incident, postmortem: { owner: fact.owner, due: fact.due } }
    case 'incident_closed':
      return { ...incident, status: 'closed', closedAt: at, offers: {}, readback: null }
    case 'incident_reopened':
      return {
        ...awaitOwner(resume(incident, at), seq),
        status: 'investigating',
        closedAt: null,
        resolvedAt: null,
        answers: {},
        updates: clocks(fact.updatesDue),
      }
    case 'checked_in':
    case 'person_prompted':
    case 'noted':
    case 'message_kept':
    case 'message_released':
    case 'postmortem_requested':
    case 'hand_over_asked':
    case 'stranger_acknowledged':
    case 'page_resolved':
    case 'pager_noted':
    case 'page_moved':
      return incident
    default:
      return fact satisfies never
  }
}

/** Its owner, its clocks and whoever was called stay as they are; its place, and the messages there, stay the alert's. */
const goneOver = (incident: Incident, alert: number): Incident => ({
  ...incident,
  kind: 'incident',
  fromAlert: {
    number: alert,
    openedAt: incident.openedAt,
    seq: incident.seq,
    app: incident.alert?.app ?? null,
  },
  alert: null,
  channel: null,
  awaitingOwner: [],
  failures: [],
  repeats: 0,
  repeatedAt: [],
  suspendedAgent: null,
})

/** A sign of life of the owner; it answers "still on it?", and what was missed before it is no longer held against them. */
const seen = (incident: Incident, at: At): Incident => ({
  ...incident,
  ownerActedAt: at,
  checkInAskedAt: null,
  missedInARow: incident.checkInAskedAt ? 0 : incident.missedInARow,
})

function hold(incident: Incident, role: Role, by: Person, at: At, readbackDueAt: At | undefined): Incident {
  const held: Incident = {
    ...incident,
    roles: { ...incident.roles, [role]: { by, since: at } },
    offers: without(incident.offers, role),
  }
  if (role !== 'incident-lead') return held
  return {
    ...held,
    unownedSince: null,
    unownedRemindedAt: null,
    chain: null,
    // What went out quietly has done its work; if the ownership lapses, people are called anew.
    pages: incident.pages.map((page) => ({ ...page, urgency: 'high' })),
    awaitingOwner: [],
    ownerActedAt: at,
    checkInAskedAt: null,
    missedInARow: 0,
    readback: readbackDueAt ? { dueAt: readbackDueAt } : null,
  }
}

function disown(incident: Incident, at: At): Incident {
  return {
    ...incident,
    roles: without(incident.roles, 'incident-lead'),
    readback: null,
    unownedSince: at,
    unownedRemindedAt: null,
    chain: newChain(at, true),
    ownerActedAt: null,
    checkInAskedAt: null,
  }
}

/** Work begins again. The time without an owner counts anew: meanwhile nobody had to be there. */
function resume(incident: Incident, at: At): Incident {
  return incident.roles['incident-lead'] ? { ...incident, checkInAskedAt: null } : disown(incident, at)
}

const awaitOwner = (incident: Incident, seq: number): Incident => ({
  ...incident,
  awaitingOwner: [...incident.awaitingOwner, { task: 'tell_channel', seq }],
})

/** A time that stays what it was `before` keeps what was told about it, so that nobody is told twice. */
function clocks(due: Partial<Record<Audience, At>>, before: Incident['updates'] = {}): Incident['updates'] {
  const clock = (audience: Audience): Incident['updates'] => {
    const dueAt = due[audience]
    if (!dueAt) return {}
    const old = before[audience]
    return { [audience]: old?.dueAt === dueAt ? old : { dueAt } }
  }
  return { ...clock('internal'), ...clock('executive') }
}

function stamp(incident: Incident, audience: Audience, mark: object): Incident {
  const clock = incident.updates[audience]
  return clock ? { ...incident, updates: { ...incident.updates, [audience]: { ...clock, ...mark } } } : incident
}

function mark(incident: Incident, list: 'rollbacks' | 'actions', seq: number, change: object): Incident {
  return { ...incident, [list]: incident[list].map((item) => (item.seq === seq ? { ...item, ...change } : item)) }
}

function without<T extends object>(record: T, key: keyof T): T {
  const { [key]: _, ...rest } = record
  return rest as T // the key was optional in every record this is called with
}
