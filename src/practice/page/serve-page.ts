// The page's only door to the workspace behind it: one stream in, one POST for each thing a person does.

import type { Change, ChannelAct, Click, Dismiss, Edit, React as Reaction, Say, Snapshot, Submit } from '../protocol.ts'

/** Nothing, or the refusal in words that can be shown as they are. */
type Answer = Promise<string | undefined>

export const api = {
  say: (body: Say): Answer => post('say', body),
  edit: (body: Edit): Answer => post('edit', body),
  delete: (body: Omit<Edit, 'text'>): Answer => post('delete', body),
  react: (body: Reaction): Answer => post('react', body),
  click: (body: Click): Answer => post('click', body),
  submit: (body: Submit): Answer => post('submit', body),
  dismiss: (body: Dismiss): Answer => post('dismiss', body),
  join: (body: ChannelAct): Answer => post('join', body),
  /** Opens an archived channel again. */
  archive: (body: ChannelAct): Answer => post('archive', body),
  /** `channel` is the id of the other person. */
  openDm: (body: ChannelAct): Answer => post('open-dm', body),
}

const NO_ANSWER = 'The practice workspace did not answer. Check that it is still running, then try again.'

async function post(act: string, body: object): Answer {
  try {
    const response = await fetch(`/practice/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    if (isAnswer(answer)) return answer.ok ? undefined : (answer.error ?? 'That was refused without a reason.')
    return NO_ANSWER
  } catch {
    return NO_ANSWER
  }
}

function isAnswer(value: unknown): value is { ok: boolean; error?: string } {
  return typeof value === 'object' && value !== null && 'ok' in value
}

export const fileAddress = (fileId: string) => `/practice/files/${encodeURIComponent(fileId)}`

type Listener = { onSnapshot(snapshot: Snapshot): void; onChange(change: Change): void; onLost(): void }

const RETRY_MS = 2_000

/**
 * Follows the workspace until the returned function is called. On every connection the snapshot is fetched anew, after
 * the stream is open: what changes meanwhile waits and is folded in behind it, so nothing falls between the two.
 */
export function followWorkspace({ onSnapshot, onChange, onLost }: Listener): () => void {
  let source: EventSource
  let retry: ReturnType<typeof setTimeout> | undefined
  let connection = 0

  function connect() {
    const mine = ++connection
    let waiting: Change[] | undefined
    source = new EventSource('/practice/stream')
    source.onopen = async () => {
      waiting = []
      const snapshot = await fetchSnapshot()
      if (mine !== connection) return
      if (!snapshot) return again()
      onSnapshot(snapshot)
      for (const change of waiting) onChange(change)
      waiting = undefined
    }
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as Change // the server's own type, see protocol.ts
      if (waiting) waiting.push(change)
      else onChange(change)
    }
    source.onerror = again
  }

  function again() {
    source.close()
    connection++
    onLost()
    retry = setTimeout(connect, RETRY_MS)
  }

  connect()
  return () => {
    connection++
    clearTimeout(retry)
    source.close()
  }
}

async function fetchSnapshot(): Promise<Snapshot | undefined> {
  try {
    const response = await fetch('/practice/snapshot')
    return response.ok ? ((await response.json()) as Snapshot) : undefined // the server's own type, see protocol.ts
  } catch {
    return undefined
  }
}
