// Started as its user starts it: what is printed where, how it stops, and what stands in the way of a start.

import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startWorkspace } from '../../src/practice/workspace.ts'
import { until } from '../support/app.ts'
import { type AppProcess, npmStart, startProcess } from '../support/app-process.ts'

test('`npm start` without a Slack gives a practice workspace, with log lines alone on stdout', async () => {
  const app = npmStart({ DATA_DIR: await aFolder(), PORT: '0' })
  onTestFinished(async () => void (await app.interrupt()))
  const port = await app.port()
  await until(() => app.stderr().includes('Ctrl+C stops it'), 'the greeting')
  expect(app.stderr()).toContain(`Open   http://localhost:${port}`)
  expect(app.stderr()).toContain('/incident open Refund bot promises wrong deadlines sev1')
  await app.interrupt()
  expect(app.stdout.filter(isNotJson)).toEqual([
    '',
    expect.stringMatching(/^> readback@/),
    expect.stringMatching(/^> /),
    '',
  ])
}, 60_000)

test('told to stop it ends with 0, and the next start on the same data goes on where it was', async () => {
  const settings = { DATA_DIR: await aFolder(), PORT: '0' }
  const first = started(startProcess(settings))
  const port = await first.port()
  const page = practicePage(port)
  await page.type('/incident open Refunds sev1')
  await until(async () => (await page.snapshot()).includes('inc-1-refunds'), 'its channel')
  expect((await fetch(`http://localhost:${port}/api/incidents/1/postmortem.md`)).status).toBe(200)
  expect(await first.stop()).toBe(0)

  const second = started(startProcess(settings))
  const again = practicePage(await second.port())
  expect(await again.snapshot()).toContain('inc-1-refunds')
  await again.type('/incident open Refunds sev2')
  await until(async () => (await again.snapshot()).includes('inc-2-refunds'), 'the second channel')

  const beside = started(startProcess(settings))
  expect(await beside.ended).toBe(1)
  expect(linesOf(beside)).toEqual([expect.stringContaining(settings.DATA_DIR)])
  expect(await second.stop()).toBe(0)
}, 180_000)

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
}, 60_000)

test('wrong settings end the start at once, all of them told, each with an example', async () => {
  const app = started(startProcess({ PORT: 'three', LOG_LEVEL: 'loud', SLACK_APP_TOKEN: 'xapp-1-A012AB3CD-1-a' }))
  expect(await app.ended).toBe(1)
  expect(linesOf(app)).toEqual([
    expect.stringMatching(/^PORT is "three".*for example PORT=3000$/),
    expect.stringMatching(/^LOG_LEVEL is "loud".*for example LOG_LEVEL=info$/),
    expect.stringMatching(/^SLACK_BOT_TOKEN is missing.*for example SLACK_BOT_TOKEN=xoxb-/),
  ])
}, 60_000)

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
