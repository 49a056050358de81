import { assembleKiosk } from './assemble.ts'
import { type Cache, fileCache } from './cache/cache.ts'
import { prepareDataDirectory } from './device/dataDirectory.ts'
import { protectedByFileMode } from './device/deviceKey.ts'
import { identify } from './device/enrol.ts'
import { parseStoreAddress } from './device/storeAddress.ts'
import type { Kiosk } from './kiosk.ts'
import { KioskStartError } from './kioskStartError.ts'
import type { KioskOptions } from './options.ts'
import { reportToStandardError } from './problem.ts'
import { noSound } from './speech/systemSound.ts'
import { startFailure } from './startFailure.ts'
import { enrolAt, storeClient } from './sync/client.ts'
import { defaultSyncPolicy } from './sync/policy.ts'
import { systemTimers } from './timers.ts'
import { defaultIdlePolicy } from './visit/inactivity.ts'

/**
 * Opens the kiosk: its cache, its key, its line to the store. The first time it enrols, which needs the store; from then
 * on it opens without.
 * @throws KioskStartError with a sentence that says what to do
 */
export async function openKiosk(options: KioskOptions): Promise<Kiosk> {
  const protection = keyProtection(options)
  const address = parseStoreAddress(options.storeAddress)
  let cache: Cache | null = null
  try {
    const paths = prepareDataDirectory(options.dataDirectory)
    cache = fileCache(paths.cache)
    cache.ballast.restore()
    return await connectKiosk(options, cache, { keyPath: paths.deviceKey, protection, address })
  } catch (error) {
    cache?.close()
    throw startFailure(error, options.dataDirectory)
  }
}

type Connection = {
  keyPath: string
  protection: NonNullable<KioskOptions['protectKey']>
  address: URL
}

async function connectKiosk(options: KioskOptions, cache: Cache, connection: Connection): Promise<Kiosk> {
  const { keyPath, protection, address } = connection
  const { environment, invitation, clock = () => new Date(), timers = systemTimers } = options
  const { report = reportToStandardError, idle = defaultIdlePolicy, syncPolicy = defaultSyncPolicy } = options
  const { sound = () => noSound, printer = null } = options
  const closing = new AbortController()
  const line = { address, timeLimit: syncPolicy.timeLimit, signal: closing.signal }

  const isNew = cache.kiosk.find() === null
  const enrol = enrolAt.bind(null, line)
  const identity = await identify({ cache, keyPath, protection, invitation, clock, enrol })
  const client = storeClient(line, identity, clock)
  const parts = {
    cache,
    identity,
    client,
    environment,
    idle,
    syncPolicy,
    clock,
    timers,
    report,
    sound: sound(),
    printer,
  }
  const { kiosk, loop } = assembleKiosk(parts)

  const firstPass = loop.run()
  // The store has just answered: wait for its reference data too, so that a new kiosk opens ready.
  if (isNew) await firstPass
  return {
    ...kiosk,
    close() {
      // Safe at any moment: commands leave the outbox when the store has confirmed them, and it knows them again.
      closing.abort()
      return kiosk.close()
    },
  }
}

function keyProtection({ protectKey, environment }: KioskOptions) {
  if (protectKey) return protectKey
  if (environment === 'demo') return protectedByFileMode
  throw new KioskStartError(
    'This machine offers no way to protect the device key: outside the demo the kiosk does not start without one.',
  )
}
