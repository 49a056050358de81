import type { AccessPurpose } from '../../shared/domain/access.ts'
import { recordAudit, type AuditEntry } from '../audit/audit.ts'
import type { Connection } from '../database/database.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'
import type { Access } from '../register/register.ts'

type Place = Pick<KioskRow, 'kiosk_id' | 'office_id'>

/** What was done for a person at a kiosk. */
export function recordAtKiosk(
  connection: Connection,
  { kiosk_id: kioskId, office_id: officeId }: Place,
  entry: Pick<AuditEntry, 'action' | 'purpose' | 'personId'>,
  at: Date,
): Promise<void> {
  return recordAudit(connection, { actor: 'kiosk', ...entry, officeId, kioskId }, at)
}

export function accessFrom(
  { kiosk_id: kioskId, office_id: officeId }: Place,
  purpose: AccessPurpose,
): Access {
  return { actor: 'kiosk', purpose, officeId, kioskId }
}
