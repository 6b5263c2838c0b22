// Forms in front of people: at most three stacked for each person, the last one visible; and Home tabs.

import { checkModal } from './block-kit/check.ts'
import type { View } from './records.ts'
import { Refusal } from './refusal.ts'
import { newId, type World } from './world.ts'

const MOST_STACKED = 3

const newHash = () => `${Date.now()}.${newId('').slice(0, 8)}`

/** The forms open in front of a person, the visible one last. */
export const stackOf = (world: World, user: string): View[] =>
  world.state.views.all().filter((view) => view.user === user && view.payload.type === 'modal')

export function openModal(world: World, user: string, appId: string, given: unknown): View {
  const payload = checkModal(given)
  checkExternalId(world, payload)
  clearStack(world, user)
  const id = newId('V')
  return world.state.views.put({ id, user, appId, teamId: world.team.id, rootId: id, hash: newHash(), payload })
}

export function pushModal(world: World, user: string, appId: string, given: unknown): View {
  const payload = checkModal(given)
  const stack = stackOf(world, user)
  const below = stack.at(-1)
  if (!below) throw new Refusal('not_found')
  if (stack.length >= MOST_STACKED) throw new Refusal('push_limit_reached')
  checkExternalId(world, payload)
  return world.state.views.put({
    id: newId('V'),
    user,
    appId,
    teamId: world.team.id,
    rootId: below.rootId,
    previousId: below.id,
    hash: newHash(),
    payload,
  })
}

export function replaceModal(world: World, view: View, given: unknown): View {
  const payload = checkModal(given)
  checkExternalId(world, payload, view.id)
  const { errors: _errors, ...rest } = view
  return world.state.views.put({ ...rest, payload, hash: newHash() })
}

export function publishHome(world: World, user: string, appId: string, payload: View['payload']): View {
  const before = world.state.views.find(
    (view) => view.user === user && view.appId === appId && view.payload.type === 'home',
  )
  const id = before?.id ?? newId('V')
  return world.state.views.put({ id, user, appId, teamId: world.team.id, rootId: id, hash: newHash(), payload })
}

export const closeView = (world: World, view: View) => world.state.views.remove(view.id)

export const clearStack = (world: World, user: string) => {
  for (const view of stackOf(world, user)) world.state.views.remove(view.id)
}

const externalIdOf = (payload: View['payload']) => ('external_id' in payload ? payload.external_id : undefined)

export const viewByExternalId = (world: World, externalId: string) =>
  world.state.views.find((view) => externalIdOf(view.payload) === externalId)

function checkExternalId(world: World, payload: View['payload'], except?: string) {
  const externalId = externalIdOf(payload)
  if (!externalId) return
  const other = viewByExternalId(world, externalId)
  if (other && other.id !== except) throw new Refusal('duplicate_external_id')
}
