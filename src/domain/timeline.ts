// The timeline: one sentence for each fact, in plain text with names as they were then. Slack, the HTTP API and the
// draft all print these sentences, so that they never tell the same thing in two ways.

import { formatDuration } from 'date-fns'
import { kindLabel } from './changes.ts'
import { PHASE_NAME, PHASES } from './checklist.ts'
import { QUESTION_TEXT } from './closing.ts'
import type { Fact, Recorded } from './facts.ts'
import type { Change } from './incident.ts'
import { isSnapshotField, SNAPSHOT_FIELDS } from './notes.ts'
import { PAGE_MOVES, type PageReason, targetName, type WithheldBecause } from './paging.ts'
import { roleName } from './role.ts'

/** `02:14 UTC`. */
export const clockTime = (at: string): string => `${new Date(at).toISOString().slice(11, 16)} UTC`

/** `12 seconds`, `41 minutes`, `1 hour 5 minutes`: seconds only where there is nothing longer. */
export function duration(seconds: number): string {
  if (seconds < 60) return formatDuration({ seconds: Math.max(0, Math.floor(seconds)) }, { zero: true })
  const whole = Math.floor(seconds / 60)
  return formatDuration({ days: Math.floor(whole / 1_440), hours: Math.floor(whole / 60) % 24, minutes: whole % 60 })
}

/** `0 minutes`, `1 minute`, `65 minutes`: for a span that is still growing. */
export function minutes(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds / 60))
  return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`
}

/** Null for facts that are bookkeeping of the bot and tell a reader nothing. */
export function sentence({ actor, at, fact }: Recorded): string | null {
  const who = actor.name
  switch (fact.type) {
    case 'incident_opened':
      return `${who} opened the incident: ${fact.title} (${fact.severity})${fact.fromAlert ? `, from ALERT-${-fact.fromAlert}` : ''}${fact.isDrill ? ', as a drill' : ''}`
    case 'alert_raised':
      return `${fact.app.name} raised an alert: ${fact.title}${fact.isDrill ? ', as a drill' : ''}`
    case 'alert_repeated':
      return 'The alert came again'
    case 'alert_became_incident':
      return `${who} opened INC-${fact.incident} from this alert`
    case 'channel_opened':
      return `Channel #${fact.name} opened`
    case 'channel_lost':
      return `The channel could not be used: ${fact.why}`
    case 'channel_renamed':
      return `The channel is called #${fact.to} now`
    case 'channel_regained':
      return 'The channel is back'
    case 'title_changed':
      return `${who} changed the title to: ${fact.to}`
    case 'severity_changed':
      return `${who} changed the severity from ${fact.from} to ${fact.to}`
    case 'status_changed':
      return `${who} set the status to ${fact.to}${fact.how ? `: ${fact.how}` : ''}`
    case 'role_taken':
      return fact.role === 'incident-lead'
        ? `${fact.by.name} took incident lead and owns the incident${fact.through ? ', by acknowledging in PagerDuty' : ''}`
        : `${fact.by.name} took ${roleName(fact.role)}`
    case 'role_offered':
      return `${who} offered ${roleName(fact.role)} to ${fact.to.name}${fact.context ? `: ${fact.context}` : ''}`
    case 'role_accepted':
      return `${fact.by.name} accepted ${roleName(fact.role)}${fact.from ? `, handed over by ${fact.from.name}` : ''}`
    case 'role_declined':
      return `${fact.by.name} declined ${roleName(fact.role)}`
    case 'role_offer_expired':
      return `${fact.to.name} did not answer the offer of ${roleName(fact.role)}`
    case 'hand_over_asked':
      return `${fact.by.name} asked ${fact.of.name} to hand over the lead`
    case 'role_released':
      return `${fact.by.name} stepped back from ${roleName(fact.role)}`
    case 'readback_given':
      return `${fact.by.name} read back. Happening: ${unended(fact.happening)}. Next: ${unended(fact.next)}. Next update ${clockTime(fact.nextUpdateAt)}`
    case 'readback_reminded':
      return `${fact.to.name} was reminded of the readback`
    case 'ownership_lapsed':
      return `Ownership of ${fact.from.name} lapsed: ${LAPSE_REASON[fact.why]}`
    case 'check_in_asked':
      return `${fact.to.name} was asked whether they are still on it`
    case 'checked_in':
      return `${fact.by.name} is still on it`
    case 'unowned_reminded':
      return `Reminder: nobody has owned the incident since ${clockTime(fact.since)} (${duration((Date.parse(at) - Date.parse(fact.since)) / 1000)})`
    case 'claim_flagged':
      return fact.handling === 'logged'
        ? `Automation ${fact.app.name} wrote “${fact.evidence}” while a person owned the incident`
        : `Ambiguous acknowledgement: automation ${fact.app.name} wrote “${fact.evidence}” while nobody owned the incident`
    case 'person_prompted':
      return `${fact.to.name} wrote “${fact.evidence}” and was asked whether they own the incident`
    case 'symptom_added':
      return `${who} added the symptom ${fact.name}`
    case 'checklist_item_marked':
      return `${who} marked ${fact.state.replace('_', ' ')}: ${fact.text} (${phaseName(fact.phase)})${fact.reason ? `, because ${fact.reason}` : ''}`
    case 'checklist_item_cleared':
      return `${who} cleared: ${fact.text} (${phaseName(fact.phase)})`
    case 'change_recorded':
      return `${who} recorded a change: ${changeText(fact.change)}`
    case 'rollback_decided':
      return `${who} decided a rollback: ${kindLabel(fact.kind)}, ${fact.what}${fact.to ? ` to ${fact.to}` : ''}`
    case 'rollback_restored':
      return `${who} reported the last traffic restored: ${fact.what}`
    case 'rollback_verified':
      return `${who} verified the rollback: ${fact.what}`
    case 'snapshot_taken':
      return `${who} took a snapshot of versions: ${snapshotText(fact.values)}`
    case 'update_posted':
      return `${who} posted an ${fact.audience} update${fact.onTime ? '' : ', late'}: ${fact.text}`
    case 'update_reminded':
      return `${fact.to?.name ?? 'The channel'} was reminded of the ${fact.audience} update due ${clockTime(fact.dueAt)}`
    case 'update_due':
      return `The ${fact.audience} update was due ${clockTime(fact.dueAt)}`
    case 'update_escalated':
      return `The ${fact.audience} update due ${clockTime(fact.dueAt)} was escalated to ${fact.to?.name ?? 'the channel, since nobody owns the incident'}`
    case 'update_missed':
      return `The ${fact.audience} update due ${clockTime(fact.dueAt)} was missed`
    case 'noted':
      return fact.kind === 'note' ? `${who}: ${fact.text}` : `${who}, ${fact.kind}: ${fact.text}`
    case 'customers_reported':
      return `${who} brought in what customers report${fact.count === null ? '' : `, ${fact.count} in all`}${fact.words ? `: ${fact.words}` : ''}${fact.segment ? ` (${fact.segment})` : ''}${fact.link ? `, ${fact.link}` : ''}`
    case 'customers_asked':
      return `${fact.to.name} was asked how many customers report it`
    case 'message_kept':
      return `${fact.author.name} at ${clockTime(fact.saidAt)}, kept by ${who}: ${fact.text}`
    case 'action_added':
      return `${who} added an action item: ${fact.text} (${fact.owner.name}, due ${fact.due})`
    case 'action_done':
      return `${who} finished an action item: ${fact.text}`
    case 'question_answered':
      return `${who} ${fact.waived ? 'waived' : 'answered'} “${QUESTION_TEXT[fact.question]}”: ${fact.waived ? unwaived(fact.text) : fact.text}`
    case 'postmortem_assigned':
      return `The postmortem is owned by ${fact.owner.name}, due ${fact.due}`
    case 'incident_closed':
      return `${who} closed the incident`
    case 'incident_reopened':
      return `${who} reopened the incident: ${fact.why}`
    case 'page_asked':
      return `${fact.why === 'asked' ? `${who} called` : 'Readback called'} ${targetName(fact.target)}${PAGE_REASON[fact.why]}`
    case 'page_sent':
      return `${fact.to.name} was paged through ${PAGED_VIA[fact.via]} (${targetName(fact.target)})${fact.urgency ? ', quietly' : ''}`
    case 'page_withheld':
      return `${targetName(fact.target)} was not paged: ${fact.agent.name} ${WITHHELD[fact.why]}`
    case 'page_raised':
      return 'A page that went out quietly became urgent, since nobody had taken the incident'
    case 'agent_suspended':
      return `${fact.agent.name} keeps raising the same; what it raises from now on pages nobody until a person has settled this`
    case 'page_failed':
      return `${targetName(fact.target)} could not be paged: ${fact.why}`
    case 'stranger_acknowledged':
      return `${fact.stranger} acknowledged in PagerDuty, and Slack knows nobody by their address; still unowned`
    case 'page_resolved':
      return `${fact.resolver} resolved the page in PagerDuty${fact.isPerson ? '' : ', and is not a person'}; the status here is as it was`
    case 'pager_noted':
      return `${fact.author}${fact.isPerson ? '' : ', an automation,'} noted in PagerDuty: ${fact.text}`
    case 'page_moved':
      return `${PAGE_MOVES[fact.how]}${fact.to.length > 0 ? `: ${fact.to.join(', ')}` : ''}`
    case 'machine_acknowledged':
      return `PagerDuty shows an acknowledgement by ${fact.machine}, which is not a person (${fact.why}); still unowned`
    case 'effect_failed':
      return `Could not ${fact.effect}: ${fact.why}`
    case 'owner_seen':
    case 'message_released':
    case 'postmortem_requested':
      return null
    default:
      return fact satisfies never
  }
}

/** Without its full stop, since the sentence goes on. */
const unended = (text: string): string => text.replace(/[.。]+\s*$/, '')

/** The sentence has said already that it was waived. */
const unwaived = (text: string): string => text.replace(/^waived(?: because)?:?\s*/i, '') || text

const LAPSE_REASON: Record<Extract<Fact, { type: 'ownership_lapsed' }>['why'], string> = {
  no_readback: 'no readback came',
  no_check_in: 'no sign of life came',
  reopened: 'the incident was reopened',
}

const PAGE_REASON: Record<PageReason, string> = {
  unowned: ', since nobody owned the incident',
  lapsed: ', since the ownership had lapsed',
  asked: '',
  machine_acknowledgement: ', since only a machine had answered',
  hop_unreachable: ', since the hop before names nobody',
  nobody_answered: ' again, since nobody had answered',
  hop_spared: ', since the hop before has been called often enough this night',
  customers_reported: ', since customers report it and nobody owns it',
}

export const WITHHELD: Record<WithheldBecause, string> = {
  budget_used_up: 'has used up its pages for this hour',
  not_allowed: 'may not page people',
  going_in_circles: 'keeps raising the same',
  person_called_enough: 'has had them called often enough this night',
}

const PAGED_VIA = { pagerduty: 'PagerDuty', slack: 'Slack', drill: 'a drill, so not in earnest' } as const

const phaseName = (phase: string): string => PHASE_NAME[PHASES.find((known) => known === phase) ?? 'evidence']

export function changeText(change: Change): string {
  const versions =
    change.before && change.after
      ? ` from ${change.before} to ${change.after}`
      : change.after
        ? ` to ${change.after}`
        : change.before
          ? ` from ${change.before}`
          : ''
  return `${kindLabel(change.kind)}, ${change.what}${versions} at ${clockTime(change.at)}`
}

const snapshotText = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([field, value]) => `${isSnapshotField(field) ? SNAPSHOT_FIELDS[field] : field}: ${value}`)
    .join('; ')
