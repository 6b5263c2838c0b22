import type { App } from '@slack/bolt'
import type { Actor } from '../../domain/actor.ts'
import { recordChange } from '../../domain/changes.ts'
import { inTurn } from '../../domain/decide.ts'
import { type Incident, incidentKey, unopened } from '../../domain/incident.ts'
import { note } from '../../domain/notes.ts'
import { type Opening, openIncident as opens } from '../../domain/opening.ts'
import { isTouch } from '../../domain/touches.ts'
import { openIncident } from '../../store/open-incident.ts'
import type { Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { openingForm } from '../blocks/forms/opening.ts'
import { readOpening, takeDrill } from '../commands/arguments.ts'
import { misunderstood, plainText } from '../commands/command.ts'
import { FORM } from '../ids.ts'
import { clip, slackText } from '../text.ts'
import type { Call, Handlers } from './call.ts'
import { type Desk, openForm, refusalOf } from './desk.ts'
import { onForm } from './forms.ts'

/** As long as a title can be and still be read on a card; the rest is kept as a note. */
const LONGEST_TITLE = 250

async function open(desk: Desk, call: Call): Promise<Message | null> {
  const { policy } = desk.store
  const asked = takeDrill(call.text)
  const isDrill = asked.isDrill || desk.drillChannels.has(call.channelId)
  if (asked.rest === '') {
    const { catalogue, defaultSeverity } = desk
    return openForm(desk, call, openingForm(policy, catalogue, { defaultSeverity, isDrill }))
  }
  const read = readOpening(call.text, policy, desk.catalogue)
  if ('fault' in read) return misunderstood('open', read.fault)
  const { title, severity = desk.defaultSeverity, symptoms } = read
  return declare(desk, call, { title, severity, symptoms: symptoms.map(({ id }) => id), isDrill })
}

type Declared = Opening & { change?: string | undefined }

async function declare(desk: Desk, by: { actor: Actor; deliveryId: string }, opening: Declared): Promise<Message> {
  const { policy } = desk.store
  const title = clip(opening.title, LONGEST_TITLE)
  const outcome = await openIncident(desk.store, by, (now) =>
    inTurn(
      unopened(0),
      by.actor,
      now,
      () => opens({ ...opening, title }, by.actor, policy, now),
      ...(title === opening.title ? [] : [() => note(opening.title, by.actor)]),
      ...(opening.change
        ? [
            (state: Incident) =>
              recordChange(state, { kind: 'other', what: opening.change ?? '', at: now.toISOString() }, by.actor),
          ]
        : []),
    ),
  )
  return refusalOf(outcome) ?? { text: openedText(outcome.incident, title === opening.title) }
}

function openedText(incident: Incident, isWhole: boolean): string {
  const key = incidentKey(incident)
  const shortened = isWhole
    ? ''
    : ` The title was shortened to ${LONGEST_TITLE} characters; the whole text is kept as a note.`
  const drill = incident.isDrill ? 'DRILL · ' : ''
  return `${slackText`${drill}${key} is open: ${clip(incident.title, 300)}. Its channel comes in a moment, with you in it. Nobody owns it until a person presses \`I own this\`.`}${shortened}`
}

export const openingHandlers: Handlers = { open: { anywhere: open } }

export function registerOpening(app: App, desk: Desk): void {
  onForm(app, desk, FORM.open, async ({ actor, deliveryId, isDrill, values, say }) => {
    const form = readForm(values)
    const still = form.text('still_happening')
    const title = plainText(form.text('title'))
    if (title === '') return { errors: { title: 'A few words on what is wrong are needed.' } }
    say(
      await declare(
        desk,
        { actor, deliveryId },
        {
          title,
          severity: form.text('severity') || desk.defaultSeverity,
          isDrill,
          symptoms: form.choices('symptoms'),
          touches: form.choices('touches').filter(isTouch),
          harm: form.text('harm') || undefined,
          affected: form.text('affected') || undefined,
          service: form.text('service') || undefined,
          change: form.text('change') || undefined,
          stillHappening: still === 'yes' || still === 'no' || still === 'unknown' ? still : undefined,
        },
      ),
    )
    return {}
  })
}
