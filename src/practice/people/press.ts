import type { KnownBlock } from '@slack/types'
import { channelById } from '../channels.ts'
import { messageId } from '../messages.ts'
import type { Message, User, View } from '../records.ts'
import { issueResponseUrl } from '../response-urls.ts'
import { messageObject, viewObject } from '../slack-objects.ts'
import { issueTrigger } from '../triggers.ts'
import { nextTs, type World } from '../world.ts'
import { failureName, Objection, personById, roomFor, type Scene, senderOf, troubled } from './acting.ts'
import { elementsOf, type Placed, type Values, valuesOf, withWholeOptions } from './inputs.ts'

export type Press = {
  actor: string
  where: { channel: string; ts: string } | { viewId: string }
  blockId: string
  actionId: string
  state?: Record<string, unknown>
  values?: Values | undefined
}

/** A button, a select, a checkbox … in a message or a form. Ends when the app has acknowledged it. */
export async function press({ world, deliveries }: Scene, given: Press): Promise<void> {
  const person = personById(world, given.actor)
  const payload = world.state.transact(() =>
    'viewId' in given.where
      ? pressInView(world, person, given, given.where.viewId)
      : pressInMessage(world, person, given, given.where),
  )
  const receipt = await deliveries.ask('interactive', payload)
  if (!receipt.ok) {
    throw troubled(world, person, `${world.app.name} did not answer (${failureName(receipt)}). Try again in a moment.`)
  }
}

function pressInMessage(world: World, person: User, given: Press, where: { channel: string; ts: string }) {
  const channel = roomFor(world, person, where.channel)
  const message = world.state.messages.get(messageId(where.channel, where.ts))
  if (!message || (message.onlyFor && message.onlyFor !== person.id)) throw new Objection('The message is gone.')
  if (message.app_id !== world.app.id) throw new Objection('The app that posted this is not listening.')
  const blocks = message.blocks ?? []
  const pressed = findElement(blocks, given)
  const about = { channel: channel.id, user: person.id, appId: world.app.id, messageId: message.id }
  return {
    type: 'block_actions',
    ...senderOf(world, person),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.onlyFor !== undefined,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    ...(message.onlyFor ? {} : { message: messageObject(world, message, true) }),
    state: { values: valuesOf(blocks, withPressed(given)) },
    response_url: issueResponseUrl(world, 'actions', about),
    ...whatWasDone(world, person, pressed, given),
  }
}

function pressInView(world: World, person: User, given: Press, viewId: string) {
  const view = openViewOf(world, person, viewId)
  const pressed = findElement(knownBlocks(view), given)
  return {
    type: 'block_actions',
    ...senderOf(world, person),
    container: { type: 'view', view_id: view.id },
    view: viewObject(world, view, valuesOf(knownBlocks(view), withPressed(given))),
    ...whatWasDone(world, person, pressed, given),
  }
}

export function openViewOf(world: World, person: User, viewId: string): View {
  const view = world.state.views.get(viewId)
  if (!view || view.user !== person.id) throw new Objection('The form is no longer open.')
  return view
}

export const knownBlocks = (view: View): KnownBlock[] => view.payload.blocks as KnownBlock[] // checked when it was opened

const withPressed = ({ blockId, actionId, state, values = {} }: Press): Values => ({
  ...values,
  [blockId]: { ...values[blockId], ...(state ? { [actionId]: state } : {}) },
})

function findElement(blocks: KnownBlock[], { blockId, actionId }: Press): Placed {
  const found = elementsOf(blocks).find((each) => each.blockId === blockId && each.element.action_id === actionId)
  if (!found) throw new Objection('This has changed in the meantime. Look again.')
  return found
}

function whatWasDone(world: World, person: User, { blockId, element }: Placed, { state = {} }: Press) {
  const { type, action_id, text, value, style } = element
  const shown =
    type === 'button' ? { text, ...(value === undefined ? {} : { value }), ...(style ? { style } : {}) } : {}
  return {
    trigger_id: issueTrigger(world, person.id),
    actions: [
      {
        ...shown,
        ...(type === 'button' ? {} : withWholeOptions(element, state)),
        type,
        action_id,
        block_id: blockId,
        action_ts: nextTs(world),
      },
    ],
  }
}

/** A shortcut from the menu of a message. */
export async function useMessageShortcut(
  { world, deliveries }: Scene,
  given: { actor: string; message: Message; callbackId: string },
): Promise<void> {
  const person = personById(world, given.actor)
  const { message } = given
  const channel = channelById(world, message.channel)
  const about = { channel: channel.id, user: person.id, appId: world.app.id, messageId: message.id }
  const payload = world.state.transact(() => ({
    type: 'message_action',
    ...senderOf(world, person),
    callback_id: given.callbackId,
    action_ts: nextTs(world),
    trigger_id: issueTrigger(world, person.id),
    response_url: issueResponseUrl(world, 'actions', about),
    message_ts: message.ts,
    channel: { id: channel.id, name: channel.name },
    message: messageObject(world, message, true),
  }))
  const receipt = await deliveries.ask('interactive', payload)
  if (!receipt.ok) {
    throw troubled(world, person, `${world.app.name} did not answer (${failureName(receipt)}). Try again in a moment.`)
  }
}
