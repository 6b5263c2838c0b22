// Every outgoing effect is a job: one task a file, and the machinery that runs them. A handler may be called again for the
// same job after a crash, so each is written to be repeatable; nothing here answers a person who is waiting.
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { DrizzleQueryError } from 'drizzle-orm'
import { type Job, type JobHelpers, Logger as QueueLogger, runTaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import type { Logger } from 'pino'
import { settings, surviveLostConnections } from '../store/connect.ts'
import { type GivenUpJob, watchOverWorkers } from './liveness.ts'
import { keepQueuesInOrder } from './queue-order.ts'

/** Rejecting means: try again later, as often as whoever added the job allowed. */
export type Task = (payload: unknown, helpers: JobHelpers) => Promise<void>

export type WorkerOptions = {
  /** A direct connection: a pooler in transaction mode loses both the notifications and the locks. */
  url: string
  tasks: Record<string, Task>
  concurrency?: number
  log: Logger
  /** Called once, when this process must stop working: another may be doing its jobs from now on. */
  onFatal: (error: Error) => void
  /** The job's last attempt failed, or its process died in it. May be told twice. */
  onGaveUp?: (job: GivenUpJob, error: Error) => void
}

export type Worker = { stop: () => Promise<void>; healthy: () => boolean }

const STOP_WITHIN_MS = 5_000
/** A new job is announced at once; this is how late a job of the future may be. */
const POLL_MS = 500
/** Unlike a new job, a queue that has become free is not announced; by this time its last job is marked as done. */
const QUEUE_FREED_AFTER_MS = 25
/** Jobs fetched ahead: with it, a burst of 10,000 is through in a second and a half instead of ten. */
const FETCH_AHEAD = 20

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { url, tasks, concurrency = 10, log, onFatal, onGaveUp = () => {} } = options
  let state: 'working' | 'stopping' | 'failed' = 'working'
  const fail = (error: Error) => {
    if (state !== 'working') return
    state = 'failed'
    onFatal(error)
  }

  const watch = await watchOverWorkers({ url, log, onLost: fail, onGaveUp })
  // Until our lock is held, our first jobs would look like a dead worker's to the other instances.
  let announced = () => {}
  const alive = new Promise<void>((resolve) => {
    announced = resolve
  })
  const pool = new Pool({ ...settings(url), max: 5, onConnect: () => alive })
  surviveLostConnections(pool, log)

  const events: WorkerEvents = new EventEmitter()
  reportFailures(events, log, onGaveUp)
  const order = keepQueuesInOrder(events, pool, log)
  const workers = runTaskList(
    {
      logger: quietly(log),
      events,
      concurrency,
      pollInterval: POLL_MS,
      useNodeTime: true, // `run_at` comes from the application's clock, so it is compared with that clock
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: STOP_WITHIN_MS - 1_000,
      preset: {
        worker: {
          localQueue: { size: Math.max(FETCH_AHEAD, concurrency) },
          // Without batches a job that cannot be marked as done is an unhandled rejection; with them it is tried again.
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        },
      },
    },
    tasks,
    pool,
  )
  events.on('job:complete', ({ job }) => {
    if (job.job_queue_id !== null) setTimeout(() => workers.nudge(1), QUEUE_FREED_AFTER_MS).unref()
  })
  workers.promise.then(
    () => fail(new Error('The job worker ended by itself.')),
    (error: Error) => fail(new Error(`The job worker failed: ${error.message}`, { cause: error })),
  )

  const stop = async () => {
    state = 'stopping'
    const finished = Promise.resolve(workers.gracefulShutdown()).then(
      () => 'finished' as const,
      () => 'finished' as const, // the library has logged why
    )
    if ((await Promise.race([finished, sleep(STOP_WITHIN_MS, 'late' as const, { ref: false })])) === 'late') {
      log.warn('jobs that are still running are left to be picked up again')
    }
    await order.settle()
    // Only now: a lock given back while our jobs run would have them run twice.
    await Promise.race([Promise.all([watch.stop(), pool.end()]), sleep(1_000, undefined, { ref: false })])
  }
  let stopped: Promise<void> | undefined
  const worker: Worker = {
    stop: () => {
      stopped ??= stop()
      return stopped
    },
    healthy: () => state === 'working' && watch.healthy(),
  }
  try {
    await watch.announce(workers.id)
    return worker
  } catch (error) {
    await worker.stop()
    throw error
  } finally {
    announced()
  }
}

function reportFailures(events: WorkerEvents, log: Logger, onGaveUp: NonNullable<WorkerOptions['onGaveUp']>) {
  events.on('job:error', ({ job, error }) => {
    const line = { task: job.task_identifier, job: job.id, attempt: job.attempts, of: job.max_attempts }
    if (job.attempts < job.max_attempts) log.warn({ ...line, reason: reason(error) }, 'a job failed; it is tried again')
    else log.error({ ...line, reason: reason(error) }, 'a job failed for the last time')
  })
  events.on('job:failed', ({ job, error }) => {
    onGaveUp(givenUp(job), error instanceof Error ? error : new Error(String(error)))
  })
}

const givenUp = ({
  id,
  task_identifier: task,
  payload,
  key,
  attempts,
  max_attempts: maxAttempts,
}: Job): GivenUpJob => ({
  id,
  task,
  payload,
  key,
  attempts,
  maxAttempts,
})

/** A failed query's own message repeats its parameters, which may be what somebody wrote in Slack. */
function reason(error: unknown): string {
  if (error instanceof DrizzleQueryError) return `a query failed: ${error.cause?.message ?? 'no reason given'}`
  return error instanceof Error ? error.message : String(error)
}

/** The library logs whole jobs, payload included, and every success: its words only, one level down, its errors as warnings. */
function quietly(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error' && !meta?.failure) log.error({ from: 'queue' }, message)
    else if (level === 'warning') log.warn({ from: 'queue' }, message)
    else log.debug({ from: 'queue' }, message)
  })
}
