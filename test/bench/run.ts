import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { startCluster } from '../../src/store/embedded/start-cluster.ts'
import { migrate } from '../../src/store/migrate.ts'
import { databaseUrl, onServer } from '../support/database-server.ts'
import type { Bench, Place, Result } from './bench.ts'
import { intake } from './intake.ts'
import { opening } from './opening.ts'
import { draft } from './postmortem.ts'
import { readingClaims } from './reading-claims.ts'
import { writePath } from './write-path.ts'

const BENCHES: Bench[] = [opening, readingClaims, writePath, draft, intake]

/** A server with the settings of production: a write that need not reach the disk would flatter the write path. */
async function withServer(work: (place: Place) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'readback-bench-'))
  await chmod(dataDir, 0o755) // run by root, the server's user has to enter it
  const cluster = await startCluster({ dataDir, log: pino({ level: 'silent' }) })
  let made = 0
  const freshUrl = async () => {
    made += 1
    await onServer(cluster.url, `create database bench_${made}`)
    const url = databaseUrl(cluster.url, `bench_${made}`)
    await migrate(url)
    return url
  }
  try {
    await work({ freshUrl })
  } finally {
    await cluster.stop()
    await rm(dataDir, { recursive: true })
  }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const COLUMNS = [56, 10, 10] as const

function row([what = '', ours = '', baseline = '', times = '', note = '']: string[]): string {
  const cells = [what.padEnd(COLUMNS[0]), ours.padStart(COLUMNS[1]), baseline.padStart(COLUMNS[2]), times.padStart(8)]
  return `${cells.join(' ')}${note ? `  ${note}` : ''}`
}

const asRow = ({ what, ours, baseline, times, note }: Result): string =>
  row([what, ours, baseline, `${times.toFixed(2)}×`, note ?? ''])

await withServer(async (place) => {
  say(row(['', 'Readback', 'baseline', 'ratio']))
  for (const bench of BENCHES) for (const result of await bench(place)) say(asRow(result))
})
