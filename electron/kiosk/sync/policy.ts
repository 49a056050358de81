/** How the kiosk keeps in touch with its store. Milliseconds. */
export interface SyncPolicy {
  /** Between two syncs when all is well, spread by a fifth so that kiosks don't march in step. */
  interval: number
  /** After a failure: at random below `first`, doubled each time up to `longest` (full jitter). */
  backOff: { first: number; longest: number }
  /** For one request, from its start to the last byte of its answer. */
  timeLimit: number
}

export const defaultSyncPolicy: SyncPolicy = {
  interval: 15_000,
  backOff: { first: 1_000, longest: 60_000 },
  timeLimit: 10_000,
}
