import { ConfigFault } from '../../src/config.ts'

/** The faults that an attempt to read the settings ends with; none when it succeeds. */
export function faultsIn(attempt: () => unknown): string[] {
  try {
    attempt()
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults
    throw error
  }
  return []
}
