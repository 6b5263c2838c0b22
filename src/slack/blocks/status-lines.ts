import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey, isOpen, type Status } from '../../domain/incident.ts'
import type { Policy } from '../../domain/policy.ts'
import { severityOf } from '../../domain/severity.ts'
import { clockTime } from '../../domain/timeline.ts'
import { ACTION } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import { actions, button, type Message, section } from './elements.ts'
import { bothRolesWarning } from './role-lines.ts'

const NEXT: Record<Status, string> = {
  investigating: 'Updates and reminders run again.',
  contained: 'Containment is not repair: next comes safe mode, evidence, and the answers already served.',
  monitoring: 'Watch the slice that was hurt, not only the dashboards.',
  resolved: 'Updates are no longer due. Closing asks what is still unanswered.',
  closed: '',
  cancelled: 'It was a false alarm; no update is due any more.',
}

export function statusChanged(incident: Incident, { actor, fact }: Recorded<FactOf<'status_changed'>>): Message {
  const how = fact.how ? slackText`: ${clip(fact.how, 1_000)}` : ''
  const text = `${slackText`${mention(actor.id)} set ${incidentKey(incident)} to *${fact.to}*`}${how}. ${NEXT[fact.to]}`
  if (fact.to !== 'resolved' || incident.status !== 'resolved') return { text }
  return {
    text,
    blocks: [section(text), actions(button('Close incident', ACTION.close, { incident: incident.number }))],
  }
}

export function severityChanged(
  policy: Policy,
  incident: Incident,
  recorded: Recorded<FactOf<'severity_changed'>>,
): Message {
  const { actor, fact } = recorded
  const due = fact.updatesDue.internal
  const next = due ? slackText` Next update due: ${clockTime(due)}.` : ''
  return {
    text: `${slackText`${mention(actor.id)} changed ${incidentKey(incident)} from ${severityOf(policy, fact.from).label} to *${severityOf(policy, fact.to).label}*.`}${next}${bothRolesWarning(incident, policy)}`,
  }
}

export function incidentClosed(incident: Incident, { actor }: Recorded<FactOf<'incident_closed'>>): Message {
  const owner = incident.postmortem
  const text = [
    slackText`${mention(actor.id)} closed ${incidentKey(incident)}.`,
    owner
      ? slackText`The postmortem is owned by ${mention(owner.owner.id)}, due ${owner.due}.`
      : slackText`The postmortem has no owner; its question was waived.`,
    slackText`The draft follows here. \`/incident reopen &lt;why&gt;\` opens the incident again.`,
  ].join(' ')
  return { text }
}

export function incidentReopened(incident: Incident, { actor, fact }: Recorded<FactOf<'incident_reopened'>>): Message {
  const text = slackText`${mention(actor.id)} reopened ${incidentKey(incident)}: ${clip(fact.why, 1_000)}`
  const needsOwner = isOpen(incident) && !incident.roles['incident-lead']
  if (!needsOwner) return { text }
  return {
    text,
    blocks: [section(text), actions(button('I own this', ACTION.own, { incident: incident.number }, 'primary'))],
  }
}

/** Lines of the announcement channel: for people who are not in the incident. */
export function announcement(policy: Policy, incident: Incident, recorded: Recorded): Message | null {
  const key = incidentKey(incident)
  const drill = incident.isDrill ? 'DRILL · ' : ''
  const title = clip(incident.title, 300)
  const { label } = severityOf(policy, incident.severity)
  const by = recorded.actor.name
  const where = incident.channel ? `<#${incident.channel.id}>` : ''
  switch (recorded.fact.type) {
    case 'channel_opened':
      return { text: `${slackText`${drill}*${key}* opened · ${label} · ${title}`} · ${where}` }
    case 'severity_changed':
      return { text: `${slackText`${drill}*${key}* is now ${label}, set by ${by} · ${title}`} · ${where}` }
    case 'incident_closed':
      return { text: `${slackText`${drill}*${key}* closed by ${by} · ${label} · ${title}`} · ${where}` }
    case 'incident_reopened':
      return { text: `${slackText`${drill}*${key}* reopened by ${by} · ${label} · ${title}`} · ${where}` }
    case 'status_changed':
      return { text: `${slackText`${drill}*${key}* ${recorded.fact.to} by ${by} · ${label} · ${title}`} · ${where}` }
    case 'channel_lost':
      return { text: slackText`${drill}*${key}* can no longer use its channel: ${recorded.fact.why} · ${title}` }
    default:
      return null
  }
}
