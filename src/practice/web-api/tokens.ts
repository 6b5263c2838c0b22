import { OTHER_APPS } from '../cast.ts'
import { EVENT_SCOPES } from '../events.ts'
import type { World } from '../world.ts'
import type { Caller } from './method.ts'
import { METHODS } from './router.ts'

/** Scopes without a method of their own: they widen what a method may do, or allow a kind of delivery. */
const WIDENING = ['chat:write.public', 'chat:write.customize', 'commands', 'metadata.message:read']

/** Every bot scope the look-alike knows. */
export const BOT_SCOPES: string[] = [
  ...new Set([
    ...[...METHODS.values()].flatMap((method) => method.scopes),
    ...Object.values(EVENT_SCOPES).filter((scope) => scope !== undefined),
    ...WIDENING,
  ]),
]

/** The token by which an app acts in a person's name. */
export const personToken = (appId: string, userId: string) => `xoxp-practice-${appId}-${userId}`

/**
 * Who calls. A token is one of the app under test (bot and app-level), of another app, or one that a person gave to
 * an app; other apps hold all scopes.
 */
export function knowTokens(world: World, appToken: string): (token: string) => Caller | undefined {
  const all = new Set(BOT_SCOPES)
  const callers = new Map<string, Caller>([
    [appToken, { kind: 'app-level', app: world.app, userId: '', scopes: new Set(['connections:write']) }],
    [world.app.botToken, { kind: 'bot', app: world.app, userId: world.app.userId, scopes: world.scopes }],
    ...OTHER_APPS.map((app): [string, Caller] => [app.botToken, { kind: 'bot', app, userId: app.userId, scopes: all }]),
  ])
  return (token) => {
    const known = callers.get(token)
    if (known) return known
    const [, appId, userId] = token.match(/^xoxp-practice-(\w+)-(\w+)$/) ?? []
    const app = world.apps.find(({ id }) => id === appId)
    const user = world.state.users.get(userId ?? '')
    return app && user && !user.isBot ? { kind: 'user', app, userId: user.id, scopes: all } : undefined
  }
}
