import type { Checkboxes as CheckboxesElement, Option, RadioButtons as RadioButtonsElement } from '@slack/types'
import { useId } from 'react'
import { TextObjectView } from '../blocks/text-object.tsx'
import { useConfirmed } from './confirm.tsx'
import type { Element, ElementState } from './element-state.ts'
import { type ElementProps, useForm } from './use-form.ts'

export function Checkboxes(props: ElementProps<CheckboxesElement>) {
  const { element, blockId } = props
  const { choose, dialog, isBusy } = useChoice(props)
  const form = useForm()
  const selected = (form.read(blockId, element)?.selected_options ?? []) as Option[] // see initialState
  const isSelected = (option: Option) => selected.some((other) => other.value === option.value)
  return (
    <ChoiceGroup {...props} role="group" isBusy={isBusy}>
      {element.options.map((option) => (
        <Choice
          key={option.value}
          type="checkbox"
          option={option}
          checked={isSelected(option)}
          onChange={() =>
            choose({
              type: element.type,
              // In the order of the options, as Slack sends them.
              selected_options: element.options.filter((other) => isSelected(other) !== (other === option)),
            })
          }
        />
      ))}
      {dialog}
    </ChoiceGroup>
  )
}

export function RadioButtons(props: ElementProps<RadioButtonsElement>) {
  const { element, blockId } = props
  const { choose, dialog, isBusy } = useChoice(props)
  const form = useForm()
  const selected = form.read(blockId, element)?.selected_option as Option | null // see initialState
  return (
    <ChoiceGroup {...props} role="radiogroup" isBusy={isBusy}>
      {element.options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          option={option}
          checked={option.value === selected?.value}
          onChange={() => choose({ type: element.type, selected_option: option })}
        />
      ))}
      {dialog}
    </ChoiceGroup>
  )
}

function useChoice({ element, blockId, tells }: ElementProps<CheckboxesElement | RadioButtonsElement>) {
  const form = useForm()
  const { confirmed, dialog } = useConfirmed(element.confirm)
  const choose = (state: ElementState) =>
    confirmed(() => {
      form.keep(blockId, element, state)
      if (tells) form.act(blockId, element, state)
    })
  return { choose, dialog, isBusy: form.isBusy(blockId, element) }
}

type GroupProps = ElementProps<Element> & { role: 'group' | 'radiogroup'; isBusy: boolean; children: React.ReactNode }

function ChoiceGroup({ role, labelledBy, describedBy, isBusy, children }: GroupProps) {
  return (
    <div role={role} className="choices" aria-labelledby={labelledBy} aria-describedby={describedBy} aria-busy={isBusy}>
      {children}
    </div>
  )
}

type ChoiceProps = { type: 'checkbox' | 'radio'; option: Option; checked: boolean; onChange: () => void }

function Choice({ type, option, checked, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="choice">
      <input type={type} id={id} checked={checked} onChange={onChange} />
      <label htmlFor={id}>
        <TextObjectView text={option.text} />
        {option.description && (
          <small>
            <TextObjectView text={option.description} />
          </small>
        )}
      </label>
    </div>
  )
}
