import type { App } from '@slack/bolt'
import { type Actor, isPerson, READBACK } from '../../domain/actor.ts'
import { hearClaim } from '../../domain/guard.ts'
import { record } from '../../domain/incident.ts'
import { keepMessage } from '../../domain/notes.ts'
import { changeIncident } from '../../store/change-incident.ts'
import { readIncidentOfChannel } from '../../store/read-incidents.ts'
import { readMessage } from '../../store/read-messages.ts'
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
      record({ type: 'message_released', channel: item.channel, ts: item.ts }),
    )
  })
}

async function keep(
  desk: Desk,
  number: number,
  by: { actor: Actor; deliveryId: string },
  item: { channel: string; ts: string },
): Promise<void> {
  const message = await readMessage(desk.store.db, item.channel, item.ts)
  if (!message) {
    desk.log.warn({ incident: number }, 'a message was marked for the timeline that was never captured')
    return
  }
  const { channel, ts, actor: author, text } = message
  const saidAt = new Date(Number(ts) * 1_000).toISOString()
  await changeIncident(desk.store, number, by, () => keepMessage({ channel, ts, author, text, saidAt }, by.actor))
}
