import type { ModalView } from '@slack/types'
import type { Incident } from '../../../domain/incident.ts'
import { CORE_HOPS, DOMAINS, type PageTarget, targetName } from '../../../domain/paging.ts'
import { FORM } from '../../ids.ts'
import { capital, section } from '../elements.ts'
import { choiceField, form, personField, textField } from './fields.ts'

/** What a choice of the form stands for. */
const CHOICES: Record<string, PageTarget> = {
  ...Object.fromEntries(CORE_HOPS.map((hop) => [hop, { kind: 'hop', hop }])),
  ...Object.fromEntries(DOMAINS.map((domain) => [domain, { kind: 'domain', domain }])),
}
export const chosenTarget = (choice: string): PageTarget | undefined => CHOICES[choice]

/** `onCall`: a line for everybody whom one can call, as mrkdwn. */
export function pageForm(incident: Incident, onCall: string[]): ModalView {
  return form({
    id: FORM.page,
    title: 'Page somebody',
    submit: 'Page',
    incident: incident.number,
    blocks: [
      section(['*On call now*', ...onCall].join('\n')),
      choiceField({
        name: 'whom',
        label: 'Whom',
        optional: true,
        choices: Object.entries(CHOICES).map(([value, target]) => ({
          value,
          label: capital(targetName(target).replace(/^the /, '')),
        })),
      }),
      personField({ name: 'person', label: 'Or a person', optional: true }),
      textField({ name: 'message', label: 'What they need to know', multiline: true, optional: true, max: 1_000 }),
    ],
  })
}
