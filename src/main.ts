// Starts and stops the process. The only file that touches `process`.

import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { startApp } from './app.ts'
import { readCommandLine } from './command-line.ts'
import { ConfigFault, readConfig } from './config.ts'
import { startAlone } from './practice-alone.ts'
import { SlackSettingFault } from './slack/failure.ts'
import { DatabaseUnreachable } from './store/connect.ts'
import { ClusterError } from './store/embedded/cluster-error.ts'
import { MigrationFailed } from './store/migrate.ts'

/** Faults that somebody can put right by reading one line; a stack trace would only hide it. */
const IN_WORDS = [ConfigFault, SlackSettingFault, DatabaseUnreachable, MigrationFailed, ClusterError]

function giveUp(error: unknown): never {
  const isPlain = IN_WORDS.some((known) => error instanceof known)
  const said = isPlain && error instanceof Error ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${said}\n`)
  process.exit(1)
}

const stopping = new AbortController()

try {
  const asked = readCommandLine(process.argv.slice(2))
  if ('say' in asked) {
    process.stdout.write(asked.say)
    process.exit(0)
  }
  const config = readConfig({ ...process.env, ...asked.env }, (path) => readFileSync(path, 'utf8'))
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })

  const stopped = new Promise<null>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ signal }, 'stopping')
      stopping.abort()
    })
  }
  // One job or one socket gone wrong must not take the others with it; whatever it was, it was not committed.
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'something failed that nobody waited for'))

  const greet = (text: string) => process.stderr.write(text)
  const app = asked.alone
    ? await startAlone({ ...config, ...asked.alone }, { log, greet })
    : await startApp(config, { log, greet, drill: asked.drill, stopping: stopping.signal })
  const failure = await Promise.race([app.failed, stopped])
  await app.stop()
  if (failure) log.fatal({ reason: failure.message }, 'stopped working; start it again')
  process.exit(failure ? 1 : 0)
} catch (error) {
  // Told to stop before it had started: nothing went wrong.
  if (stopping.signal.aborted) process.exit(0)
  giveUp(error)
}
