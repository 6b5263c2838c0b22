import type { ModalView } from '@slack/types'
import { type Incident, incidentKey } from '../../../domain/incident.ts'
import type { Policy } from '../../../domain/policy.ts'
import { ROLES, roleName } from '../../../domain/role.ts'
import { handOverContext } from '../../../domain/roles.ts'
import { severityOf } from '../../../domain/severity.ts'
import { FORM } from '../../ids.ts'
import { slackText } from '../../text.ts'
import { capital, section } from '../elements.ts'
import { choiceField, form, nextUpdateField, personField, textField } from './fields.ts'

/** Filled in already, so that one press sends it; what is true by then can be written over it. */
export function readbackForm(incident: Incident, policy: Policy): ModalView {
  return form({
    id: FORM.readback,
    title: 'Read back',
    submit: 'Read back',
    incident: incident.number,
    blocks: [
      section(slackText`You own ${incidentKey(incident)}. Say it back, so that everybody knows what that means.`),
      textField({
        name: 'happening',
        label: 'What is happening',
        initial: incident.title,
        multiline: true,
        max: 1_000,
      }),
      textField({
        name: 'next',
        label: 'What I do next',
        initial: 'Read affected outputs and complaints to confirm harm, then contain it.',
        multiline: true,
        max: 1_000,
      }),
      nextUpdateField(severityOf(policy, incident.severity).internalUpdate),
    ],
  })
}

/** Hands over with context: what the next person would otherwise have to ask. */
export function handOverForm(incident: Incident): ModalView {
  return form({
    id: FORM.handOver,
    title: 'Hand over the lead',
    submit: 'Offer',
    incident: incident.number,
    blocks: [
      section(slackText`You keep ${incidentKey(incident)} until they accept.`),
      personField({ name: 'person', label: 'To' }),
      textField({
        name: 'context',
        label: 'What they need to know',
        hint: 'What was done, what is suspected',
        initial: handOverContext(incident),
        multiline: true,
        optional: true,
        max: 1_000,
      }),
    ],
  })
}

export function roleForm(incident: Incident, role?: string): ModalView {
  return form({
    id: FORM.role,
    title: 'Offer a role',
    submit: 'Offer',
    incident: incident.number,
    blocks: [
      choiceField({
        name: 'role',
        label: 'Role',
        choices: ROLES.map((id) => ({ value: id, label: capital(roleName(id)) })),
        initial: role,
      }),
      personField({ name: 'person', label: 'Person', hint: 'It is theirs once they accept.' }),
    ],
  })
}
