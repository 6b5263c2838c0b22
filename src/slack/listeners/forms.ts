import type { App, ViewSubmitAction } from '@slack/bolt'
import type { Actor } from '../../domain/actor.ts'
import type { Message } from '../blocks/elements.ts'
import { metadata } from '../blocks/forms/fields.ts'
import { SlackFailure } from '../failure.ts'
import type { Desk } from './desk.ts'

export type Submission = {
  actor: Actor
  /** A form closes when it is taken, so it counts once however often it is sent. */
  deliveryId: string
  /** Null in the opening form alone. */
  incident: number | null
  isDrill: boolean
  values: unknown
  /** What the person alone is told once the form is closed. */
  say: (message: Message | null) => void
}

/** `errors` by field name keep the form open, with what was entered; without any it closes. */
export type FormAnswer = { errors?: Record<string, string> }

export function onForm(app: App, desk: Desk, id: string, take: (submission: Submission) => Promise<FormAnswer>): void {
  app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, view }) => {
    const { incident, isDrill } = metadata.parse(JSON.parse(view.private_metadata || '{"incident":null}'))
    const actor = await desk.identity.person(body.user.id)
    let message: Message | null = null
    const { errors } = await take({
      actor,
      deliveryId: `view:${view.id}`,
      incident,
      isDrill,
      values: view.state.values,
      say: (said) => {
        message = said
      },
    })
    if (errors && Object.keys(errors).length > 0) {
      await ack({ response_action: 'errors', errors })
      return
    }
    await ack()
    if (message) await writeTo(desk, body.user.id, message)
  })
}

/** A submitted form has no channel to answer in, so the person is written to; a failure of it changes nothing. */
async function writeTo(desk: Desk, userId: string, { text, blocks }: Message): Promise<void> {
  try {
    const { channel } = await desk.slack.call('conversations.open', { users: userId })
    if (channel?.id) await desk.slack.call('chat.postMessage', { channel: channel.id, text, blocks: blocks ?? [] })
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error
    desk.log.warn({ method: error.method, error: error.error }, 'a private answer to a form was not delivered')
  }
}

/** The incident's number in a form that always carries one. */
export function incidentOf({ incident }: Submission): number {
  if (incident === null) throw new Error('A form that belongs to an incident came without its number.')
  return incident
}
