import type { Checkboxes as CheckboxesElement, Option, RadioButtons as RadioButtonsElement } from '@slack/types'
import { type ReactNode, useId } from 'react'
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
    <ChoiceGroup {...props} isBusy={isBusy}>
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
  // The arrow keys walk through radio buttons of one name.
  const name = useId()
  const selected = form.read(blockId, element)?.selected_option as Option | null // see initialState
  return (
    <ChoiceGroup {...props} isBusy={isBusy}>
      {element.options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          name={name}
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

type GroupProps = ElementProps<Element> & { isBusy: boolean; children: ReactNode }

function ChoiceGroup({ labelledBy, describedBy, isBusy, children }: GroupProps) {
  return (
    <fieldset className="choices" aria-labelledby={labelledBy} aria-describedby={describedBy} aria-busy={isBusy}>
      {children}
    </fieldset>
  )
}

type ChoiceProps = { type: 'checkbox' | 'radio'; name?: string; option: Option; checked: boolean; onChange: () => void }

function Choice({ type, name, option, checked, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="choice">
      <input type={type} name={name} id={id} checked={checked} onChange={onChange} />
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
