import type { App } from '@slack/bolt'
import { addDays, differenceInSeconds } from 'date-fns'
import { isPerson } from '../../domain/actor.ts'
import { readCustomerReport, reportCustomers } from '../../domain/customers.ts'
import { type Incident, incidentKey, isActive, ownerOf } from '../../domain/incident.ts'
import { addAction, finishAction, note as noted } from '../../domain/notes.ts'
import { clockTime, minutes, sentence } from '../../domain/timeline.ts'
import type { Outcome } from '../../store/change-incident.ts'
import { readFacts, readIncidents } from '../../store/read-incidents.ts'
import { customersForm } from '../blocks/customer-lines.ts'
import type { Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { actionForm, noteForm } from '../blocks/forms/work.ts'
import { readAction } from '../commands/arguments.ts'
import { helpText, misunderstood, plainText } from '../commands/command.ts'
import { FORM } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import type { Call, Handlers } from './call.ts'
import { act, type Desk, openForm, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

const TIMELINE_LINES = 25
/** Until somebody chooses another day. */
const DAYS_FOR_AN_ACTION = 7

/** The day in UTC, as everywhere in the record. */
const day = (date: Date): string => date.toISOString().slice(0, 10)

async function note(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const text = plainText(call.text)
  if (text === '') return openForm(desk, call, noteForm(incident))
  if (/^(customers?|reports?)\s*[:：]?$/i.test(text)) return openForm(desk, call, customersForm(incident))
  return refusalOf(await takeDown(desk, incident.number, call, text))
}

/** A note whose first word says so is what customers report, and does more than stand in the timeline. */
function takeDown(desk: Desk, number: number, by: Pick<Call, 'actor' | 'deliveryId'>, text: string): Promise<Outcome> {
  const report = readCustomerReport(text)
  return act(desk, number, by, (incident, now) =>
    report ? reportCustomers(incident, report, by.actor, now) : noted(text, by.actor),
  )
}

async function timeline(desk: Desk, _call: Call, incident: Incident): Promise<Message | null> {
  const facts = await readFacts(desk.store.db, incident.number)
  const lines = facts.flatMap((recorded) => {
    const said = sentence(recorded)
    return said ? [slackText`${clockTime(recorded.at)} ${clip(said, 300)}`] : []
  })
  const shown = lines.slice(-TIMELINE_LINES)
  const left = lines.length - shown.length
  return { text: [...(left > 0 ? [`${left} earlier entries are in the postmortem draft.`] : []), ...shown].join('\n') }
}

async function action(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const now = desk.store.now()
  if (call.text === '') return openForm(desk, call, actionForm(incident, day(addDays(now, DAYS_FOR_AN_ACTION))))
  const [, done] = /^(?:done|finished?)\s+#?(\d{1,4})$/i.exec(plainText(call.text)) ?? []
  if (done) return finishItem(desk, call, incident, Number(done))
  const read = readAction(call.text)
  if ('fault' in read) return misunderstood('action', read.fault)
  return addItem(desk, call, incident.number, read)
}

/** By its number in the order in which they were added, as the channel showed it. */
async function finishItem(desk: Desk, call: Call, incident: Incident, number: number): Promise<Message | null> {
  const item = incident.actions[number - 1]
  if (!item) {
    const items = incident.actions.map(
      ({ text, doneAt }, index) => `${index + 1}. ${clip(text, 60)}${doneAt ? ', done' : ''}`,
    )
    return misunderstood('action', { not: `item ${number}; there are: ${items.join('; ') || 'none yet'}` })
  }
  const outcome = await act(desk, incident.number, call, (state) => finishAction(state, item.seq, call.actor))
  return refusalOf(outcome) ?? { text: slackText`Done: ${clip(item.text, 300)}` }
}

async function addItem(
  desk: Desk,
  by: Pick<Call, 'actor' | 'deliveryId'>,
  number: number,
  item: { text: string; userId: string; due: string },
): Promise<Message | null> {
  const owner = await desk.identity.person(item.userId)
  if (!isPerson(owner))
    return { text: slackText`${owner.name} is not a person that Slack can confirm; an action item needs one.` }
  const { text, due } = item
  return refusalOf(
    await act(desk, number, by, (_, now) =>
      addAction({ text, due, owner: { id: owner.id, name: owner.name } }, by.actor, day(now)),
    ),
  )
}

async function list(desk: Desk, call: Call): Promise<Message | null> {
  const all = /^all\b/i.test(call.text)
  const incidents = await readIncidents(desk.store.db, { open: !all, limit: 20 })
  if (incidents.length === 0) {
    return {
      text: all ? 'There has been no incident yet.' : 'No incident is open. `/incident list all` shows closed ones.',
    }
  }
  return { text: incidents.map((incident) => listLine(incident, desk.store.now())).join('\n') }
}

function listLine(incident: Incident, now: Date): string {
  const owner = ownerOf(incident)
  const owned = owner
    ? slackText`owned by ${mention(owner.by.id)}`
    : isActive(incident) && incident.unownedSince
      ? `unowned for ${minutes(differenceInSeconds(now, incident.unownedSince))}`
      : 'no owner'
  const where = incident.channel ? ` · <#${incident.channel.id}>` : ''
  const drill = incident.isDrill ? 'DRILL · ' : ''
  return `${slackText`${drill}*${incidentKey(incident)}* ${clip(incident.title, 120)} · ${incident.severity} · ${incident.status} · `}${owned}${where}`
}

const help = async (): Promise<Message> => ({ text: helpText() })

export const noteHandlers: Handlers = {
  note: { inIncident: note },
  timeline: { inIncident: timeline },
  action: { inIncident: action },
  list: { anywhere: list },
  help: { anywhere: help },
}

export function registerNotes(app: App, desk: Desk): void {
  onForm(app, desk, FORM.note, async (submission) => {
    const form = readForm(submission.values)
    const kind = form.text('kind')
    const text = kind === 'note' ? form.text('text') : `${kind}: ${form.text('text')}`
    submission.say(refusalOf(await takeDown(desk, incidentOf(submission), submission, text)))
    return {}
  })

  onForm(app, desk, FORM.action, async (submission) => {
    const form = readForm(submission.values)
    const due = form.text('due')
    if (due < day(desk.store.now())) return { errors: { due: 'Choose today or a later day.' } }
    const item = { text: form.text('text'), userId: form.text('owner'), due }
    submission.say(await addItem(desk, submission, incidentOf(submission), item))
    return {}
  })
}
