import type {
  ChannelsSelect,
  ConversationsSelect,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiStaticSelect,
  MultiUsersSelect,
  PlainTextOption,
  StaticSelect,
  UsersSelect,
} from '@slack/types'
import type { Channel } from '../../protocol.ts'
import { withEmoji } from '../emoji.ts'
import { channelTitle, maySee } from '../reading.ts'
import { usePage } from '../use-page.ts'
import type { ElementState } from './element-state.ts'
import { Picker, type PickerChoice } from './picker.tsx'
import { type ElementProps, useForm } from './use-form.ts'

export function OptionPicker(props: ElementProps<StaticSelect | MultiStaticSelect>) {
  const { element, blockId } = props
  const state = useForm().read(blockId, element)
  const groups = element.option_groups ?? [{ label: undefined, options: element.options ?? [] }]
  const options = groups.flatMap((group) => group.options)
  const choices = groups.flatMap((group) =>
    group.options.map((option) => ({
      id: option.value ?? option.text.text,
      text: withEmoji(option.text.text),
      ...(option.description ? { about: option.description.text } : {}),
      ...(group.label ? { group: group.label.text } : {}),
    })),
  )
  const byId = (id: string) => options.find((option) => (option.value ?? option.text.text) === id)
  const idsOf = (held: unknown) => (held as PlainTextOption[]).map((option) => option.value ?? option.text.text) // see initialState
  if (element.type === 'static_select') {
    const held = state?.selected_option
    return (
      <Picker
        {...props}
        choices={choices}
        selected={held ? idsOf([held]) : []}
        stateOf={([id]) => ({ type: element.type, selected_option: (id && byId(id)) || null })}
      />
    )
  }
  return (
    <Picker
      {...props}
      isMulti
      choices={choices}
      selected={idsOf(state?.selected_options ?? [])}
      stateOf={(ids) => ({
        type: element.type,
        selected_options: ids.map(byId).filter((found) => found !== undefined),
      })}
    />
  )
}

export function UserPicker(props: ElementProps<UsersSelect | MultiUsersSelect>) {
  const { state } = usePage()
  const choices = state.workspace.actors.map((actor) => ({
    id: actor.id,
    text: actor.realName,
    about: actor.kind === 'app' ? `${actor.name} · app` : actor.name,
  }))
  return <IdPicker {...props} choices={choices} keys={['selected_user', 'selected_users']} />
}

type ChannelElement = ConversationsSelect | MultiConversationsSelect | ChannelsSelect | MultiChannelsSelect

export function ChannelPicker(props: ElementProps<ChannelElement>) {
  const { state } = usePage()
  const isConversations = props.element.type.endsWith('conversations_select')
  const include = 'filter' in props.element ? props.element.filter?.include : undefined
  const choices = Object.values(state.workspace.channels)
    .filter((channel) => !channel.isArchived && maySee(state, channel))
    .filter((channel) =>
      isConversations ? !include || include.includes(kindOf(channel)) : kindOf(channel) === 'public',
    )
    .map((channel) => ({
      id: channel.id,
      text: `${channel.isIm ? '' : '#'}${channelTitle(state.workspace, channel, state.actorId)}`,
    }))
  const noun = isConversations ? 'conversation' : 'channel'
  return <IdPicker {...props} choices={choices} keys={[`selected_${noun}`, `selected_${noun}s`]} />
}

function kindOf(channel: Channel): 'im' | 'private' | 'public' {
  if (channel.isIm) return 'im'
  return channel.isPrivate ? 'private' : 'public'
}

type IdElement = UsersSelect | MultiUsersSelect | ChannelElement
type IdProps = ElementProps<IdElement> & { choices: PickerChoice[]; keys: [one: string, many: string] }

/** Users and channels are held by their ids; one and many differ in the key alone. */
function IdPicker({ keys: [one, many], ...props }: IdProps) {
  const { element, blockId } = props
  const state = useForm().read(blockId, element)
  const isMulti = element.type.startsWith('multi_')
  const held = state?.[isMulti ? many : one]
  const stateOf = (ids: string[]): ElementState =>
    isMulti ? { type: element.type, [many]: ids } : { type: element.type, [one]: ids[0] ?? null }
  const selected = (isMulti ? (held ?? []) : held ? [held] : []) as string[] // see initialState
  return <Picker {...props} isMulti={isMulti} selected={selected} stateOf={stateOf} />
}
