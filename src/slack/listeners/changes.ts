import type { App } from '@slack/bolt'
import { decideRollback, parseTarget, recordChange, restoreTraffic, verifyRollback } from '../../domain/changes.ts'
import type { Incident } from '../../domain/incident.ts'
import { SNAPSHOT_FIELDS, takeSnapshot } from '../../domain/notes.ts'
import type { Message } from '../blocks/elements.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { changeForm, rollbackForm, snapshotForm } from '../blocks/forms/work.ts'
import { readChange, readRollback, readSnapshot } from '../commands/arguments.ts'
import { misunderstood } from '../commands/command.ts'
import { ACTION, FORM, incidentValue, rollbackValue } from '../ids.ts'
import type { Call, Handlers } from './call.ts'
import { onClick } from './clicks.ts'
import { act, type Desk, openForm, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

async function change(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  if (call.text === '') return openForm(desk, call, changeForm(incident))
  const read = readChange(call.text)
  if ('fault' in read) return misunderstood('change', read.fault)
  return refusalOf(
    await act(desk, incident.number, call, (state, now) =>
      recordChange(state, { ...read, at: now.toISOString() }, call.actor),
    ),
  )
}

async function rollback(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  if (call.text === '') return openForm(desk, call, rollbackForm(incident))
  const read = readRollback(call.text)
  if ('fault' in read) return misunderstood('rollback', read.fault)
  return refusalOf(await act(desk, incident.number, call, (state) => decideRollback(state, read, call.actor)))
}

async function snapshot(desk: Desk, call: Call, incident: Incident): Promise<Message | null> {
  if (call.text === '') return openForm(desk, call, snapshotForm(incident))
  const values = readSnapshot(call.text)
  return refusalOf(await act(desk, incident.number, call, (state) => takeSnapshot(state, values, call.actor)))
}

export const changeHandlers: Handlers = {
  change: { inIncident: change },
  rollback: { inIncident: rollback },
  snapshot: { inIncident: snapshot },
}

export function registerChanges(app: App, desk: Desk): void {
  onClick(app, desk, ACTION.rollBack, incidentValue, (click) => openForm(desk, click, rollbackForm(click.incident)))

  onClick(app, desk, ACTION.restored, rollbackValue, async ({ actor, deliveryId, incident, value }) =>
    refusalOf(
      await act(desk, incident.number, { actor, deliveryId }, (state) => restoreTraffic(state, value.rollback, actor)),
    ),
  )

  onClick(app, desk, ACTION.verified, rollbackValue, async ({ actor, deliveryId, incident, value }) =>
    refusalOf(
      await act(desk, incident.number, { actor, deliveryId }, (state) => verifyRollback(state, value.rollback, actor)),
    ),
  )

  onForm(app, desk, FORM.rollback, async (submission) => {
    const form = readForm(submission.values)
    const kind = parseTarget(form.text('kind'))
    if (!kind) return { errors: { kind: 'Choose what is rolled back.' } }
    const target = { kind, what: form.text('what'), to: form.text('to') || undefined }
    submission.say(
      refusalOf(
        await act(desk, incidentOf(submission), submission, (state) => decideRollback(state, target, submission.actor)),
      ),
    )
    return {}
  })

  onForm(app, desk, FORM.change, async (submission) => {
    const form = readForm(submission.values)
    const [before, after] = [form.text('before'), form.text('after')]
    const moved = {
      kind: form.text('kind'),
      what: form.text('what'),
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    }
    submission.say(
      refusalOf(
        await act(desk, incidentOf(submission), submission, (state, now) =>
          recordChange(state, { ...moved, at: now.toISOString() }, submission.actor),
        ),
      ),
    )
    return {}
  })

  onForm(app, desk, FORM.snapshot, async (submission) => {
    const form = readForm(submission.values)
    const entered = Object.keys(SNAPSHOT_FIELDS).map((field) => [field, form.text(field)] as const)
    const values = Object.fromEntries(entered.filter(([, value]) => value !== ''))
    submission.say(
      refusalOf(
        await act(desk, incidentOf(submission), submission, (state) => takeSnapshot(state, values, submission.actor)),
      ),
    )
    return {}
  })
}
