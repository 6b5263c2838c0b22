import { setTimeout } from 'node:timers/promises'

/** Rejects when the work takes longer. The work itself goes on: whoever starts it bounds it too. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const done = new AbortController()
  const late = setTimeout(ms, undefined, { signal: done.signal }).then(() => {
    throw new Error(`no answer within ${ms / 1000} s`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    late.catch(() => {}) // aborting the timer rejects it, and nobody waits for it any more
    done.abort()
  }
}
