import { inspect } from 'node:util'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { PagerDutyFailure } from '../../src/pagerduty/failure.ts'
import { type PagerDutySettings, pagerDuty } from '../../src/pagerduty/pagerduty.ts'
import { type StandInPagerDuty, standInPagerDuty } from '../support/pagerduty.ts'
import type { Account } from '../support/pagerduty-account.ts'

export const BOT = 'readback@example.com'
export const aPage = {
  key: 'readback:7:3',
  title: 'INC-7 sev1: wrong answers about refunds',
  details: 'Customers are told that refunds take a year.',
  urgency: 'high',
} as const

/** A stand-in for PagerDuty with this account, the door that leads to it, and what the door logged. */
export async function aDoor(account: Partial<Account> = {}, settings: Partial<PagerDutySettings> = {}) {
  const there = await standInPagerDuty(account)
  onTestFinished(() => there.close())
  const { token, routingKey } = there.account
  return { there, ...openDoor({ apiToken: token, fromEmail: BOT, routingKey, apiUrl: there.url, ...settings }) }
}

/** The same account, reached by a routing key alone. */
export async function anEventsDoor(settings: Partial<PagerDutySettings> = {}) {
  const there = await standInPagerDuty()
  onTestFinished(() => there.close())
  const { routingKey } = there.account
  return { there, ...openDoor({ routingKey, eventsUrl: there.url, ...settings }) }
}

function openDoor(settings: Partial<PagerDutySettings>) {
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const door = pagerDuty({ log, ...settings })
  if (!door) throw new Error('These settings open no door')
  return { door, logged }
}

export async function failureOf(call: Promise<unknown>): Promise<PagerDutyFailure> {
  const thrown = await call.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  if (thrown instanceof PagerDutyFailure) return thrown
  throw new Error(`No PagerDutyFailure but ${inspect(thrown)}`)
}

/** The calls as `POST /incidents`, in order. */
export const routes = ({ calls }: StandInPagerDuty) => calls.map(({ method, path }) => `${method} ${path}`)
