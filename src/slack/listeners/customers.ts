import type { App } from '@slack/bolt'
import { reportCustomers } from '../../domain/customers.ts'
import { customersForm } from '../blocks/customer-lines.ts'
import { readForm } from '../blocks/forms/fields.ts'
import { ACTION, FORM, incidentValue } from '../ids.ts'
import { onClick } from './clicks.ts'
import { act, type Desk, openForm, refusalOf } from './desk.ts'
import { incidentOf, onForm } from './forms.ts'

export function registerCustomers(app: App, desk: Desk): void {
  onClick(app, desk, ACTION.reportCustomers, incidentValue, (click) =>
    openForm(desk, click, customersForm(click.incident)),
  )

  onForm(app, desk, FORM.customers, async (submission) => {
    const form = readForm(submission.values)
    const count = form.text('count')
    if (count !== '' && !/^\d+$/.test(count))
      return { errors: { count: 'A whole number such as 14, or nothing if it is not known.' } }
    const report = {
      count: count === '' ? null : Number(count),
      words: form.text('words'),
      segment: form.text('segment') || undefined,
      link: form.text('link') || undefined,
    }
    submission.say(
      refusalOf(
        await act(desk, incidentOf(submission), submission, (incident, now) =>
          reportCustomers(incident, report, submission.actor, now),
        ),
      ),
    )
    return {}
  })
}
