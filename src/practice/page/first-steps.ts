// What to try first, for somebody who has just arrived, and which of it has been seen to happen. The only file of the
// page that knows what the bot under practice is for.

import type { Channel } from '../protocol.ts'
import type { Deed, PageState } from './state.ts'

export type FirstStep = {
  title: string
  how: string
  isDone: boolean
  /** Text to put into the box for the person; or for an app, when it is an app that should say it. */
  text?: string
  by: 'person' | 'app'
  /** It is done on a pinned message. */
  isPinned?: boolean
  /** Where it happens. */
  channel?: string
}

const CHANNEL_PREFIX = 'inc-'

export function firstSteps(state: PageState): FirstStep[] {
  const channels = Object.values(state.workspace.channels).filter((channel) => channel.name.startsWith(CHANNEL_PREFIX))
  const did = (what: Deed['what'], ...beginnings: string[]) =>
    state.deeds.some((deed) => deed.what === what && beginnings.some((beginning) => deed.text.startsWith(beginning)))
  const newest = channels.sort((one, other) => other.createdAt - one.createdAt)[0]
  const there = newest ? { channel: newest.id } : {}
  return [
    {
      title: 'Open an incident',
      how: 'A channel of its own opens, with a card that says who owns it.',
      text: '/incident open Refund bot promises wrong deadlines sev1',
      by: 'person',
      isDone: newest !== undefined,
    },
    {
      title: 'Take a role',
      how: 'Press Take beside one of them on the pinned card.',
      isPinned: true,
      by: 'person',
      isDone: did('press', 'Take', 'Accept') || did('command', '/incident role'),
      ...there,
    },
    {
      title: 'Let an agent claim it',
      how: 'Switch to the triage agent, say “Acknowledged.” and see what becomes of it.',
      text: 'Acknowledged.',
      by: 'app',
      isDone: channels.some((channel) => hasMachineClaim(state, channel)),
      ...there,
    },
    {
      title: 'Own it yourself',
      how: 'Be a person again and press I own this.',
      isPinned: true,
      by: 'person',
      isDone: did('press', 'I own this') || did('command', '/incident ack'),
      ...there,
    },
    {
      title: 'Post an update',
      how: 'The card then shows when the next one is due.',
      text: '/incident update Wrong refund deadlines in 3 of 40 sampled answers. Next: roll the prompt back.',
      by: 'person',
      isDone: did('press', 'Post update') || did('command', '/incident update'),
      ...there,
    },
    {
      title: 'Record a rollback',
      how: 'It goes into the record of changes, with the time.',
      text: '/incident rollback prompt to v41',
      by: 'person',
      isDone: did('press', 'Roll back') || did('command', '/incident rollback'),
      ...there,
    },
    {
      title: 'Close the incident',
      how: 'Whatever is still open is asked for first.',
      text: '/incident close',
      by: 'person',
      isDone: channels.some((channel) => hasFile(state, channel)),
      ...there,
    },
    {
      title: 'Read the draft',
      how: 'Press the file in the channel, or the canvas above it.',
      by: 'person',
      isDone: did('file', 'postmortem') || did('canvas', ''),
      ...there,
    },
  ]
}

function hasMachineClaim(state: PageState, channel: Channel): boolean {
  const apps = state.workspace.actors.filter((actor) => actor.kind === 'app').map((actor) => actor.id)
  return messages(state, channel).some((message) => apps.includes(message.user) && /acknowledged/i.test(message.text))
}

function hasFile(state: PageState, channel: Channel): boolean {
  return messages(state, channel).some((message) => (message.files?.length ?? 0) > 0)
}

function messages(state: PageState, channel: Channel) {
  return state.workspace.messages[channel.id] ?? []
}
