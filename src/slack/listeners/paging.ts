import type { App } from '@slack/bolt'
import { isPerson } from '../../domain/actor.ts'
import { page } from '../../domain/escalation.ts'
import type { Incident } from '../../domain/incident.ts'
import { CORE_HOPS, contactOf, DOMAINS, HOPS, type PageTarget, parseDomain, targetName } from '../../domain/paging.ts'
import type { Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { chosenTarget, pageForm } from '../blocks/forms/paging.ts'
import { misunderstood, plainText, takePerson } from '../commands/command.ts'
import { domainValue, FORM, PAGE_DOMAIN } from '../ids.ts'
import { mention, slackText } from '../text.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, type Desk, openForm, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

async function pageCommand(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  if (call.text === '') return openForm(desk, call, pageForm(incident, await whoIsOnCall(desk)))
  const read = await readTarget(desk, call.text)
  if ('text' in read) return read
  return callTarget(desk, call, incident.number, read)
}

type Wanted = { target: PageTarget; message: string }

async function callTarget(
  desk: Desk,
  by: Pick<Call, 'actor' | 'deliveryId'>,
  number: number,
  { target, message }: Wanted,
): Promise<Message> {
  const outcome = await act(desk, number, by, (state) => page(state, target, message, by.actor))
  return (
    refusalOf(outcome) ?? { text: slackText`Calling ${targetName(target)}. The channel shows whether it went out.` }
  )
}

async function personTarget(desk: Desk, userId: string): Promise<PageTarget | Message> {
  const person = await desk.identity.person(userId)
  return isPerson(person)
    ? { kind: 'person', userId, name: person.name }
    : { text: slackText`${person.name} is not a person that Slack can confirm, so nobody was called.` }
}

async function readTarget(desk: Desk, text: string): Promise<Wanted | Message> {
  const { userId, rest } = takePerson(text)
  if (userId) {
    const target = await personTarget(desk, userId)
    return 'text' in target ? target : { target, message: plainText(rest) }
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
async function whoIsOnCall({ contacts, onCall }: Desk): Promise<string[]> {
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
  return [...lines, ...support]
}

export function registerPaging(app: App, desk: Desk): void {
  onClick(app, desk, PAGE_DOMAIN, domainValue, async ({ actor, deliveryId, incident, value }) =>
    refusalOf(
      await act(desk, incident.number, { actor, deliveryId }, (state) =>
        page(state, { kind: 'domain', domain: value.domain }, '', actor),
      ),
    ),
  )

  onForm(app, desk, FORM.page, async (submission) => {
    const form = readForm(submission.values)
    const [choice, userId] = [chosenTarget(form.text('whom')), form.text('person')]
    if (!choice && !userId) return { errors: { whom: 'Choose whom to call, here or below.' } }
    if (choice && userId) return { errors: { person: 'Choose one of the two; they are called one by one.' } }
    const target = choice ?? (await personTarget(desk, userId))
    if ('text' in target) return { errors: { person: 'Slack cannot confirm that this is a person.' } }
    const message = form.text('message')
    submission.say(await callTarget(desk, submission, incidentOf(submission), { target, message }))
    return {}
  })
}

export const pagingHandlers: Handlers = { page: { inIncident: pageCommand } }
