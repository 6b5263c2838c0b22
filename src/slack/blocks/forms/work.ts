import type { ModalView } from '@slack/types'
import type { Catalogue } from '../../../catalogue/schema.ts'
import { TARGETS } from '../../../domain/changes.ts'
import type { Incident } from '../../../domain/incident.ts'
import { SNAPSHOT_FIELDS } from '../../../domain/notes.ts'
import type { Policy } from '../../../domain/policy.ts'
import { severityOf } from '../../../domain/severity.ts'
import { FORM } from '../../ids.ts'
import { choiceField, dayField, form, nextUpdateField, personField, textField } from './fields.ts'

/** Facts, hypotheses and decisions apart, and never without the time of the next one. */
export function updateForm(incident: Incident, policy: Policy): ModalView {
  return form({
    id: FORM.update,
    title: 'Post update',
    submit: 'Post',
    incident: incident.number,
    blocks: [
      textField({
        name: 'text',
        label: 'What we know',
        hint: 'Impact, what was done since the last update, how it is contained',
        multiline: true,
      }),
      textField({ name: 'hypotheses', label: 'What we suspect', multiline: true, optional: true, max: 1_000 }),
      textField({ name: 'decisions', label: 'What we decided', multiline: true, optional: true, max: 1_000 }),
      choiceField({
        name: 'audience',
        label: 'For',
        choices: [
          { value: 'internal', label: 'The team' },
          { value: 'executive', label: 'Executives' },
        ],
        initial: 'internal',
      }),
      nextUpdateField(severityOf(policy, incident.severity).internalUpdate),
    ],
  })
}

export function symptomForm(incident: Incident, { symptoms }: Catalogue): ModalView {
  return form({
    id: FORM.symptom,
    title: 'Add symptom',
    submit: 'Add',
    incident: incident.number,
    blocks: [
      choiceField({
        name: 'symptom',
        label: 'Symptom',
        choices: symptoms.map(({ id, name }) => ({ value: id, label: name })),
      }),
    ],
  })
}

const targets = Object.entries(TARGETS).map(([value, { label, speed }]) => ({ value, label: `${label} (${speed})` }))

export function rollbackForm(incident: Incident): ModalView {
  return form({
    id: FORM.rollback,
    title: 'Roll back',
    submit: 'Record decision',
    incident: incident.number,
    blocks: [
      choiceField({
        name: 'kind',
        label: 'What kind of thing',
        hint: 'With the time it usually takes. Readback records the rollback; people carry it out.',
        choices: targets,
      }),
      textField({ name: 'what', label: 'Which one', hint: 'refund-bot prompt', max: 300 }),
      textField({
        name: 'to',
        label: 'To version',
        hint: 'An id that does not move, rather than an alias',
        optional: true,
        max: 200,
      }),
    ],
  })
}

export function changeForm(incident: Incident): ModalView {
  return form({
    id: FORM.change,
    title: 'Record a change',
    submit: 'Record',
    incident: incident.number,
    blocks: [
      choiceField({
        name: 'kind',
        label: 'What kind of thing',
        choices: targets.map(({ value }) => ({ value, label: TARGETS[value as keyof typeof TARGETS].label })),
      }), // targets' values are TARGETS' keys
      textField({ name: 'what', label: 'Which one', hint: 'router policy', max: 300 }),
      textField({ name: 'before', label: 'Before', optional: true, max: 200 }),
      textField({ name: 'after', label: 'After', optional: true, max: 200 }),
    ],
  })
}

/** Every field may stay empty: what is not said is on record as not captured. */
export function snapshotForm(incident: Incident): ModalView {
  return form({
    id: FORM.snapshot,
    title: 'Snapshot of versions',
    submit: 'Keep',
    incident: incident.number,
    blocks: Object.entries(SNAPSHOT_FIELDS).map(([name, label]) => {
      const initial = incident.snapshot[name]
      return textField({ name, label, optional: true, max: 500, ...(initial ? { initial } : {}) })
    }),
  })
}

export function noteForm(incident: Incident): ModalView {
  return form({
    id: FORM.note,
    title: 'Note',
    submit: 'Keep',
    incident: incident.number,
    blocks: [
      choiceField({
        name: 'kind',
        label: 'Kind',
        choices: [
          { value: 'note', label: 'Fact' },
          { value: 'hypothesis', label: 'Hypothesis' },
          { value: 'decision', label: 'Decision' },
          { value: 'customers', label: 'What customers report' },
        ],
        initial: 'note',
      }),
      textField({ name: 'text', label: 'Text', multiline: true }),
    ],
  })
}

export function actionForm(incident: Incident, day: string): ModalView {
  return form({
    id: FORM.action,
    title: 'Action item',
    submit: 'Add',
    incident: incident.number,
    blocks: [
      textField({
        name: 'text',
        label: 'What will be done',
        hint: 'A change one can check, not “be careful”',
        max: 1_000,
      }),
      personField({ name: 'owner', label: 'Owner' }),
      dayField({ name: 'due', label: 'Due', initial: day }),
    ],
  })
}
