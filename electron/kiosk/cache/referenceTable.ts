import type { Database } from 'better-sqlite3'
import { Compile } from 'typebox/compile'
import { Reference } from '../../../shared/wire/reference.ts'
import { blake2b } from '../blake2b.ts'

const form = Compile(Reference)

export type StoredReference = Reference | 'damaged' | null

export type ReferenceTable = ReturnType<typeof referenceTable>

export function referenceTable(db: Database) {
  const select = db.prepare<[], { body: string; checksum: Buffer }>('SELECT body, checksum FROM reference')
  const replace = db.prepare(
    'INSERT OR REPLACE INTO reference (only_row, version, body, checksum) VALUES (1, :version, :body, :checksum)',
  )
  return {
    /** `damaged` when it is not what was stored, byte for byte, or of a form this release doesn't know. */
    find(): StoredReference {
      const row = select.get()
      if (!row) return null
      if (!blake2b(Buffer.from(row.body)).equals(row.checksum)) return 'damaged'
      const body: unknown = JSON.parse(row.body)
      return form.Check(body) ? body : 'damaged'
    },
    store(reference: Reference): void {
      const body = JSON.stringify(reference)
      replace.run({ version: reference.version, body, checksum: blake2b(Buffer.from(body)) })
    },
  }
}
