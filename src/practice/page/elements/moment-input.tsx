import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types'
import { useState } from 'react'
import { useConfirmed } from './confirm.tsx'
import { type ElementProps, useForm } from './use-form.ts'

type MomentElement = Datepicker | Timepicker | DateTimepicker

const KEYS = {
  datepicker: { input: 'date', state: 'selected_date' },
  timepicker: { input: 'time', state: 'selected_time' },
  datetimepicker: { input: 'datetime-local', state: 'selected_date_time' },
} as const

/** A day, a time or both, by the browser's own picker. Slack counts an instant in seconds. */
export function MomentInput({
  element,
  blockId,
  tells,
  labelledBy,
  describedBy,
  invalid,
}: ElementProps<MomentElement>) {
  const form = useForm()
  const { confirmed, dialog } = useConfirmed(element.confirm)
  const { input, state: key } = KEYS[element.type]
  const held = form.read(blockId, element)?.[key]
  const shown = typeof held === 'number' ? localMinute(held) : String(held ?? '')
  const stateOf = (text: string) => ({ type: element.type, [key]: slackValue(element, text) })
  const [told, setTold] = useState(shown)
  function tell() {
    if (!tells || shown === told) return
    setTold(shown)
    confirmed(() => form.act(blockId, element, stateOf(shown)))
  }
  return (
    <>
      <input
        type={input}
        className="input moment"
        value={shown}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-label={labelledBy ? undefined : placeholderOf(element)}
        onChange={({ target }) => form.keep(blockId, element, stateOf(target.value))}
        // A date is told when one leaves the field or presses Enter: while it is typed, each digit makes another one.
        onBlur={tell}
        onKeyDown={(event) => {
          if (!tells || event.key !== 'Enter') return
          event.preventDefault()
          tell()
        }}
      />
      {dialog}
    </>
  )
}

function slackValue(element: MomentElement, text: string): string | number | null {
  if (text === '') return null
  return element.type === 'datetimepicker' ? Math.floor(new Date(text).getTime() / 1000) : text
}

function placeholderOf(element: MomentElement): string {
  return ('placeholder' in element && element.placeholder?.text) || 'Choose a time'
}

function localMinute(seconds: number): string {
  const date = new Date(seconds * 1000)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
