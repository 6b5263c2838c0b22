// Elements: the parts of blocks that one presses, picks or types into. Each is drawn from what Slack's element says,
// and speaks in Slack's own shapes of `state.values`; what becomes of a value is the form's business.

import { Button } from './button.tsx'
import { Checkboxes, RadioButtons } from './choices.tsx'
import type { Element } from './element-state.ts'
import { MomentInput } from './moment-input.tsx'
import { OverflowMenu } from './overflow-menu.tsx'
import { ChannelPicker, OptionPicker, UserPicker } from './pickers.tsx'
import { RichTextInput, TextInput } from './text-input.tsx'
import type { ElementProps } from './use-form.ts'

export function ElementView({ element, ...props }: ElementProps<Element>) {
  switch (element.type) {
    case 'button':
      return <Button element={element} {...props} />
    case 'overflow':
      return <OverflowMenu element={element} {...props} />
    case 'static_select':
    case 'multi_static_select':
      return <OptionPicker element={element} {...props} />
    case 'users_select':
    case 'multi_users_select':
      return <UserPicker element={element} {...props} />
    case 'conversations_select':
    case 'multi_conversations_select':
    case 'channels_select':
    case 'multi_channels_select':
      return <ChannelPicker element={element} {...props} />
    case 'checkboxes':
      return <Checkboxes element={element} {...props} />
    case 'radio_buttons':
      return <RadioButtons element={element} {...props} />
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <TextInput element={element} {...props} />
    case 'rich_text_input':
      return <RichTextInput element={element} {...props} />
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <MomentInput element={element} {...props} />
    case 'image':
      return <span className="remote-image">{element.alt_text}</span>
    default:
      return <span className="not-drawn">The practice workspace does not draw “{element.type}”.</span>
  }
}
