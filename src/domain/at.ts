/** An instant: ISO 8601, UTC. State is stored as JSON, so times are text and arithmetic is date-fns's. */
export type At = string
