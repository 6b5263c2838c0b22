// Benchmarks: what the product's own work costs beside the least that any program would have to do, measured in the same
// run. They are printed and never asserted, since a ratio moves with the machine; no test lives here.

/** One line of the table. `times` is how often the baseline fits into ours, whatever the unit of both. */
export type Result = { what: string; ours: string; baseline: string; times: number; note?: string }

export type Bench = (place: Place) => Promise<Result[]>

/** `serverUrl` may create databases; `freshUrl` makes a migrated one, which goes with the server. */
export type Place = { freshUrl: () => Promise<string> }

export async function msOf(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Turn about, so that a machine that slows down in mid-run slows both; the medians of their times in milliseconds. */
export async function turnAbout(rounds: number, ours: () => unknown, baseline: () => unknown) {
  const times = { ours: [] as number[], baseline: [] as number[] }
  await ours()
  await baseline()
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await msOf(ours))
    times.baseline.push(await msOf(baseline))
  }
  return { ours: median(times.ours), baseline: median(times.baseline) }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const perSecond = (count: number, ms: number): string => `${Math.round((count / ms) * 1_000)}/s`
export const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`
