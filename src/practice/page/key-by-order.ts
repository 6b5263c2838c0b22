/**
 * A key for what has no identity but its place: the parts of a text or of a block. They are drawn anew with their
 * message and never move within it, so the place is the honest key.
 */
export const keyByOrder = (place: number) => `${place}`
