// What this browser remembers between visits. In a private window nothing is kept, and nothing breaks.

import type { Deed, PageState } from './state.ts'

export type Kept = {
  /** Of this window alone, so that two windows can be two people. */
  actorId?: string
  reads?: PageState['reads']
  deeds?: Deed[]
  areStepsHidden?: boolean
}

const NAME = 'practice-workspace'

export function recall(): Kept {
  return { ...read(() => localStorage), ...read(() => sessionStorage) }
}

export function remember({ actorId, ...rest }: Kept): void {
  try {
    // Another window may be somebody else, who has read other things.
    const before = read(() => localStorage)
    const reads = actorId ? { ...before.reads, [actorId]: rest.reads?.[actorId] ?? {} } : before.reads
    localStorage.setItem(NAME, JSON.stringify({ ...before, ...rest, reads }))
    if (actorId) sessionStorage.setItem(NAME, JSON.stringify({ actorId }))
  } catch {
    // The browser keeps nothing here: the next visit begins afresh.
  }
}

function read(storage: () => Storage): Kept {
  try {
    return JSON.parse(storage().getItem(NAME) ?? '{}') as Kept // written by `remember` alone
  } catch {
    return {}
  }
}
