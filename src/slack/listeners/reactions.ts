import type { App } from '@slack/bolt'
import { type Actor, isPerson, READBACK } from '../../domain/actor.ts'
import { hearClaim } from '../../domain/guard.ts'
import { keepMessage, releaseMessage } from '../../domain/notes.ts'
import { changeIncident } from '../../store/change-incident.ts'
import { readIncidentOfChannel } from '../../store/read-incidents.ts'
import { readMessage } from '../../store/read-messages.ts'
import { SlackFailure } from '../failure.ts'
import { type Desk, deliveryIdOf } from './desk.ts'

/** 📌 on a message puts it into the timeline. */
const KEEP = 'pushpin'
/** People mean "I have seen it" or "I am on it" by these; neither is ownership, so whoever gave it is asked. */
const AMBIGUOUS = new Set(['white_check_mark', 'heavy_check_mark', 'eyes', '+1', 'ok_hand', 'saluting_face'])

export function registerReactions(app: App, desk: Desk): void {
  app.event('reaction_added', async ({ event, context }) => {
    const { reaction, user, item } = event
    if (item.type !== 'message' || (reaction !== KEEP && !AMBIGUOUS.has(reaction))) return
    const incident = await readIncidentOfChannel(desk.store.db, item.channel)
    if (!incident) return
    const actor = await desk.identity.person(user)
    const deliveryId = deliveryIdOf(context)
    if (reaction === KEEP) await keep(desk, incident.number, { actor, deliveryId }, item)
    else if (isPerson(actor)) {
      const heard = { claim: 'acknowledges', evidence: `:${reaction}:`, author: actor, ...item } as const
      await changeIncident(desk.store, incident.number, { actor: READBACK, deliveryId }, (state, now) =>
        hearClaim(state, heard, desk.store.policy, now),
      )
    }
  })

  app.event('reaction_removed', async ({ event, context }) => {
    const { reaction, user, item } = event
    if (item.type !== 'message' || reaction !== KEEP) return
    const incident = await readIncidentOfChannel(desk.store.db, item.channel)
    if (!incident) return
    const actor = await desk.identity.person(user)
    await changeIncident(desk.store, incident.number, { actor, deliveryId: deliveryIdOf(context) }, () =>
      releaseMessage({ channel: item.channel, ts: item.ts }, actor),
    )
  })
}

async function keep(
  desk: Desk,
  number: number,
  by: { actor: Actor; deliveryId: string },
  item: { channel: string; ts: string },
): Promise<void> {
  const { channel, ts } = item
  const captured = await readMessage(desk.store.db, channel, ts)
  const said = captured ? { author: captured.actor, text: captured.text } : await lookUp(desk, item)
  if (!said) {
    desk.log.warn({ incident: number }, 'a message was marked for the timeline that cannot be read any more')
    return
  }
  const saidAt = new Date(Number(ts) * 1_000).toISOString()
  await changeIncident(desk.store, number, by, () => keepMessage({ channel, ts, ...said, saidAt }, by.actor))
}

/** For a message from before the bot was there, and for one whose own event is still on its way. */
async function lookUp(
  desk: Desk,
  { channel, ts }: { channel: string; ts: string },
): Promise<{ author: Actor; text: string } | null> {
  try {
    const one = { channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 2 }
    const { messages = [] } = await desk.slack.call('conversations.replies', one)
    // A reply's thread comes with its first message, whatever the bounds.
    const message = messages.find((each) => each.ts === ts)
    return message ? { author: await desk.identity.author(message), text: message.text ?? '' } : null
  } catch (error) {
    if (error instanceof SlackFailure && error.kind === 'refused') return null
    throw error
  }
}
