// What Slack's deliveries mean: parse, change, and only then acknowledge. No rule stands here; a listener that needs one
// asks the domain. Nothing here posts into a channel: what goes out follows from the facts, as jobs.

import type { RespondFn } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { Logger } from 'pino'
import type { Catalogue } from '../../catalogue/schema.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Incident } from '../../domain/incident.ts'
import type { Contacts } from '../../domain/paging.ts'
import { ifPermitted } from '../../domain/permissions.ts'
import type { Reservable } from '../../domain/policy.ts'
import { changeIncident, type Outcome, type Store } from '../../store/change-incident.ts'
import { isFirstDelivery } from '../../store/deliveries.ts'
import type { Message } from '../blocks/elements.ts'
import { refusalText } from '../blocks/refusals.ts'
import type { SlackClient } from '../client.ts'
import { SlackFailure } from '../failure.ts'
import { plainFailure } from '../failure-text.ts'
import type { IdentityReader } from '../identity.ts'
import type { Membership } from '../membership.ts'
import type { Self } from '../self.ts'
import type { GroupReader } from '../usergroups.ts'

/** What listeners work with. */
export type Desk = {
  store: Store
  /** The interactive client: it waits for nobody, since a form's ticket lives three seconds. */
  slack: SlackClient
  identity: IdentityReader
  membership: Membership
  groupsOf: GroupReader
  catalogue: Catalogue
  self: Self
  contacts: Contacts
  /** Channels without an incident that are watched as well: names by id. */
  watched: ReadonlyMap<string, string>
  /** Those of them in which everything is a drill, by id. */
  drillChannels: ReadonlySet<string>
  /** Names of the people whom these PagerDuty policies have on call now; empty for what could not be learned in time. */
  onCall: (policies: string[]) => Promise<Map<string, string>>
  defaultSeverity: string
  vocabulary: { acknowledges: string[]; owns: string[]; resolves: string[] }
  log: Logger
}

/** One change asked for by one person, in one delivery. */
export async function act(
  desk: Desk,
  number: number,
  by: { actor: Actor; deliveryId?: string | undefined },
  decide: (incident: Incident, now: Date) => Decision,
): Promise<Outcome> {
  return changeIncident(desk.store, number, by, decide)
}

/** The same for an act that the configuration may have reserved. */
export async function actIfPermitted(
  desk: Desk,
  number: number,
  what: Reservable,
  by: { actor: Actor; deliveryId?: string | undefined },
  decide: (incident: Incident, now: Date) => Decision,
): Promise<Outcome> {
  const { policy } = desk.store
  const reserved = policy.permissions[what]
  // Asked of Slack before the lock is taken, and only where a group was named.
  const groups = typeof reserved === 'string' ? new Set<string>() : await desk.groupsOf(by.actor.id, reserved)
  return act(desk, number, by, (incident, now) =>
    ifPermitted(incident, what, by.actor, groups, policy, (state) => decide(state, now)),
  )
}

/** What the person alone is told about it; null when the channel shows it anyway. */
export const refusalOf = (outcome: Outcome): Message | null =>
  outcome.is === 'refused' ? { text: refusalText(outcome.refusal) } : null

/**
 * Opens a form. Its delivery is recorded first, since a ticket can be used once and a repeated delivery would be refused.
 * Answers what the person is told when it did not open.
 */
export async function openForm(
  desk: Desk,
  { deliveryId, triggerId }: { deliveryId: string; triggerId: string },
  view: ModalView,
): Promise<Message | null> {
  const { store, slack, log } = desk
  if (!(await isFirstDelivery(store.db, deliveryId, null, store.now()))) return null
  return openView(slack, triggerId, view, log)
}

/** For a form that follows a change: the change has recorded the delivery already. */
export async function openView(
  slack: SlackClient,
  triggerId: string,
  view: ModalView,
  log: Logger,
): Promise<Message | null> {
  try {
    await slack.call('views.open', { trigger_id: triggerId, view })
    return null
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error
    log.warn({ method: error.method, error: error.error, form: view.callback_id }, 'a form did not open')
    return { text: plainFailure(error) }
  }
}

/** To one person, beside a message of the channel. It fails quietly: the state is safe, and the card shows it. */
export async function tellInPrivate(
  desk: Desk,
  respond: RespondFn | undefined,
  message: Message | null,
): Promise<void> {
  if (!message || !respond) return
  await respond({ ...message, response_type: 'ephemeral', replace_original: false }).catch((error: unknown) => {
    desk.log.warn(
      { reason: error instanceof Error ? error.message : String(error) },
      'a private answer was not delivered',
    )
  })
}

/** Bolt's context, with the id that our receivers put there. */
export function deliveryIdOf(context: object): string {
  if ('deliveryId' in context && typeof context.deliveryId === 'string') return context.deliveryId
  throw new Error('A delivery reached a listener without its id; it must come through our own receivers.')
}
