import { sql } from 'kysely'
import type { AccessPurpose } from '../../shared/domain/access.ts'
import type { Connection } from '../database/database.ts'

/** Who did what, why and from where. Rule: Languages, law, access. */
export interface AuditEntry {
  /** `letter production`, `kiosk`, `clerk <staff id>`, `operator` */
  actor: string
  /** `person.looked_up`, `letter.blocked`, `account.signed_in`: noun and what was done to it */
  action: string
  purpose: AccessPurpose
  /** Null where nobody has the number that was asked for. */
  personId: string | null
  officeId: string | null
  kioskId: string | null
}

/**
 * Appends to the audit log, in the transaction of what it is about. One statement, whoever that is. Entries of a kiosk
 * form a chain of their own, so do those of an office; one chain for all would be one lock for all.
 */
export async function recordAudit(connection: Connection, entry: AuditEntry, at: Date): Promise<void> {
  const { actor, action, purpose, personId, officeId, kioskId } = entry
  await sql`select audit_append(
    ${chainOf(entry)}::text, ${at}::timestamptz, ${actor}::text, ${action}::text, ${purpose}::text,
    ${personId}::uuid, ${officeId}::text, ${kioskId}::uuid)`.execute(connection)
}

/** The same about many at once, in their order. */
export async function recordAudits(connection: Connection, entries: AuditEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({ chain: chainOf(entry), ...entry }))
  await sql`select audit_append(chain, ${at}::timestamptz, actor, action, purpose, "personId", "officeId", "kioskId")
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
      chain text, actor text, action text, purpose text, "personId" uuid, "officeId" text, "kioskId" uuid
    )`.execute(connection)
}

function chainOf({ officeId, kioskId }: AuditEntry): string {
  if (kioskId !== null) return `kiosk ${kioskId}`
  return officeId === null ? 'store' : `office ${officeId}`
}
