// A team on call: Readback beside a PagerDuty in which people of the workspace have the pager, with clocks of seconds.
// Nothing here looks into the app: pages are read off PagerDuty, off direct messages, and off the record.

import { onTestFinished } from 'vitest'
import { aReadback, type Readback, until } from '../support/app.ts'
import { standInPagerDuty } from '../support/pagerduty.ts'
import type { Account, Incident, Reference } from '../support/pagerduty-account.ts'
import { deliver, type Webhook } from '../support/pagerduty-webhooks.ts'
import { writtenTo } from './seen.ts'

type Settings = Record<string, Record<string, unknown>>
type CleanUp = (cleanUp: () => Promise<void>) => void

export const WEBHOOK_SECRET = 'webhook-secret-of-the-account'
export const AGENT_TOKEN = 'agent-token-0123456789'

/** The primary after a second, the backup two seconds later; nothing else rings by itself. */
export const CLOCKS = {
  page_unowned_after: '1s',
  page_backup_after: '3s',
  page_lead_after: '1h',
  remind_unowned_every: '1h',
  readback_within: '1h',
  check_in_after: '1h',
}

export const BY_POLICY: Settings = {
  escalation: {
    primary: { name: 'Ada Moreau', pagerduty_policy: 'PPRIMARY', phone: '+44 20 7946 0001' },
    backup: { name: 'Ben Okafor', pagerduty_policy: 'PBACKUP', phone: '+44 20 7946 0002' },
    lead: { name: 'Chiara Rossi', pagerduty_policy: 'PLEAD' },
  },
  experts: { risk: { name: 'Emi Tanaka', pagerduty_policy: 'PRISK' } },
}

export const BY_SLACK: Settings = {
  escalation: {
    primary: { name: 'Ada Moreau', slack_user: 'U0ADAMOREAU', phone: '+44 20 7946 0001' },
    backup: { name: 'Ben Okafor', slack_user: 'U0BENOKAFOR' },
    lead: { name: 'Chiara Rossi', slack_user: 'U0CHIARAROSSI' },
  },
}

/** Ada, Ben, Chiara and Emi have the pager by one policy each; Zoe has none and is not in Slack. */
export function teamAccount(): Partial<Account> {
  const people = [
    { id: 'PADA', name: 'Ada Moreau', email: 'ada@practice.example', policy: 'PPRIMARY' },
    { id: 'PBEN', name: 'Ben Okafor', email: 'ben@practice.example', policy: 'PBACKUP' },
    { id: 'PCHIARA', name: 'Chiara Rossi', email: 'chiara@practice.example', policy: 'PLEAD' },
    { id: 'PEMI', name: 'Emi Tanaka', email: 'emi@practice.example', policy: 'PRISK' },
  ]
  return {
    users: [
      { id: 'PBOT', name: 'Readback', email: 'readback@example.com' },
      ...people.map(({ id, name, email }) => ({ id, name, email })),
      { id: 'PZOE', name: 'Zoe Marsh', email: 'zoe@elsewhere.example' },
      { id: 'PSCRIPT', name: 'Night script', email: 'script@example.com' },
    ],
    services: [{ id: 'PSVC', name: 'Assistant', status: 'active', policy: 'PPRIMARY' }],
    policies: people.map(({ policy }) => policy),
    onCalls: people.map(({ id, policy }) => ({ policy, level: 1, user: id, until: null })),
    now: () => new Date().toISOString(),
  }
}

export type Night = Awaited<ReturnType<typeof aNight>>

export type NightSetup = {
  /** Sections of the settings file; clocks are laid over `CLOCKS`. */
  settings?: Settings
  /** How PagerDuty is reached: by its API, by a routing key alone, or not at all. */
  pager?: 'rest' | 'events' | 'none'
  until?: CleanUp
}

export async function aNight({
  settings = BY_POLICY,
  pager = 'rest',
  until: cleanUp = onTestFinished,
}: NightSetup = {}) {
  const pagerduty = await standInPagerDuty(teamAccount())
  cleanUp(pagerduty.close)
  const readback = await aReadback({
    settings: JSON.stringify({ ...settings, ownership: { ...CLOCKS, ...settings.ownership } }),
    env: { API_TOKENS: `reader:reader-token-0123456789,agents:${AGENT_TOKEN}`, ...pagerEnvironment(pagerduty, pager) },
    until: cleanUp,
  })
  return {
    ...readback,
    pagerduty,
    pages: () => pagerduty.account.incidents,
    /** Delivers what PagerDuty says; answers the status it got. */
    hear: (webhook: Webhook, secret = WEBHOOK_SECRET) =>
      deliver(`${readback.address()}/webhooks/pagerduty`, webhook, secret),
    /** Something happens to a page in PagerDuty, and Readback hears of it. */
    async happens(page: Incident, status: 'acknowledged' | 'resolved' | 'triggered', agent: Reference | null) {
      const webhook = pagerduty.change(page.id, status, agent)
      const answered = await deliver(`${readback.address()}/webhooks/pagerduty`, webhook, WEBHOOK_SECRET)
      if (answered !== 202) throw new Error(`The webhook was answered ${answered}.`)
      return webhook
    },
    /** An agent raises an incident through the API; answers its number. */
    async raised(title: string, severity = 'sev1'): Promise<number> {
      const response = await fetch(`${readback.address()}/api/incidents`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${AGENT_TOKEN}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ title, severity }),
      })
      return ((await response.json()) as { number: number }).number // as the contract says
    },
  }
}

export const pagerEnvironment = (
  { url, account: { token, routingKey } }: Awaited<ReturnType<typeof standInPagerDuty>>,
  pager: 'rest' | 'events' | 'none',
): Record<string, string> => ({
  ...(pager === 'none' ? {} : { PAGERDUTY_WEBHOOK_SECRET: WEBHOOK_SECRET }),
  ...(pager === 'rest'
    ? { PAGERDUTY_API_TOKEN: token, PAGERDUTY_FROM_EMAIL: 'readback@example.com', PAGERDUTY_API_URL: url }
    : {}),
  ...(pager === 'events' ? { PAGERDUTY_ROUTING_KEY: routingKey, PAGERDUTY_EVENTS_URL: url } : {}),
})

/** Where a fact of the record is looked for. */
type Subject = `alerts/${number}` | `incidents/${number}`
// biome-ignore lint/suspicious/noExplicitAny: tests look at facts as the outside does, by their documented names
type Entry = { seq: number; at: string; kind: string; text: string; actor: { kind: string; id: string }; fact: any }

/** Every fact of this kind on record, the oldest first. */
export async function onRecord({ api }: Readback, subject: Subject, kind: string): Promise<Entry[]> {
  const path = subject.startsWith('alerts') ? `/${subject}` : `/${subject}/timeline?limit=1000`
  const { timeline = [] }: { timeline?: Entry[] } = await api(path)
  return timeline.filter((entry) => entry.kind === kind)
}

/** Waits until this many facts of this kind are on record, and answers them. */
export const recorded = (readback: Readback, subject: Subject, kind: string, count = 1): Promise<Entry[]> =>
  until(
    async () => {
      const entries = await onRecord(readback, subject, kind)
      return entries.length >= count && entries
    },
    `${count} ${kind} of ${subject}`,
    40_000,
  )

/** Waits until PagerDuty has this many pages, and answers them. */
export const paged = ({ pages }: Night, count: number): Promise<Incident[]> =>
  until(() => pages().length >= count && pages(), `${count} pages`, 40_000)

/** Whom PagerDuty notifies for each page, in the order of the pages. */
export const called = ({ pages }: Night): string[] =>
  pages().map(({ assignments }) => assignments.map(({ assignee }) => assignee.summary).join())

/** How often this person was called by direct message. */
export const callsTo = ({ workspace }: Readback, who: string): number =>
  writtenTo(workspace, who).filter((text) => /called to|calls you to/.test(text)).length
