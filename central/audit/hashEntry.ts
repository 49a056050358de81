import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { AuditTables } from './audit.table.ts'

export type EntryRow = Selectable<AuditTables['audit_entry']>

/** Before the first entry of a chain. */
export const emptyHead = Buffer.alloc(32)

const separator = '\u{1f}'

/** As `audit_append` does in the database, and apart from it: a changed function there is found out here. */
export function hashEntry(previous: Buffer, entry: EntryRow): Buffer {
  const content = [
    entry.chain,
    entry.number,
    entry.segment,
    entry.recorded_at.toISOString(),
    entry.actor,
    entry.action,
    entry.purpose,
    entry.person_id ?? '-',
    entry.office_id ?? '-',
    entry.kiosk_id ?? '-',
  ]
  return createHash('sha256').update(previous).update(content.join(separator)).digest()
}
