import type { ModalView } from '@slack/types'
import type { FactOf, Recorded } from '../../domain/facts.ts'
import { type Incident, incidentKey } from '../../domain/incident.ts'
import { ACTION, FORM } from '../ids.ts'
import { clip, mention, slackText } from '../text.ts'
import { actions, button, type Message, section } from './elements.ts'
import { form, textField } from './forms/fields.ts'

export function customersReported({ actor, fact }: Recorded<FactOf<'customers_reported'>>): Message {
  const { count, words, segment, link } = fact
  return {
    text: [
      slackText`*Customers* by ${mention(actor.id)}${count === null ? '' : `: ${count} report it`}`,
      ...(words ? [slackText`“${clip(words, 2_000)}”`] : []),
      ...(segment ? [slackText`Affected: ${clip(segment, 300)}`] : []),
      ...(link ? [slackText`See: ${clip(link, 500)}`] : []),
    ].join('\n'),
  }
}

/** To the support liaison, again and again while it goes on. */
export function customersAsked(incident: Incident, { fact }: Recorded<FactOf<'customers_asked'>>): Message {
  const text = slackText`${mention(fact.to.id)}, how many customers report ${incidentKey(incident)} by now, and in what words?`
  return { text, blocks: [section(text), actions(reportButton(incident))] }
}

export const reportButton = (incident: Incident) =>
  button('Add report', ACTION.reportCustomers, { incident: incident.number })

export function customersForm(incident: Incident): ModalView {
  const { customers } = incident
  return form({
    id: FORM.customers,
    title: 'What customers report',
    submit: 'Add',
    incident: incident.number,
    blocks: [
      textField({
        name: 'words',
        label: 'In their own words',
        hint: 'Without names, addresses or account numbers',
        multiline: true,
      }),
      textField({
        name: 'count',
        label: 'How many report it, in all',
        hint: customers?.count ? `${customers.count} at the last report` : 'A number; leave it empty if unknown',
        optional: true,
        max: 10,
      }),
      textField({
        name: 'segment',
        label: 'Who is affected',
        hint: 'Plan, region, language',
        optional: true,
        max: 300,
      }),
      textField({ name: 'link', label: 'Tickets or screenshots', hint: 'A link', optional: true, max: 500 }),
    ],
  })
}
