// What each fact has to be told of, and to whom.

import type { Effect } from './effect.ts'
import type { Fact, FactOf } from './facts.ts'
import { type Incident, ownerOf } from './incident.ts'

export const isReachable = ({ channel }: Incident): boolean => channel !== null && !channel.lost

export function effectsOfFact(fact: Fact, seq: number, incident: Incident): Effect[] {
  const channel: Effect[] = isReachable(incident) ? [{ task: 'tell_channel', seq }] : []
  switch (fact.type) {
    case 'incident_opened':
      return [{ task: 'open_channel' }]
    case 'alert_raised':
    case 'alert_repeated':
    case 'alert_became_incident':
      return []
    case 'channel_opened':
      return [
        { task: 'announce', seq },
        ...concerned(incident).map((user) => ({ task: 'invite', user }) as const),
        ...(Object.values(incident.offers).map((offer) => ({ task: 'tell_channel', seq: offer.seq })) as Effect[]),
      ]
    case 'role_offered':
      return [{ task: 'invite', user: fact.to.id }, ...channel, { task: 'tell_person', seq, user: fact.to.id }]
    case 'hand_over_asked':
      return [...channel, { task: 'tell_person', seq, user: fact.of.id }]
    case 'customers_asked':
      return [{ task: 'tell_person', seq, user: fact.to.id }]
    case 'readback_reminded':
    case 'check_in_asked':
      return [...channel, { task: 'tell_person', seq, user: fact.to.id }]
    case 'update_reminded':
      return fact.to ? [{ task: 'tell_person', seq, user: fact.to.id }] : channel
    case 'update_escalated':
      return fact.to ? [...channel, { task: 'tell_person', seq, user: fact.to.id }] : channel
    case 'ownership_lapsed':
      return [...channel, { task: 'tell_person', seq, user: fact.from.id }]
    case 'page_asked':
      return [{ task: 'page', seq }]
    case 'page_sent':
      return [...(fact.to.userId ? [{ task: 'invite', user: fact.to.userId } as const] : []), ...channel]
    case 'page_raised': {
      const user = incident.pages.find(({ asked }) => asked === fact.asked)?.userId
      return [{ task: 'raise_page', seq }, ...channel, ...(user ? [{ task: 'tell_person', seq, user } as const] : [])]
    }
    case 'agent_suspended':
      return [...channel, { task: 'tell_agent_owner', seq }]
    case 'page_failed':
      return channel.length > 0 ? channel : inCharge(incident).map((user) => ({ task: 'tell_person', seq, user }))
    case 'stranger_acknowledged':
    case 'page_resolved':
    case 'pager_noted':
      return channel
    case 'page_moved':
      // Its acknowledgement ran out there, while somebody still owns the incident here: then it is given once more.
      return fact.how === 'unacknowledged' || fact.how === 'reopened' ? [{ task: 'mirror_state' }] : []
    case 'page_withheld':
      if (isTold(fact, incident)) return []
      return fact.agentOwner ? [...channel, { task: 'tell_person', seq, user: fact.agentOwner.id }] : channel
    case 'machine_acknowledged':
      return [...channel, { task: 'retrigger', seq }]
    case 'person_prompted':
      return [{ task: 'whisper', seq, user: fact.to.id }]
    case 'claim_flagged':
      if (fact.handling === 'logged') return []
      if (fact.handling === 'marked') return [{ task: 'mark_claim', seq }]
      return [{ task: 'correct_claim', seq }, ...(incident.isDrill ? [] : [{ task: 'warn_on_call', seq } as const])]
    case 'severity_changed':
    case 'incident_reopened':
      return [...channel, { task: 'announce', seq }]
    case 'incident_closed':
      return [...channel, { task: 'announce', seq }, { task: 'share_postmortem', seq }]
    case 'status_changed':
      return fact.to === 'cancelled' && incident.kind === 'incident' ? [...channel, { task: 'announce', seq }] : channel
    case 'postmortem_requested':
      return [{ task: 'share_postmortem', seq }]
    case 'rollback_restored':
    case 'rollback_verified':
      return [{ task: 'tell_channel', seq: fact.rollback }]
    case 'role_taken':
      // Taken from a pager or under an alert, it may be by somebody who is not in the channel yet.
      return incident.kind === 'incident' && fact.role === 'incident-lead'
        ? [{ task: 'invite', user: fact.by.id }, ...channel]
        : channel
    case 'role_accepted':
    case 'role_declined':
    case 'role_offer_expired':
    case 'role_released':
    case 'readback_given':
    case 'unowned_reminded':
    case 'title_changed':
    case 'symptom_added':
    case 'change_recorded':
    case 'rollback_decided':
    case 'snapshot_taken':
    case 'update_posted':
    case 'update_due':
    case 'update_missed':
    case 'noted':
    case 'customers_reported':
    case 'action_added':
      return channel
    case 'effect_failed':
      return channel.length > 0 ? channel : inCharge(incident).map((user) => ({ task: 'tell_person', seq, user }))
    case 'channel_lost':
      return [
        { task: 'announce', seq },
        ...inCharge(incident).map((user) => ({ task: 'tell_person', seq, user }) as const),
      ]
    case 'channel_regained':
    case 'channel_renamed':
    case 'checked_in':
    case 'owner_seen':
    case 'checklist_item_marked':
    case 'checklist_item_cleared':
    case 'message_kept':
    case 'message_released':
    case 'action_done':
    case 'question_answered':
    case 'postmortem_assigned':
      return []
    default:
      return fact satisfies never
  }
}

/** Whoever must act when the channel cannot carry it: the owner, or else the person who opened the incident. */
function inCharge(incident: Incident): string[] {
  const owner = ownerOf(incident)
  if (owner) return [owner.by.id]
  return incident.openedBy.kind === 'person' ? [incident.openedBy.id] : []
}

/** Everybody who must be in the channel from the start. */
function concerned(incident: Incident): string[] {
  const people = [
    ...(incident.openedBy.kind === 'person' ? [incident.openedBy.id] : []),
    ...Object.values(incident.roles).map(({ by }) => by.id),
    ...Object.values(incident.offers).map(({ to }) => to.id),
  ]
  return [...new Set(people)]
}

const READ_IN_PAGER: Fact['type'][] = ['noted', 'update_posted', 'readback_given', 'customers_reported']

/** What people write here, before those who read in PagerDuty. */
export const notesInPager = (fact: Fact, seq: number, { pages }: Incident): Effect[] =>
  READ_IN_PAGER.includes(fact.type) && pages.some(({ pagerdutyId }) => pagerdutyId !== null)
    ? [{ task: 'note_in_pager', seq }]
    : []

/** That an agent may not page at all is said once; that it has used up its pages, for each who is not called because of it. */
const isTold = ({ asked, why }: FactOf<'page_withheld'>, { agentHeldBack }: Incident): boolean =>
  (why === 'not_allowed' || why === 'going_in_circles') &&
  agentHeldBack.find((held) => held.why === why)?.asked !== asked
