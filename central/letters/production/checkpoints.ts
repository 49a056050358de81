/** Where a crash leaves something different behind, in this order; tests crash at each. */
export const checkpoints = [
  'batch_claimed',
  'orders_decided',
  'pdf_written',
  'batch_committed',
  'pdf_published',
  'manifest_written',
] as const
export type Checkpoint = (typeof checkpoints)[number]

/** Told at each checkpoint; a test throws there, or never returns. */
export type Watch = (checkpoint: Checkpoint) => void | Promise<void>
