/** Where a crash leaves something different behind, in this order; tests crash at each. */
export const checkpoints = [
  'message_written',
  'message_committed',
  'file_flushed',
  'file_published',
  'delivery_recorded',
] as const
export type Checkpoint = (typeof checkpoints)[number]

/** Told at each checkpoint; a test throws there, or never returns. */
export type Watch = (checkpoint: Checkpoint) => void | Promise<void>
