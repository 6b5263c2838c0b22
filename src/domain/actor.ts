// Rules of the incident, pure: no I/O, no clock, no knowledge that Slack exists, no import from other rooms.

/**
 * Who did something. Part of every fact, since only a person can own, accept, acknowledge, resolve or close.
 * `unknown` is somebody whose identity could not be established: it counts as "not a person".
 */
export type Actor = {
  kind: 'person' | 'app' | 'unknown'
  /** Slack user id for people, bot or app id for apps, `api:<token name>` for the HTTP API. */
  id: string
  name: string
  /** The person in whose name an app wrote, when it used that person's token. Never counts as that person. */
  onBehalfOf?: string
  /**
   * With `unknown`: the account is a person's and no app shows, but nothing proves that a person typed it. Asked in
   * private like a person, and trusted with nothing.
   */
  likelyPerson?: boolean
}

/** Readback itself, when a clock ran out and nobody acted. */
export const READBACK: Actor = { kind: 'app', id: 'readback', name: 'Readback' }

export const isPerson = (actor: Actor): boolean => actor.kind === 'person'
