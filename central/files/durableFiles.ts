import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whole or not at all, also through a power cut, and readable by its owner only; so is a folder that it makes. */
export async function writeDurably(path: string, content: string): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(`${path}.partial`, content, { mode: 0o600, flush: true })
  await rename(`${path}.partial`, path)
  await flushFolder(folder)
}

/** A new name is on the disk only when its folder is; Windows keeps its own journal and can't open a folder. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
