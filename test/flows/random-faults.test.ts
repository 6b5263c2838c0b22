// Slack on a bad night: of all calls one in seven meets a 429, a 500, a reset, a delay, or an answer that gets lost.

import { expect, test } from 'vitest'
import { aReadback, until } from '../support/app.ts'
import { buttonsOf, channelOf, postedIn, readable } from './seen.ts'

test.each([11, 12])(
  'on a bad night nothing is left out and nothing stands there twice (seed %i)',
  { timeout: 240_000 },
  async (seed) => {
    const { workspace, api, database } = await aReadback()
    // Who Ada is has been found out before: somebody whom Slack does not confirm is told so and refused.
    await workspace.command('ada', 'general', '/incident list')
    workspace.faults.atRandom({ seed, share: 1 / 7 })
    const told = await workspace.command('ada', 'general', '/incident open Refund bot promises wrong deadlines sev1')
    expect(told).toBeUndefined()
    await until(
      () => channelOf(workspace, 1)?.members.includes(workspace.user('ada').id),
      'Ada to be in the channel',
      90_000,
    )
    for (const words of ['note alpha', 'note bravo', 'update what we know', 'rollback prompt to v41']) {
      await workspace.command('ada', channelOf(workspace, 1)?.id ?? '', `/incident ${words}`)
    }
    await until(async () => (await waiting(database)) === 0, 'everything to be done', 200_000)

    const room = channelOf(workspace, 1)?.id ?? ''
    const posted = postedIn(workspace, room)
    const times = (words: string) => posted.filter((message) => readable(message).includes(words)).length
    expect(workspace.channels().filter(({ name }) => name.startsWith('inc-'))).toHaveLength(1)
    expect(posted.filter((message) => buttonsOf(message).includes('Post update'))).toHaveLength(1)
    expect(['*Checklist*', 'alpha', 'bravo', 'what we know', 'prompt to v41'].map(times)).toEqual([1, 1, 1, 1, 1])
    expect(postedIn(workspace, 'incidents')).toHaveLength(1)
    expect((await api('/incidents/1')).timeline.map(({ kind }: { kind: string }) => kind)).not.toContain(
      'effect_failed',
    )
  },
)

async function waiting({
  pool,
}: {
  pool: { query: (sql: string) => Promise<{ rowCount: number | null }> }
}): Promise<number> {
  const { rowCount } = await pool.query(
    `select from graphile_worker.jobs where task_identifier <> 'ring_clocks' and attempts < max_attempts`,
  )
  return rowCount ?? 0
}
