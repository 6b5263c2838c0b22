// Every outgoing effect is a job: one task a file, and the machinery that runs them. A handler may be called again for the
// same job after a crash, so each is written to be repeatable; nothing here answers a person who is waiting.
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type JobHelpers, runTaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import type { Logger } from 'pino'
import { clientSettings, surviveLostConnections } from '../store/connect.ts'
import { type GivenUpJob, watchOverWorkers } from './liveness.ts'
import { keepQueuesInOrder } from './queue-order.ts'
import { quietly, reportFailures } from './worker-log.ts'

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
  onGaveUp?: (job: GivenUpJob, error: Error) => void | Promise<void>
}

export type Worker = { stop: () => Promise<void>; healthy: () => boolean }

const STOP_WITHIN_MS = 5_000
/** A new job is announced at once; this is how late a job of the future may be. */
const POLL_MS = 500
/** Unlike a new job, a queue that has become free is not announced; by this time its last job is marked as done. */
const QUEUE_FREED_AFTER_MS = 25
/** Jobs fetched ahead: with it, a burst of 10,000 is through in two seconds instead of ten. */
const FETCH_AHEAD = 20

export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { url, tasks, concurrency = 10, log, onFatal, onGaveUp = () => {} } = options
  let state: 'working' | 'stopping' | 'failed' = 'working'
  const fail = (error: Error) => {
    if (state !== 'working') return
    state = 'failed'
    onFatal(error)
  }

  const gaveUp = (job: GivenUpJob, error: Error) => {
    Promise.resolve()
      .then(() => onGaveUp(job, error))
      .catch((fault) =>
        log.error({ job: job.id, reason: String(fault) }, 'nobody could be told that a job was given up'),
      )
  }

  const watch = await watchOverWorkers({ url, log, onLost: fail, onGaveUp: gaveUp })
  // Until our lock is held, our first jobs would look like a dead worker's to the other instances: no connection before it.
  let announce = (_workerId: string) => {}
  const announced = new Promise<void>((resolve) => {
    announce = (workerId) => resolve(watch.announce(workerId))
  })
  const pool = new Pool({ ...clientSettings(url), max: 5, onConnect: () => announced })
  surviveLostConnections(pool, log)

  const events: WorkerEvents = new EventEmitter()
  reportFailures(events, log, gaveUp)
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
  announce(workers.id)

  const stop = async () => {
    state = 'stopping'
    const finished = Promise.resolve(workers.gracefulShutdown()).then(
      () => 'finished' as const,
      () => 'finished' as const, // the library has logged why not
    )
    if ((await Promise.race([finished, sleep(STOP_WITHIN_MS, 'late' as const, { ref: false })])) === 'late') {
      log.warn('jobs that are still running are left to be picked up again')
    }
    // Only now: a lock given back while our jobs run would have them run twice.
    const closed = order.settle().then(() => Promise.all([watch.stop(), pool.end()]))
    await Promise.race([closed, sleep(1_000, undefined, { ref: false })])
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
    await announced
    return worker
  } catch (error) {
    await worker.stop()
    throw error
  }
}
