import type { ModalView } from '@slack/types'
import type { Catalogue } from '../../../catalogue/schema.ts'
import type { Policy } from '../../../domain/policy.ts'
import { TOUCHES } from '../../../domain/touches.ts'
import { FORM } from '../../ids.ts'
import { capital } from '../elements.ts'
import { choiceField, choicesField, form, textField } from './fields.ts'

/** Openable on a symptom alone: it asks for no error rate, and only the title must be filled in. */
export function openingForm(
  policy: Policy,
  { symptoms }: Catalogue,
  { defaultSeverity, isDrill }: { defaultSeverity: string; isDrill: boolean },
): ModalView {
  return form({
    id: FORM.open,
    title: isDrill ? 'Open a drill' : 'Open an incident',
    submit: 'Open',
    incident: null,
    isDrill,
    blocks: [
      textField({
        name: 'title',
        label: 'What is wrong?',
        hint: 'As users would say it: Refund bot promises wrong deadlines',
        max: 300,
      }),
      choiceField({
        name: 'severity',
        label: 'Severity',
        hint: 'From harm, spread, reversibility and momentum. It can be changed at any time.',
        choices: policy.severities.map(({ id, label }) => ({ value: id, label })),
        initial: defaultSeverity,
      }),
      choicesField({
        name: 'symptoms',
        label: 'Symptoms',
        optional: true,
        choices: symptoms.map(({ id, name }) => ({ value: id, label: name })),
      }),
      textField({ name: 'harm', label: 'Suspected harm', optional: true, multiline: true }),
      textField({
        name: 'affected',
        label: 'Who is harmed?',
        hint: 'Segment, tenant, a count, or unknown',
        optional: true,
        max: 300,
      }),
      choicesField({
        name: 'touches',
        label: 'Does it touch any of these?',
        hint: 'Then the risk expert is suggested.',
        optional: true,
        choices: Object.entries(TOUCHES).map(([value, label]) => ({ value, label: capital(label) })),
      }),
      choiceField({
        name: 'still_happening',
        label: 'Still happening?',
        optional: true,
        choices: [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'unknown', label: 'Unknown' },
        ],
      }),
      textField({ name: 'change', label: 'Recent change, on any surface', optional: true, max: 500 }),
      textField({ name: 'service', label: 'Affected feature or service', optional: true, max: 100 }),
    ],
  })
}
