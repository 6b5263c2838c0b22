/** Everything that is wrong with the settings, one sentence each: which one, what is wrong, an example. */
export class ConfigFault extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigFault'
    this.faults = faults
  }
}

/** What one source of settings gave: its settings, or every fault in it. */
export type Reading<T> = { value: T } | { faults: string[] }

export const faultsOf = (reading: Reading<unknown>): string[] => ('faults' in reading ? reading.faults : [])

const LONGEST_QUOTE = 60

/** A wrong value as it stands in a fault: on one line, and short whatever was pasted. Never give it a token. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
