import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { aWorkspace } from './a-workspace.ts'

const PROCESS = fileURLToPath(new URL('workspace-process.ts', import.meta.url))

/** Posts without pause until the workspace is killed after so many answers; resolves to every text it had answered. */
async function postUntilKilled(dataDir: string, round: number, afterAnswers: number): Promise<string[]> {
  const child = fork(PROCESS, [dataDir], { execArgv: ['--import', 'tsx'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [{ apiUrl, botToken }] = (await once(child, 'message')) as [{ apiUrl: string; botToken: string }]
  const answered: string[] = []
  let number = 0
  async function post() {
    for (;;) {
      const text = `round ${round}, message ${number++}`
      const response = await fetch(`${apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: 'C0GENERAL', text }),
      })
      if (((await response.json()) as { ok: boolean }).ok) answered.push(text)
      if (answered.length === afterAnswers) child.kill('SIGKILL')
    }
  }
  // Several at once, so that the end comes in the middle of some of them.
  await Promise.allSettled([post(), post(), post(), post()])
  return answered
}

test('killed in the middle of its work, three times, the workspace has all that it answered', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'practice-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const answered: string[] = []
  for (const round of [1, 2, 3]) answered.push(...(await postUntilKilled(dataDir, round, 20 + round * 13)))
  const workspace = await aWorkspace({ dataDir })
  const kept = workspace.messages('general').map(({ text }) => text)
  expect(answered.length).toBeGreaterThan(100)
  expect(answered.filter((text) => !kept.includes(text))).toEqual([])
  expect(new Set(kept).size).toBe(kept.length)
})
