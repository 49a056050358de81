import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { validate as isUuid } from 'uuid'
import { spoolOf } from '../../letters/production/spool.ts'

export interface DroppedLetters {
  batchId: string
  at: Date
}

/** The batches of letters that are ready to be printed, newest first. */
export async function listLetters(dataDirectory: string): Promise<DroppedLetters[]> {
  const names = await readdir(join(dataDirectory, 'spool')).catch(absent)
  const batchIds = (names ?? []).flatMap((name) => (name.endsWith('.pdf') ? [name.slice(0, -4)] : []))
  const { pdfPath } = spoolOf(dataDirectory)
  const letters = await Promise.all(
    batchIds
      .filter((id) => isUuid(id))
      .map(async (batchId) => ({ batchId, at: (await stat(pdfPath(batchId))).mtime })),
  )
  return letters.sort((one, other) => other.at.getTime() - one.at.getTime())
}

/** @returns null when there is no such batch */
export async function readLetters(dataDirectory: string, batchId: string): Promise<Buffer | null> {
  return isUuid(batchId) ? readFile(spoolOf(dataDirectory).pdfPath(batchId)).catch(absent) : null
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}
