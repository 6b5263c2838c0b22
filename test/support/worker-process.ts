// A job worker in a process of its own, so that a test can kill it: node --import tsx worker-process.ts <database url>
import { argv } from 'node:process'
import pino from 'pino'
import { startWorker } from '../../src/jobs/worker.ts'
import { connect } from '../../src/store/connect.ts'
import { recordingTasks } from './recording-tasks.ts'

const url = argv[2] ?? ''
const log = pino({ level: 'silent' })
const { pool } = connect(url, { log })
await startWorker({
  url,
  log,
  tasks: recordingTasks(pool, 'child'),
  onFatal: (error) => {
    throw error
  },
})
