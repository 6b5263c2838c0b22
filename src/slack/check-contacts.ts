import type { Logger } from 'pino'
import { isPerson } from '../domain/actor.ts'
import {
  CORE_HOPS,
  type Contact,
  type Contacts,
  contactOf,
  DOMAINS,
  type PageTarget,
  targetName,
} from '../domain/paging.ts'
import type { IdentityReader } from './identity.ts'

/**
 * Says at start what would otherwise be found out at night: a hop or a domain that names nobody, or whose name is a
 * channel or an app. Never a reason not to start.
 */
export async function warnOfContacts(
  contacts: Contacts,
  { identity, pages, log }: { identity: IdentityReader; pages: boolean; log: Logger },
): Promise<void> {
  const rows = [
    ...CORE_HOPS.map((hop): PageTarget => ({ kind: 'hop', hop })),
    ...(contacts.escalation.director ? [{ kind: 'hop', hop: 'director' } as const] : []),
    ...DOMAINS.map((domain): PageTarget => ({ kind: 'domain', domain })),
  ].map((target): [PageTarget, Contact | undefined] => [target, contactOf(contacts, target)])
  for (const [target, contact] of rows) {
    const who = targetName(target)
    if (!contact?.slackUser && !contact?.pagerdutyPolicy) {
      log.warn(
        { target: who },
        pages ? 'nobody is named here; the one PagerDuty service stands in' : 'nobody is named here',
      )
    } else if (contact.slackUser && !isPerson(await identity.person(contact.slackUser))) {
      log.warn(
        { target: who, slackUser: contact.slackUser },
        'this is not a person: a channel or an app cannot be called',
      )
    }
  }
}
