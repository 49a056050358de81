import type { Environment } from '../../shared/domain/nationalId.ts'
import type { KeyProtection } from './device/deviceKey.ts'
import type { Printer } from './printing/printer.ts'
import type { Report } from './problem.ts'
import type { Sound } from './speech/speech.ts'
import type { SyncPolicy } from './sync/policy.ts'
import type { Timers } from './timers.ts'
import type { IdlePolicy } from './visit/inactivity.ts'

export interface KioskOptions {
  /** The kiosk's own folder; made and closed to others (0700) if need be. */
  dataDirectory: string
  /** `https://…`; plain `http://` only on this machine. */
  storeAddress: string
  environment: Environment
  /** The one-time code of `central kiosk invite`. Needed once; ignored by a kiosk that is enrolled. */
  invitation?: string | undefined
  /** Wraps the device key at rest. Required outside the demo, which keeps it in a 0600 file. */
  protectKey?: KeyProtection | undefined
  /** Where problems go that need somebody's eye; standard error, one JSON line each, if left out. */
  report?: Report | undefined
  /** What reads aloud; nothing if left out. Asked for once the kiosk has opened, and closed with it. */
  sound?: (() => Sound) | undefined
  /** Puts receipts on paper; nothing does if left out. */
  printer?: Printer | null | undefined
  clock?: (() => Date) | undefined
  timers?: Timers | undefined
  idle?: IdlePolicy | undefined
  syncPolicy?: SyncPolicy | undefined
}
