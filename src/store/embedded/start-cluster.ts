import { mkdir, realpath } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Logger } from 'pino'
import { type Binaries, findBinaries } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import { type ClusterFolder, createCluster, findClusterFolder, OUTSIDE, readPassword } from './cluster-folder.ts'
import { type Claim, claim, ensureDatabase } from './ownership.ts'
import { disownDeadServer, readPidFile, type ServerProcess, startServer, stopServer } from './server-process.ts'

/** `url` holds the password and leads to the database `readback`. `stop` may be called twice. */
export type Cluster = { url: string; stop: () => Promise<void> }

export type ClusterOptions = {
  dataDir: string
  log: Logger
  /** Server settings on top of our own. Leave them alone where data matters. */
  settings?: Record<string, string>
}

/** Crash recovery reads back everything since the last checkpoint, on a slow disk for a good while. */
const START_WITHIN_MS = 60_000
/** A process that was killed, or is stopping, lets go of the cluster within this time. */
const HANDOVER_WITHIN_MS = 2_000

/**
 * Starts PostgreSQL under `dataDir`, creating it the first time. A server left running by a killed process is stopped first.
 * Rejects with `ClusterError` when another process has the folder, or when the server cannot run here.
 */
export async function startCluster({ dataDir, log, settings = {} }: ClusterOptions): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true })
  const home = await realpath(dataDir) // one folder, one cluster, by whatever path it is named
  const folder = await findClusterFolder(home, log)
  const binaries = await findBinaries(folder.as, folder.as ? OUTSIDE : home, log)
  if (!folder.exists) await createCluster(folder, binaries)
  const password = await readPassword(folder)

  const { server, client } = await takeCharge(folder, binaries, password, settings, log)
  await ensureDatabase(client, password)

  let stopping: Promise<void> | undefined
  server.exited.then((written) => {
    if (!stopping) log.error({ log: folder.log, reason: lastFault(written) }, 'the database server ended by itself')
  })
  const stop = async () => {
    const gone = server.hasExited() || (await stopServer(folder, binaries))
    if (!gone) log.error({ log: folder.log }, 'the database server does not stop')
    await client.end().catch(() => {}) // cut by the server, as a rule
    if (gone) await server.exited
  }
  return {
    url: `postgres://readback:${password}@127.0.0.1:${server.port}/readback`,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** Ends with a server that is ours and whose ownership lock we hold. Several may try at once: one gets it. */
async function takeCharge(
  folder: ClusterFolder,
  binaries: Binaries,
  password: string,
  settings: Record<string, string>,
  log: Logger,
): Promise<{ server: ServerProcess; client: Client }> {
  const startedAt = Date.now()
  let obstacle = ''
  while (Date.now() - startedAt < START_WITHIN_MS) {
    const running = await readPidFile(folder.data)
    const found = running?.port ? await claim(running.port, password) : undefined
    if (found?.kind === 'theirs') {
      if (Date.now() - startedAt > HANDOVER_WITHIN_MS) throw heldBy(found.pid, folder)
      await sleep(100)
      continue
    }
    if (found?.kind === 'ours') {
      log.info('stopping the database server that an earlier process left running')
      await stopServer(folder, binaries)
      await found.client.end().catch(() => {}) // cut by the server, as a rule
    }

    const server = await startServer(folder, binaries, settings)
    const claimed = await claimWhenReady(server, password)
    if (claimed.kind === 'ours') return { server, client: claimed.client }
    if (server.hasExited()) {
      obstacle = lastFault(await server.exited)
      if (!PASSES_BY_ITSELF.test(obstacle)) throw cannotStart(folder, obstacle)
      if (obstacle.includes('lock file')) await disownDeadServer(folder)
    } else if (claimed.kind === 'silent') {
      await stopServer(folder, binaries)
      throw cannotStart(folder, claimed.why)
    }
    // Somebody who starts at the same moment was faster, here or at the lock file. The two must not stay in step.
    await sleep(100 + Math.random() * 300)
  }
  throw cannotStart(folder, obstacle)
}

/** `silent` when the server has exited, refuses the password in our file, or needs more time than anybody would wait. */
async function claimWhenReady(server: ServerProcess, password: string): Promise<Claim> {
  const startedAt = Date.now()
  for (;;) {
    const claimed = await claim(server.port, password)
    const hopeless = server.hasExited() || Date.now() - startedAt > START_WITHIN_MS
    if (claimed.kind !== 'silent' || hopeless || claimed.why.startsWith('password')) return claimed
    await Promise.race([sleep(25), server.exited])
  }
}

/** Another server in the folder, its children not gone yet, the port taken in the meantime, or a stop from outside. */
const PASSES_BY_ITSELF = /lock file|shared memory block|TCP\/IP sockets|could not bind|shut down|^$/

/** What the server said when it gave up; clients that were turned away meanwhile say FATAL as well. */
function lastFault(written: string): string {
  const lines = written.trim().split('\n')
  const faults = lines.filter((line) => /FATAL|PANIC|could not|error while loading|spawn /.test(line))
  const own = faults.filter((line) => !/is starting up|terminating connection/.test(line))
  return (own.at(-1) ?? lines.at(-1) ?? '').replace(/^.*(FATAL|PANIC): +/, '')
}

const heldBy = (pid: string, { path }: ClusterFolder) =>
  new ClusterError(
    `The database in ${path} is in use by process ${pid || 'unknown'}. Stop that Readback first, or give this one another DATA_DIR.`,
  )

const cannotStart = ({ log }: ClusterFolder, why: string) =>
  new ClusterError(`The database server did not start: ${why}. Its log: ${log}`)
