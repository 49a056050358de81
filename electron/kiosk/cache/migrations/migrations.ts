import { migration0001 } from './0001Kiosk.ts'
import { migration0002 } from './0002Outbox.ts'
import { migration0003 } from './0003Reference.ts'
import { migration0004 } from './0004HeldKeys.ts'
import { migration0005 } from './0005Blocks.ts'
import { migration0006 } from './0006Applied.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
]
