import { sql } from 'drizzle-orm'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GivenUpJob } from '../../src/jobs/liveness.ts'
import { startWorker, type Task, type Worker } from '../../src/jobs/worker.ts'
import { freshDatabase } from '../support/postgres.ts'

const { db, pool, url } = await freshDatabase()
const eventually = { timeout: 10_000, interval: 20 }

let workers: Worker[]
let lines: string[]
let givenUp: { job: GivenUpJob; error: string }[]

beforeEach(async () => {
  await pool.query('truncate graphile_worker._private_jobs, graphile_worker._private_job_queues')
  workers = []
  lines = []
  givenUp = []
})
afterEach(() => Promise.all(workers.map((worker) => worker.stop())))

async function start(tasks: Record<string, Task>) {
  const log = pino({ level: 'info' }, { write: (line) => lines.push(line) })
  const worker = await startWorker({
    ...{ url, tasks, log },
    onFatal: (error) => {
      throw error
    },
    onGaveUp: (job, error) => void givenUp.push({ job, error: error.message }),
  })
  workers.push(worker)
  return worker
}

/** `options` are named arguments of the queue's `add_job`. */
const addJob = (task: string, payload: object, options = '') =>
  pool.query(`select graphile_worker.add_job($1, $2 ${options})`, [task, JSON.stringify(payload)])

const jobsLeft = async () => (await pool.query('select from graphile_worker._private_jobs')).rowCount

test('a job runs when it is due, and not before', async () => {
  const ranAt: number[] = []
  await start({
    ring: async () => {
      ranAt.push(Date.now())
    },
  })
  const due = Date.now() + 1_000
  await addJob('ring', {}, `, run_at => '${new Date(due).toISOString()}'`)
  await addJob('ring', {})
  await expect.poll(() => ranAt.length, eventually).toBe(2)
  expect(ranAt[0]).toBeLessThan(due)
  expect(ranAt[1]).toBeGreaterThanOrEqual(due)
})

test('jobs of one queue run one after another in their order, those of others beside them', async () => {
  for (let n = 0; n < 12; n++) await addJob('draw', { n }, `, queue_name => 'card-${n % 3}'`)
  const running = new Set<number>()
  const order: number[] = []
  let clashes = 0
  let mostAtOnce = 0
  await start({
    draw: async (payload) => {
      const { n } = payload as { n: number } // as added above
      if (running.has(n % 3)) clashes++
      running.add(n % 3)
      mostAtOnce = Math.max(mostAtOnce, running.size)
      await pool.query('select pg_sleep(0.05)')
      running.delete(n % 3)
      order.push(n)
    },
  })
  await expect.poll(() => order.length, eventually).toBe(12)
  expect({ clashes, mostAtOnce }).toEqual({ clashes: 0, mostAtOnce: 3 })
  expect(order.filter((n) => n % 3 === 0)).toEqual([0, 3, 6, 9])
})

test('a job whose last attempt failed is reported, one that may be tried again is not', async () => {
  await start({
    page: async () => {
      throw new Error('the pager is unreachable')
    },
  })
  await addJob('page', { hop: 1 }, ', max_attempts => 3')
  await addJob('page', { hop: 2 }, `, max_attempts => 1, job_key => 'hop-2'`)
  await expect.poll(() => lines.filter((line) => line.includes('the pager is unreachable')).length, eventually).toBe(2)
  expect(givenUp).toEqual([
    {
      job: { id: expect.any(String), task: 'page', payload: { hop: 2 }, key: 'hop-2', attempts: 1, maxAttempts: 1 },
      error: 'the pager is unreachable',
    },
  ])
})

test('nothing of what somebody wrote reaches the log when its job fails', async () => {
  await start({
    post: async (payload) => {
      await db.execute(sql`select 1 from no_such_table where text = ${JSON.stringify(payload)}`)
    },
  })
  await addJob('post', { text: 'the customer is Mrs. Miller' })
  await expect.poll(() => lines.join(''), eventually).toContain('relation \\"no_such_table\\" does not exist')
  expect(lines.join('')).not.toContain('Miller')
})

test('stopping waits for the job in hand, and takes no other', async () => {
  const begun: number[] = []
  let finish = () => {}
  const worker = await start({
    slow: async (payload) => {
      begun.push((payload as { n: number }).n) // as added below
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    },
  })
  await addJob('slow', { n: 1 })
  await expect.poll(() => begun, eventually).toEqual([1])
  const stopped = worker.stop()
  await addJob('slow', { n: 2 })
  expect(worker.healthy()).toBe(false)
  finish()
  await stopped

  const { rows } = await pool.query(`select payload->>'n' as n, attempts, locked_by from graphile_worker._private_jobs`)
  expect(rows).toEqual([{ n: '2', attempts: 0, locked_by: null }])
})

test('a job that hangs does not hold up stopping, and is taken up by the next worker', async () => {
  let attempts = 0
  const tasks = {
    hang_once: async () => {
      attempts++
      if (attempts === 1) await new Promise(() => {})
    },
  }
  const first = await start(tasks)
  await addJob('hang_once', {})
  await expect.poll(() => attempts, eventually).toBe(1)
  const before = Date.now()
  await first.stop()
  expect(Date.now() - before).toBeLessThan(7_000)

  await start(tasks)
  await expect.poll(jobsLeft, eventually).toBe(0)
  expect(attempts).toBe(2)
})
