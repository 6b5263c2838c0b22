import { setTimeout as sleep } from 'node:timers/promises'
import { LockRefused } from './liveness.ts'
import { startWorker, type Worker, type WorkerOptions } from './worker.ts'

const RETRY_EVERY_MS = 1_000

/**
 * A worker that comes back by itself after its database was away: a responder's clicks work again at once then, and what
 * follows from them must, too. Rejects as `startWorker` does when the first worker cannot be started; afterwards
 * `onFatal` is called only when no new worker would fare better.
 */
export async function keepWorking(options: WorkerOptions): Promise<Worker> {
  const { log, onFatal } = options
  const stopping = new AbortController()
  let current: Worker | undefined
  let replacing: Promise<void> | undefined

  const start = async () => {
    current = await startWorker({ ...options, onFatal: lose })
  }
  const lose = (error: Error) => {
    if (stopping.signal.aborted) return
    if (error.cause instanceof LockRefused) return onFatal(error)
    log.error({ reason: error.message }, 'the job worker stopped; a new one is started')
    replacing = (replacing ?? Promise.resolve()).then(replace)
  }
  const replace = async () => {
    // First this: its jobs may be taken by others now, so it must do no more of them.
    await current?.stop()
    for (;;) {
      await sleep(RETRY_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      try {
        await start()
        log.info('the job worker runs again')
        return
      } catch (error) {
        log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'no new job worker yet')
      }
    }
  }

  await start()
  return {
    healthy: () => current?.healthy() ?? false,
    stop: async () => {
      stopping.abort()
      await replacing
      await current?.stop()
    },
  }
}
