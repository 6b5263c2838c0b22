import type { Overflow } from '@slack/types'
import { PlainText } from '../mrkdwn-text.tsx'
import { Menu, MenuItem, PopoverButton } from '../popover.tsx'
import { useConfirmed } from './confirm.tsx'
import { type ElementProps, useForm } from './use-form.ts'

export function OverflowMenu({ element, blockId }: ElementProps<Overflow>) {
  const form = useForm()
  const { confirmed, dialog } = useConfirmed(element.confirm)
  return (
    <>
      <PopoverButton label="More actions" className="button overflow" face="⋯" popup="menu">
        {(close) => (
          <Menu label="More actions">
            {element.options.map((option) => (
              <MenuItem
                key={option.value ?? option.text.text}
                onChoose={() => {
                  close()
                  if (option.url) window.open(option.url, '_blank', 'noreferrer')
                  confirmed(() => form.act(blockId, element, { selected_option: option }, option.text.text))
                }}
              >
                <PlainText text={option.text.text} />
                {option.description && <small>{option.description.text}</small>}
              </MenuItem>
            ))}
          </Menu>
        )}
      </PopoverButton>
      {dialog}
    </>
  )
}
