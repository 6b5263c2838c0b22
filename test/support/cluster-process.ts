// A process that runs a cluster and writes to it without pause, so that a test can kill it:
// node --import tsx cluster-process.ts <data dir>. Each row is reported on stdout once it is committed.
import { argv, stdout } from 'node:process'
import pino from 'pino'
import { openClient } from '../../src/store/connect.ts'
import { startCluster } from '../../src/store/embedded/start-cluster.ts'

const cluster = await startCluster({ dataDir: argv[2] ?? '', log: pino({ level: 'silent' }) })
const client = await openClient(cluster.url)
await client.query('create table if not exists written (n int generated always as identity)')
for (;;) {
  const { rows } = await client.query('insert into written default values returning n')
  stdout.write(`${rows[0].n}\n`)
}
