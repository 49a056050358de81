import { errorCode, isDiskFull } from './diskFull.ts'
import { KioskStartError } from './kioskStartError.ts'

const advice: Record<string, string> = {
  SQLITE_BUSY: 'is in use by another kiosk: end that one first.',
  SQLITE_NOTADB:
    'holds a cache that is damaged: keep a copy for support, remove the folder and enrol this kiosk again.',
  SQLITE_CORRUPT:
    'holds a cache that is damaged: keep a copy for support, remove the folder and enrol this kiosk again.',
  SQLITE_CANTOPEN: 'can not be opened: check that it is a folder and belongs to the user the kiosk runs as.',
  SQLITE_READONLY: 'can not be written: check that it belongs to the user the kiosk runs as.',
  EACCES: 'can not be written: check that it belongs to the user the kiosk runs as.',
  EPERM: 'can not be written: check that it belongs to the user the kiosk runs as.',
  EROFS: 'is on a read-only file system: choose another folder.',
  EEXIST: 'is a file: choose a folder.',
  ENOTDIR: 'lies below a file: choose another folder.',
}

/** The sentence for what went wrong on this machine's disk; anything else, a bug, as it is. */
export function startFailure(error: unknown, dataDirectory: string): unknown {
  if (error instanceof KioskStartError) return error
  if (isDiskFull(error)) return sentence('is on a full disk: make room there.')
  const known = advice[errorCode(error)] ?? advice[errorCode(error).split('_').slice(0, 2).join('_')]
  return known === undefined ? error : sentence(known)

  function sentence(what: string): KioskStartError {
    return new KioskStartError(`The data directory ${dataDirectory} ${what}`, { cause: error })
  }
}
