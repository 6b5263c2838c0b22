import pino from 'pino'
import { expect, test } from 'vitest'
import { openIncident as opening } from '../../src/domain/opening.ts'
import { takeRole } from '../../src/domain/roles.ts'
import { connect } from '../../src/store/connect.ts'
import { openIncident } from '../../src/store/open-incident.ts'
import { freshDatabase } from '../support/postgres.ts'
import { ada, changed, opened, policy, serve, storeAt } from './surface.ts'

const { db } = await freshDatabase()
const store = storeAt(db, '2026-03-01T02:14:00Z')

/** The samples of one scrape, by name. */
async function scrape(url: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  )
}

test('a process that is up says so without asking anybody', async () => {
  const { url } = await serve(store, { readiness: () => new Promise(() => {}) })
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
})

test('what the bot waits for is named until it is ready', async () => {
  let reasons = ['Slack is not connected.', 'The worker is not running.']
  const { url } = await serve(store, { readiness: async () => reasons })
  const waiting = await fetch(`${url}/readyz`)
  expect({ status: waiting.status, body: await waiting.json() }).toEqual({
    status: 503,
    body: { error: { code: 'not_ready', message: 'Slack is not connected. The worker is not running.' }, reasons },
  })
  reasons = []
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('a readiness that hangs is answered in time, as not ready', async () => {
  const { url } = await serve(store, { readiness: () => new Promise(() => {}) })
  const answer = await fetch(`${url}/readyz`)
  expect(answer.status).toBe(503)
  expect((await answer.json()).reasons).toEqual(['Readiness could not be established: no answer within 3 s'])
})

test('the metrics tell open and unowned incidents without drills, how long, and the jobs that wait or were given up', async () => {
  const { url } = await serve(store)
  const owned = await opened(store, 'Owned')
  await changed(store, owned, ada, (incident, now) => takeRole(incident, 'incident-lead', ada, policy, now))
  await opened(store, 'Unowned')
  await openIncident(store, { actor: ada }, (now) =>
    opening({ title: 'Practice', severity: 'sev1', symptoms: [], isDrill: true }, ada, policy, now),
  )
  await db.execute(`update graphile_worker._private_jobs set run_at = '2026-03-02', attempts = 0`)
  await db.execute(`select graphile_worker.add_job('due', '{}', run_at => '2026-03-01T02:00:00Z')`)
  await db.execute(`select graphile_worker.add_job('given_up', '{}', run_at => '2026-03-01T02:00:00Z')`)
  await db.execute(
    `update graphile_worker._private_jobs set attempts = max_attempts where task_id = (select id from graphile_worker._private_tasks where identifier = 'given_up')`,
  )

  store.at('2026-03-01T02:20:30Z')
  expect(await scrape(url)).toMatchObject({
    readback_open_incidents: 2,
    readback_unowned_incidents: 1,
    readback_longest_unowned_seconds: 390,
    readback_jobs_waiting: 1,
    readback_jobs_failed: 1,
    readback_database_up: 1,
    process_resident_memory_bytes: expect.any(Number),
  })
})

test('requests are counted by the pattern of their route', async () => {
  const { url, call } = await serve(store)
  await call('GET', '/incidents/1')
  await call('GET', '/incidents/2')
  await fetch(`${url}/wp-admin/install.php`)
  expect(await scrape(url)).toMatchObject({
    'readback_http_requests_total{method="GET",route="/api/incidents/:number",status="200"}': 2,
    'readback_http_requests_total{method="GET",route="/*",status="404"}': 1,
  })
})

test('when the database does not answer, its figures are missing rather than nought, and the rest is there', async () => {
  const nowhere = connect('postgres://bot@127.0.0.1:1/none', { log: pino({ level: 'silent' }) })
  const { url } = await serve(storeAt(nowhere.db, '2026-03-01T02:14:00Z'))
  const samples = await scrape(url)
  await nowhere.close()
  expect(samples).toMatchObject({ readback_database_up: 0, process_resident_memory_bytes: expect.any(Number) })
  expect(samples).not.toHaveProperty('readback_open_incidents')
})
