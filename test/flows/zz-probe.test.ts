import { test } from 'vitest'
import { aReadback, until } from '../support/app.ts'
import { keepWorking } from '../../src/jobs/keep-working.ts'
import { startWorker } from '../../src/jobs/worker.ts'
import { connect } from '../../src/store/connect.ts'
import { cuttable } from '../support/cuttable-database.ts'
import { freshDatabase } from '../support/postgres.ts'
import { onTestFinished } from 'vitest'
import pino from 'pino'
test('probe', { timeout: 60000 }, async () => {
  const f = await freshDatabase({ until: onTestFinished })
  const db = await cuttable(f.url, onTestFinished)
  const log = pino({ level: 'info' }, { write: (l: string) => void console.log(l) })
  const c = connect(db.url, { log })
  await Promise.all([1,2,3,4,5].map(() => c.pool.query('select pg_sleep(0.1)')))
  const w = await keepWorking({ url: db.url, tasks: {}, log, onFatal: (e) => console.log('fatal', e) })
  const sleep = (ms: number) => new Promise(r => setTimeout(r, ms))
  await sleep(1000)
  await db.cut()
  await c.pool.query('select 1').catch(e => console.log('q', e.message))
  await sleep(3000)
  await db.mend()
  await until(() => w.healthy(), 'healthy', 20000)
  console.log('healthy')
  await c.pool.query('select 1')
  let t = Date.now()
  await Promise.race([w.stop(), sleep(8000)]); console.log('worker stop', Date.now() - t); t = Date.now()
  await Promise.race([c.close(), sleep(8000)]); console.log('pool close', Date.now() - t)
})
