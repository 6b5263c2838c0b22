// Two processes on one database, and one of them dies without a word while people are being called.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { aPlaceForReadback, until } from '../support/app.ts'
import { type AppProcess, startProcess } from '../support/app-process.ts'
import { type StandInPagerDuty, standInPagerDuty } from '../support/pagerduty.ts'
import { BY_POLICY, CLOCKS, pagerEnvironment, teamAccount } from './on-call.ts'
import { writtenTo } from './seen.ts'

const ROUNDS = 10
const INCIDENTS_A_ROUND = 2
const CHAIN = { page_unowned_after: '1s', page_backup_after: '2s', page_lead_after: '3s' }
/** From the opening to the last call of the chain, and a little more. */
const LONGEST_MS = 3_600

test(`one of two processes is killed ${ROUNDS} times while the chain runs: every hop is paged, and none twice`, async () => {
  const { workspace, database, settled, settings, pagerduty } = await aPlaceOnCall()
  const random = seeded(20_260_705)
  const processes: AppProcess[] = []
  onTestFinished(async () => void (await Promise.all(processes.map(({ kill }) => kill()))))
  const start = async () => {
    const app = startProcess(settings)
    processes.push(app)
    await app.port()
  }
  await Promise.all([start(), start()])
  const called = async (): Promise<number> => {
    const { rows } = await database.pool.query(`select 1 from facts where fact ->> 'type' = 'page_sent'`)
    return rows.length
  }
  const killedAfter: number[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let each = 1; each <= INCIDENTS_A_ROUND; each += 1)
      await workspace.command('dev', 'general', `/incident open Night ${round} number ${each} sev1`)
    const before = await called()
    // Every second time just when a page goes out: PagerDuty has it, and nobody here may have written that down yet.
    if (round % 2 === 0) await aPageGoesOut(pagerduty.calls, Math.floor(random() * 6))
    await sleep(random() * (round % 2 === 0 ? 20 : LONGEST_MS))
    const [victim] = processes.splice(random() < 0.5 ? 0 : 1, 1)
    await victim?.kill()
    killedAfter.push((await called()) - before)
    await Promise.all([
      start(),
      until(async () => (await called()) === round * INCIDENTS_A_ROUND * 3, `the calls of round ${round}`, 40_000),
    ])
  }
  await settled()

  const expected = Array.from({ length: ROUNDS * INCIDENTS_A_ROUND }, (_, index) => index + 1)
  const pages = pagerduty.account.incidents.map(({ title, assignments, incident_key }) => ({
    number: Number(/^INC-(\d+)/.exec(title)?.[1]),
    who: assignments.map(({ assignee }) => assignee.summary).join(),
    key: incident_key,
  }))
  // A page whose process died goes out up to two seconds late, and here the next hop is due a second later: sorted.
  const calledFor = (number: number) => pages.filter((page) => page.number === number).map(({ who }) => who)
  expect(expected.map((number) => calledFor(number).sort())).toEqual(
    expected.map(() => ['Ada Moreau', 'Ben Okafor', 'Chiara Rossi']),
  )
  expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length)
  for (const who of ['ada', 'ben', 'chiara']) {
    const calls = writtenTo(workspace, who).flatMap((text) => /called to \*INC-(\d+)\*/.exec(text)?.[1] ?? [])
    expect(calls.map(Number).sort((a, b) => a - b)).toEqual(expected)
  }
  // The moments were of different kinds: before the first call, between two, and after the last.
  expect(new Set(killedAfter).size).toBeGreaterThan(2)
}, 180_000)

/** Waits until PagerDuty is asked for a page, after so many others. */
async function aPageGoesOut(calls: StandInPagerDuty['calls'], others: number): Promise<void> {
  const asked = () => calls.filter(({ method, path }) => method === 'POST' && path === '/incidents').length
  const before = asked()
  await until(() => asked() > before + others, 'a page on its way')
}

/** A database, a workspace and a PagerDuty that outlive the processes, and the settings to start one with. */
async function aPlaceOnCall() {
  const pagerduty = await standInPagerDuty(teamAccount())
  onTestFinished(pagerduty.close)
  const folder = await mkdtemp(join(tmpdir(), 'readback-on-call-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'readback.yml')
  await writeFile(file, JSON.stringify({ ...BY_POLICY, ownership: { ...CLOCKS, ...CHAIN } }))
  const place = await aPlaceForReadback({ env: pagerEnvironment(pagerduty, 'rest') })
  return { ...place, pagerduty, settings: { ...place.environment, READBACK_CONFIG: file } }
}

/** mulberry32: the same moments in every run, so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
