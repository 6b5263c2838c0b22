import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** One record put (or, when null, removed) in one table. */
export type Entry = [table: string, id: string, record: unknown]

/** The workspace's memory on disk. A line holds everything that one act changed, so an act is kept whole or not at all. */
export type Journal = {
  /** Returns when the line is with the operating system: from then on it outlives a `kill -9` of this process. */
  append(entries: Entry[]): void
  read(): Entry[]
  /** Replaces the whole history by the state it led to. */
  compact(entries: Entry[]): void
}

export const forgetfulJournal: Journal = { append() {}, read: () => [], compact() {} }

export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true })
  return {
    append: (entries) => appendFileSync(path, `${JSON.stringify(entries)}\n`),
    read: () => (existsSync(path) ? readLines(path) : []),
    compact(entries) {
      const fresh = `${path}.new`
      writeFileSync(fresh, entries.map((entry) => `${JSON.stringify([entry])}\n`).join(''))
      renameSync(fresh, path)
    },
  }
}

/** A last line without its newline was torn by the end of the process: nobody was told of it, so it never happened. */
function readLines(path: string): Entry[] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.flatMap((line): Entry[] => JSON.parse(line))
}
