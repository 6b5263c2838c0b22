// Every fact there is. A fact is written once and never changed; a new need is a new fact or a new optional field.

import type { Actor } from './actor.ts'
import type { At, Audience, Change, ChecklistMark, Person, Question, Status } from './incident.ts'
import type { PageMove, PageReason, PageTarget, WithheldBecause } from './paging.ts'
import type { Role } from './role.ts'
import type { Touch } from './touches.ts'

export type Claim = 'acknowledges' | 'owns' | 'resolves'

export type Fact =
  | {
      type: 'incident_opened'
      title: string
      severity: string
      symptoms: string[]
      service: string | null
      /** Since when people should have known: the page or alert; the opening itself when nothing came before. */
      unownedSince: At
      /** First updates due, from the severity. */
      updatesDue: Partial<Record<Audience, At>>
      isDrill: boolean
      /** It begins as this alert, whose facts are the first of its own. */
      fromAlert?: number
      /** What makes it a question of what is allowed. */
      touches?: Touch[]
      harm?: string
      affected?: string
      stillHappening?: 'yes' | 'no' | 'unknown'
    }
  /** A message in a watched channel that asks for people, while no incident is about it. */
  | {
      type: 'alert_raised'
      title: string
      severity: string
      place: { id: string; name: string }
      messageTs: string
      app: { id: string; name: string }
      unownedSince: At
      /** It stood in a channel that is for drills. */
      isDrill?: true
    }
  /** The same alert, or the same incident opened by the same agent once more. */
  | { type: 'alert_repeated'; messageTs: string | null }
  | { type: 'alert_became_incident'; incident: number }
  | { type: 'channel_opened'; id: string; name: string }
  | { type: 'channel_lost'; why: string }
  | { type: 'channel_regained' }
  | { type: 'channel_renamed'; to: string }
  | { type: 'title_changed'; to: string }
  | { type: 'severity_changed'; from: string; to: string; updatesDue: Partial<Record<Audience, At>> }
  /** `updatesDue`: the clock of updates starts anew, since work begins again after it was resolved. */
  | {
      type: 'status_changed'
      from: Status
      to: Status
      how?: string
      updatesDue?: Partial<Record<Audience, At>>
    }
  | { type: 'role_taken'; role: Role; by: Person; readbackDueAt?: At; through?: 'pagerduty' }
  | { type: 'role_offered'; role: Role; to: Person; expiresAt: At; context?: string }
  | { type: 'role_accepted'; role: Role; by: Person; from?: Person; readbackDueAt?: At }
  | { type: 'role_declined'; role: Role; by: Person }
  | { type: 'role_offer_expired'; role: Role; to: Person }
  /** Somebody would take the lead from its holder, who alone can offer it. */
  | { type: 'hand_over_asked'; by: Person; of: Person }
  | { type: 'role_released'; role: Role; by: Person }
  | { type: 'readback_given'; by: Person; happening: string; next: string; nextUpdateAt: At }
  | { type: 'readback_reminded'; to: Person; lapsesAt: At }
  | { type: 'ownership_lapsed'; from: Person; why: 'no_readback' | 'no_check_in' | 'reopened' }
  | { type: 'check_in_asked'; to: Person; lapsesAt: At }
  | { type: 'checked_in'; by: Person }
  /** They spoke in the channel: that is life enough not to ask whether they are still on it. */
  | { type: 'owner_seen'; by: Person; saidAt: At }
  | { type: 'unowned_reminded'; since: At }
  | {
      type: 'claim_flagged'
      claim: Claim
      evidence: string
      channel: string
      ts: string
      threadTs?: string
      /** The automation that wrote it, or an author who could not be confirmed as anything; the fact's own actor is Readback, who flagged it. */
      app: { id: string; name: string; confirmed: boolean }
      unownedSince: At | null
      /** Aloud with a reply, quietly with a reaction, or in the timeline alone because a person owns it. */
      handling: 'corrected' | 'marked' | 'logged'
    }
  | {
      type: 'person_prompted'
      to: Person
      claim: Claim
      evidence: string
      channel: string
      ts: string
      threadTs?: string
    }
  | { type: 'symptom_added'; id: string; name: string }
  | {
      type: 'checklist_item_marked'
      item: string
      text: string
      phase: string
      state: ChecklistMark['state']
      reason?: string
    }
  | { type: 'checklist_item_cleared'; item: string; text: string; phase: string }
  | { type: 'change_recorded'; change: Change }
  | { type: 'rollback_decided'; kind: string; what: string; to?: string }
  | { type: 'rollback_restored'; rollback: number; what: string }
  | { type: 'rollback_verified'; rollback: number; what: string }
  | { type: 'snapshot_taken'; values: Record<string, string> }
  | {
      type: 'update_posted'
      audience: Audience
      text: string
      hypotheses?: string
      decisions?: string
      dueAt: At | null
      onTime: boolean
      nextDueAt: At | null
    }
  | { type: 'update_reminded'; audience: Audience; to: Person | null; dueAt: At }
  | { type: 'update_due'; audience: Audience; dueAt: At }
  | { type: 'update_escalated'; audience: Audience; to: Person | null; dueAt: At }
  | { type: 'update_missed'; audience: Audience; dueAt: At; nextDueAt: At }
  | { type: 'noted'; kind: 'note' | 'hypothesis' | 'decision'; text: string }
  /** What customers report, brought in by a person. */
  | { type: 'customers_reported'; count: number | null; words: string; segment?: string; link?: string }
  | { type: 'customers_asked'; to: Person }
  | { type: 'message_kept'; channel: string; ts: string; author: Actor; text: string; saidAt: At }
  | { type: 'message_released'; channel: string; ts: string }
  | { type: 'action_added'; text: string; owner: Person; due: string }
  | { type: 'action_done'; action: number; text: string }
  | { type: 'question_answered'; question: Question; text: string; waived: boolean }
  | { type: 'postmortem_assigned'; owner: Person; due: string }
  | { type: 'incident_closed' }
  | { type: 'incident_reopened'; why: string; updatesDue: Partial<Record<Audience, At>> }
  | { type: 'postmortem_requested' }
  | { type: 'page_asked'; target: PageTarget; why: PageReason; message: string }
  /** `to` is who is named by it: a person on call now, or the service whose own policy decides. */
  | {
      type: 'page_sent'
      asked: number
      target: PageTarget
      to: { name: string; userId: string | null }
      via: 'pagerduty' | 'slack' | 'drill'
      pagerdutyId: string | null
      /** A Slack usergroup that is mentioned beside it. */
      group?: string
      /** Left out where it is loud, as most are. */
      urgency?: 'low'
    }
  /** A page that went out quietly is loud from now on. */
  | { type: 'page_raised'; asked: number }
  /** Nobody was reached this way; `callByHand` are names and numbers as far as known. */
  | {
      type: 'page_failed'
      asked: number
      target: PageTarget
      why: string
      callByHand: string[]
      namesNobody?: true
      endsChain?: true
    }
  /** Held back, because an agent raised it that has used up its budget, may not page, or goes in circles. */
  | {
      type: 'page_withheld'
      asked: number
      target: PageTarget
      agent: { id: string; name: string }
      why: WithheldBecause
      /** The person who answers for the agent. */
      agentOwner?: Person
    }
  /** A person acknowledged in PagerDuty, but Slack knows nobody by their address, so they cannot own anything here yet. */
  | { type: 'stranger_acknowledged'; stranger: string; pagerdutyId: string }
  | { type: 'page_resolved'; resolver: string; isPerson: boolean; pagerdutyId: string }
  | { type: 'pager_noted'; text: string; author: string; isPerson: boolean; pagerdutyId: string }
  /** `to`: whom it calls now, as far as PagerDuty says. */
  | { type: 'page_moved'; how: PageMove; to: string[]; pagerdutyId: string }
  /** It keeps raising the same, so what else it raises pages nobody until a person has settled this. */
  | { type: 'agent_suspended'; agent: { id: string; name: string } }
  /** PagerDuty says acknowledged, but no person did it. */
  | { type: 'machine_acknowledged'; machine: string; why: string; pagerdutyId: string }
  | { type: 'effect_failed'; effect: string; why: string; whatNow: string }

export type FactOf<T extends Fact['type']> = Extract<Fact, { type: T }>

/** A fact as it stands in the log: who, when, and its place in the incident's order. */
export type Recorded<F extends Fact = Fact> = { seq: number; at: At; actor: Actor; fact: F }
