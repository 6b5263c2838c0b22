import type { App, BlockAction, CheckboxesAction } from '@slack/bolt'
import { findSymptom } from '../../catalogue/find-symptom.ts'
import { checklistFor } from '../../catalogue/read-catalogue.ts'
import { type ChecklistItem, clearItem, itemKey, markItem, tickItems } from '../../domain/checklist.ts'
import type { Incident } from '../../domain/incident.ts'
import { addSymptom } from '../../domain/notes.ts'
import { tickGroups } from '../blocks/checklist.ts'
import type { Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { symptomForm } from '../blocks/forms/work.ts'
import { misunderstood, plainText } from '../commands/command.ts'
import { ACTION, FORM, incidentValue, TICK_ITEMS } from '../ids.ts'
import { slackText } from '../text.ts'
import type { Call, Handlers } from './call.ts'
import { onClick, pressed } from './clicks.ts'
import { act, type Desk, deliveryIdOf, openForm, refusalOf, tellInPrivate } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

const itemsOf = ({ catalogue }: Desk, incident: Incident): ChecklistItem[] =>
  tickGroups(checklistFor(catalogue, incident.symptoms)).flatMap(({ items }) => items)

const WORDS = new Map<string, 'done' | 'doing' | 'not_applicable' | 'clear'>([
  ['done', 'done'],
  ['doing', 'doing'],
  ['skip', 'not_applicable'],
  ['na', 'not_applicable'],
  ['n/a', 'not_applicable'],
  ['undo', 'clear'],
])

async function checklist(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const items = itemsOf(desk, incident)
  const text = plainText(call.text)
  if (text === '') return { text: items.map((item, index) => itemLine(incident, item, index + 1)).join('\n') }
  const [word = '', number = '', ...why] = text.split(/\s+/)
  const state = WORDS.get(word.toLowerCase())
  const item = items[Number(number) - 1]
  if (!state) return misunderstood('checklist', { not: `“${word}”` })
  if (!item) {
    return misunderstood('checklist', {
      understood: word,
      not: `the number “${number}”; items are 1 to ${items.length}`,
    })
  }
  const reason = why.join(' ')
  if (state === 'not_applicable' && reason === '') {
    return misunderstood('checklist', { understood: `${word} ${number}`, not: 'why it does not apply' })
  }
  const outcome = await act(desk, incident.number, call, (open) =>
    state === 'clear'
      ? clearItem(open, item, call.actor)
      : markItem(open, item, state, call.actor, reason || undefined),
  )
  return refusalOf(outcome) ?? { text: slackText`On record: ${word} ${number}, ${item.text}.` }
}

function itemLine(incident: Incident, item: ChecklistItem, number: number): string {
  const mark = incident.checklist[itemKey(item)]
  const state = mark ? mark.state.replace('_', ' ') : 'to do'
  return slackText`${number}. ${item.text} · ${state}${mark ? ` (${mark.by.name})` : ''}`
}

async function symptom(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const text = plainText(call.text)
  if (text === '') return openForm(desk, call, symptomForm(incident, desk.catalogue))
  const found = findSymptom(desk.catalogue, text)
  if (!('id' in found)) {
    return misunderstood('symptom', { not: `the symptom “${text}”; nearest are ${found.nearest.join(', ')}` })
  }
  return refusalOf(await act(desk, incident.number, call, (state) => addSymptom(state, found, call.actor)))
}

export const checklistHandlers: Handlers = {
  checklist: { inIncident: checklist },
  symptom: { inIncident: symptom },
}

export function registerChecklist(app: App, desk: Desk): void {
  onClick(app, desk, ACTION.addSymptom, incidentValue, (click) =>
    openForm(desk, click, symptomForm(click.incident, desk.catalogue)),
  )

  onForm(app, desk, FORM.symptom, async (submission) => {
    const found = findSymptom(desk.catalogue, readForm(submission.values).text('symptom'))
    if (!('id' in found)) return { errors: { symptom: 'Choose a symptom.' } }
    submission.say(
      refusalOf(
        await act(desk, incidentOf(submission), submission, (state) => addSymptom(state, found, submission.actor)),
      ),
    )
    return {}
  })

  // A tick box sends its whole group; the block says whose group it is, since boxes carry no value of ours.
  app.action<BlockAction<CheckboxesAction>>(TICK_ITEMS, async ({ ack, action, body, context, respond }) => {
    const [, number, phase, index] = /^ticks:(\d+):(\w+):(\d+)$/.exec(action.block_id) ?? []
    const message = await pressed(desk, body, { incident: Number(number) }, async (actor, incident) => {
      const items = checklistFor(desk.catalogue, incident.symptoms)
      const group = tickGroups(items).find(({ id }) => id === `${phase}:${index}`)
      if (!group) return { text: 'That list has changed. It is drawn anew; please tick again.' }
      const ticked = new Set(action.selected_options.map(({ value }) => value ?? ''))
      return refusalOf(
        await act(desk, incident.number, { actor, deliveryId: deliveryIdOf(context) }, (state) =>
          tickItems(state, group.items, ticked, actor),
        ),
      )
    })
    await ack()
    await tellInPrivate(desk, respond, message)
  })
}
