import type { Logger } from 'pino'
import { isPerson } from '../domain/actor.ts'
import { type Contact, type Contacts, DOMAINS, HOPS, type PageTarget, targetName } from '../domain/paging.ts'
import type { IdentityReader } from './identity.ts'

/**
 * Says at start what would otherwise be found out at night: a hop or a domain that names nobody, or whose name is a
 * channel or an app. Never a reason not to start.
 */
export async function warnOfContacts(
  { escalation, experts }: Contacts,
  { identity, pages, log }: { identity: IdentityReader; pages: boolean; log: Logger },
): Promise<void> {
  const rows: [PageTarget, Contact | undefined][] = [
    ...HOPS.map((hop): [PageTarget, Contact | undefined] => [{ kind: 'hop', hop }, escalation[hop]]),
    ...DOMAINS.map((domain): [PageTarget, Contact | undefined] => [{ kind: 'domain', domain }, experts[domain]]),
  ]
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
