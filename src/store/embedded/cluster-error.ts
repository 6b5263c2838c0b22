// The PostgreSQL that Readback brings along: finding its binaries, making its folder, starting and stopping it.
// Nothing here knows what is stored in it; whoever has a connection string of their own never comes here.

/** Written for whoever is awake at three: what failed, where, and what to do next. */
export class ClusterError extends Error {
  override name = 'ClusterError'
}

export const USE_YOUR_OWN = 'Set DATABASE_URL to a PostgreSQL server of your own instead.'
