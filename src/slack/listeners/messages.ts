import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { Actor } from '../../domain/actor.ts'
import { READBACK } from '../../domain/actor.ts'
import { isSure } from '../../domain/claims/claim.ts'
import { messagePassages } from '../../domain/claims/message-text.ts'
import { readClaim } from '../../domain/claims/read-claim.ts'
import { hearClaim } from '../../domain/guard.ts'
import type { Incident } from '../../domain/incident.ts'
import { changeIncident } from '../../store/change-incident.ts'
import { isFirstDelivery } from '../../store/deliveries.ts'
import { readIncidentOfChannel } from '../../store/read-incidents.ts'
import { deleteMessage, flagMessage, type SaidMessage, saveMessage } from '../../store/save-message.ts'
import { hearWatched } from './alerts.ts'
import { type Desk, deliveryIdOf } from './desk.ts'

const body = z.looseObject({
  ts: z.string(),
  text: z.string().nullish(),
  thread_ts: z.string().nullish(),
  edited: z.object({ ts: z.string() }).nullish(),
  blocks: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
})
type Body = z.infer<typeof body>

const messageEvent = z.looseObject({
  channel: z.string(),
  subtype: z.string().nullish(),
  ts: z.string(),
  message: body.optional(),
  previous_message: body.optional(),
})
type MessageEvent = z.infer<typeof messageEvent>

/** Subtypes that are somebody saying something; the others are Slack's own notices of joins, topics and pins. */
const SPOKEN = new Set(['bot_message', 'thread_broadcast', 'file_share', 'me_message', 'assistant_app_thread'])

/** Every message of an incident channel is kept and read; one that claims something is heard by the guard. */
export function registerMessages(app: App, desk: Desk): void {
  app.event('message', async ({ event, context }) => {
    const read = messageEvent.parse(event)
    const deliveryId = deliveryIdOf(context)
    const { subtype } = read
    const incident = await readIncidentOfChannel(desk.store.db, read.channel)
    if (!incident) {
      const watched = desk.watched.get(read.channel)
      const message = subtype === 'message_changed' ? read.message : isSpoken(subtype) ? body.parse(event) : undefined
      if (watched && message) await watch(desk, { id: read.channel, name: watched }, message, subtype, deliveryId)
      return
    }
    if (subtype === 'message_deleted') await forget(desk, incident, read, deliveryId)
    else if (subtype === 'message_changed') await hear(desk, incident, read, read.message, deliveryId)
    else if (isSpoken(subtype)) await hear(desk, incident, read, body.parse(event), deliveryId)
  })
}

const isSpoken = (subtype: string | null | undefined): boolean => !subtype || SPOKEN.has(subtype)

async function watch(
  desk: Desk,
  channel: { id: string; name: string },
  message: Body,
  subtype: string | null | undefined,
  deliveryId: string,
): Promise<void> {
  const author = await desk.identity.author(message)
  if (author.id === desk.self.appId) return
  const read = readClaim(readable(message), desk.vocabulary)
  const { claim, evidence } = read
  const reading = claim === 'none' ? null : { claim, evidence, isSure: isSure(read) }
  const { ts } = message
  const isEdit = subtype === 'message_changed'
  const said = { channel, ts, threadTs: threadOf(message), author, text: headline(message), reading, isEdit }
  await hearWatched(desk, said, deliveryId)
}

async function hear(
  desk: Desk,
  incident: Incident,
  event: MessageEvent,
  message: Body | undefined,
  deliveryId: string,
): Promise<void> {
  if (!message) return
  const author = await desk.identity.author(message)
  const isOurs = author.id === desk.self.appId
  const reading = isOurs ? null : readClaim(readable(message), desk.vocabulary)
  const { db, policy, now } = desk.store
  await db.transaction(async (tx) => {
    if (!(await isFirstDelivery(tx, deliveryId, incident.number, now()))) return
    const said = asSaid(event.channel, message, author, now())
    const { isNewest, flagged } = await saveMessage(tx, incident.number, said)
    if (!isNewest || !reading || reading.claim === 'none' || flagged === reading.claim) return
    const { claim, evidence } = reading
    const heard = { claim, evidence, author, channel: event.channel, ts: message.ts, threadTs: threadOf(message) }
    await changeIncident({ db: tx, policy, now }, incident.number, { actor: READBACK }, (state, at) =>
      hearClaim(state, heard, policy, at),
    )
    await flagMessage(tx, event.channel, message.ts, claim)
  })
}

async function forget(desk: Desk, incident: Incident, event: MessageEvent, deliveryId: string): Promise<void> {
  const { previous_message: message } = event
  if (!message) return
  const author = await desk.identity.author(message)
  const { db, now } = desk.store
  await db.transaction(async (tx) => {
    if (!(await isFirstDelivery(tx, deliveryId, incident.number, now()))) return
    await deleteMessage(tx, incident.number, asSaid(event.channel, message, author, now()), now())
  })
}

const asSaid = (channel: string, message: Body, actor: Actor, now: Date): SaidMessage => ({
  channel,
  ts: message.ts,
  threadTs: threadOf(message) ?? null,
  actor,
  text: message.text ?? '',
  editedAt: message.edited ? editTime(message.edited.ts, now) : null,
})

/** A thread's first message names itself as its thread. */
const threadOf = ({ ts, thread_ts }: Body): string | undefined =>
  thread_ts && thread_ts !== ts ? thread_ts : undefined

const editTime = (ts: string, now: Date): Date => {
  const at = new Date(Number(ts) * 1_000)
  return Number.isNaN(at.getTime()) ? now : at
}

/** Many alerting apps write in attachments or blocks alone; without their words one alert could not be told from the next. */
const headline = (message: Body): string =>
  message.text?.trim() ||
  messagePassages(readable(message))
    .slice(0, 3)
    .map((passage) => passage.trim().split('\n')[0])
    .join(' · ')

const readable = ({ text, blocks, attachments }: Body) => ({
  ...(text ? { text } : {}),
  ...(blocks ? { blocks } : {}),
  ...(attachments ? { attachments } : {}),
})
