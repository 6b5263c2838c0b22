import type { App } from '@slack/bolt'
import type { Incident } from '../../domain/incident.ts'
import { nearestWord } from '../../domain/nearest-word.ts'
import { parseRole, ROLES, type Role, roleName } from '../../domain/role.ts'
import { acceptRole, declineRole, offerRole, releaseRole, takeRole } from '../../domain/roles.ts'
import type { Outcome } from '../../store/change-incident.ts'
import { capital, type Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { readbackForm, roleForm } from '../blocks/forms/ownership.ts'
import { misunderstood, plainText, takePerson } from '../commands/command.ts'
import { FORM, ROLE_ACTION, roleValue } from '../ids.ts'
import { mention, slackText } from '../text.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, type Desk, openForm, openView, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

async function role(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  if (call.text === '') return openForm(desk, call, roleForm(incident))
  const { userId, rest } = takePerson(call.text)
  const leaving = /^(.*\S)\s+(?:leave|release|step back)$/i.exec(plainText(rest))
  const wanted = leaving?.[1] ?? plainText(rest)
  const known = parseRole(wanted)
  if (!known) {
    const nearest = nearestWord(wanted, ROLES)
    return misunderstood('role', {
      ...(userId ? { understood: 'the person' } : {}),
      not: `the role “${wanted}”${nearest ? `; did you mean ${nearest}` : `; roles are ${ROLES.join(', ')}`}`,
    })
  }
  if (leaving)
    return refusalOf(await act(desk, incident.number, call, (state) => releaseRole(state, known, call.actor)))
  if (userId) return offer(desk, call, incident.number, known, userId)
  // Without a person named it is for oneself, but not by a slip: somebody may have typed a name without @.
  const outcome = await act(desk, incident.number, call, (state, now) =>
    takeRole(state, known, call.actor, desk.store.policy, now),
  )
  return refusalOf(outcome) ?? readbackIfLead(desk, call, known, outcome)
}

async function offer(
  desk: Desk,
  by: Pick<Call, 'actor' | 'deliveryId'>,
  number: number,
  role: Role,
  userId: string,
): Promise<Message | null> {
  const to = await desk.identity.person(userId)
  const outcome = await act(desk, number, by, (incident, now) =>
    offerRole(incident, role, to, by.actor, desk.store.policy, now),
  )
  return refusalOf(outcome)
}

/** Whoever now leads owes a readback, whichever way they came to it. */
async function readbackIfLead(
  desk: Desk,
  { triggerId }: Pick<Call, 'triggerId'>,
  role: Role,
  outcome: Outcome,
): Promise<Message | null> {
  if (role !== 'incident-lead' || outcome.is !== 'changed') return null
  return openView(desk.slack, triggerId, readbackForm(outcome.incident, desk.store.policy), desk.log)
}

async function roles(_desk: Desk, _call: Call, incident: Incident): Promise<Message | null> {
  const lines = ROLES.map((id) => {
    const holding = incident.roles[id]
    const offered = incident.offers[id]
    const state = holding
      ? slackText`${mention(holding.by.id)}`
      : offered
        ? slackText`offered to ${mention(offered.to.id)}`
        : 'open'
    return `${capital(roleName(id))}: ${state}`
  })
  return { text: lines.join('\n') }
}

export const roleHandlers: Handlers = { role: { inIncident: role }, roles: { inIncident: roles } }

export function registerRoles(app: App, desk: Desk): void {
  const { policy } = desk.store
  onClick(app, desk, ROLE_ACTION.take, roleValue, async (click) => {
    const { actor, deliveryId, incident, value } = click
    const outcome = await act(desk, incident.number, { actor, deliveryId }, (state, now) =>
      takeRole(state, value.role, actor, policy, now),
    )
    return refusalOf(outcome) ?? readbackIfLead(desk, click, value.role, outcome)
  })

  onClick(app, desk, ROLE_ACTION.accept, roleValue, async (click) => {
    const { actor, deliveryId, incident, value } = click
    const outcome = await act(desk, incident.number, { actor, deliveryId }, (state, now) =>
      acceptRole(state, value.role, actor, policy, now),
    )
    return refusalOf(outcome) ?? readbackIfLead(desk, click, value.role, outcome)
  })

  onClick(app, desk, ROLE_ACTION.decline, roleValue, async ({ actor, deliveryId, incident, value }) =>
    refusalOf(
      await act(desk, incident.number, { actor, deliveryId }, (state) => declineRole(state, value.role, actor)),
    ),
  )

  onForm(app, desk, FORM.role, async (submission) => {
    const form = readForm(submission.values)
    const wanted = parseRole(form.text('role'))
    if (!wanted) return { errors: { role: 'Choose a role.' } }
    submission.say(await offer(desk, submission, incidentOf(submission), wanted, form.text('person')))
    return {}
  })
}
