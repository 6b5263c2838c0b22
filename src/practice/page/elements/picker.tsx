import type { MultiSelect, Select } from '@slack/types'
import { type KeyboardEvent, useId, useState } from 'react'
import { PopoverButton } from '../popover.tsx'
import { useConfirmed } from './confirm.tsx'
import type { ElementState } from './element-state.ts'
import { type ElementProps, useForm } from './use-form.ts'

export type PickerChoice = { id: string; text: string; about?: string; group?: string }

type Props = ElementProps<Select | MultiSelect> & {
  choices: PickerChoice[]
  selected: string[]
  isMulti?: boolean
  stateOf: (ids: string[]) => ElementState
}

/** One or several out of a list. A choice of several is told to the bot when the list closes, as in Slack. */
export function Picker({ element, blockId, tells, choices, selected, isMulti, stateOf, ...labels }: Props) {
  const form = useForm()
  const { confirmed, dialog } = useConfirmed(element.confirm)
  const [isTouched, setTouched] = useState(false)
  const placeholder = element.placeholder?.text ?? (isMulti ? 'Choose any' : 'Choose one')
  const texts = selected.map((id) => choices.find((choice) => choice.id === id)?.text ?? id)
  const most = 'max_selected_items' in element ? element.max_selected_items : undefined

  function choose(id: string, close: () => void) {
    if (!isMulti) {
      close()
      confirmed(() => {
        form.keep(blockId, element, stateOf([id]))
        if (tells) form.act(blockId, element, stateOf([id]))
      })
      return
    }
    const next = selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]
    if (most !== undefined && next.length > most) return
    form.keep(blockId, element, stateOf(next))
    setTouched(true)
  }

  function tellAll() {
    if (!isTouched) return
    setTouched(false)
    if (tells) confirmed(() => form.act(blockId, element, stateOf(selected)))
  }

  return (
    <>
      <PopoverButton
        className="picker"
        popup="listbox"
        busy={form.isBusy(blockId, element)}
        onClosed={tellAll}
        {...labels}
        face={
          <span className={texts.length ? 'picked' : 'picked placeholder'}>
            {texts.length ? texts.join(', ') : placeholder}
          </span>
        }
      >
        {(close) => (
          <ChoiceList
            label={placeholder}
            choices={choices}
            selected={selected}
            isMulti={isMulti ?? false}
            onChoose={(id) => choose(id, close)}
          />
        )}
      </PopoverButton>
      {dialog}
    </>
  )
}

const SHORT_LIST = 8

type ListProps = {
  label: string
  choices: PickerChoice[]
  selected: string[]
  isMulti: boolean
  onChoose: (id: string) => void
}

function ChoiceList({ label, choices, selected, isMulti, onChoose }: ListProps) {
  const id = useId()
  const [sought, setSought] = useState('')
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex((choice) => selected.includes(choice.id)),
    ),
  )
  const words = sought.toLowerCase()
  const found = choices.filter((choice) => `${choice.text} ${choice.about ?? ''}`.toLowerCase().includes(words))
  const isLong = choices.length > SHORT_LIST
  const activeId = found[active] ? `${id}-${active}` : undefined

  function onKeyDown(event: KeyboardEvent) {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: found.length - 1 }[event.key]
    if (next !== undefined) {
      event.preventDefault()
      const index = Math.min(found.length - 1, Math.max(0, next))
      setActive(index)
      document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' || (event.key === ' ' && !isLong)) {
      event.preventDefault()
      const choice = found[active]
      if (choice) onChoose(choice.id)
    }
  }

  const keys = { onKeyDown, 'aria-activedescendant': activeId, 'data-first': true }
  return (
    <div className="picker-list">
      {isLong && (
        <input
          {...keys}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-label={`Find: ${label}`}
          className="input"
          placeholder="Type to find"
          value={sought}
          onChange={({ target }) => {
            setSought(target.value)
            setActive(0)
          }}
        />
      )}
      <div
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMulti}
        className="options"
        tabIndex={isLong ? -1 : 0}
        {...(isLong ? {} : keys)}
      >
        {found.map((choice, index) => (
          <ChoiceRow
            key={choice.id}
            id={`${id}-${index}`}
            choice={choice}
            heading={choice.group !== found[index - 1]?.group ? choice.group : undefined}
            isSelected={selected.includes(choice.id)}
            isActive={index === active}
            onChoose={() => onChoose(choice.id)}
          />
        ))}
        {found.length === 0 && <p className="none">Nothing found</p>}
      </div>
    </div>
  )
}

type RowProps = {
  id: string
  choice: PickerChoice
  heading: string | undefined
  isSelected: boolean
  isActive: boolean
  onChoose: () => void
}

function ChoiceRow({ id, choice, heading, isSelected, isActive, onChoose }: RowProps) {
  return (
    <>
      {heading && (
        <p className="option-group" role="presentation">
          {heading}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the focus and hears the keys for its options */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above, by aria-activedescendant */}
      <div
        id={id}
        role="option"
        aria-selected={isSelected}
        className={isActive ? 'option active' : 'option'}
        onClick={onChoose}
      >
        <span>{choice.text}</span>
        {choice.about && <small>{choice.about}</small>}
      </div>
    </>
  )
}
