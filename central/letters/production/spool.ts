import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { validate as isUuid } from 'uuid'
import { flushFolder, writeDurably } from '../../files/durableFiles.ts'
import type { LetterContent } from '../pdf/letterContent.ts'
import { writeLetterDocument } from '../pdf/letterDocument.ts'

/** Lies beside the PDF for whoever prints it; its presence says that the batch is complete. No personal data. */
export interface Manifest {
  batchId: string
  letters: number
  pages: number
  sha256: string
  created: string
}

const partialSuffix = '.pdf.partial'

/** Where printable letters lie: `<batch>.pdf` with its manifest `<batch>.json`, readable by the owner only. */
export function spoolOf(dataDirectory: string) {
  const folder = resolve(dataDirectory, 'spool')
  const pdfPath = (batchId: string) => join(folder, `${batchId}.pdf`)
  const partialPath = (batchId: string) => join(folder, `${batchId}${partialSuffix}`)
  const manifestPath = (batchId: string) => join(folder, `${batchId}.json`)

  return {
    pdfPath,

    /** The letters on disk, flushed, under a name that nobody prints. Returns the file's SHA-256. */
    async write(batchId: string, letters: LetterContent[], createdAt: Date): Promise<string> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const sha256 = await writeLetterDocument(partialPath(batchId), letters, createdAt)
      await flushFolder(folder)
      return sha256
    },

    /** Gives the committed letters their name; can be repeated. */
    async publish(batchId: string): Promise<void> {
      await renameOnce(partialPath(batchId), pdfPath(batchId))
      await flushFolder(folder)
    },

    writeManifest: (manifest: Manifest) =>
      writeDurably(manifestPath(manifest.batchId), `${JSON.stringify(manifest, null, 2)}\n`),

    async discard(batchId: string): Promise<void> {
      await rm(partialPath(batchId), { force: true })
      await flushFolder(folder)
    },

    /** @returns false when there was nothing */
    async deletePrinted(batchId: string): Promise<boolean> {
      const wasThere = await rm(pdfPath(batchId)).then(
        () => true,
        (error: unknown) => ifAbsent(error, false),
      )
      if (wasThere) await flushFolder(folder)
      return wasThere
    },

    /** Batches whose letters lie here to be printed. */
    async printed(): Promise<string[]> {
      const names = await readdir(folder).catch((error: unknown) => ifAbsent(error, []))
      return idsOf(names.filter((name) => name.endsWith('.pdf')))
    },

    /** Batches that a crash left on their way. */
    async unfinished(): Promise<string[]> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const names = await readdir(folder)
      const partial = names.filter((name) => name.endsWith(partialSuffix))
      const unannounced = names.filter(
        (name) => name.endsWith('.pdf') && !names.includes(name.replace(/pdf$/u, 'json')),
      )
      return idsOf([...partial, ...unannounced])
    },
  }
}

export type Spool = ReturnType<typeof spoolOf>

/** Recovery may have been there before: then the file has its name already. */
async function renameOnce(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    ifAbsent(error, null)
    await (await open(to, 'r')).close()
  }
}

function ifAbsent<Value>(error: unknown, value: Value): Value {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  return value
}

function idsOf(names: string[]): string[] {
  const batchIds = names.map((name) => name.replace(/\..*$/u, ''))
  return [...new Set(batchIds)].filter((batchId) => isUuid(batchId))
}
