import { isPerson } from '../domain/actor.ts'
import { suggestedExperts } from '../domain/experts.ts'
import type { Incident } from '../domain/incident.ts'
import { contactOf, type Domain, type PageTarget, targetName } from '../domain/paging.ts'
import { SlackFailure } from '../slack/failure.ts'
import type { Outside } from './outside.ts'

/** Somebody who can be called, as far as they are known on each side. */
export type Callee = {
  name: string
  /** Slack user id. */
  userId: string | null
  pagerdutyUser: string | null
  policy: string | null
  service: string | null
  /** A Slack usergroup that is mentioned beside the page. */
  group: string | null
}

/**
 * Resolves a target to a person who is on call now. A channel or an app is nobody: "the team channel" is not a hop.
 * When PagerDuty is set up without a mapping for this target, its one service stands in.
 */
export async function findCallee(
  outside: Outside,
  target: PageTarget,
  incident: Incident,
): Promise<Callee | { nobody: string }> {
  const { contacts, pagerduty } = outside
  if (target.kind === 'person') return byName(outside, target.userId, target.name)
  if (target.kind === 'hop' && target.hop === 'specialist') {
    const domain = expertFor(outside, incident)
    return domain ? findCallee(outside, { kind: 'domain', domain }, incident) : { nobody: NO_EXPERT }
  }
  const contact = contactOf(contacts, target)
  const group = contact?.slackGroup ?? null
  // Without one the door takes the policy's own service, and the account's first only when there is nothing else.
  const service = outside.pagerdutyService ?? null
  if (contact?.pagerdutyPolicy && pagerduty?.can.lookUp) {
    const [onCall] = await pagerduty.whoIsOnCall([contact.pagerdutyPolicy])
    if (!onCall) return { nobody: `PagerDuty has nobody on call for ${targetName(target)}.` }
    const { user } = onCall
    const userId = user.email ? await slackUserOf(outside, user.email) : null
    return { name: user.name, userId, pagerdutyUser: user.id, policy: contact.pagerdutyPolicy, service, group }
  }
  if (contact?.slackUser) {
    const person = await outside.identity.person(contact.slackUser)
    if (!isPerson(person))
      return { nobody: `${contact.name ?? contact.slackUser} is not a person that Slack can confirm.` }
    return {
      name: person.name,
      userId: person.id,
      pagerdutyUser: await pagerdutyUserOf(outside, person.id),
      policy: null,
      service,
      group,
    }
  }
  if (pagerduty) {
    return {
      name: 'whoever the PagerDuty service has on call',
      userId: null,
      pagerdutyUser: null,
      policy: null,
      service,
      group,
    }
  }
  // A mention in the channel is not a page, but it is what the team chose for this domain.
  if (group)
    return { name: contact?.name ?? 'the group', userId: null, pagerdutyUser: null, policy: null, service, group }
  return { nobody: `The configuration names nobody for ${targetName(target)}.` }
}

const NO_EXPERT = 'No symptom of it asks for an expert whom the configuration names.'

/** The first domain that its symptoms, or what it touches, ask for and somebody is named for. */
function expertFor({ catalogue, contacts }: Outside, incident: Incident): Domain | undefined {
  const symptoms = catalogue.symptoms.filter(({ id }) => incident.symptoms.includes(id))
  const named = ({ domain }: { domain: Domain }) => {
    const contact = contacts.experts[domain]
    return contact?.slackUser || contact?.pagerdutyPolicy
  }
  return suggestedExperts(incident, symptoms).find(named)?.domain
}

async function byName(outside: Outside, userId: string, name: string): Promise<Callee> {
  const service = outside.pagerdutyService ?? null
  return { name, userId, pagerdutyUser: await pagerdutyUserOf(outside, userId), policy: null, service, group: null }
}

async function pagerdutyUserOf({ pagerduty, slack }: Outside, userId: string): Promise<string | null> {
  if (!pagerduty?.can.lookUp) return null
  const email = await emailOf(slack, userId)
  return email ? ((await pagerduty.findUserByEmail(email))?.id ?? null) : null
}

export async function emailOf(slack: Outside['slack'], userId: string): Promise<string | null> {
  try {
    return (await slack.call('users.info', { user: userId })).user?.profile?.email ?? null
  } catch (error) {
    if (error instanceof SlackFailure) return null
    throw error
  }
}

/** Null when Slack knows nobody by that address; the page goes out all the same. */
export async function slackUserOf({ slack }: Pick<Outside, 'slack'>, email: string): Promise<string | null> {
  try {
    return (await slack.call('users.lookupByEmail', { email })).user?.id ?? null
  } catch (error) {
    if (error instanceof SlackFailure) return null
    throw error
  }
}
