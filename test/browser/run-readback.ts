// The bot as `npm start` runs it without Slack tokens, on a database and a folder of its own, for a browser to visit.

import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { type RunningApp, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { freshDatabase } from '../support/postgres.ts'

/** `stop` and `start` are a restart on the same data, at the same address. */
export async function readbackInPractice() {
  const { url } = await freshDatabase({ until: onTestFinished })
  const dataDir = await mkdtemp(join(tmpdir(), 'readback-page-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  // Chosen beforehand: the links that Slack's look-alike hands out carry it.
  const port = await freePort()
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: String(port) }, () => '')
  let app: RunningApp | undefined
  const start = async () => {
    app = await startApp(config, { log: pino({ level: 'silent' }) })
  }
  const stop = async () => {
    await app?.stop()
    app = undefined
  }
  onTestFinished(stop)
  await start()
  return { address: `http://localhost:${port}`, start, stop }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo // it listens on TCP
      server.close(() => found(port))
    })
  })
}
