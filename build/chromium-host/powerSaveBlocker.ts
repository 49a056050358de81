import type { PowerSaveBlocker } from 'electron'

/** A developer's machine may fall asleep. */
export const powerSaveBlocker: Pick<PowerSaveBlocker, 'start'> = { start: () => 0 }
