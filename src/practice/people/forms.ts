import { z } from 'zod'
import type { User, View } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { viewObject } from '../slack-objects.ts'
import { issueTrigger } from '../triggers.ts'
import { clearStack, closeView, pushModal, replaceModal, stackOf } from '../views.ts'
import type { World } from '../world.ts'
import { Objection, personById, type Scene, senderOf, troubled } from './acting.ts'
import { complaintsAbout, type Values, valuesOf } from './inputs.ts'
import { knownBlocks, openViewOf } from './press.ts'

const NO_CONNECTION = 'We had some trouble connecting. Try again?'

const action = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
])

/** Ends when the app has acknowledged; by then the form is closed, replaced, or shows what is wrong. */
export async function submitForm(
  { world, deliveries }: Scene,
  given: { actor: string; viewId: string; values: Values },
): Promise<void> {
  const person = personById(world, given.actor)
  const view = openViewOf(world, person, given.viewId)
  const values = valuesOf(knownBlocks(view), given.values)
  const complaints = complaintsAbout(knownBlocks(view), values)
  if (Object.keys(complaints).length > 0) {
    world.state.views.put({ ...view, errors: complaints })
    throw new Objection(Object.values(complaints).join(' '))
  }
  const payload = world.state.transact(() => ({
    type: 'view_submission',
    ...senderOf(world, person),
    trigger_id: issueTrigger(world, person.id),
    view: viewObject(world, view, values),
    response_urls: [],
  }))
  const receipt = await deliveries.ask('interactive', payload)
  if (!receipt.ok) throw troubled(world, person, NO_CONNECTION)
  try {
    world.state.transact(() => follow(world, person, view, receipt.body))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    world.log({ msg: 'practice workspace: the answer to a form was refused', error: error.error, ...error.details })
    throw troubled(world, person, NO_CONNECTION)
  }
}

/** What the app wants to happen to the form. While it was thinking, it may have changed the form by itself. */
function follow(world: World, person: User, submitted: View, body: unknown) {
  const view = world.state.views.get(submitted.id)
  if (!view) return
  const isEmpty =
    body === '' || body === undefined || (typeof body === 'object' && Object.keys(body ?? {}).length === 0)
  if (isEmpty) return closeView(world, view)
  const read = action.safeParse(body)
  if (!read.success) throw new Refusal('invalid_response_action')
  switch (read.data.response_action) {
    case 'errors': {
      const known = new Set(knownBlocks(view).map((block) => block.block_id))
      const unknown = Object.keys(read.data.errors).filter((blockId) => !known.has(blockId))
      if (unknown.length > 0) throw new Refusal('invalid_error_blocks', { unknown })
      world.state.views.put({ ...view, errors: read.data.errors })
      return
    }
    case 'update':
      replaceModal(world, view, read.data.view)
      return
    case 'push':
      pushModal(world, person.id, view.appId, read.data.view)
      return
    case 'clear':
      clearStack(world, person.id)
      return
    default:
      read.data satisfies never
  }
}

/** The person closes the form: the app is told if it asked for that, and the form is gone whatever it says. */
export function dismissForm({ world, deliveries }: Scene, given: { actor: string; viewId: string }) {
  const person = personById(world, given.actor)
  const view = openViewOf(world, person, given.viewId)
  const closed = view.payload.type === 'modal' && view.payload.clear_on_close ? stackOf(world, person.id) : [view]
  world.state.transact(() => {
    for (const each of closed) closeView(world, each)
  })
  if (view.payload.type !== 'modal' || !view.payload.notify_on_close) return
  void deliveries.ask('interactive', {
    type: 'view_closed',
    ...senderOf(world, person),
    view: viewObject(world, view),
    is_cleared: closed.length > 1,
  })
}
