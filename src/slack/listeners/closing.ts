import type { App } from '@slack/bolt'
import type { Actor } from '../../domain/actor.ts'
import {
  answerQuestions,
  defaultPostmortem,
  openQuestions,
  QUESTIONS,
  waiveOpenQuestions,
} from '../../domain/closing.ts'
import { inTurn } from '../../domain/decide.ts'
import { record } from '../../domain/decision.ts'
import { type Incident, isOpen, type Person, type Question } from '../../domain/incident.ts'
import { close, reopen } from '../../domain/lifecycle.ts'
import type { Message } from '../blocks/elements.ts'
import { closingForm } from '../blocks/forms/closing.ts'
import { type Entered, readForm } from '../blocks/forms/fields.ts'
import { refusalText } from '../blocks/refusals.ts'
import { misunderstood, plainText } from '../commands/command.ts'
import { ACTION, FORM, incidentValue } from '../ids.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, actIfPermitted, type Desk, openForm, refusalOf } from './desk.ts'
import { incidentOf, onForm, type Submission } from './forms.ts'

async function closeIt(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const text = plainText(call.text)
  const waiver = /^(?:--|—|–)waive\b\s*(.*)$/is.exec(text)
  if (waiver) {
    const reason = waiver[1]?.trim() ?? ''
    if (reason === '') return misunderstood('close', { understood: 'waive what is open', not: 'the reason' })
    return refusalOf(
      await actIfPermitted(desk, incident.number, 'close', call, (state, now) =>
        inTurn(
          state,
          call.actor,
          now,
          (open) => waiveOpenQuestions(open, reason),
          (waived) => close(waived, call.actor),
        ),
      ),
    )
  }
  if (text !== '') return misunderstood('close', { not: `“${text}”` })
  return closeOrAsk(desk, call, incident)
}

/** Closes at once when everything is answered; otherwise asks for just what is not. */
async function closeOrAsk(
  desk: Desk,
  by: Pick<Call, 'actor' | 'deliveryId' | 'triggerId'>,
  incident: Incident,
): Promise<Message | null> {
  if (!isOpen(incident)) return { text: refusalText({ is: 'incident_closed' }) }
  const questions = openQuestions(incident)
  if (questions.length === 0) {
    return refusalOf(await actIfPermitted(desk, incident.number, 'close', by, (state) => close(state, by.actor)))
  }
  const { policy, now } = desk.store
  return openForm(desk, by, closingForm(incident, questions, defaultPostmortem(by.actor, policy, now())))
}

async function reopenIt(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const why = plainText(call.text)
  if (why === '') return misunderstood('reopen', { not: 'why' })
  return refusalOf(
    await act(desk, incident.number, call, (state, now) => reopen(state, call.actor, why, desk.store.policy, now)),
  )
}

async function postmortem(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const outcome = await act(desk, incident.number, call, () => record({ type: 'postmortem_requested' }))
  return (
    refusalOf(outcome) ?? {
      text: 'The draft is being compiled from the record, and comes into this channel as a file.',
    }
  )
}

export const closingHandlers: Handlers = {
  close: { inIncident: closeIt },
  reopen: { inIncident: reopenIt },
  postmortem: { inIncident: postmortem },
}

export function registerClosing(app: App, desk: Desk): void {
  onClick(app, desk, ACTION.close, incidentValue, (click) => closeOrAsk(desk, click, click.incident))

  onForm(app, desk, FORM.close, async (submission) => {
    const form = readForm(submission.values)
    const owner = await ownerOfPostmortem(desk, form, submission)
    if ('errors' in owner) return owner
    const texts: Partial<Record<Question, string>> = Object.fromEntries(
      QUESTIONS.filter((question) => question !== 'postmortem').map((question) => [question, form.text(question)]),
    )
    const waived = form.text('postmortem_waived')
    const outcome = await actIfPermitted(desk, incidentOf(submission), 'close', submission, (incident, now) =>
      inTurn(
        incident,
        submission.actor,
        now,
        () =>
          answerQuestions({
            texts: waived ? { ...texts, postmortem: `waived because ${waived}` } : texts,
            postmortem: waived ? undefined : owner.postmortem,
          }),
        (answered) => close(answered, submission.actor),
      ),
    )
    submission.say(refusalOf(outcome))
    return {}
  })
}

type PostmortemOwner = { postmortem: { owner: Person; due: string } | undefined } | { errors: Record<string, string> }

async function ownerOfPostmortem(desk: Desk, form: Entered, { actor }: Submission): Promise<PostmortemOwner> {
  const userId = form.text('postmortem')
  if (userId === '') return { postmortem: undefined }
  const owner: Actor = await desk.identity.person(userId)
  if (owner.kind !== 'person') return { errors: { postmortem: 'Choose a person; an app cannot own a postmortem.' } }
  const { policy, now } = desk.store
  const due = form.text('postmortem_due') || defaultPostmortem(actor, policy, now()).due
  return { postmortem: { owner: { id: owner.id, name: owner.name }, due } }
}
