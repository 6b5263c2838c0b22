import type { App } from '@slack/bolt'
import { addMinutes } from 'date-fns'
import { postUpdate, type UpdateWords } from '../../domain/cadence.ts'
import type { Incident } from '../../domain/incident.ts'
import type { Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { updateForm } from '../blocks/forms/work.ts'
import { plainText } from '../commands/command.ts'
import { ACTION, FORM, incidentValue } from '../ids.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, type Desk, openForm, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

async function update(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const text = plainText(call.text)
  if (text === '') return openForm(desk, call, updateForm(incident, desk.store.policy))
  return post(desk, call, incident.number, () => ({ audience: 'internal', text }))
}

const post = async (
  desk: Desk,
  by: Pick<Call, 'actor' | 'deliveryId'>,
  number: number,
  words: (now: Date) => UpdateWords,
): Promise<Message | null> =>
  refusalOf(
    await act(desk, number, by, (incident, now) => postUpdate(incident, by.actor, words(now), desk.store.policy, now)),
  )

export const updateHandlers: Handlers = { update: { inIncident: update } }

export function registerUpdates(app: App, desk: Desk): void {
  onClick(app, desk, ACTION.postUpdate, incidentValue, (click) =>
    openForm(desk, click, updateForm(click.incident, desk.store.policy)),
  )

  onForm(app, desk, FORM.update, async (submission) => {
    const form = readForm(submission.values)
    const minutes = Number(form.text('next_update'))
    submission.say(
      await post(desk, submission, incidentOf(submission), (now) => ({
        audience: form.text('audience') === 'executive' ? 'executive' : 'internal',
        text: form.text('text'),
        hypotheses: form.text('hypotheses') || undefined,
        decisions: form.text('decisions') || undefined,
        nextDueAt: minutes > 0 ? addMinutes(now, minutes) : undefined,
      })),
    )
    return {}
  })
}
