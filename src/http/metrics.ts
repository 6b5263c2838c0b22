import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Db } from '../store/connect.ts'
import { type Figures, readFigures } from '../store/read-figures.ts'
import { within } from './deadline.ts'

export type Metrics = {
  registry: Registry
  countRequest: (labels: { method: string; route: string; status: number }) => void
}

/** Prometheus waits ten seconds by default; the process's own figures must come even when the database is silent. */
const DATABASE_MS = 1_000

const FIGURES: { name: string; help: string; of: (figures: Figures) => number }[] = [
  { name: 'readback_open_incidents', help: 'Incidents that are not closed; drills are not counted', of: (f) => f.open },
  {
    name: 'readback_unowned_incidents',
    help: 'Incidents in progress that no person owns; drills are not counted',
    of: (f) => f.unowned,
  },
  {
    name: 'readback_longest_unowned_seconds',
    help: 'How long the longest of them has been without an owner; 0 when there is none',
    of: (f) => f.longestUnownedSeconds,
  },
  { name: 'readback_jobs_waiting', help: 'Jobs that are due and not yet taken', of: (f) => f.jobsWaiting },
  { name: 'readback_jobs_failed', help: 'Jobs given up after their last attempt', of: (f) => f.jobsFailed },
]

/** A registry of its own, so that two in one process do not meet. `readback_*` beside the usual ones of the process. */
export function createMetrics({ db, now }: { db: Db; now: () => Date }): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'readback_http_requests_total',
    help: 'HTTP requests by the pattern of their route',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })

  const figures = oncePerScrape(async () => {
    try {
      return await within(DATABASE_MS, readFigures(db, now(), DATABASE_MS))
    } catch {
      return null // told by readback_database_up
    }
  })
  for (const { name, help, of } of FIGURES) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const known = await figures()
        // Left out when not known: a 0 that nobody counted would end an alert in the middle of an incident.
        if (known) this.set(of(known))
        else this.remove()
      },
    })
  }
  new Gauge({
    name: 'readback_database_up',
    help: '1 when the database answered this scrape; the figures drawn from it are missing otherwise',
    registers: [registry],
    async collect() {
      this.set((await figures()) ? 1 : 0)
    },
  })
  return { registry, countRequest: (labels) => requests.inc(labels) }
}

/** All metrics of one scrape are collected in the same tick and share one answer. */
function oncePerScrape<T>(ask: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined
  return () => {
    pending ??= ask().finally(() => {
      pending = undefined
    })
    return pending
  }
}
