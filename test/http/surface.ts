import { Writable } from 'node:stream'
import type { Hono } from 'hono'
import pino from 'pino'
import { afterAll } from 'vitest'
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts'
import { Secret } from '../../src/config.ts'
import type { Actor } from '../../src/domain/actor.ts'
import type { Decision } from '../../src/domain/decision.ts'
import type { Incident } from '../../src/domain/incident.ts'
import { openIncident as opening } from '../../src/domain/opening.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { type HttpDeps, httpSurface, listen } from '../../src/http/server.ts'
import { changeIncident, type Store } from '../../src/store/change-incident.ts'
import type { Db } from '../../src/store/connect.ts'
import { openIncident } from '../../src/store/open-incident.ts'

export const policy: Policy = {
  severities: [
    { id: 'sev1', label: 'SEV1 critical', internalUpdate: 600, executiveUpdate: 1800, wakes: true },
    { id: 'sev2', label: 'SEV2 major', internalUpdate: 1200, executiveUpdate: 3600, wakes: true },
  ],
  cadence: { remindBefore: 120, escalateAfter: 300, askCustomersEvery: 600 },
  ownership: {
    remindUnownedEvery: 180,
    roleOfferExpires: 300,
    pageUnownedAfter: 300,
    pageBackupAfter: 600,
    pageLeadAfter: 900,
    pageSpecialistAfter: 1200,
    pageDirectorAfter: 1500,
    hops: ['primary', 'backup', 'lead'],
    pageAgainAfter: 900,
    pageRounds: 3,
    readbackWithin: 120,
    checkInAfter: 900,
    checkInGrace: 300,
  },
  paging: { quietHours: null, raiseAfter: 900, agents: {} },
  permissions: { severity: 'anyone', resolve: 'anyone', close: 'anyone' },
  guard: { correctAtMostEvery: 300 },
  postmortem: { due: 432_000 },
}

export const ada: Actor = { kind: 'person', id: 'U_ADA', name: 'Ada' }
export const bob: Actor = { kind: 'person', id: 'U_BOB', name: 'Bob' }
export const DEPLOYS = 'deploys-token-3f1c9a7b'
export const AGENTS = 'agents-token-b7e2d84c'

/** A store whose clock stands where the test last put it. */
export function storeAt(db: Db, at: string): Store & { at: (at: string) => void } {
  let instant = new Date(at)
  return {
    db,
    policy,
    now: () => instant,
    at: (later) => {
      instant = new Date(later)
    },
  }
}

/** The whole surface on a free port, until the test file ends. `lines` is what it logged. */
export async function serve(store: Store, changed: Partial<HttpDeps> = {}) {
  const lines: string[] = []
  const log = pino(
    { level: 'info' },
    new Writable({
      write: (line, _, done) => {
        lines.push(String(line))
        done()
      },
    }),
  )
  const config = {
    apiTokens: [
      { name: 'deploys', token: new Secret(DEPLOYS) },
      { name: 'agents', token: new Secret(AGENTS) },
    ],
    incident: { defaultSeverity: 'sev2' },
    pagerduty: { webhookSecret: new Secret('webhook-secret') },
  }
  const surface: Hono = httpSurface({
    store,
    catalogue: readCatalogue(),
    config,
    readiness: async () => [],
    permalink: (channel, ts, threadTs) => `https://slack.test/${channel}/${ts}${threadTs ? `?thread=${threadTs}` : ''}`,
    draft: async () => null,
    metrics: createMetrics(store),
    log,
    ...changed,
  })
  const { port, close } = await listen(surface, 0, '127.0.0.1')
  afterAll(close)
  const url = `http://127.0.0.1:${port}`

  /** Calls the API with a token and answers with status, headers and the parsed JSON. */
  const call = async (method: string, path: string, { body, headers = {}, token = DEPLOYS }: Call = {}) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return { url, call, lines }
}
type Call = { body?: unknown; headers?: Record<string, string>; token?: string }

export async function opened(store: Store, title: string, service?: string, by = ada): Promise<number> {
  const outcome = await openIncident(store, { actor: by }, (now) =>
    opening({ title, severity: 'sev1', symptoms: [], service }, by, policy, now),
  )
  return outcome.incident.number
}

export async function changed(
  store: Store,
  number: number,
  actor: Actor,
  decide: (incident: Incident, now: Date) => Decision,
): Promise<void> {
  const outcome = await changeIncident(store, number, { actor }, decide)
  if (outcome.is !== 'changed') throw new Error(`Nothing changed: ${JSON.stringify(outcome)}`)
}
