import type {
  EmailInput,
  NumberInput,
  PlainTextInput,
  RichTextBlock,
  RichTextInput as RichTextInputElement,
  URLInput,
} from '@slack/types'
import type { KeyboardEvent } from 'react'
import { type ElementProps, useForm } from './use-form.ts'

type TextElement = PlainTextInput | NumberInput | EmailInput | URLInput

const KINDS = {
  plain_text_input: { type: 'text', inputMode: 'text' },
  number_input: { type: 'text', inputMode: 'decimal' },
  email_text_input: { type: 'email', inputMode: 'email' },
  url_text_input: { type: 'url', inputMode: 'url' },
} as const

export function TextInput({ element, blockId, tells, labelledBy, describedBy, invalid }: ElementProps<TextElement>) {
  const form = useForm()
  const value = String(form.read(blockId, element)?.value ?? '')
  const state = (text: string) => ({ type: element.type, value: text === '' ? null : text })
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed']
  const shared = {
    value,
    placeholder: element.placeholder?.text,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    className: 'input',
    'data-autofocus': element.focus_on_load || undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      form.keep(blockId, element, state(target.value))
      if (tells && triggers.includes('on_character_entered')) form.act(blockId, element, state(target.value))
    },
  }
  const tellOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (tells && triggers.includes('on_enter_pressed')) {
      event.preventDefault()
      form.act(blockId, element, state(value))
    }
  }
  if (element.type === 'plain_text_input' && element.multiline) {
    return <textarea {...shared} rows={Math.min(10, Math.max(3, value.split('\n').length + 1))} />
  }
  return <input {...shared} {...KINDS[element.type]} onKeyDown={tellOnEnter} />
}

/** Typed as plain lines; sent as Slack sends rich text. */
export function RichTextInput({
  element,
  blockId,
  labelledBy,
  describedBy,
  invalid,
}: ElementProps<RichTextInputElement>) {
  const form = useForm()
  const held = form.read(blockId, element)?.rich_text_value as RichTextBlock | null // see initialState
  return (
    <textarea
      className="input"
      rows={4}
      value={held ? plainLines(held) : ''}
      placeholder={element.placeholder?.text}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={({ target: { value } }) =>
        form.keep(blockId, element, { type: element.type, rich_text_value: value === '' ? null : richText(value) })
      }
    />
  )
}

function richText(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }
}

function plainLines(block: RichTextBlock): string {
  return block.elements
    .map((part) => part.elements.map((inline) => ('text' in inline ? (inline.text ?? '') : '')).join(''))
    .join('\n')
}
