import type { Button, KnownBlock } from '@slack/types'
import { differenceInSeconds } from 'date-fns'
import type { Symptom } from '../../catalogue/schema.ts'
import { type Suggestion, suggestedExperts } from '../../domain/experts.ts'
import { type Incident, incidentKey, isActive, isOpen, ownerOf } from '../../domain/incident.ts'
import type { Policy } from '../../domain/policy.ts'
import { DUTY, ROLES, type Role, roleName } from '../../domain/role.ts'
import { severityOf } from '../../domain/severity.ts'
import { clockTime, duration, minutes } from '../../domain/timeline.ts'
import { ACTION, pageDomainId, takeRoleId } from '../ids.ts'
import { clip, mention, safeText, slackText } from '../text.ts'
import { reportButton } from './customer-lines.ts'
import { actions, button, capital, context, header, type Message, section } from './elements.ts'

/** The one message about the state of the incident: pinned, and edited in place. */
export function incidentCard(
  incident: Incident,
  policy: Policy,
  symptoms: Pick<Symptom, 'name' | 'domains'>[],
  now: Date,
): Message {
  const key = incidentKey(incident)
  const { label } = severityOf(policy, incident.severity)
  const title = clip(incident.title, 300)
  const drill = incident.isDrill ? 'DRILL · ' : ''
  const experts = isActive(incident) ? suggestedExperts(incident, symptoms) : []
  return {
    text: slackText`${drill}${key} ${title} · ${label} · status: ${incident.status} · ${ownerLine(incident, now)}`,
    blocks: [
      header(`${drill}${key} · ${incident.title}`),
      section(
        [
          // Bare, “investigating” above an incident that nobody owns would read as if somebody were.
          slackText`*${label}* · status: ${incident.status}`,
          slackText`*${ownerLine(incident, now)}*`,
          ...readbackLines(incident),
          nextUpdateLine(incident, now),
          ...(symptoms.length > 0
            ? [slackText`Symptoms: ${clip(symptoms.map(({ name }) => name).join(', '), 300)}`]
            : []),
          ...(incident.repeats > 0
            ? [
                slackText`Raised ${incident.repeats + 1} times, last ${clockTime(incident.repeatedAt.at(-1) ?? incident.openedAt)}`,
              ]
            : []),
          ...customersLine(incident),
          ...expertsLine(experts),
        ].join('\n'),
      ),
      ...buttonRow(incident),
      ...expertsRow(incident, experts),
      ...(isOpen(incident) ? ROLES.map((role) => roleBlock(incident, role)) : heldRoles(incident)),
      context(
        slackText`Opened ${clockTime(incident.openedAt)} by ${incident.openedBy.name}. \`/incident help\` lists what you can do here.`,
      ),
    ],
  }
}

/** `Owner: nobody yet, for 4 minutes`: the line that the whole product is about. */
export function ownerLine(incident: Incident, now: Date) {
  const owner = ownerOf(incident)
  if (owner) return safeText`Owner: ${mention(owner.by.id)} since ${clockTime(owner.since)}`
  if (!incident.unownedSince || !isActive(incident)) return safeText`Owner: nobody`
  return safeText`Owner: nobody yet, for ${minutes(differenceInSeconds(now, incident.unownedSince))}`
}

function customersLine({ customers }: Incident): string[] {
  if (!customers) return []
  const { count, at } = customers
  return [
    count === null
      ? slackText`Customers report it, last at ${clockTime(at)}; how many is not known`
      : slackText`Customers who report it: ${count}, as of ${clockTime(at)}`,
  ]
}

const expertsLine = (experts: Suggestion[]): string[] =>
  experts.length === 0
    ? []
    : [
        slackText`Experts to bring in: ${experts.map(({ domain, because }) => (because ? `${domain} (${because})` : domain)).join(', ')}`,
      ]

/** One press calls whoever is on call for it; nobody is called by a symptom alone. */
const expertsRow = (incident: Incident, experts: Suggestion[]): KnownBlock[] =>
  experts.length === 0
    ? []
    : [
        {
          ...actions(
            ...experts.map(({ domain }) =>
              button(`Page ${domain} expert`, pageDomainId(domain), { incident: incident.number, domain }),
            ),
          ),
          block_id: 'experts',
        },
      ]

const owesReadback = ({ readback }: Incident): boolean => readback !== null && 'dueAt' in readback

function readbackLines(incident: Incident): string[] {
  const { readback } = incident
  if (!readback) return []
  if ('dueAt' in readback) return [slackText`Readback still open, due ${clockTime(readback.dueAt)}`]
  return [slackText`Next step: ${clip(readback.next, 300)}`]
}

function nextUpdateLine(incident: Incident, now: Date): string {
  const due = incident.updates.internal?.dueAt
  if (!isActive(incident) || !due) return slackText`Next update due: none`
  const late = differenceInSeconds(now, due)
  const executive = incident.updates.executive
  const line =
    late > 0
      ? slackText`Next update due: ${clockTime(due)}, ${duration(late)} late`
      : slackText`Next update due: ${clockTime(due)}`
  return executive ? `${line}${slackText` · executives ${clockTime(executive.dueAt)}`}` : line
}

function buttonRow(incident: Incident): KnownBlock[] {
  if (!isOpen(incident)) return []
  const value = { incident: incident.number }
  const row: Button[] = [
    ...(ownerOf(incident) ? [] : [button('I own this', ACTION.own, value, 'primary')]),
    // Whoever closed the form by a slip finds it here, and need not wait for the reminder.
    ...(owesReadback(incident) ? [button('Give readback', ACTION.openReadback, value, 'primary')] : []),
    button('Post update', ACTION.postUpdate, value),
    button('Add symptom', ACTION.addSymptom, value),
    button('Roll back', ACTION.rollBack, value),
    ...(incident.status === 'investigating' ? [button('Mark contained', ACTION.markContained, value)] : []),
    incident.status === 'resolved'
      ? button('Close incident', ACTION.close, value)
      : button('Resolve', ACTION.resolve, value),
  ]
  return [actions(...row)]
}

/** Each role in a block of its own; an offered role says so and is not shown as held. */
function roleBlock(incident: Incident, role: Role): KnownBlock {
  const holding = incident.roles[role]
  const offer = incident.offers[role]
  const name = roleName(role)
  const offered = offer ? safeText`, offered to ${mention(offer.to.id)}, not accepted yet` : safeText``
  const line = holding
    ? slackText`*${capital(name)}* · ${mention(holding.by.id)} since ${clockTime(holding.since)}${offered}`
    : slackText`*${capital(name)}* · open${offered}\n${DUTY[role]}`
  const take = button('Take', takeRoleId(role), { incident: incident.number, role })
  const labelled: Button = { ...take, accessibility_label: `Take ${name}` }
  const accessory = !holding ? labelled : role === 'support-liaison' ? reportButton(incident) : undefined
  return { ...section(line, accessory), block_id: `role:${role}` }
}

function heldRoles(incident: Incident): KnownBlock[] {
  const lines = ROLES.flatMap((role) => {
    const holding = incident.roles[role]
    return holding ? [slackText`*${capital(roleName(role))}* · ${mention(holding.by.id)}`] : []
  })
  return lines.length > 0 ? [section(lines.join('\n'))] : []
}

/** At most 250 characters, without markup; it holds times and no minutes, since it changes with the state only. */
export function topic(incident: Incident): string {
  const parts = [
    ...(incident.isDrill ? ['DRILL'] : []),
    incident.severity.toUpperCase(),
    // Once it is over nobody is called its owner: who led it stands on the card.
    ...(isOpen(incident) ? [ownership(incident)] : []),
    ...(incident.status === 'investigating' ? [] : [incident.status]),
    incident.title.replaceAll(/[<>]/g, ''),
  ]
  return clip(parts.join(' · '), 250)
}

function ownership(incident: Incident): string {
  const owner = ownerOf(incident)
  if (owner) return `OWNED by @${owner.by.name} since ${clockTime(owner.since)}`
  return isActive(incident) && incident.unownedSince ? `UNOWNED since ${clockTime(incident.unownedSince)}` : 'no owner'
}
