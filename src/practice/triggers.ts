import type { Trigger } from './records.ts'
import { Refusal } from './refusal.ts'
import { newId, nextTs, type World } from './world.ts'

const SECONDS_TO_OPEN_A_FORM = 3

/** A ticket for the person who just pressed or typed something. */
export function issueTrigger(world: World, user: string): string {
  const id = `${nextTs(world).replace('.', '')}.${newId('').toLowerCase()}`
  for (const old of world.state.triggers.all()) {
    if (old.expiresAt < world.now().getTime() - 60_000) world.state.triggers.remove(old.id)
  }
  const expiresAt = world.now().getTime() + SECONDS_TO_OPEN_A_FORM * 1000
  return world.state.triggers.put({ id, user, expiresAt, isUsed: false }).id
}

/** Works once, and within three seconds. */
export function redeemTrigger(world: World, id: string): Trigger {
  const trigger = world.state.triggers.get(id)
  if (!trigger) throw new Refusal('invalid_trigger_id')
  if (trigger.isUsed) throw new Refusal('exchanged_trigger_id')
  if (world.now().getTime() > trigger.expiresAt) throw new Refusal('expired_trigger_id')
  return world.state.triggers.put({ ...trigger, isUsed: true })
}
