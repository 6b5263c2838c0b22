import { expect, test } from 'vitest'
import { aWorkspace, call } from './a-workspace.ts'

const CALLS = 60

/** What became of each call: a word of Slack's, or the connection's end. */
async function outcomes(seed: number): Promise<string[]> {
  const workspace = await aWorkspace()
  workspace.faults.atRandom({ seed, share: 0.3, kinds: ['rate_limited', 'error', 'reset'] })
  const seen: string[] = []
  for (let n = 0; n < CALLS; n += 1) {
    seen.push(
      await call(workspace, 'auth.test').then(
        ({ ok, error }) => (ok ? 'ok' : (error ?? 'an answer without a reason')),
        (broken: Error) => (broken instanceof SyntaxError ? 'not json' : 'cut'),
      ),
    )
  }
  return seen
}

test('random faults are the same for the same seed, and others for another', async () => {
  const [first, again, other] = await Promise.all([outcomes(7), outcomes(7), outcomes(8)])
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

test('about the share that was asked for goes wrong, in each of the ways named', async () => {
  const seen = await outcomes(7)
  const wrong = seen.filter((outcome) => outcome !== 'ok')
  expect(wrong.length).toBeGreaterThan(CALLS * 0.15)
  expect(wrong.length).toBeLessThan(CALLS * 0.45)
  expect(new Set(wrong).size).toBe(3)
})

test('cleared, nothing goes wrong any more', async () => {
  const workspace = await aWorkspace()
  workspace.faults.atRandom({ seed: 7, share: 1, kinds: ['error'] })
  expect((await call(workspace, 'auth.test').catch(() => ({ ok: false }))).ok).toBe(false)
  workspace.faults.clear()
  expect((await call(workspace, 'auth.test')).ok).toBe(true)
})
