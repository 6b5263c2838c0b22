import type { Fact } from './facts.ts'

/** Something that falls due by itself. `rings` is asked under the incident's lock, with the state of then. */
export type Clock = { at: Date; rings: (now: Date) => Fact[] }
