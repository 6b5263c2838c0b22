import { spawn } from 'node:child_process'
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import type { Binaries } from './binaries.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { run, spawnOptions } from './run-as.ts'

/** A server process we started. `exited` resolves with what it wrote to its log since then. */
export type ServerProcess = { port: number; exited: Promise<string>; hasExited: () => boolean }

/** Sized for a bot: about 40 MB in all, no helper processes it does not need. What a responder wrote stays out of the log. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '32MB',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

const LOG_KEPT_BYTES = 5_000_000

/** Starts the server on a free port. It gets a session of its own: Ctrl-C is ours to hear, and to pass on when our work is done. */
export async function startServer(
  folder: ClusterFolder,
  { postgres }: Binaries,
  extra: Record<string, string>,
): Promise<ServerProcess> {
  const port = await freePort()
  await keepLogSmall(folder.log)
  const log = await open(folder.log, 'a')
  if (folder.as) await log.chown(folder.as.uid, folder.as.gid) // or that user, started by itself, could not go on with it
  const from = (await log.stat()).size
  const settings = Object.entries({ ...SETTINGS, ...extra }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgres, ['-D', folder.data, '-p', String(port), ...settings], {
    ...spawnOptions(folder.as),
    cwd: folder.path,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.unref()

  let over = false
  const exited = new Promise<string>((resolve) => {
    const finish = async (failure?: Error) => {
      over = true
      const written = await readSince(folder.log, from)
      resolve(failure ? `${written}${failure.message}` : written)
    }
    child.on('error', finish)
    child.on('exit', () => finish())
  })
  await log.close() // the child has its own copy
  return { port, exited, hasExited: () => over }
}

/** Rolls back open transactions and closes; waits for it, then ends it hard. Answers whether the server is gone. */
export async function stopServer({ data, as }: ClusterFolder, { pgCtl }: Binaries): Promise<boolean> {
  const stop = (mode: string, seconds: number) =>
    run(pgCtl, ['stop', '--pgdata', data, '--mode', mode, '--timeout', String(seconds), '--silent'], as)
  if ((await stop('fast', 15)).ok || !(await readPidFile(data))) return true
  return (await stop('immediate', 5)).ok || !(await readPidFile(data))
}

/** `port` is missing in the first moments of a server. */
export async function readPidFile(data: string): Promise<{ pid: number; port: number | undefined } | undefined> {
  const lines = (await readFile(`${data}/postmaster.pid`, 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid ? { pid, port: port || undefined } : undefined
}

/** Above the highest process id that Linux or macOS can give. */
const NO_PROCESS = 4_194_305

/**
 * After a crash the id in postmaster.pid may belong to another program by now (in a container it usually does) or to a dead
 * process nobody has collected, and PostgreSQL would refuse to start for as long as that lasts. The file is changed rather
 * than removed: its other lines let PostgreSQL find out that children of the old server are still writing.
 */
export async function disownDeadServer({ data }: ClusterFolder): Promise<void> {
  const file = `${data}/postmaster.pid`
  const content = await readFile(file, 'utf8').catch(() => '')
  const pid = content.split('\n')[0] ?? ''
  if (!/^\d+$/.test(pid) || (await runsServerIn(data, pid))) return
  const now = await readFile(file, 'utf8').catch(() => '')
  if (now !== content) return // a server has started meanwhile, and this is its file
  await writeFile(file, content.replace(pid, String(NO_PROCESS)), { flag: 'r+' }).catch(() => {}) // gone by itself
}

/** A server works in its data folder, by whatever path it was started. In doubt it lives. */
async function runsServerIn(data: string, pid: string): Promise<boolean> {
  const here = await stat(data)
  const worksIn = await stat(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error)
  if (!(worksIn instanceof Error)) return worksIn.ino === here.ino && worksIn.dev === here.dev
  if (worksIn.code !== 'ENOENT') return true
  const hasProc = await stat('/proc/self').then(Boolean, () => false)
  if (hasProc) return false // gone, or dead and not collected
  const listed = await run('ps', ['-o', 'command=', '-p', pid])
  return listed.code === 'ENOENT' || listed.stdout.includes(data)
}

async function keepLogSmall(log: string): Promise<void> {
  const size = await stat(log).then(
    ({ size }) => size,
    () => 0,
  )
  if (size > LOG_KEPT_BYTES) await rename(log, `${log}.old`)
}

/** The last words are at the end; nobody reads more of a log that has grown for a year. */
async function readSince(log: string, from: number): Promise<string> {
  const file = await open(log).catch(() => undefined) // somebody removed the folder
  if (!file) return ''
  const { size } = await file.stat()
  const start = Math.max(from, size - 64_000)
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.max(0, size - start)), position: start })
  await file.close()
  return buffer.toString('utf8', 0, bytesRead)
}

/** Free at this moment; if it is taken before the server has it, the server exits and another one is tried. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo // a TCP server that listens has one
      probe.close(() => resolve(port))
    })
  })
}
