// Started as its user starts it: what is printed where, how it stops, and what stands in the way of a start.

import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startWorkspace } from '../../src/practice/workspace.ts'
import { until } from '../support/app.ts'
import { type AppProcess, npmStart, startProcess } from '../support/app-process.ts'

test('`npm start` without a Slack gives a practice workspace, stops when told to, and goes on where it was', async () => {
  const dataDir = await aFolder()
  const first = started(npmStart({ DATA_DIR: dataDir, PORT: '0' }))
  const port = await first.port()
  expect(first.stderr()).toContain(`Open   http://localhost:${port}`)
  expect(first.stderr()).toContain('/incident open Refund bot promises wrong deadlines sev1')

  const page = practicePage(port)
  await page.type('/incident open Refunds sev1')
  const draft = () => fetch(`http://localhost:${port}/api/incidents/1/postmortem.md`)
  await until(async () => (await draft()).ok, 'the incident')
  await until(async () => (await page.snapshot()).includes('inc-1-refunds'), 'its channel')

  expect(await first.stop()).toBe(0)
  expect(first.stdout.filter(isNotJson)).toEqual(['', '> readback@0.1.0 start', expect.stringMatching(/^> node /), ''])

  const second = started(npmStart({ DATA_DIR: dataDir, PORT: '0' }))
  const again = practicePage(await second.port())
  expect(await again.snapshot()).toContain('inc-1-refunds')
  await again.type('/incident open Refunds sev2')
  await until(async () => (await again.snapshot()).includes('inc-2-refunds'), 'the second incident’s channel')

  const beside = started(startProcess({ DATA_DIR: dataDir, PORT: '0' }))
  expect(await beside.ended).toBe(1)
  expect(linesOf(beside)).toEqual([expect.stringContaining(dataDir)])
}, 120_000)

test('a token that Slack does not take ends the start with one line that names the setting', async () => {
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.stop())
  const database = await aFolder()
  const app = started(
    startProcess({
      SLACK_BOT_TOKEN: 'xoxb-mistyped',
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      DATA_DIR: database,
      PORT: '0',
    }),
  )
  expect(await app.ended).toBe(1)
  expect(linesOf(app)).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN is not accepted by Slack, for example /)])
  expect(app.stdout.join()).not.toContain('mistyped')
  expect(app.stdout.filter(isNotJson)).toEqual([])
}, 60_000)

test('a database that cannot be reached ends the start with one line that says where, and never the password', async () => {
  const app = started(startProcess({ DATABASE_URL: 'postgres://readback:secret@127.0.0.1:1/incidents', PORT: '0' }))
  expect(await app.ended).toBe(1)
  expect(linesOf(app)).toEqual([
    'The database incidents at 127.0.0.1:1 cannot be reached as readback: nothing listens there',
  ])
  expect(app.stdout.filter(isNotJson)).toEqual([])
})

test('wrong settings end the start at once, all of them told, each with an example', async () => {
  const app = started(startProcess({ PORT: 'three', LOG_LEVEL: 'loud', SLACK_APP_TOKEN: 'xapp-1-A012AB3CD-1-a' }))
  expect(await app.ended).toBe(1)
  expect(linesOf(app)).toEqual([
    expect.stringMatching(/^PORT is "three".*for example PORT=3000$/),
    expect.stringMatching(/^LOG_LEVEL is "loud".*for example LOG_LEVEL=info$/),
    expect.stringMatching(/^SLACK_BOT_TOKEN is missing.*for example SLACK_BOT_TOKEN=xoxb-/),
  ])
})

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'readback-start-'))
  await chmod(folder, 0o755) // run by root, the database's own user has to enter it
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function started(app: AppProcess): AppProcess {
  onTestFinished(async () => void (await app.stop()))
  return app
}

/** The workspace as its page shows it and acts upon it. */
function practicePage(port: number) {
  const routes = `http://localhost:${port}/practice`
  return {
    snapshot: async () => (await fetch(`${routes}/snapshot`)).text(),
    type: async (text: string) => {
      const typed = { actor: 'U0ADAMOREAU', channel: 'C0GENERAL', text }
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${routes}/say`, { method: 'POST', headers, body: JSON.stringify(typed) })
      expect(await answer.json()).toEqual({ ok: true })
    },
  }
}

const linesOf = (app: AppProcess): string[] => app.stderr().trimEnd().split('\n')

function isNotJson(line: string): boolean {
  try {
    JSON.parse(line)
    return false
  } catch {
    return true
  }
}
