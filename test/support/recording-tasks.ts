import type { Pool } from 'pg'
import { z } from 'zod'
import type { Task } from '../../src/jobs/worker.ts'

/** The table the tasks below write to. */
export const createRuns = (pool: Pool) =>
  pool.query(
    'create table runs (job int not null, worker text not null, at timestamptz not null default clock_timestamp())',
  )

const numbered = z.object({ n: z.number() })

/** Tasks that say in the database that they ran, and in which worker. */
export function recordingTasks(pool: Pool, worker: string): Record<string, Task> {
  const record = async (payload: unknown) => {
    await pool.query('insert into runs (job, worker) values ($1, $2)', [numbered.parse(payload).n, worker])
  }
  return {
    quick: record,
    /** Hangs in a worker process, whose fate is to be killed in it; ends at once in the test's own worker. */
    hangs_in_child: async (payload) => {
      await record(payload)
      if (worker === 'child') await new Promise(() => {})
    },
  }
}

/** How often each job ran, and where: `{ 7: ['child', 'test'] }`. */
export async function runsByJob(pool: Pool): Promise<Record<string, string[]>> {
  const { rows } = await pool.query<{ job: number; workers: string[] }>(
    'select job, array_agg(worker order by at) as workers from runs group by job order by job',
  )
  return Object.fromEntries(rows.map(({ job, workers }) => [job, workers]))
}
