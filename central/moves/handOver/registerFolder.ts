import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CommandError } from '../../central.ts'
import { flushFolder } from '../../files/durableFiles.ts'
import type { OutgoingMessage } from '../registerConnection.ts'
import type { Watch } from './checkpoints.ts'

/** Where messages to the register lie to be fetched: `000000001.xml`, readable by the owner only. */
export function registerFolder(dataDirectory: string): string {
  return resolve(dataDirectory, 'register-out')
}

/**
 * Whole under its name or not there; the same bytes however often it is delivered.
 * @throws CommandError where another message has that number
 */
export async function deliverToFolder(
  folder: string,
  { sequence, content }: OutgoingMessage,
  watch?: Watch,
): Promise<void> {
  const path = join(folder, `${String(sequence).padStart(9, '0')}.xml`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await refuseAnother(path, content)
  await writeFile(`${path}.partial`, content, { mode: 0o600, flush: true })
  await watch?.('file_flushed')
  await rename(`${path}.partial`, path)
  await flushFolder(folder)
  await watch?.('file_published')
}

/** So it is when the database was restored to a time before that message. */
async function refuseAnother(path: string, content: string): Promise<void> {
  const there = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return content
  })
  if (there !== content)
    throw new CommandError(`Another message lies at ${path}. See that the register has it, and move it away.`)
}
