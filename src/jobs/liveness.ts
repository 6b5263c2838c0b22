import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Logger } from 'pino'
import { openClient } from '../store/connect.ts'

export type GivenUpJob = {
  id: string
  task: string
  payload: unknown
  key: string | null
  attempts: number
  maxAttempts: number
}

export type WatchOptions = {
  url: string
  log: Logger
  /** Our lock is gone, so other instances take our jobs for a dead worker's: stop working. */
  onLost: (error: Error) => void
  onGaveUp: (job: GivenUpJob, error: Error) => void
}

export type Watch = {
  /** Call before the worker of this id (what the queue writes into `locked_by`) fetches its first job. */
  announce: (workerId: string) => Promise<void>
  healthy: () => boolean
  stop: () => Promise<void>
}

/** The lock cannot be held here at all, so trying anew would end the same way. */
export class LockRefused extends Error {
  override name = 'LockRefused'
}

const SWEEP_EVERY_MS = 2_000
const QUERY_TIMEOUT_MS = 10_000

/**
 * On its own the queue leaves a dead worker's jobs locked for four hours. So each instance holds a session lock named after
 * its worker for as long as it lives, on a connection of its own, and every two seconds frees the jobs of workers whose lock
 * is free: a crash costs two seconds, and a worker that lives is never robbed.
 */
export async function watchOverWorkers({ url, log, onLost, onGaveUp }: WatchOptions): Promise<Watch> {
  const client = await openClient(url, { query_timeout: QUERY_TIMEOUT_MS })
  // A machine that vanishes says no goodbye; with its default the server would hold the lock for two hours more.
  await client.query(
    `set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3; set tcp_keepalives_count = 3; set tcp_user_timeout = 15000`,
  )

  let over = false
  let sweptAt = Date.now()
  const ended = new AbortController()
  const lose = (error: Error) => {
    if (over) return
    over = true
    onLost(new Error(`The lock on this worker's jobs was lost (${error.message}).`, { cause: error }))
  }
  client.on('error', lose)
  client.on('end', () => lose(new Error('the database closed the connection')))

  const keepSweeping = async (workerId: string) => {
    while (!over) {
      await assertHeld(client, workerId)
      await freeDeadWorkers({ client, log, onGaveUp }, workerId)
      sweptAt = Date.now()
      await sleep(SWEEP_EVERY_MS, undefined, { signal: ended.signal })
    }
  }

  let sweeping: Promise<void> = Promise.resolve()
  return {
    announce: async (workerId) => {
      await client.query(`select pg_advisory_lock(${lockOf('$1::text')})`, [workerId])
      sweeping = keepSweeping(workerId).catch(lose)
    },
    healthy: () => !over && Date.now() - sweptAt < SWEEP_EVERY_MS + QUERY_TIMEOUT_MS,
    stop: async () => {
      over = true
      ended.abort()
      await sweeping
      await client.end().catch(() => {}) // lost already
    },
  }
}

const lockOf = (workerId: string) => `hashtextextended('readback worker ' || ${workerId}, 0)`

async function assertHeld(client: Client, workerId: string): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>(
    `select exists (select from pg_locks where locktype = 'advisory' and granted and pid = pg_backend_pid()
       and ((classid::bigint << 32) | objid::bigint) = ${lockOf('$1::text')}) as held`,
    [workerId],
  )
  if (!rows[0]?.held) {
    throw new LockRefused(
      'DATABASE_URL seems to lead through a pooler in transaction mode; it must reach PostgreSQL directly',
    )
  }
}

type Sweep = Pick<WatchOptions, 'log' | 'onGaveUp'> & { client: Client }

/** No lock is tried of a worker that is ours: a session may take its own lock again, and we would look dead. */
async function freeDeadWorkers({ client, log, onGaveUp }: Sweep, ownId: string): Promise<void> {
  const { rows } = await client.query<{ dead: string }>(
    `with holders as materialized (
       select locked_by from graphile_worker._private_jobs where locked_by is not null and locked_by <> $1
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null and locked_by <> $1)
     select locked_by as dead from holders where pg_try_advisory_xact_lock(${lockOf('locked_by')})`,
    [ownId],
  )
  if (rows.length === 0) return
  const dead = rows.map((row) => row.dead)
  const exhausted = await client.query<GivenUpJob>(
    `select jobs.id, identifier as task, payload, key, attempts, max_attempts as "maxAttempts"
       from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = task_id
      where locked_by = any($1::text[]) and attempts >= max_attempts`,
    [dead],
  )
  for (const job of exhausted.rows) {
    log.error({ task: job.task, job: job.id, attempt: job.attempts }, 'a worker died in the last attempt at a job')
    onGaveUp(job, new Error('The process died in the last attempt at this job.'))
  }
  await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead])
  log.warn({ workers: dead.length }, 'a worker died; its jobs are taken up again')
}
