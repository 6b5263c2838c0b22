import type { App, BlockAction, BlockButtonAction } from '@slack/bolt'
import type { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import { type Incident, incidentKey } from '../../domain/incident.ts'
import { readIncident } from '../../store/read-incidents.ts'
import type { Message } from '../blocks/elements.ts'
import { type IncidentValue, readValue } from '../ids.ts'
import { slackText } from '../text.ts'
import { type Desk, deliveryIdOf, tellInPrivate } from './desk.ts'

export type Click<V> = {
  actor: Actor
  deliveryId: string
  triggerId: string
  incident: Incident
  value: V
  action: BlockButtonAction['actions'][number]
}

/** What the presser alone is told; null when the channel shows it. */
type Press<V> = (click: Click<V>) => Promise<Message | null>

/** A button of ours: who pressed it, and whether they may, is known before it does anything. */
export function onClick<V extends IncidentValue>(
  app: App,
  desk: Desk,
  id: string | RegExp,
  shape: z.ZodType<V>,
  press: Press<V>,
): void {
  app.action<BlockButtonAction>(id, async ({ ack, action, body, context, respond }) => {
    const value = readValue(shape, action.value)
    const message = await pressed(desk, body, value, async (actor, incident) =>
      press({ actor, incident, value, action, deliveryId: deliveryIdOf(context), triggerId: body.trigger_id }),
    )
    await ack()
    await tellInPrivate(desk, respond, message)
  })
}

/** Looks up who and what at once, and lets only people of the incident's channel go on. */
export async function pressed(
  desk: Desk,
  body: Pick<BlockAction, 'user'>,
  { incident: number }: IncidentValue,
  go: (actor: Actor, incident: Incident) => Promise<Message | null>,
): Promise<Message | null> {
  const userId = body.user.id
  const [incident, actor] = await Promise.all([readIncident(desk.store.db, number), desk.identity.person(userId)])
  if (!incident) return { text: slackText`There is no ${incidentKey({ number })} here.` }
  if (incident.channel && !(await desk.membership.mayActIn(incident.channel.id, userId))) {
    return { text: `${slackText`Join the channel of ${incidentKey(incident)} first: `}<#${incident.channel.id}>` }
  }
  return go(actor, incident)
}
