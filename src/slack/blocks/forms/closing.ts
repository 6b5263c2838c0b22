import type { ModalView } from '@slack/types'
import { QUESTION_TEXT } from '../../../domain/closing.ts'
import { type Incident, incidentKey, type Person, type Question, type Status } from '../../../domain/incident.ts'
import { STATUSES } from '../../../domain/lifecycle.ts'
import type { Policy } from '../../../domain/policy.ts'
import { FORM } from '../../ids.ts'
import { slackText } from '../../text.ts'
import { capital, section } from '../elements.ts'
import { choiceField, dayField, form, personField, textField } from './fields.ts'

/** One required field for each open question, and nothing else that must be filled in. */
export function closingForm(
  incident: Incident,
  questions: Question[],
  postmortem: { owner: Person; due: string },
): ModalView {
  return form({
    id: FORM.close,
    title: 'Close incident',
    submit: 'Close incident',
    incident: incident.number,
    blocks: [
      section(
        questions.length > 0
          ? slackText`What is still unanswered for ${incidentKey(incident)}. Each takes an answer, or “waived because …”.`
          : slackText`Everything is answered. ${incidentKey(incident)} can be closed.`,
      ),
      ...questions
        .filter((question) => question !== 'postmortem')
        .map((question) => textField({ name: question, label: QUESTION_TEXT[question], multiline: true, max: 1_000 })),
      ...(questions.includes('postmortem')
        ? [
            personField({ name: 'postmortem', label: QUESTION_TEXT.postmortem, initial: postmortem.owner.id }),
            dayField({ name: 'postmortem_due', label: 'Postmortem due', initial: postmortem.due, optional: true }),
            textField({
              name: 'postmortem_waived',
              label: 'Or waive the postmortem, because',
              optional: true,
              max: 500,
            }),
          ]
        : []),
    ],
  })
}

export function severityForm(incident: Incident, policy: Policy): ModalView {
  return form({
    id: FORM.severity,
    title: 'Severity',
    submit: 'Change',
    incident: incident.number,
    blocks: [
      choiceField({
        name: 'severity',
        label: 'Severity',
        choices: policy.severities.map(({ id, label }) => ({ value: id, label })),
        initial: incident.severity,
      }),
    ],
  })
}

export function statusForm(incident: Incident): ModalView {
  const reachable: Status[] = STATUSES.filter((status) => status !== 'closed')
  return form({
    id: FORM.status,
    title: 'Status',
    submit: 'Change',
    incident: incident.number,
    blocks: [
      choiceField({
        name: 'status',
        label: 'Status',
        choices: reachable.map((status) => ({ value: status, label: capital(status) })),
        initial: incident.status,
      }),
      textField({ name: 'how', label: 'How do you know?', optional: true, max: 500 }),
    ],
  })
}
