import type { App } from '@slack/bolt'
import type { Incident, Status } from '../../domain/incident.ts'
import { changeStatus, parseStatus, STATUSES } from '../../domain/lifecycle.ts'
import { changeSeverity, parseSeverity } from '../../domain/severity.ts'
import type { Message } from '../blocks/elements.ts'
import { severityForm, statusForm } from '../blocks/forms/closing.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { misunderstood, plainText } from '../commands/command.ts'
import { ACTION, FORM, incidentValue } from '../ids.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, actIfPermitted, type Desk, openForm, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

type By = Pick<Call, 'actor' | 'deliveryId'>

async function severity(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const { policy } = desk.store
  const text = plainText(call.text)
  if (text === '') return openForm(desk, call, severityForm(incident, policy))
  const to = parseSeverity(policy, text)
  if (!to) {
    const known = policy.severities.map(({ id }) => id).join(', ')
    return misunderstood('severity', { not: `the severity “${text}”; known are ${known}` })
  }
  return setSeverity(desk, call, incident.number, to)
}

const setSeverity = async (desk: Desk, by: By, number: number, to: string): Promise<Message | null> =>
  refusalOf(
    await actIfPermitted(desk, number, 'severity', by, (incident, now) =>
      changeSeverity(incident, to, by.actor, desk.store.policy, now),
    ),
  )

async function status(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  const text = plainText(call.text)
  if (text === '') return openForm(desk, call, statusForm(incident))
  const [word = ''] = text.split(/\s+/, 1)
  const to = parseStatus(word)
  if (!to) return misunderstood('status', { not: `the status “${word}”; known are ${STATUSES.join(', ')}` })
  return setStatus(desk, call, incident.number, to, text.slice(word.length).trim())
}

async function setStatus(desk: Desk, by: By, number: number, to: Status, how = ''): Promise<Message | null> {
  const decide = (incident: Incident, now: Date) =>
    changeStatus(incident, to, by.actor, desk.store.policy, now, how || undefined)
  const ends = to === 'resolved' || to === 'cancelled'
  return refusalOf(await (ends ? actIfPermitted(desk, number, 'resolve', by, decide) : act(desk, number, by, decide)))
}

export const statusHandlers: Handlers = { severity: { inIncident: severity }, status: { inIncident: status } }

export function registerStatus(app: App, desk: Desk): void {
  onClick(app, desk, ACTION.markContained, incidentValue, (click) =>
    setStatus(desk, click, click.incident.number, 'contained'),
  )
  onClick(app, desk, ACTION.resolve, incidentValue, (click) =>
    setStatus(desk, click, click.incident.number, 'resolved'),
  )

  onForm(app, desk, FORM.severity, async (submission) => {
    const to = readForm(submission.values).text('severity')
    submission.say(await setSeverity(desk, submission, incidentOf(submission), to))
    return {}
  })

  onForm(app, desk, FORM.status, async (submission) => {
    const form = readForm(submission.values)
    const to = parseStatus(form.text('status'))
    if (!to) return { errors: { status: 'Choose a status.' } }
    submission.say(await setStatus(desk, submission, incidentOf(submission), to, form.text('how')))
    return {}
  })
}
