import type { Job, WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger } from 'pino'

/**
 * Jobs of one named queue run one after another. The library promises that, but when it fetches several jobs at once
 * (`localQueue`) it takes several of one queue and runs them side by side (seen in 0.17.3). So of each queue only the first
 * is kept; the others go back, untried, before anybody is given them. The queue stays locked by the one that was kept.
 */
export function keepQueuesInOrder(events: WorkerEvents, pool: Pool, log: Logger): { settle: () => Promise<void> } {
  let surplus: Job[] = []
  let returning: Promise<void> = Promise.resolve()

  const giveBack = async () => {
    const jobs = surplus
    surplus = []
    if (jobs.length === 0) return
    try {
      await pool.query(
        `update graphile_worker._private_jobs set attempts = greatest(0, attempts - 1), locked_by = null, locked_at = null
          where id = any($1::bigint[]) and locked_by = $2`,
        [jobs.map((job) => job.id), jobs[0]?.locked_by],
      )
    } catch (error) {
      log.warn({ jobs: jobs.length, reason: String(error) }, 'jobs could not be given back; trying again')
      surplus.push(...jobs)
    }
  }
  events.on('localQueue:getJobs:complete', ({ jobs }) => {
    surplus.push(...takeOutSurplus(jobs)) // the library hands out what is left in this very array
    returning = returning.then(giveBack)
  })
  return {
    settle: async () => {
      await returning
      await giveBack()
    },
  }
}

/** Removes from `jobs` all but the first of each queue and answers with them. `returning` in SQL does not keep the order. */
function takeOutSurplus(jobs: Job[]): Job[] {
  const inOrder = jobs.toSorted(
    (a, b) => a.priority - b.priority || +a.run_at - +b.run_at || Number(a.id) - Number(b.id),
  )
  const queues = new Set<number>()
  const kept: Job[] = []
  const surplus: Job[] = []
  for (const job of inOrder) {
    if (job.job_queue_id !== null && queues.has(job.job_queue_id)) surplus.push(job)
    else kept.push(job)
    if (job.job_queue_id !== null) queues.add(job.job_queue_id)
  }
  jobs.splice(0, jobs.length, ...kept)
  return surplus
}
