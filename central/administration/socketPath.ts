import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'

/** What the address of a Unix socket has room for (`sun_path`, the smaller one of macOS). */
const longestPath = 103

/**
 * Where the store that runs on this data directory takes commands: a socket in it, which only its owner reaches. Too
 * long a path has its socket in the owner's own folder among the temporary files; Windows has named pipes.
 */
export function administrationSocket(dataDirectory: string): string {
  const directory = resolve(dataDirectory)
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\skranke-${digest}`
  const path = join(directory, 'administration.sock')
  if (Buffer.byteLength(path) <= longestPath) return path

  const folder = join(tmpdir(), `skranke-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Refuses a folder that somebody else made first: only its owner may change its mode.
  chmodSync(folder, 0o700)
  return join(folder, `${digest}.sock`)
}
