import type { Entry, Journal } from './journal.ts'
import type {
  Canvas,
  Channel,
  Fact,
  Message,
  PendingEvent,
  ResponseUrl,
  StoredFile,
  Trigger,
  User,
  Usergroup,
  View,
} from './records.ts'

export type Table<Row extends { id: string }> = {
  get(id: string): Row | undefined
  /** In the order in which the rows first came; for messages that is the order of their timestamps. */
  all(): Row[]
  find(matches: (row: Row) => boolean): Row | undefined
  put(row: Row): Row
  remove(id: string): void
}

type Rows = {
  facts: Fact
  users: User
  usergroups: Usergroup
  channels: Channel
  messages: Message
  files: StoredFile
  canvases: Canvas
  views: View
  triggers: Trigger
  responseUrls: ResponseUrl
  pendingEvents: PendingEvent
}

export type State = { [Name in keyof Rows]: Table<Rows[Name]> } & {
  /** Everything that `work` changes becomes one line of the journal, written before this returns. Nests. */
  transact<Result>(work: () => Result): Result
  onCommit(listener: (entries: Entry[]) => void): () => void
}

export function openState(journal: Journal): State {
  const listeners = new Set<(entries: Entry[]) => void>()
  const tables = new Map<string, Map<string, unknown>>()
  for (const [table, id, row] of journal.read()) {
    const rows = tables.get(table) ?? new Map<string, unknown>()
    tables.set(table, rows)
    if (row === null) rows.delete(id)
    else rows.set(id, row)
  }
  journal.compact([...tables].flatMap(([table, rows]) => [...rows].map(([id, row]): Entry => [table, id, row])))

  let open: Entry[] | undefined
  const commit = (entries: Entry[]) => {
    if (entries.length === 0) return
    journal.append(entries)
    for (const listener of listeners) listener(entries)
  }
  const record = (entry: Entry) => {
    if (open) open.push(entry)
    else commit([entry])
  }

  function table<Row extends { id: string }>(name: string): Table<Row> {
    const rows = (tables.get(name) ?? new Map()) as Map<string, Row> // only this table's `put` wrote these lines
    return {
      get: (id) => rows.get(id),
      all: () => [...rows.values()],
      find(matches) {
        for (const row of rows.values()) if (matches(row)) return row
        return undefined
      },
      put(row) {
        rows.set(row.id, row)
        record([name, row.id, row])
        return row
      },
      remove(id) {
        if (rows.delete(id)) record([name, id, null])
      },
    }
  }

  return {
    facts: table('facts'),
    users: table('users'),
    usergroups: table('usergroups'),
    channels: table('channels'),
    messages: table('messages'),
    files: table('files'),
    canvases: table('canvases'),
    views: table('views'),
    triggers: table('triggers'),
    responseUrls: table('responseUrls'),
    pendingEvents: table('pendingEvents'),
    transact(work) {
      if (open) return work()
      open = []
      try {
        return work()
      } finally {
        // Also after a refusal: what it changed before refusing is in memory, and must be on disk too.
        const entries = open
        open = undefined
        commit(entries)
      }
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
