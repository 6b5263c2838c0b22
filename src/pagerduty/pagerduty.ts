// The one door to PagerDuty: calls going out (this file and those beside it) and what its webhooks say
// (`webhook-event.ts`). What an acknowledgement means for an incident is decided in `domain`; when to try again, in `jobs`.

import type { Logger } from 'pino'
import type { PagerDutyUser } from './answers.ts'
import { type Caller, caller } from './call.ts'
import { PagerDutyFailure } from './failure.ts'
import { addNote, type IncidentRead, putStatus, putUrgency, readIncident, readNotes, type Status } from './incidents.ts'
import type { Page, Paged } from './page.ts'
import { endPageByEvent, pageByEvent } from './page-by-event.ts'
import { findOpen, firstService, pageByIncident } from './page-by-incident.ts'
import { findUserByEmail, findUserById, type OnCall, whoIsOnCall } from './people.ts'

/**
 * Every call answers or throws a `PagerDutyFailure`, and is sent once. Responder requests are left out: they need an
 * ability that many plans lack (402), and a page to the person's policy does the same.
 */
export type PagerDuty = {
  /** With a token and an address to act for, pages are incidents; with a routing key alone, events. */
  can: { page: 'rest' | 'events'; lookUp: boolean }
  page(page: Page): Promise<Paged>
  /** The id of the open page of this key, if there is one; null too where pages are events, of which nothing can be read. */
  findPage(key: string): Promise<string | null>
  /** Who is on call now, in the order of `policies` and then of levels. Only people; a level may have several. */
  whoIsOnCall(policies: string[]): Promise<OnCall[]>
  findUserByEmail(email: string): Promise<PagerDutyUser | null>
  findUserById(id: string): Promise<PagerDutyUser | null>
  readIncident(id: string): Promise<IncidentRead>
  note(incidentId: string, text: string, from?: string): Promise<void>
  readNotes(incidentId: string): Promise<string[]>
  /**
   * `from`: the e-mail address of the person in whose name it is done, the bot's own unless given. To acknowledge, it has
   * to be given and another's. That it is a user of PagerDuty's does not prove a person: read back who acknowledged.
   */
  setStatus(incidentId: string, status: Status, from?: string): Promise<void>
  /** Calls loudly for what was a quiet page. */
  raise(incidentId: string): Promise<void>
  /**
   * With a routing key alone: the page of this key was answered by a person, or is over. PagerDuty shows an integration as
   * the one who did it, so it is only ever said after a person has.
   */
  endPage(key: string, how: 'acknowledge' | 'resolve'): Promise<void>
  /** The one service that a bare token can page when nothing is mapped; null when the account has none. */
  firstService(): Promise<string | null>
}

export type PagerDutySettings = {
  /** Of no use without `fromEmail`: PagerDuty wants to know on whose behalf a page is made. */
  apiToken?: string | undefined
  fromEmail?: string | undefined
  routingKey?: string | undefined
  apiUrl?: string | undefined
  eventsUrl?: string | undefined
  log: Logger
  /** For each call, the reading of its answer included. */
  timeoutMs?: number | undefined
}

const API_URL = 'https://api.pagerduty.com'
const EVENTS_URL = 'https://events.pagerduty.com'
const TIMEOUT_MS = 10_000

/** Null when neither a token with an address nor a routing key is there. */
export function pagerDuty(settings: PagerDutySettings): PagerDuty | null {
  const { apiToken, fromEmail, routingKey, apiUrl = API_URL, eventsUrl = EVENTS_URL, log } = settings
  const timeoutMs = settings.timeoutMs ?? TIMEOUT_MS
  const secrets = [apiToken, routingKey].filter((secret) => secret !== undefined)
  if (apiToken && fromEmail) return byRest(caller({ url: apiUrl, apiToken, secrets, timeoutMs, log }), fromEmail)
  if (routingKey) return byEvents(caller({ url: eventsUrl, secrets, timeoutMs, log }), routingKey)
  return null
}

function byRest(call: Caller, bot: string): PagerDuty {
  return {
    can: { page: 'rest', lookUp: true },
    page: (page) => pageByIncident(call, bot, page),
    findPage: async (key) => (await findOpen(call, key))?.id ?? null,
    whoIsOnCall: (policies) => whoIsOnCall(call, policies),
    findUserByEmail: (email) => findUserByEmail(call, email),
    findUserById: (id) => findUserById(call, id),
    readIncident: (id) => readIncident(call, id),
    note: (id, text, from = bot) => addNote(call, id, text, from),
    readNotes: (id) => readNotes(call, id),
    async setStatus(id, status, from = bot) {
      // Nobody would have taken the incident, and PagerDuty would stop calling people for it.
      if (status === 'acknowledged' && from.toLowerCase() === bot.toLowerCase())
        throw unsent('setStatus', 'needs_a_person')
      await putStatus(call, id, status, from)
    },
    raise: (id) => putUrgency(call, id, 'high', bot),
    endPage: async () => {
      throw unsent('endPage', 'not_by_rest')
    },
    firstService: () => firstService(call),
  }
}

function byEvents(call: Caller, routingKey: string): PagerDuty {
  const needsToken = (what: string) => async () => {
    throw unsent(what, 'no_api_token')
  }
  return {
    can: { page: 'events', lookUp: false },
    page: (page) => pageByEvent(call, routingKey, page),
    findPage: async () => null,
    endPage: (key, how) => endPageByEvent(call, routingKey, key, how),
    whoIsOnCall: needsToken('whoIsOnCall'),
    findUserByEmail: needsToken('findUserByEmail'),
    findUserById: needsToken('findUserById'),
    readIncident: needsToken('readIncident'),
    note: needsToken('note'),
    readNotes: needsToken('readNotes'),
    setStatus: needsToken('setStatus'),
    raise: needsToken('raise'),
    firstService: needsToken('firstService'),
  }
}

const unsent = (what: string, error: string) =>
  new PagerDutyFailure({ kind: 'refused', method: 'unsent', path: what, error })
