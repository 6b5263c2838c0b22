import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openClient } from '../../src/store/connect.ts'
import { type Cluster, startCluster } from '../../src/store/embedded/start-cluster.ts'

const weAreRoot = userInfo().uid === 0

let dataDir: string
let lines: string[]
let cleanUp: (() => unknown)[]

beforeEach(async () => {
  lines = []
  cleanUp = []
  dataDir = await mkdtemp(join(tmpdir(), 'readback-embedded-'))
  await chmod(dataDir, 0o755) // run by root, the server's user has to enter it
  cleanUp.push(() => rm(dataDir, { recursive: true, maxRetries: 10, retryDelay: 100 })) // a server may still be closing
})
afterEach(async () => {
  for (const step of cleanUp.toReversed()) await step()
})

const log = pino({ level: 'info' }, { write: (line) => lines.push(line) })

async function start(folder = dataDir): Promise<Cluster> {
  const cluster = await startCluster({ dataDir: folder, log })
  cleanUp.push(cluster.stop)
  return cluster
}

async function query(url: string, statement: string) {
  const client = await openClient(url)
  return client.query(statement).finally(() => client.end())
}

/** Starts a process that writes rows until it is killed; `writes(n)` waits for n of them and answers with the last. */
function startWriter() {
  const program = fileURLToPath(new URL('../support/cluster-process.ts', import.meta.url))
  const child = spawn(execPath, ['--import', 'tsx', program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  cleanUp.push(async () => {
    child.kill('SIGKILL')
    const orphan = await serverPid()
    if (orphan) process.kill(orphan, 'SIGQUIT')
  })
  const committed: number[] = []
  createInterface(child.stdout).on('line', (line) => committed.push(Number(line)))
  const writes = async (n: number) => {
    await expect.poll(() => committed.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(n)
    return committed
  }
  return { child, writes }
}

const killed = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })

/** 0 when none runs. */
const serverPid = async () =>
  Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0])

test('what was written is there after a restart, and stopping leaves no server behind', async () => {
  const first = await start()
  await query(first.url, `create table kept as select 'Café'::text as word`)
  await first.stop()
  expect(await query(first.url, 'select 1').catch(String)).toContain('nothing listens there')

  const second = await start()
  expect((await query(second.url, 'select word, upper(word) from kept')).rows).toEqual([
    { word: 'Café', upper: 'CAFÉ' },
  ])
})

test('only those who may read the data directory get in, and not as a superuser', async () => {
  const { url } = await start()
  const stranger = new URL(url)
  stranger.password = 'guess'
  expect(await query(stranger.href, 'select 1').catch(String)).toMatch(/the password was refused$/)
  expect((await query(url, 'show is_superuser')).rows).toEqual([{ is_superuser: 'off' }])
  expect((await stat(join(dataDir, 'postgres'))).mode & 0o077).toBe(0)
  expect((await stat(join(dataDir, 'postgres/password'))).mode & 0o777).toBe(0o600)
})

test('a second process on the same data directory is refused and told who has it', async () => {
  const { child, writes } = startWriter()
  await writes(1)
  expect(await start().catch(String)).toBe(
    `ClusterError: The database in ${dataDir}/postgres is in use by process ${child.pid}. Stop that Readback first, or give this one another DATA_DIR.`,
  )
  const soFar = (await writes(1)).length
  await writes(soFar + 10) // the one that has it was not disturbed
})

test('of two that start at the same moment on a new directory, one gets it', async () => {
  const outcomes = await Promise.allSettled([start(), start()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const winner = outcomes.find((outcome) => outcome.status === 'fulfilled')
  expect((await query(winner?.value.url ?? '', 'select 1 as up')).rows).toEqual([{ up: 1 }])
  expect(await readdir(dataDir)).toEqual(['postgres'])
})

test.each([
  ['the bot alone', async () => {}],
  ['the bot and its server', async () => process.kill(await serverPid(), 'SIGKILL')],
])('after a kill -9 of %s, everything that was committed is there', async (_, killServer) => {
  for (let round = 0; round < 3; round++) {
    const { child, writes } = startWriter()
    await writes(50)
    await Promise.all([killed(child), killServer()])
    const committed = await writes(50)

    const before = Date.now()
    const cluster = await start()
    expect(Date.now() - before).toBeLessThan(10_000)
    const { rows } = await query(cluster.url, 'select n from written')
    const found = new Set(rows.map(({ n }) => n))
    expect(committed.filter((n) => !found.has(n))).toEqual([])
    await cluster.stop()
  }
})

test.each([
  ['a stranger by now', 'echo $$; exec sleep 60'],
  ['a dead process that nobody has collected', 'true & echo $!; exec sleep 60'],
])('a lock file with the process id of %s does not keep it from starting', async (_, script) => {
  const first = await start()
  const lockFile = join(dataDir, 'postgres/data/postmaster.pid')
  const content = await readFile(lockFile, 'utf8')
  await first.stop()
  const { uid, gid } = await stat(join(dataDir, 'postgres/data'))
  const shell = spawn('/bin/sh', ['-c', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
    ...(weAreRoot ? { uid, gid } : {}), // PostgreSQL takes only its own user's processes for servers
  })
  cleanUp.push(() => shell.kill('SIGKILL'))
  const pid = await new Promise<string>((resolve) => createInterface(shell.stdout).once('line', resolve))
  await writeFile(lockFile, content.replace(/^\d+/, pid))

  const { url } = await start()
  expect((await query(url, 'select 1 as up')).rows).toEqual([{ up: 1 }])
})

test('a password file that does not belong to the cluster is named as the fault, and no server stays behind', async () => {
  await (await start()).stop()
  await writeFile(join(dataDir, 'postgres/password'), 'guess')
  expect(await start().catch(String)).toMatch(/did not start: password authentication failed for user "postgres"/)
  expect(await readdir(join(dataDir, 'postgres/data'))).not.toContain('postmaster.pid')
})

test('as root under a directory closed to others it lives elsewhere and says where; otherwise it stays inside', async () => {
  const closed = join(dataDir, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const first = await start(closed)
  await query(first.url, 'create table kept as select 1 as n')
  await first.stop()
  const second = await start(closed)
  expect((await query(second.url, 'select n from kept')).rows).toEqual([{ n: 1 }])

  const elsewhere = lines.join('').match(/lives under (\/var\/lib\/readback\/[0-9a-f]{16}),/)?.[1]
  if (elsewhere) cleanUp.unshift(() => rm(elsewhere, { recursive: true }))
  expect(elsewhere !== undefined).toBe(weAreRoot)
  expect(await readdir(closed)).toEqual(weAreRoot ? [] : ['postgres'])
})

test('a server that ends by itself is reported with the place of its log', async () => {
  await start()
  process.kill(await serverPid(), 'SIGKILL')
  await expect.poll(() => lines.join(''), { timeout: 10_000 }).toContain('the database server ended by itself')
  expect(lines.join('')).toContain(`${dataDir}/postgres/postgres.log`)
})

test('a folder that PostgreSQL cannot use is answered with what is wrong and where the log is', async () => {
  const cluster = await start()
  await cluster.stop()
  await writeFile(join(dataDir, 'postgres/data/PG_VERSION'), '12\n')
  expect(await start().catch(String)).toMatch(
    /^ClusterError: The database server did not start: database files are incompatible with server\. Its log: .*postgres\.log$/,
  )
})
