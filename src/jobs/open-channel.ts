import { READBACK } from '../domain/actor.ts'
import { record } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { findChannel } from '../slack/channels.ts'
import { SlackFailure } from '../slack/failure.ts'
import { changeIncident } from '../store/change-incident.ts'
import { beginEffect, keepEffect } from '../store/effects.ts'
import { readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'

const LONGEST_NAME = 80
const MOST_NAMES_TRIED = 20

/**
 * Makes the incident's channel. The name is the key: when it is taken and the channel is one that we made and no other
 * incident uses, an earlier attempt of this job made it. Otherwise somebody else has the name, and ours gets a suffix.
 */
export async function openChannel(outside: Outside, { incident: number }: EffectPayload): Promise<void> {
  const { store } = outside
  const incident = await readIncident(store.db, number)
  if (!incident || incident.channel) return
  const id = effectId(number, 'open_channel')
  const before = await beginEffect(store.db, id, number, store.now())
  const channel = await create(outside, channelName(outside.channels.prefix, incident), before.attemptedAt)
  await keepEffect(store.db, id, { channel: channel.id, done: true })
  await changeIncident(store, number, { actor: READBACK }, ({ channel: known }) =>
    known ? { facts: [] } : record({ type: 'channel_opened', ...channel }),
  )
}

/** Lowercase letters, digits, - and _; accents folded, other scripts kept, since Slack takes them. */
export function channelName(prefix: string, incident: Pick<Incident, 'number' | 'title' | 'isDrill'>): string {
  const slug = incident.title
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const head = `${incident.isDrill ? 'drill-' : ''}${prefix}-${incident.number}-`
  // The slug stays short, so that a phone shows the number and the first words; the rest is room for a suffix.
  return (head + slug)
    .slice(0, Math.min(LONGEST_NAME - 4, head.length + 40))
    .replaceAll(/-+/g, '-')
    .replace(/-$/, '')
}

async function create(outside: Outside, name: string, attemptedAt: Date | null): Promise<{ id: string; name: string }> {
  for (let suffix = 1; suffix <= MOST_NAMES_TRIED; suffix += 1) {
    const wanted = suffix === 1 ? name : `${name}-${suffix}`
    try {
      const { channel } = await outside.slack.call('conversations.create', { name: wanted })
      if (!channel?.id) throw new Error(`Slack made the channel ${wanted} and named no id.`)
      return { id: channel.id, name: channel.name ?? wanted }
    } catch (error) {
      if (!(error instanceof SlackFailure) || error.error !== 'name_taken') throw error
      const ours = attemptedAt ? await findOurs(outside, wanted) : null
      if (ours) return ours
    }
  }
  throw new Error(`Every name like ${name} is taken; ${MOST_NAMES_TRIED} were tried.`)
}

async function findOurs({ slack, self }: Outside, name: string): Promise<{ id: string; name: string } | null> {
  const found = await findChannel(slack, name)
  return found && found.creator === self.botUserId ? { id: found.id, name } : null
}
