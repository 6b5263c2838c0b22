// What a person sees in the workspace and does there: texts as they read, buttons by what stands on them, fields by
// their labels. Nothing here looks into the app.

import type { KnownBlock } from '@slack/types'
import type { Workspace } from '../../src/practice/workspace.ts'
import { until } from '../support/app.ts'

type Message = ReturnType<Workspace['messages']>[number]
type At = Pick<Message, 'channel' | 'ts'>

/** All that can be read in a message or form: its text stands for its blocks on a phone, so both count. */
export function readable({ text = '', blocks = [] }: { text?: string; blocks?: unknown[] | undefined }): string {
  return [text, ...blocks.flatMap(textsIn)].join('\n')
}

function textsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.flatMap(textsIn)
        : textsIn(value),
  )
}

export const buttonsOf = ({ blocks = [] }: { blocks?: unknown[] | undefined }): string[] => blocks.flatMap(buttonsIn)

function buttonsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  if ('type' in part && part.type === 'button') return textsIn(part)
  return Object.values(part).flatMap((value) => (Array.isArray(value) ? value.flatMap(buttonsIn) : buttonsIn(value)))
}

/** A channel as one person sees it, the oldest message first: what only another sees is not there. */
export function seenBy(workspace: Workspace, who: string, where: string): Message[] {
  const { id } = workspace.user(who)
  return workspace.messages(where).filter(({ onlyFor }) => onlyFor === undefined || onlyFor === id)
}

/** What everybody in the channel sees and the app wrote. */
export const postedIn = (workspace: Workspace, where: string): Message[] =>
  workspace.messages(where).filter(({ app_id, onlyFor }) => app_id === workspace.appId && onlyFor === undefined)

/** What the app told this person alone, in this channel. */
export function whisperedTo(workspace: Workspace, who: string, where: string): string[] {
  const { id } = workspace.user(who)
  return workspace.messages(where).flatMap((message) => (message.onlyFor === id ? [readable(message)] : []))
}

/** What the app wrote to this person in a direct message. */
export function writtenTo(workspace: Workspace, who: string): string[] {
  const pair = [workspace.user(who).id, workspace.botUserId].sort().join()
  const direct = workspace.channels().find(({ kind, members }) => kind === 'im' && [...members].sort().join() === pair)
  return direct ? postedIn(workspace, direct.id).map(readable) : []
}

/** The channel of incident `number`, once there is one. */
export const channelOf = (workspace: Workspace, number: number) =>
  workspace.channels().find(({ name }) => name.startsWith(`inc-${number}-`))

/** Ada opens an incident; answers its channel once she is in it and the card is pinned. */
export async function opened(workspace: Workspace, title = 'Refund bot promises wrong deadlines'): Promise<string> {
  const before = new Set(workspace.channels().map(({ id }) => id))
  await workspace.command('ada', 'general', `/incident open ${title} sev1`)
  const ada = workspace.user('ada').id
  const room = await until(
    () => workspace.channels().find(({ id, name, members }) => !before.has(id) && name && members.includes(ada)),
    'the channel with Ada in it',
  )
  await until(() => cardOf(workspace, room.id), 'the card')
  return room.id
}

/** The pinned card. */
export function cardOf(workspace: Workspace, where: string): Message | undefined {
  const [pinned] = workspace.pins(where)
  return workspace.messages(where).find(({ ts }) => ts === pinned)
}

export const cardSays = (workspace: Workspace, where: string, words: string): boolean =>
  readable(cardOf(workspace, where) ?? {}).includes(words)

/** The app has told the channel so. */
export const said = (workspace: Workspace, where: string, words: string): boolean =>
  postedIn(workspace, where).some((message) => readable(message).includes(words))

/** Presses the newest button that this person sees with these words on it, as soon as there is one. */
export async function press(workspace: Workspace, who: string, where: string, words: string): Promise<Message> {
  const message = await until(
    () => seenBy(workspace, who, where).findLast((each) => buttonsOf(each).includes(words)),
    `a button "${words}"`,
  )
  await workspace.click(who, message, words)
  return message
}

/** Presses the button that stands beside these words: `Take` beside "Technical lead". */
export async function pressBeside(workspace: Workspace, who: string, where: string, words: string, beside: string) {
  const card = cardOf(workspace, where)
  const block = (card?.blocks ?? []).find((each) => readable({ blocks: [each] }).includes(`*${beside}*`))
  const accessory = block?.type === 'section' ? block.accessory : undefined
  if (!card || accessory?.type !== 'button' || accessory.text.text !== words)
    throw new Error(`There is no "${words}" beside "${beside}".`)
  await workspace.click(who, card, accessory.action_id ?? '')
}

/** Ticks one box of the checklist and leaves the others of its group as they are. */
export async function tick(workspace: Workspace, who: string, where: string, label: string): Promise<void> {
  for (const message of workspace.messages(where)) {
    for (const block of message.blocks ?? []) {
      const [boxes] = block.type === 'actions' ? block.elements : []
      if (boxes?.type !== 'checkboxes') continue
      const ticked = boxes.options.find(({ text }) => text.text.includes(label))
      if (!ticked) continue
      const selected_options = [...(boxes.initial_options ?? []), ticked]
      return workspace.click(who, message, boxes.action_id ?? '', { selected_options })
    }
  }
  throw new Error(`No box says "${label}".`)
}

/** The label of every input of the form in front of this person, with what it holds already. */
export function fieldsOf(workspace: Workspace, who: string): Field[] {
  const blocks = (workspace.form(who)?.payload.blocks ?? []) as KnownBlock[] // the workspace checked them
  return blocks.flatMap((block) => {
    if (block.type !== 'input' || !block.block_id) return []
    return [
      { label: block.label.text, blockId: block.block_id, isRequired: !block.optional, element: { ...block.element } },
    ]
  })
}
type Field = {
  label: string
  blockId: string
  isRequired: boolean
  element: Record<string, unknown> & { type: string }
}

/** Fills in fields by their labels, leaves the others as they came, and submits the form. */
export async function submit(workspace: Workspace, who: string, entries: Record<string, string> = {}): Promise<void> {
  const fields = fieldsOf(workspace, who)
  const values = Object.entries(entries).map(([label, entry]) => {
    const field = fields.find((each) => each.label === label)
    if (!field)
      throw new Error(`The form has no field "${label}"; it has ${fields.map((each) => each.label).join(', ')}.`)
    return [field.blockId, { [String(field.element.action_id)]: entered(workspace, field, entry) }] as const
  })
  await workspace.submit(who, Object.fromEntries(values))
}

function entered(workspace: Workspace, { element, label }: Field, entry: string): Record<string, unknown> {
  switch (element.type) {
    case 'plain_text_input':
      return { value: entry }
    case 'users_select':
      return { selected_user: workspace.user(entry).id }
    case 'datepicker':
      return { selected_date: entry }
    case 'multi_static_select':
      return { selected_options: [{ value: optionNamed(element, entry) }] }
    case 'static_select':
      return { selected_option: { value: optionNamed(element, entry) } }
    default:
      throw new Error(`The test does not know how to fill in "${label}" (${element.type}).`)
  }
}

function optionNamed({ options }: Record<string, unknown>, name: string): string {
  const offered = options as { value: string; text: { text: string } }[] // a static_select has options of this shape
  const found = offered.find(({ text, value }) => text.text === name || value === name)
  if (!found)
    throw new Error(`There is no choice "${name}"; there are ${offered.map(({ text }) => text.text).join(', ')}.`)
  return found.value
}

/** Where a message stands, for acts upon it. */
export const at = ({ channel, ts }: At): At => ({ channel, ts })
