import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Whole or not at all, also through a power cut: written beside, synced, renamed, the folder synced. Readable by its
 * owner only.
 */
export function writeFileDurably(path: string, bytes: Buffer): void {
  const partial = `${path}.partial`
  try {
    writeAndSync(partial, bytes)
    renameSync(partial, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(partial, { force: true })
  }
}

function writeAndSync(path: string, bytes: Buffer): void {
  const file = openSync(path, 'w', 0o600)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows opens no folders; NTFS journals the rename itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
