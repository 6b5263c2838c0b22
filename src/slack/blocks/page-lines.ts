import { differenceInSeconds } from 'date-fns'
import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey, ownerOf } from '../../domain/incident.ts'
import { targetName } from '../../domain/paging.ts'
import { clockTime, minutes, WITHHELD } from '../../domain/timeline.ts'
import { ACTION } from '../ids.ts'
import { clip, mention, safeText, slackText, usergroup } from '../text.ts'
import { actions, button, capital, context, type Message, section } from './elements.ts'

/** Whoever is called first need not know the system's insides to find most of what moves in it. */
const FIRST_LOOK =
  'A first look, before you call anybody else: did the *model* that answers change, the *prompt* it is given, or what is *retrieved* for it? Green dashboards do not answer that; a few wrong answers, read in full, do.'

/** To the person called: what, since when, and the one thing wanted of them. */
export function pageCall(incident: Incident, { at, actor, fact }: Recorded<FactOf<'page_asked'>>): Message {
  const caller = fact.why === 'asked' ? safeText`${mention(actor.id)} calls you to` : safeText`You are called to`
  const drill = incident.isDrill ? 'DRILL · ' : ''
  const since = incident.unownedSince
  const unowned = since
    ? slackText` No person has owned it for ${minutes(differenceInSeconds(at, since))}, since ${clockTime(since)}.`
    : ''
  const harm = incident.service ? slackText` Affected: ${clip(incident.service, 100)}.` : ''
  const text = `${slackText`${drill}${caller} *${incidentKey(incident)}* (${incident.severity}): ${clip(fact.message, 1_000)}.`}${unowned}${harm}`
  if (ownerOf(incident)) return { text }
  return {
    text,
    blocks: [
      section(`${text}\nIf you take it, press the button.`),
      actions(button('I own this', ACTION.own, { incident: incident.number }, 'primary')),
      ...(fact.target.kind === 'hop' ? [context(FIRST_LOOK)] : []),
    ],
  }
}

const VIA = { pagerduty: 'PagerDuty', slack: 'a direct message', drill: 'nothing: this is a drill' } as const

export function pageSent(incident: Incident, { fact }: Recorded<FactOf<'page_sent'>>): Message {
  const { to, target, via } = fact
  const who = to.userId ? mention(to.userId) : safeText`${to.name}`
  const role = target.kind === 'person' ? '' : slackText` (${targetName(target)})`
  const owner = ownerOf(incident)
  const state = owner
    ? slackText`${mention(owner.by.id)} owns ${incidentKey(incident)}.`
    : slackText`${incidentKey(incident)} stays unowned until a person presses \`I own this\`.`
  if (fact.group && via === 'slack' && !to.userId)
    return {
      text: `${slackText`${usergroup(fact.group)}, you are called to ${incidentKey(incident)} as ${targetName(target)}. `}${state}`,
    }
  const also = fact.group ? safeText`, beside ${usergroup(fact.group)}` : safeText``
  const quietly = fact.urgency ? ', quietly, since it can wait' : ''
  return { text: `${slackText`Paged ${who}`}${role}${slackText` through ${VIA[via]}${quietly}${also}. `}${state}` }
}

/** To the channel and to the person who was called quietly before. */
export function pageRaised(incident: Incident, { at }: Recorded<FactOf<'page_raised'>>): Message {
  const since = incident.unownedSince
  const age = since ? slackText` for ${minutes(differenceInSeconds(at, since))}` : ''
  return withOwnButton(
    incident,
    `${slackText`No person has owned ${incidentKey(incident)}${age}, so the page for it is urgent now: ${clip(incident.title, 300)}.`}`,
  )
}

export function agentSuspended(incident: Incident, { fact }: Recorded<FactOf<'agent_suspended'>>): Message {
  return {
    text: slackText`${fact.agent.name} keeps raising the same (${incidentKey(incident)}: ${clip(incident.title, 200)}). What else it raises pages nobody until a person has settled this. People can still call anybody: \`/incident page\`.`,
  }
}

export function pageWithheld(incident: Incident, { fact }: Recorded<FactOf<'page_withheld'>>): Message {
  const why = WITHHELD[fact.why]
  return withOwnButton(
    incident,
    slackText`${capital(targetName(fact.target))} was not paged: ${fact.agent.name} ${why}. A person can still call anybody: \`/incident page\`.`,
  )
}

/** Who must act now does so with a phone: names and numbers as far as they are known. */
export function pageFailed(incident: Incident, { fact }: Recorded<FactOf<'page_failed'>>): Message {
  const byHand =
    fact.callByHand.length > 0
      ? slackText`Call by hand: ${clip(fact.callByHand.join('; '), 1_000)}.`
      : slackText`No name or number is configured; call whoever you know.`
  return {
    text: `${slackText`${capital(targetName(fact.target))} could not be paged for ${incidentKey(incident)}: ${clip(fact.why, 500)}`} ${byHand}`,
  }
}

export function strangerAcknowledged(incident: Incident, { fact }: Recorded<FactOf<'stranger_acknowledged'>>): Message {
  return withOwnButton(
    incident,
    slackText`${fact.stranger} answered the page in PagerDuty, but Slack knows nobody by that address. ${incidentKey(incident)} stays unowned until a person presses the button.`,
  )
}

export function pageResolved(incident: Incident, { fact }: Recorded<FactOf<'page_resolved'>>): Message {
  const who = fact.isPerson ? safeText`${fact.resolver}` : safeText`An automation, ${fact.resolver},`
  return {
    text: slackText`${who} ended the page in PagerDuty. Here the status of ${incidentKey(incident)} stays “${incident.status}” until a person changes it.`,
  }
}

export function pagerNoted({ fact }: Recorded<FactOf<'pager_noted'>>): Message {
  const author = fact.isPerson ? fact.author : `an automation, ${fact.author}`
  return { text: slackText`*Note in PagerDuty* by ${author}: “${clip(fact.text, 2_500)}”` }
}

export function machineAcknowledged(incident: Incident, { fact }: Recorded<FactOf<'machine_acknowledged'>>): Message {
  const text = slackText`Machine acknowledgement, still unowned: PagerDuty names ${fact.machine} (${fact.why}). The paging of ${incidentKey(incident)} goes on.`
  return withOwnButton(incident, text)
}

function withOwnButton(incident: Incident, text: string): Message {
  if (ownerOf(incident)) return { text }
  return {
    text,
    blocks: [section(text), actions(button('I own this', ACTION.own, { incident: incident.number }, 'primary'))],
  }
}
