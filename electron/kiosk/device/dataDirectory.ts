import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where things lie in the kiosk's own folder. */
export interface DataDirectory {
  cache: string
  deviceKey: string
}

/** Makes the folder, and closes it to everybody else. */
export function prepareDataDirectory(path: string): DataDirectory {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  return { cache: join(path, 'cache.db'), deviceKey: join(path, 'device.key') }
}
