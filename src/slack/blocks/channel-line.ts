import type { Catalogue } from '../../catalogue/schema.ts'
import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey } from '../../domain/incident.ts'
import type { Policy } from '../../domain/policy.ts'
import { clip, mention, slackText } from '../text.ts'
import { changeRecorded, rollbackProgress, snapshotTaken } from './change-lines.ts'
import { misleadingClaim } from './claims.ts'
import { customersAsked, customersReported } from './customer-lines.ts'
import type { Message } from './elements.ts'
import {
  checkInQuestion,
  ownershipLapsed,
  readbackGiven,
  readbackReminder,
  unownedReminder,
} from './ownership-lines.ts'
import {
  agentSuspended,
  machineAcknowledged,
  pageCall,
  pageFailed,
  pageRaised,
  pageResolved,
  pagerNoted,
  pageSent,
  pageWithheld,
  strangerAcknowledged,
} from './page-lines.ts'
import { handOverAsked, roleDeclined, roleHeld, roleOffer, roleOfferExpired, roleReleased } from './role-lines.ts'
import { incidentClosed, incidentReopened, severityChanged, statusChanged } from './status-lines.ts'
import { symptomCard } from './symptom.ts'
import { updateDue, updateEscalated, updateMissed, updatePosted, updateReminder } from './update-lines.ts'

export type Surroundings = { policy: Policy; catalogue: Catalogue }

/** What the channel or a person is told about a fact, as things stand now; null for facts nobody is told about. */
export function channelLine(
  incident: Incident,
  recorded: Recorded,
  { policy, catalogue }: Surroundings,
): Message | null {
  const { fact } = recorded
  const is = <T extends typeof fact>(narrowed: T) => ({ ...recorded, fact: narrowed })
  switch (fact.type) {
    case 'role_offered':
      return roleOffer(incident, is(fact))
    case 'role_taken':
    case 'role_accepted':
      return roleHeld(incident, is(fact), policy)
    case 'role_declined':
      return roleDeclined(incident, is(fact))
    case 'role_offer_expired':
      return roleOfferExpired(incident, is(fact))
    case 'hand_over_asked':
      return handOverAsked(incident, is(fact))
    case 'role_released':
      return roleReleased(incident, is(fact))
    case 'readback_given':
      return readbackGiven(is(fact))
    case 'readback_reminded':
      return readbackReminder(incident, is(fact))
    case 'check_in_asked':
      return checkInQuestion(incident, is(fact))
    case 'ownership_lapsed':
      return ownershipLapsed(incident, is(fact))
    case 'unowned_reminded':
      return unownedReminder(incident, is(fact))
    case 'update_posted':
      return updatePosted(is(fact))
    case 'update_reminded':
      return updateReminder(incident, is(fact))
    case 'update_due':
      return updateDue(incident, is(fact))
    case 'update_escalated':
      return updateEscalated(incident, is(fact))
    case 'update_missed':
      return updateMissed(incident, is(fact))
    case 'change_recorded':
      return changeRecorded(is(fact))
    case 'rollback_decided':
      return rollbackProgress(incident, is(fact))
    case 'snapshot_taken':
      return snapshotTaken(is(fact))
    case 'status_changed':
      return statusChanged(incident, is(fact))
    case 'severity_changed':
      return severityChanged(policy, incident, is(fact))
    case 'incident_closed':
      return incidentClosed(incident, is(fact))
    case 'incident_reopened':
      return incidentReopened(incident, is(fact))
    case 'symptom_added':
      return symptomLine(catalogue, fact)
    case 'title_changed':
      return { text: slackText`${mention(recorded.actor.id)} changed the title to: ${clip(fact.to, 300)}` }
    case 'noted':
      return { text: slackText`*${NOTE_NAME[fact.kind]}* by ${mention(recorded.actor.id)}: ${clip(fact.text, 2_500)}` }
    case 'customers_reported':
      return customersReported(is(fact))
    case 'customers_asked':
      return customersAsked(incident, is(fact))
    case 'action_added':
      return {
        text: slackText`*Action item ${incident.actions.findIndex(({ seq }) => seq === recorded.seq) + 1}* for ${mention(fact.owner.id)}, due ${fact.due}: ${clip(fact.text, 2_000)}`,
      }
    case 'claim_flagged':
      return misleadingClaim(incident, is(fact))
    case 'page_asked':
      return pageCall(incident, is(fact))
    case 'page_sent':
      return pageSent(incident, is(fact))
    case 'page_withheld':
      return pageWithheld(incident, is(fact))
    case 'page_failed':
      return pageFailed(incident, is(fact))
    case 'stranger_acknowledged':
      return strangerAcknowledged(incident, is(fact))
    case 'page_resolved':
      return pageResolved(incident, is(fact))
    case 'page_raised':
      return pageRaised(incident, is(fact))
    case 'agent_suspended':
      return agentSuspended(incident, is(fact))
    case 'pager_noted':
      return pagerNoted(is(fact))
    case 'machine_acknowledged':
      return machineAcknowledged(incident, is(fact))
    case 'effect_failed':
      return { text: slackText`Could not ${fact.effect}: ${fact.why} ${fact.whatNow}` }
    case 'channel_lost':
      return {
        text: slackText`The channel of ${incidentKey(incident)} can no longer be used: ${fact.why} The incident goes on and its record is kept; agree with the others where to talk.`,
      }
    default:
      return null
  }
}

const NOTE_NAME = { note: 'Note', hypothesis: 'Hypothesis, not confirmed,', decision: 'Decision' } as const

function symptomLine({ symptoms }: Catalogue, fact: FactOf<'symptom_added'>): Message {
  const symptom = symptoms.find(({ id }) => id === fact.id)
  return symptom ? symptomCard(symptom) : { text: slackText`Symptom: ${fact.name}` }
}
