import type { App } from '@slack/bolt'
import { isPerson } from '../../domain/actor.ts'
import { page } from '../../domain/escalation.ts'
import type { Incident } from '../../domain/incident.ts'
import { CORE_HOPS, contactOf, DOMAINS, HOPS, type PageTarget, parseDomain, targetName } from '../../domain/paging.ts'
import type { Message } from '../blocks/elements.ts'
import { misunderstood, plainText, takePerson } from '../commands/command.ts'
import { domainValue, PAGE_DOMAIN } from '../ids.ts'
import { mention, slackText } from '../text.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, type Desk, refusalOf } from './desk.ts'

async function pageCommand(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  if (call.text === '') return whoIsOnCall(desk)
  const read = await readTarget(desk, call.text)
  if ('text' in read) return read
  const outcome = await act(desk, incident.number, call, (state) => page(state, read.target, read.message, call.actor))
  return (
    refusalOf(outcome) ?? {
      text: slackText`Calling ${targetName(read.target)}. The channel shows whether it went out.`,
    }
  )
}

async function readTarget(desk: Desk, text: string): Promise<{ target: PageTarget; message: string } | Message> {
  const { userId, rest } = takePerson(text)
  if (userId) {
    const person = await desk.identity.person(userId)
    if (!isPerson(person)) {
      return { text: slackText`${person.name} is not a person that Slack can confirm, so nobody was called.` }
    }
    return { target: { kind: 'person', userId, name: person.name }, message: plainText(rest) }
  }
  const [word = ''] = rest.split(/\s+/, 1)
  const message = plainText(rest.slice(word.length))
  const domain = parseDomain(word)
  if (domain) return { target: { kind: 'domain', domain }, message }
  const hop = HOPS.find((known) => known === word.toLowerCase())
  if (hop) return { target: { kind: 'hop', hop }, message }
  return misunderstood('page', {
    not: `“${word}”; name a person as @person, one of ${DOMAINS.join(', ')}, or ${HOPS.join(', ')}`,
  })
}

/** Who is on call now, as far as the configuration and PagerDuty know. */
async function whoIsOnCall({ contacts, onCall }: Desk): Promise<Message> {
  const targets: PageTarget[] = [
    ...CORE_HOPS.map((hop) => ({ kind: 'hop', hop }) as const),
    ...(contacts.escalation.director ? [{ kind: 'hop', hop: 'director' } as const] : []),
    ...DOMAINS.map((domain) => ({ kind: 'domain', domain }) as const),
  ]
  const rows = targets.map((target) => ({ target, contact: contactOf(contacts, target) }))
  const policies = rows.flatMap(({ contact }) => (contact?.pagerdutyPolicy ? [contact.pagerdutyPolicy] : []))
  const known = await onCall(policies)
  const lines = rows.map(({ target, contact }) => {
    const name = targetName(target).replace(/^the /, '')
    const person = contact?.pagerdutyPolicy ? known.get(contact.pagerdutyPolicy) : undefined
    if (person) return slackText`${name}: ${person}`
    if (contact?.slackUser) return slackText`${name}: ${mention(contact.slackUser)}`
    return slackText`${name}: ${contact?.name ?? 'nobody is configured'}`
  })
  const { provider } = contacts
  const support = provider
    ? [slackText`support of the model provider: ${[provider.name, provider.phone].filter(Boolean).join(' ')}`]
    : []
  return {
    text: [...lines, ...support, 'Call somebody with `/incident page @person` or `/incident page risk`.'].join('\n'),
  }
}

export function registerPaging(app: App, desk: Desk): void {
  onClick(app, desk, PAGE_DOMAIN, domainValue, async ({ actor, deliveryId, incident, value }) =>
    refusalOf(
      await act(desk, incident.number, { actor, deliveryId }, (state) =>
        page(state, { kind: 'domain', domain: value.domain }, '', actor),
      ),
    ),
  )
}

export const pagingHandlers: Handlers = { page: { inIncident: pageCommand } }
