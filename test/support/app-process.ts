// Readback as an operator starts it: a process of its own, judged by what it prints and how it ends.

import { type ChildProcess, spawn } from 'node:child_process'
import process, { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { until } from './app.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type AppProcess = {
  child: ChildProcess
  /** Whole lines, as they come. */
  stdout: string[]
  stderr: () => string
  /** The port it answers on, once it says that it is ready. */
  port: () => Promise<number>
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>
  /** As a supervisor does: SIGTERM. Resolves with the exit code. */
  stop: () => Promise<number | null>
  /** As Ctrl+C in a terminal does: to all that runs there. Resolves once everything has ended. */
  interrupt: () => Promise<unknown>
  /** Ends it without a word, if it still runs. */
  kill: () => Promise<void>
}

/** What `npm start` runs, with these settings and no others of ours. */
export const startProcess = (settings: Record<string, string>): AppProcess =>
  watch(spawn(execPath, ['--import', 'tsx', 'src/main.ts'], { cwd: ROOT, env: { ...without(SETTINGS), ...settings } }))

/** `npm start` in a process group of its own, as in a terminal: npm runs a shell that runs the app. */
export const npmStart = (settings: Record<string, string>): AppProcess =>
  watch(spawn('npm', ['start'], { cwd: ROOT, env: { ...without(SETTINGS), ...settings }, detached: true }))

/** Settings that the tests' own surroundings may carry. */
const SETTINGS = /^(SLACK|PAGERDUTY|API_TOKENS|READBACK|DATABASE_URL|DATA_DIR|PORT|LOG_LEVEL|VITEST|NODE_ENV)/

const without = (names: RegExp) => Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name)))

function watch(child: ChildProcess): AppProcess {
  const stdout: string[] = []
  let unfinished = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (unfinished + text).split('\n')
    unfinished = lines.pop() ?? ''
    stdout.push(...lines)
  })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  const port = () =>
    until(
      () => {
        if (isOver) throw new Error(`The app ended before it was ready: ${stderr}`)
        const ready = stdout.find((line) => line.includes('"msg":"ready"'))
        return ready ? Number(JSON.parse(ready).port) : null
      },
      'the app to be ready',
      60_000,
    )
  const stop = async () => {
    child.kill('SIGTERM')
    return ended
  }
  const interrupt = async () => {
    if (child.pid && !isOver) process.kill(-child.pid, 'SIGINT')
    return ended
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { child, stdout, stderr: () => stderr, port, ended, stop, interrupt, kill }
}
