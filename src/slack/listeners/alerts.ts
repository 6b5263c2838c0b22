import type { App } from '@slack/bolt'
import { type Actor, isPerson, READBACK } from '../../domain/actor.ts'
import {
  becomeIncident,
  openFromAlert as begin,
  findOpened,
  raiseAlert,
  repeatAlert,
  sortMessage,
} from '../../domain/alerts.ts'
import type { Claim } from '../../domain/facts.ts'
import { hearClaim } from '../../domain/guard.ts'
import { type Incident, incidentKey, ownerOf } from '../../domain/incident.ts'
import { changeStatus } from '../../domain/lifecycle.ts'
import { changeIncident } from '../../store/change-incident.ts'
import { isFirstDelivery } from '../../store/deliveries.ts'
import { openFromAlert, raiseAlert as storeAlert } from '../../store/open-incident.ts'
import { hearInTurn, readActiveAlerts, readAlert, readIncidentsFromAlerts } from '../../store/read-alerts.ts'
import type { Message } from '../blocks/elements.ts'
import { plainText } from '../commands/command.ts'
import type { IncidentValue } from '../ids.ts'
import { ACTION, incidentValue } from '../ids.ts'
import { clip, slackText } from '../text.ts'
import { type Click, onClick } from './clicks.ts'
import { act, type Desk, refusalOf } from './desk.ts'

const LONGEST_TITLE = 250

export type WatchedMessage = {
  channel: { id: string; name: string }
  ts: string
  threadTs: string | undefined
  author: Actor
  text: string
  reading: { claim: Claim; evidence: string; isSure: boolean } | null
  /** An edit can turn a message into a claim, but raises no alert: what it was about stands there already. */
  isEdit: boolean
}

/** A message in a watched channel: an alert of its own, the same again, or words about one that stands there. */
export async function hearWatched(desk: Desk, message: WatchedMessage, deliveryId: string): Promise<void> {
  const { channel, ts, threadTs, author, reading } = message
  const { db, now } = desk.store
  await db.transaction(async (tx) => {
    const store = { ...desk.store, db: tx }
    if (!(await isFirstDelivery(tx, deliveryId, null, now()))) return
    await hearInTurn(tx, channel.id)
    const isDrill = desk.drillChannels.has(channel.id)
    const said = { title: titleOf(message.text), channel, ts, author, at: new Date(Number(ts) * 1_000), isDrill }
    const aboutAlert = threadTs
      ? await inThread(store.db, channel.id, threadTs)
      : message.isEdit
        ? ((await inThread(store.db, channel.id, ts)) ?? commentOn(await readActiveAlerts(tx, channel.id)))
        : isPerson(author) || author.likelyPerson
          ? commentOn(await readActiveAlerts(tx, channel.id))
          : sortMessage(said, claimsOf(reading), await readActiveAlerts(tx, channel.id))
    // What is said about an alert that became an incident is said about that incident, while somebody still works on it.
    const heard = aboutAlert ?? (reading && !threadTs ? commentOn(await readIncidentsFromAlerts(tx, channel.id)) : null)
    if (!heard) return
    const opened = heard.is === 'new' ? findOpened(said, await readIncidentsFromAlerts(tx, channel.id)) : undefined
    if (opened) {
      await changeIncident(store, opened.number, { actor: author }, (incident, at) =>
        repeatAlert(incident, ts, author, store.policy, at),
      )
    } else if (heard.is === 'new') {
      await storeAlert(store, { actor: author }, { channel: channel.id, ts }, () =>
        raiseAlert(said, desk.defaultSeverity),
      )
    } else if (heard.is === 'repeat') {
      await changeIncident(store, heard.of.number, { actor: author }, (alert, at) =>
        repeatAlert(alert, ts, author, store.policy, at),
      )
    } else if (reading && (await isFirstDelivery(tx, `claim:${channel.id}:${ts}:${reading.claim}`, null, now()))) {
      // Once for each message: Slack tells of an edit as well when it unfurls a link or somebody mends a word.
      const { claim: kind, evidence } = reading
      const claim = { claim: kind, evidence, author, channel: channel.id, ts, threadTs }
      const number = heard.on.alert?.becameIncident ?? heard.on.number
      await changeIncident(store, number, { actor: READBACK }, (state, at) => hearClaim(state, claim, store.policy, at))
    }
  })
}

const claimsOf = (reading: WatchedMessage['reading']) =>
  reading === null ? 'no' : reading.isSure ? 'surely' : 'perhaps'

type Comment = { is: 'comment'; on: Incident } | null

async function inThread(db: Desk['store']['db'], channel: string, threadTs: string): Promise<Comment> {
  const alert = await readAlert(db, { channel, ts: threadTs })
  return alert ? { is: 'comment', on: alert } : null
}

function commentOn(active: Incident[]): Comment {
  const newest = active.find((alert) => ownerOf(alert) === null) ?? active[0]
  return newest ? { is: 'comment', on: newest } : null
}

const titleOf = (text: string): string =>
  clip(plainText(text).split('\n')[0]?.trim() || 'Alert without text', LONGEST_TITLE)

export function registerAlerts(app: App, desk: Desk): void {
  onClick(app, desk, ACTION.openFromAlert, incidentValue, (click) => openFrom(desk, click))

  onClick(app, desk, ACTION.noAction, incidentValue, async ({ actor, deliveryId, incident }) =>
    refusalOf(
      await act(desk, incident.number, { actor, deliveryId }, (alert, now) =>
        changeStatus(alert, 'cancelled', actor, desk.store.policy, now),
      ),
    ),
  )
}

/** The alert becomes an incident in one step: its record, its clock and its owner go over, and it is settled itself. */
async function openFrom(
  desk: Desk,
  { actor, deliveryId, incident: alert }: Click<IncidentValue>,
): Promise<Message | null> {
  const { policy } = desk.store
  const opened = await openFromAlert(
    desk.store,
    { actor, deliveryId },
    alert.number,
    (begun, now) => begin(begun, alert.number, actor, policy, now),
    (state, incident) => becomeIncident(state, incident, actor),
  )
  if (opened.is === 'refused') return already(opened.incident) ?? refusalOf(opened)
  if (opened.is !== 'changed') return already(opened.incident)
  const drill = alert.isDrill ? 'DRILL · ' : ''
  return {
    text: slackText`${drill}${incidentKey(opened.incident)} is open, from ${incidentKey(alert)}. Its channel comes in a moment.`,
  }
}

function already(alert: Incident): Message | null {
  const number = alert.alert?.becameIncident
  return number ? { text: slackText`${incidentKey(alert)} is ${incidentKey({ number })} already.` } : null
}
