import type { App } from '@slack/bolt'
import { addMinutes } from 'date-fns'
import { type Incident, ownerOf } from '../../domain/incident.ts'
import { acknowledge, checkIn, own, readBack } from '../../domain/ownership.ts'
import { askForHandOver, handOver } from '../../domain/roles.ts'
import type { Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { handOverForm, readbackForm } from '../blocks/forms/ownership.ts'
import { refusalText } from '../blocks/refusals.ts'
import { ownedByAnother } from '../blocks/role-lines.ts'
import { misunderstood, plainText, takePerson } from '../commands/command.ts'
import { ACTION, FORM, handOverValue, incidentValue } from '../ids.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, type Desk, openForm, openView, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

/** Owns at once, for everybody to see; the readback form comes right after. */
async function ownIt(
  desk: Desk,
  by: Call | (Parameters<typeof openForm>[1] & Pick<Call, 'actor'>),
  number: number,
): Promise<Message | null> {
  const { policy } = desk.store
  const outcome = await act(desk, number, by, (incident, now) => own(incident, by.actor, policy, now))
  if (outcome.is === 'refused' && outcome.refusal.is === 'owned_by_another') {
    return ownedByAnother(outcome.incident, outcome.refusal.by)
  }
  if (outcome.is !== 'changed' && outcome.is !== 'unchanged') return refusalOf(outcome)
  const { incident } = outcome
  const readBackOpen = incident.readback !== null && 'dueAt' in incident.readback
  return readBackOpen ? openView(desk.slack, by.triggerId, readbackForm(incident, policy), desk.log) : null
}

async function ack(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const next = plainText(call.text)
  if (next === '') return ownIt(desk, call, incident.number)
  const outcome = await act(desk, incident.number, call, (state, now) =>
    acknowledge(state, call.actor, next, desk.store.policy, now),
  )
  return refusalOf(outcome) ?? { text: 'You own this incident, and your next step is on record.' }
}

async function handoff(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const { userId, rest } = takePerson(call.text)
  if (!userId) {
    return call.text === ''
      ? openForm(desk, call, handOverForm(incident))
      : misunderstood('handoff', { not: 'to whom; name the person as @person' })
  }
  return offerLead(desk, call, incident.number, userId, plainText(rest))
}

async function offerLead(
  desk: Desk,
  by: Pick<Call, 'actor' | 'deliveryId'>,
  number: number,
  userId: string,
  context: string,
): Promise<Message | null> {
  const to = await desk.identity.person(userId)
  const outcome = await act(desk, number, by, (incident, now) =>
    handOver(incident, 'incident-lead', to, by.actor, desk.store.policy, now, context || undefined),
  )
  if (outcome.is === 'refused') return refusalOf(outcome)
  const owner = ownerOf(outcome.incident)
  return {
    text: owner
      ? 'Offered. The lead stays where it is until they accept.'
      : 'Offered. Nobody owns this incident until they accept.',
  }
}

export const ownershipHandlers: Handlers = { ack: { inIncident: ack }, handoff: { inIncident: handoff } }

export function registerOwnership(app: App, desk: Desk): void {
  const { policy } = desk.store
  // Under an alert that became an incident, the button of an older message means that incident.
  onClick(app, desk, ACTION.own, incidentValue, (click) =>
    ownIt(desk, click, click.incident.alert?.becameIncident ?? click.incident.number),
  )

  onClick(app, desk, ACTION.openReadback, incidentValue, async (click) => {
    const owner = ownerOf(click.incident)
    if (owner?.by.id !== click.actor.id)
      return { text: refusalText({ is: 'only_the_owner', owner: owner?.by ?? null }) }
    return openForm(desk, click, readbackForm(click.incident, policy))
  })

  onClick(app, desk, ACTION.checkIn, incidentValue, async ({ actor, deliveryId, incident }) =>
    refusalOf(await act(desk, incident.number, { actor, deliveryId }, (state) => checkIn(state, actor))),
  )

  onClick(app, desk, ACTION.askForHandOver, incidentValue, async ({ actor, deliveryId, incident }) =>
    refusalOf(await act(desk, incident.number, { actor, deliveryId }, (state) => askForHandOver(state, actor))),
  )

  onClick(app, desk, ACTION.handOverTo, handOverValue, ({ actor, deliveryId, incident, value }) =>
    offerLead(desk, { actor, deliveryId }, incident.number, value.to, ''),
  )

  onClick(app, desk, ACTION.handOver, incidentValue, (click) => openForm(desk, click, handOverForm(click.incident)))

  onForm(app, desk, FORM.readback, async (submission) => {
    const form = readForm(submission.values)
    const outcome = await act(desk, incidentOf(submission), submission, (incident, now) =>
      readBack(
        incident,
        submission.actor,
        {
          happening: form.text('happening'),
          next: form.text('next'),
          nextUpdateAt: addMinutes(now, Number(form.text('next_update'))),
        },
        now,
      ),
    )
    submission.say(refusalOf(outcome))
    return {}
  })

  onForm(app, desk, FORM.handOver, async (submission) => {
    const form = readForm(submission.values)
    submission.say(await offerLead(desk, submission, incidentOf(submission), form.text('person'), form.text('context')))
    return {}
  })
}
