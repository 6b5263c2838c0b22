import { DrizzleQueryError } from 'drizzle-orm'
import { Logger as QueueLogger, type WorkerEvents } from 'graphile-worker'
import type { Logger } from 'pino'
import type { GivenUpJob } from './liveness.ts'

/** One line for each failed attempt, without the payload: it holds what somebody wrote. */
export function reportFailures(
  events: WorkerEvents,
  log: Logger,
  onGaveUp: (job: GivenUpJob, error: Error) => void,
): void {
  events.on('job:error', ({ job, error }) => {
    const line = { task: job.task_identifier, job: job.id, attempt: job.attempts, of: job.max_attempts }
    if (job.attempts < job.max_attempts) log.warn({ ...line, reason: reason(error) }, 'a job failed; it is tried again')
    else log.error({ ...line, reason: reason(error) }, 'a job failed for the last time')
  })
  events.on('job:failed', ({ job, error }) => {
    const { id, task_identifier: task, payload, key, attempts, max_attempts: maxAttempts } = job
    onGaveUp(
      { id, task, payload, key, attempts, maxAttempts },
      error instanceof Error ? error : new Error(String(error)),
    )
  })
}

/** A failed query's own message repeats its parameters. */
function reason(error: unknown): string {
  if (error instanceof DrizzleQueryError) return `a query failed: ${error.cause?.message ?? 'no reason given'}`
  return error instanceof Error ? error.message : String(error)
}

/** The queue library logs whole jobs and every success. Of that, its words; failures of jobs are reported above. */
export function quietly(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error' && !meta?.failure) log.error({ from: 'queue' }, message)
    else if (level === 'warning') log.warn({ from: 'queue' }, message)
    else log.debug({ from: 'queue' }, message)
  })
}
