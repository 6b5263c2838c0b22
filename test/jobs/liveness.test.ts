import { type ChildProcess, spawn } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GivenUpJob } from '../../src/jobs/liveness.ts'
import { startWorker, type Worker } from '../../src/jobs/worker.ts'
import { freshDatabase } from '../support/postgres.ts'
import { createRuns, recordingTasks, runsByJob } from '../support/recording-tasks.ts'

const { pool, url } = await freshDatabase()
await createRuns(pool)
const log = pino({ level: 'silent' })

let child: ChildProcess | undefined
let worker: Worker | undefined
let givenUp: GivenUpJob[]
let fatal: string[]

beforeEach(async () => {
  await pool.query('truncate runs, graphile_worker._private_jobs, graphile_worker._private_job_queues')
  givenUp = []
  fatal = []
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await worker?.stop()
  worker = undefined
})

const startChild = () => {
  const program = fileURLToPath(new URL('../support/worker-process.ts', import.meta.url))
  child = spawn(execPath, ['--import', 'tsx', program, url], { stdio: 'inherit' })
  return child
}

const startOwnWorker = async () => {
  worker = await startWorker({
    ...{ url, log, tasks: recordingTasks(pool, 'test') },
    onGaveUp: (job) => void givenUp.push(job),
    onFatal: (error) => void fatal.push(error.message),
  })
}

/** `options` are named arguments of the queue's `add_job`. */
const addJobs = (task: string, numbers: number[], options = '') =>
  pool.query(`select graphile_worker.add_job($1, json_build_object('n', n) ${options}) from unnest($2::int[]) as n`, [
    task,
    numbers,
  ])

const eventually = { timeout: 20_000, interval: 50 }
const jobsLeft = async () => (await pool.query('select from graphile_worker._private_jobs')).rowCount

test('jobs of a process that was killed in the middle of them are done by another within seconds', async () => {
  const child = startChild()
  const jobs = Array.from({ length: 30 }, (_, n) => n)
  await addJobs('hangs_in_child', jobs, `, queue_name => case when n % 3 = 0 then 'queue-' || n end`)
  await expect.poll(async () => Object.keys(await runsByJob(pool)).length, eventually).toBe(10)
  await startOwnWorker()
  child.kill('SIGKILL')
  const killedAt = Date.now()

  await expect.poll(jobsLeft, eventually).toBe(0)
  expect(Date.now() - killedAt).toBeLessThan(6_000)
  const ran = Object.values(await runsByJob(pool))
  expect(ran).toHaveLength(30)
  expect(ran.map((workers) => workers.filter((name) => name === 'test').length)).toEqual(jobs.map(() => 1))
})

test('a job in the hands of a process that lives is not taken from it, however long it takes', async () => {
  startChild()
  await addJobs('hangs_in_child', [1])
  await expect.poll(() => runsByJob(pool), eventually).toEqual({ 1: ['child'] })
  await startOwnWorker()
  await addJobs('quick', [2], `, run_at => now() + interval '5 seconds'`) // by then, others were looked after twice
  await expect.poll(async () => (await runsByJob(pool))[2]?.length, eventually).toBe(1)
  expect((await runsByJob(pool))[1]).toEqual(['child'])
})

test('two processes that work side by side do each job once', async () => {
  startChild()
  await startOwnWorker()
  const jobs = Array.from({ length: 500 }, (_, n) => n)
  await expect
    .poll(async () => {
      await addJobs('quick', [-1]) // until the other process has started and taken one
      return (await runsByJob(pool))[-1]
    }, eventually)
    .toContain('child')
  await expect.poll(jobsLeft, eventually).toBe(0)
  await pool.query('truncate runs')

  await addJobs('quick', jobs)
  await expect.poll(jobsLeft, eventually).toBe(0)
  const ran = Object.values(await runsByJob(pool))
  expect(ran.filter((workers) => workers.length !== 1)).toEqual([])
  expect(new Set(ran.flat())).toEqual(new Set(['child', 'test']))
})

test('a job that may be tried only once is not tried again after a crash, and somebody is told', async () => {
  const child = startChild()
  await addJobs('hangs_in_child', [1], `, max_attempts => 1, job_key => 'whisper'`)
  await expect.poll(() => runsByJob(pool), eventually).toEqual({ 1: ['child'] })
  await startOwnWorker()
  child.kill('SIGKILL')
  await expect
    .poll(() => givenUp, eventually)
    .toEqual([expect.objectContaining({ task: 'hangs_in_child', payload: { n: 1 }, attempts: 1, maxAttempts: 1 })])
  expect(await runsByJob(pool)).toEqual({ 1: ['child'] })
})

test('a process whose lock is cut stops working and says so', async () => {
  await startOwnWorker()
  expect(worker?.healthy()).toBe(true)
  await pool.query(
    `select pg_terminate_backend(pid) from pg_locks join pg_database on pg_database.oid = database
      where datname = current_database() and locktype = 'advisory'`,
  )
  await expect.poll(() => fatal, eventually).toEqual([expect.stringContaining('lock on this worker')])
  expect(worker?.healthy()).toBe(false)
})
