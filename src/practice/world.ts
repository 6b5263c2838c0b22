import { randomBytes } from 'node:crypto'
import type { App } from './cast.ts'
import type { Change } from './protocol.ts'
import type { State } from './state.ts'

/** Everything the rules of the workspace act upon. Its functions run to their end without waiting for anything. */
export type World = {
  team: { id: string; name: string; domain: string }
  /** The app under test: the only one that events, commands and interactions are delivered to. */
  app: App
  apps: App[]
  /** Bot scopes granted to the app under test. */
  scopes: Set<string>
  /** Event subscriptions of the app under test, by their names in a manifest (`message.channels`). */
  subscriptions: Set<string>
  verificationToken: string
  state: State
  now: () => Date
  /** Where the Web API, files and response URLs are: `http://127.0.0.1:PORT`. */
  address: () => string
  /** Where permalinks lead, without a slash at its end. */
  pageUrl: string
  /** Tells the page what is not part of the state. */
  tell: (change: Change) => void
  log: (line: Record<string, unknown>) => void
}

export const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** An id as Slack makes them: the letter of its kind, then letters and digits nobody can guess. */
export const newId = (prefix: string) =>
  `${prefix}0${[...randomBytes(9)].map((byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('')}`

/** A message timestamp: the clock's, but always later than every one before it, also across a restart. */
export function nextTs({ state, now }: Pick<World, 'state' | 'now'>): string {
  const last = Number(state.facts.get('lastTs')?.value ?? 0)
  const micros = Math.max(now().getTime() * 1000 + 100, last + 100)
  state.facts.put({ id: 'lastTs', value: micros })
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`
}

export const appById = (world: World, appId: string | undefined) => world.apps.find((app) => app.id === appId)
